package rounds_test

import (
	"fmt"

	"example.org/onetoone/guide/practice/rounds"
)

func ExampleMake() {
	plan, err := rounds.Make(rounds.Room{People: 5, Minutes: 60, Laptops: 1})
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
	// minute 19: 5 talks with 1, [2 3 4] watch
	// minute 38: 4 talks with 5, [1 2 3] watch
}
