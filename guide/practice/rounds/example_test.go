package rounds_test

import (
	"fmt"

	"example.org/onetoone/guide/practice/rounds"
)

func ExampleMake() {
	plan, err := rounds.Make(rounds.Room{People: 5, Minutes: 45, Laptops: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range plan.Rounds {
		g := r.Groups[0]
		fmt.Printf("minute %d: %d talks with %d, %v watch\n", r.From, g.Organizer, g.Person, g.Observers)
	}
	// Output:
	// minute 0: 1 talks with 2, [3 4 5] watch
	// minute 14: 2 talks with 3, [4 5 1] watch
	// minute 28: 3 talks with 4, [5 1 2] watch
}
