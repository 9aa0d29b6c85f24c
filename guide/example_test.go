package guide_test

import (
	"fmt"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
)

// A talk is held by verbs, each of which gives an event, and Apply, which goes on
// from it. The list of events is all there is to keep.
func Example() {
	at := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	s, began := guide.Begin(script.Builtin()[0], at)
	do := func(e guide.Event, err error) {
		if err == nil {
			s, err = s.Apply(e)
		}
		if err != nil {
			fmt.Println(err)
		}
		at = at.Add(time.Minute)
	}
	do(began, nil)
	do(s.Start(at))
	do(s.Open(at))
	do(s.Mark(at))
	mark, _ := s.LastMark()
	do(s.Note("the lift has been out since March", mark.Seq, at))
	do(s.Undo(at))

	again, err := guide.Replay(s.BaseGuide(), s.Events())
	fmt.Println(len(s.Events()), "events,", len(again.Marks()), "mark,", again.Elapsed(at), err)
	// Output:
	// 6 events, 1 mark, 5m0s <nil>
}
