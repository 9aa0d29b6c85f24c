package hold_test

import "testing"

// A write is slow while it is under way after its wait, and no longer.
func TestSlow_IsAWriteThatIsNotBackInTime(t *testing.T) {
	talks, x := begun(t)
	j := newMemory()
	first, _ := talks.Work(kept)
	if x.Slow() {
		t.Error("a write that has just begun is slow")
	}
	talks.Over(first[0].Slow())
	if !x.Slow() || !x.Waiting() {
		t.Error("a write that is not back is not slow")
	}
	if talks.Saved(first[0].Do(j)); x.Slow() {
		t.Error("a write that is back is slow")
	}
	must(t, x.Do(x.Session().Mark(noon)))
	if talks.Work(kept); x.Slow() {
		t.Error("the next write is slow because the one before was")
	}
}
