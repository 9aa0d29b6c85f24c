package hold_test

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// desk drives talks as a program does, on a clock that only it moves.
type desk struct {
	t     *rapid.T
	j     *memory
	lag   time.Duration // how long a write takes
	now   time.Time
	talks hold.Talks
	on    *hold.Talk // the one that is open; nil is none
	typed guide.Draft
	later []alarm
	ids   int
	wrote map[string]bool // the talks that have a write in flight
}

// alarm is what happens at a time.
type alarm struct {
	at time.Time
	do func()
}

func newDesk(t *rapid.T) *desk {
	return &desk{t: t, j: newMemory(), now: noon, wrote: map[string]bool{}}
}

func (d *desk) at(wait time.Duration, do func()) {
	d.later = append(d.later, alarm{d.now.Add(wait), do})
}

// work starts what the talks want started.
func (d *desk) work() {
	writes, waits := d.talks.Work(func(t *hold.Talk) bool { return t == d.on })
	d.wait(waits)
	for _, w := range writes {
		id := w.ID()
		if d.wrote[id] {
			d.t.Fatalf("a second write of %s is in flight", id)
		}
		d.wrote[id] = true
		d.at(d.lag, func() {
			done := w.Do(d.j)
			delete(d.wrote, id)
			if done.Err != nil && !errors.Is(done.Err, errDisk) {
				d.t.Fatal(done.Err)
			}
			d.wait(d.talks.Saved(done))
			d.work()
		})
	}
}

func (d *desk) wait(waits []hold.Wait) {
	for _, w := range waits {
		d.at(w.For, func() { d.talks.Over(w); d.work() })
	}
}

// pass lets time go by.
func (d *desk) pass(wait time.Duration) {
	until := d.now.Add(wait)
	for {
		slices.SortStableFunc(d.later, func(a, b alarm) int { return a.at.Compare(b.at) })
		if len(d.later) == 0 || d.later[0].at.After(until) {
			d.now = until
			return
		}
		next := d.later[0]
		d.later, d.now = d.later[1:], next.at
		next.do()
	}
}

// do does what a verb of the open talk decided, when it decides something.
func (d *desk) do(verb func(guide.Session) (guide.Event, error)) {
	if d.on == nil {
		return
	}
	_ = d.on.Do(verb(d.on.Session()))
	d.work()
}

// aside puts the line that is open aside, as it is.
func (d *desk) aside() {
	if d.on != nil {
		d.on.Shut(d.typed)
	}
	d.typed.Text = ""
}

// deeds are what somebody does, and what befalls the disk.
func (d *desk) deeds() map[string]func(*rapid.T) {
	verb := func(v func(s guide.Session) (guide.Event, error)) func(*rapid.T) {
		return func(*rapid.T) { d.do(v) }
	}
	return map[string]func(*rapid.T){
		"mark": verb(func(s guide.Session) (guide.Event, error) { return s.Mark(d.now) }),
		"note": verb(func(s guide.Session) (guide.Event, error) { return s.Note(fmt.Sprint("words ", s.Len()), 0, d.now) }),
		"fill": verb(func(s guide.Session) (guide.Event, error) {
			return s.Fill(guide.FieldPerson, fmt.Sprint("A", s.Len()), d.now)
		}),
		"next": verb(func(s guide.Session) (guide.Event, error) { return s.Next(d.now) }),
		"undo": verb(func(s guide.Session) (guide.Event, error) { return s.Undo(d.now) }),
		"erase": verb(func(s guide.Session) (guide.Event, error) {
			n, _ := transcript.LastSaid(s)
			return s.Erase(n, d.now)
		}),
		"end":    d.ends,
		"reduce": d.reduces,
		"type":   d.types,
		"aside":  func(*rapid.T) { d.aside(); d.work() },
		"open":   d.opens,
		"leave":  func(*rapid.T) { d.aside(); d.on = nil; d.work() },
		"killed": d.killed,
		"broken": func(t *rapid.T) {
			pattern, n := rapid.SliceOfN(rapid.Bool(), 1, 6).Draw(t, "fails"), 0
			d.j.after = rapid.Bool().Draw(t, "after")
			d.j.fails = func() bool { n++; return pattern[n%len(pattern)] }
		},
		"whole": func(*rapid.T) { d.j.fails, d.lag = nil, 0 },
		"slow": func(t *rapid.T) {
			d.lag = time.Duration(rapid.IntRange(1, 30).Draw(t, "tenths")) * 100 * time.Millisecond
		},
		"wait": func(t *rapid.T) {
			d.pass(time.Duration(rapid.IntRange(0, 40).Draw(t, "tenths")) * 100 * time.Millisecond)
		},
	}
}

func (d *desk) ends(*rapid.T) {
	if d.on != nil && d.on.Session().Started() {
		d.aside()
		_ = d.on.End(d.now)
		d.work()
	}
}

func (d *desk) reduces(t *rapid.T) {
	if d.on == nil {
		return
	}
	d.aside()
	c := rapid.SampledFrom(guide.Levels()).Draw(t, "level")
	if _, gone := transcript.Remaining(d.on.Session(), c, false); len(gone) == 0 {
		_ = d.on.Agree(c, d.now)
	} else if err := d.on.Reduce(c, false, d.now); err != nil {
		t.Fatal(err)
	}
	d.work()
}

