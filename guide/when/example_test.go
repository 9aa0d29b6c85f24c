package when_test

import (
	"fmt"
	"time"

	"example.org/onetoone/guide/when"
)

func ExampleRead() {
	sunday := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	for _, words := range []string{"thursday at 6pm", "in two weeks", "1/12", "soon"} {
		day, timed, err := when.Read(words, sunday)
		fmt.Println(day.Format("Mon 2 Jan 15:04"), timed, err)
	}
	// Output:
	// Thu 26 Nov 18:00 true <nil>
	// Sun 6 Dec 00:00 false <nil>
	// Tue 1 Dec 00:00 false <nil>
	// Mon 1 Jan 00:00 false no day is named
}
