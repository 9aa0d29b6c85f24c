package hold_test

import (
	"errors"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// elsewhere is a place for copies.
type elsewhere struct {
	events int // in the copy that is there
	broken error
	wrote  int
}

func (e *elsewhere) write(left []guide.Unsaved) (string, error) {
	e.wrote++
	if e.broken != nil {
		return "", e.broken
	}
	e.events = 0
	for _, u := range left {
		e.events += len(u.Events)
	}
	return "/elsewhere/copy", nil
}

func TestCopies_AreWrittenWhileTheJournalIsAwayAndGoOnceAllIsSaved(t *testing.T) {
	talks, x := begun(t)
	var c hold.Copies
	var e elsewhere
	do := func(x hold.Copy, ok bool) {
		for ok {
			x, ok = c.Taken(talks, x.Do(e.write))
		}
	}
	j := newMemory()
	j.fails = func() bool { return true }
	waits := written(t, talks, j)
	if _, ok := c.AfterWrite(talks, x.Err(), false); ok {
		t.Error("a copy is written where the journal only failed")
	}
	do(c.AfterWrite(talks, x.Err(), true))
	if e.events != x.Session().Len() || c.Path() == "" || !c.Whole(talks) {
		t.Fatalf("%d events are in the copy %q", e.events, c.Path())
	}
	do(c.AfterWrite(talks, x.Err(), true))
	if e.wrote != 1 {
		t.Error("the same was written again")
	}
	must(t, x.Do(x.Session().Mark(noon)))
	if c.Whole(talks) {
		t.Error("more was done, and the copy is said to hold it")
	}
	do(c.AfterWrite(talks, x.Err(), true))
	if e.events != x.Session().Len() {
		t.Errorf("%d events are in the copy of more", e.events)
	}
	j.fails = nil
	for _, w := range waits {
		talks.Over(w)
	}
	written(t, talks, j)
	do(c.AfterWrite(talks, nil, false))
	if e.events != 0 || c.Path() != "" {
		t.Errorf("%d events are in the copy once all is saved", e.events)
	}
}

func TestCopies_OneIsWrittenAtATimeAndGoesIfAllWasSavedMeanwhile(t *testing.T) {
	talks, x := begun(t)
	var c hold.Copies
	var e elsewhere
	x.Touch()
	first, ok := c.AfterWrite(talks, errDisk, true)
	must(t, x.Do(x.Session().Mark(noon)))
	if _, again := c.AfterWrite(talks, errDisk, true); !ok || again {
		t.Fatal("two are written at a time")
	}
	talks.Drop("talk")
	done := first.Do(e.write)
	remove, ok := c.Taken(talks, done)
	if !ok || c.Path() != "" {
		t.Fatal("a copy of what is saved stays")
	}
	talks.Add(x)
	if _, ok := c.AfterWrite(talks, errDisk, true); ok {
		t.Error("a copy is written while one is being removed, and would go with it")
	}
	c.Taken(talks, remove.Do(e.write))
	if _, ok := c.AfterWrite(talks, errDisk, true); !ok || e.events != 0 {
		t.Errorf("no copy is written after the removal, %d events are in the one before", e.events)
	}
}

func TestCopies_OneThatFailsLeavesTheOneBefore(t *testing.T) {
	talks, x := begun(t)
	var c hold.Copies
	var e elsewhere
	c.Taken(talks, c.Asked(talks).Do(e.write))
	must(t, x.Do(x.Session().Mark(noon)))
	e.broken = errors.New("it is full too")
	c.Taken(talks, c.Asked(talks).Do(e.write))
	if !errors.Is(c.Err(), e.broken) || c.Path() == "" || c.Whole(talks) {
		t.Errorf("%q: %v", c.Path(), c.Err())
	}
	e.broken = nil
	if _, ok := c.Taken(talks, c.Asked(talks).Do(e.write)); ok || c.Err() != nil || !c.Whole(talks) {
		t.Errorf("%q: %v", c.Path(), c.Err())
	}
}
