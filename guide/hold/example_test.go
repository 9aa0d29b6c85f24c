package hold_test

import (
	"fmt"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
)

// A program without a screen writes at once what there is to write.
func Example() {
	j := newMemory()
	var talks hold.Talks
	t := hold.Begin("talk", script.Builtin()[0], noon)
	talks.Add(t)
	for _, words := range []string{"the lift is out", "every week"} {
		if err := t.Do(t.Session().Add(words, 0, noon)); err != nil {
			fmt.Println(err)
		}
		writes, _ := talks.Work(func(*hold.Talk) bool { return true })
		for _, w := range writes {
			talks.Saved(w.Do(j))
		}
	}
	fmt.Println(len(j.talks["talk"].Events), "of", t.Session().Len(), "events are saved; unsaved talks:", len(talks.Unsaved()))
	// Output: 3 of 3 events are saved; unsaved talks: 0
}
