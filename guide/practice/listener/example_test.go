package listener_test

import (
	"fmt"

	"example.org/onetoone/guide/practice/listener"
)

func ExampleListener_Listen() {
	l, err := listener.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range []string{"What did that cost you?", "Nobody came.", "You should call the council."} {
		for _, label := range l.Listen(line, "It cost me my job, and nobody came.").Moves {
			fmt.Println(label.Move)
		}
	}
	// Output:
	// open question
	// reflection
	// advice
}