// types goes on with the line that is open, or opens one.
func (d *desk) types(t *rapid.T) {
	if d.on == nil {
		return
	}
	if d.typed.Text == "" {
		d.typed.Field = rapid.SampledFrom([]guide.Field{"", guide.FieldPerson, guide.FieldElse}).Draw(t, "field")
		d.on.Open(func() guide.Draft { return d.typed })
	}
	d.typed.Text += "x"
	d.on.Touch()
	d.work()
}

// opens begins a talk, or goes on with another one, from memory or from the disk.
func (d *desk) opens(t *rapid.T) {
	d.aside()
	ids := slices.Sorted(maps.Keys(d.j.talks))
	for _, x := range d.talks.All() {
		ids = append(ids, x.ID())
	}
	which := rapid.SampledFrom(append(ids, "a new one")).Draw(t, "which")
	if x, open := d.talks.Get(which); open {
		d.on = x
	} else if x, err := hold.Load(d.j, which); err == nil {
		d.talks.Add(x)
		x.CutOff()
		d.on = x
	} else {
		d.ids++
		d.on = hold.Begin(fmt.Sprint("talk ", d.ids), script.Builtin()[0], d.now)
		d.talks.Add(d.on)
		_ = d.on.Do(d.on.Session().Start(d.now))
		_ = d.on.Do(d.on.Session().Open(d.now))
	}
	d.work()
}

// killed ends the program in the middle: what is in flight comes to its end or does
// not, and what is not saved is kept as whoever ends a program keeps it.
func (d *desk) killed(t *rapid.T) {
	if rapid.Bool().Draw(t, "in flight") {
		for _, a := range d.later {
			a.do()
		}
	}
	lag, j := d.lag, d.j
	d.j = after(t, d.j, d.talks.Unsaved())
	d.j.fails, d.j.after = j.fails, j.after
	*d = desk{t: d.t, j: d.j, lag: lag, now: d.now, ids: d.ids, wrote: map[string]bool{}}
}

// after is what is on a disk once what was not saved is kept.
func after(t *rapid.T, j *memory, left []guide.Unsaved) *memory {
	c := j.copied()
	for _, u := range left {
		if err := hold.Keep(c, u); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// nothingLost: at any moment, what is on disk and what is said to be unsaved is
// all of each talk, with its half-written lines.
func (d *desk) nothingLost(t *rapid.T) {
	disk := after(t, d.j, d.talks.Unsaved())
	for _, x := range d.talks.All() {
		if x.Worth() {
			d.same(t, disk, x)
		}
	}
}

func (d *desk) same(t *rapid.T, j *memory, x *hold.Talk) {
	r := j.talks[x.ID()]
	if r == nil {
		t.Fatalf("%s is nowhere", x.ID())
	}
	if got, want := r.Events, x.Session().Events(); !slices.Equal(got, want) {
		t.Fatalf("%s has the events\n%v, want\n%v", x.ID(), got, want)
	}
	if want := x.Session().Header(x.ID()); !reflect.DeepEqual(r.Header, want) {
		t.Fatalf("%s has the header\n%+v, want\n%+v", x.ID(), r.Header, want)
	}
	lines := r.Draft.All()
	for _, l := range lines {
		if !x.Session().KeepsDraft(l) {
			t.Fatalf("consent does not keep the line %+v", l)
		}
	}
	if x == d.on && d.typed.Text != "" && x.Session().KeepsDraft(d.typed) && !slices.Contains(lines, d.typed) {
		t.Fatalf("the line %+v is not among %+v", d.typed, lines)
	}
	for field := range map[guide.Field]bool{"": true, guide.FieldPerson: true, guide.FieldElse: true} {
		place := guide.Draft{Field: field}
		half, ok := x.Half(place.SamePlace)
		if x == d.on && d.typed.Text != "" && d.typed.SamePlace(place) {
			continue // what is open is in its place
		}
		if ok && x.Session().KeepsDraft(half) && !slices.Contains(lines, half) {
			t.Fatalf("the line %+v is not among %+v", half, lines)
		}
	}
}

// TestLaw_NothingIsLostWhateverTheDiskDoes: whatever is done, however the disk
// fails and whenever the program ends, nothing is lost, one write of a talk is in
// flight at a time, and a journal never refuses the order of what it is given. Once
// the disk is whole again, all of it is there.
func TestLaw_NothingIsLostWhateverTheDiskDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t)
		d.opens(t)
		deeds := d.deeds()
		deeds[""] = d.nothingLost
		t.Repeat(deeds)
		d.j.fails, d.lag = nil, 0
		d.pass(10 * time.Second)
		if left := d.talks.Unsaved(); len(left) > 0 {
			t.Fatalf("not saved: %+v", left)
		}
		if x := d.talks.Failing(); x != nil {
			t.Fatalf("said to fail: %v", x.Err())
		}
		for _, x := range d.talks.All() {
			if x.Worth() {
				d.same(t, d.j, x)
			}
		}
	})
}

// TestLaw_AnUnsentLineIsOnDiskWithinItsWait: whatever was done before, on a disk
// that takes no time a line that is being written is there after LineWait.
func TestLaw_AnUnsentLineIsOnDiskWithinItsWait(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t)
		d.opens(t)
		deeds := d.deeds()
		delete(deeds, "broken")
		delete(deeds, "slow")
		t.Repeat(deeds)
		if d.on == nil {
			d.opens(t)
		}
		d.types(t)
		d.pass(hold.LineWait)
		d.same(t, d.j, d.on)
	})
}
