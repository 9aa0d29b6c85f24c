package hold

import (
	"errors"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
)

// LineWait is how long an unsent line waits before it is saved: with the write
// itself this stays under the second that may be lost.
const LineWait = 500 * time.Millisecond

// RetryWait is how long after a failed write the next one is tried.
const RetryWait = 2 * time.Second

// SlowWait is how long a write may take before it is said to be under way.
const SlowWait = time.Second

// Journal is where a Write goes. Its methods are called by one write at a time for
// each talk. Append skips the events it has, by their numbers, and refuses a gap;
// for a talk that is not there, it and Replace return [guide.ErrNoTalk].
type Journal interface {
	Create(guide.Header, script.Guide, ...guide.Event) error
	// Instead creates a talk with its line, and deletes another, if that is there:
	// both or neither.
	Instead(id string, r guide.Record) error
	Append(id string, h guide.Header, events ...guide.Event) error
	// Replace puts a list in the place of all events, and lets go of the lines that
	// were saved.
	Replace(id string, h guide.Header, events []guide.Event) error
	SaveDraft(id string, d guide.Draft) error
	Delete(id string) error
}

// Reader is where talks are read from. A talk of one that is read-only is not
// changed.
type Reader interface {
	ReadOnly() bool
	Load(id string) (guide.Record, error)
}

// Write is everything that waits of a talk, as it was when the talk gave it.
type Write struct {
	of      *Talk
	nth     int // of the talk's writes
	header  guide.Header
	base    script.Guide
	events  []guide.Event
	created bool  // the journal knows the talk
	again   bool  // creating it was tried before
	anew    bool  // the events take the place of what is there
	saves   bool  // the lines, too
	deletes bool  // the talk is deleted, and nothing else is done
	instead *Talk // what it takes the place of, and is on disk; nil is nothing
	lines   guide.Draft
	done    Done
}

// Done says how a write ended. Hand it to [Talks.Saved].
type Done struct {
	// Err is why not all of it was saved; nil is that it was.
	Err error

	of      *Talk
	upTo    int
	version uint64
	lists   int
	created bool // the journal knows the talk, whatever failed after that
	deleted bool
	instead *Talk // that is deleted too; nil is none
}

// Wait asks to be handed to [Talks.Over] once For has passed.
type Wait struct {
	For time.Duration

	of    *Talk
	retry bool // after a write that failed; else that of an unsent line
	slow  int  // of a write that takes long: which one; 0 is none
}

// ID is the id of the talk that it is of.
func (w Write) ID() string { return w.header.ID }

// Slow is the wait after which the write takes long, should it not have ended.
func (w Write) Slow() Wait { return Wait{For: SlowWait, of: w.of, slow: w.nth} }

// Do writes to the journal. It changes nothing else, and runs anywhere.
func (w Write) Do(j Journal) Done {
	w.done.Err = w.do(j)
	return w.done
}

func (w *Write) do(j Journal) error {
	if w.deletes {
		err := j.Delete(w.header.ID)
		if w.done.deleted = err == nil || errors.Is(err, guide.ErrNoTalk); w.done.deleted {
			return nil // or what was tried never came to it
		}
		return err
	}
	write := w.create
	if w.created {
		write = w.goOn
	}
	if err := write(j); err != nil {
		return err
	}
	w.done.created = true
	if w.saves {
		return j.SaveDraft(w.header.ID, w.lines)
	}
	return nil
}

// create writes a talk that the journal has not said it knows. One that was tried
// before may be there all the same, and what was erased or taken back since makes
// another list of it: then that one is gone on with.
func (w *Write) create(j Journal) error {
	if w.again {
		if err := w.goOn(j); !errors.Is(err, guide.ErrNoTalk) {
			return err
		}
	}
	if w.instead == nil {
		return j.Create(w.header, w.base, w.events...)
	}
	err := j.Instead(w.instead.id, guide.Record{Header: w.header, Guide: w.base, Events: w.events, Draft: w.lines})
	if err == nil {
		w.done.instead, w.saves = w.instead, false
	}
	return err
}

// goOn writes the events to a talk that the journal knows.
func (w *Write) goOn(j Journal) error {
	if w.anew {
		return j.Replace(w.header.ID, w.header, w.events)
	}
	if len(w.events) == 0 {
		return nil
	}
	return j.Append(w.header.ID, w.header, w.events...)
}

// Worth reports whether there is anything to keep: opening a page and leaving it
// again makes no talk.
func (t *Talk) Worth() bool {
	return t.created || t.s.Len() > 1 || t.Line().Text != ""
}

// Created reports whether the journal knows the talk.
func (t *Talk) Created() bool { return t.created }

// Flying reports whether a write is under way.
func (t *Talk) Flying() bool { return t.flying }

// Slow reports whether a write has been under way for [SlowWait].
func (t *Talk) Slow() bool { return t.flying && t.slow == t.writes }

// Waiting reports whether anything is not on disk.
func (t *Talk) Waiting() bool {
	return t.leaves || t.Worth() && (t.anew() || t.s.Len() > t.onDisk || t.lines.version != t.lines.onDisk)
}

// Behind is how many things, notes and marks and whatever else was done, are not
// on disk of a talk that is not saved: one at least.
func (t *Talk) Behind() int { return max(1, t.s.Len()-t.onDisk) }

// Err is why the last write failed; nil when it did not.
func (t *Talk) Err() error { return t.err }

// anew reports whether the list on disk is one that consent took back.
func (t *Talk) anew() bool { return t.lists != t.replaced }

// ready reports whether a write should start now.
func (t *Talk) ready() bool {
	if t.flying || t.retrying || !t.leaves && !t.Worth() {
		return false
	}
	if t.leaves {
		return t.after == nil || t.after.created
	}
	return t.anew() || t.s.Len() > t.onDisk || t.lines.due && t.lines.version != t.lines.onDisk
}

// write starts a write of everything that waits.
func (t *Talk) write() Write {
	t.flying, t.lines.due = true, false
	t.writes++
	w := Write{
		of: t, nth: t.writes, header: t.s.Header(t.id), base: t.s.BaseGuide(), created: t.created, again: t.tried, anew: t.anew(),
		saves: t.lines.version != t.lines.onDisk, lines: t.unsent(), deletes: t.leaves,
		done: Done{of: t, upTo: t.s.Len(), version: t.lines.version, lists: t.lists},
	}
	t.tried = true
	from := t.onDisk
	if w.anew || !w.created {
		from = 0
	}
	w.events = t.s.Events()[from:]
	return w
}

// saved takes in how a write ended.
func (t *Talk) saved(d Done) []Wait {
	t.flying, t.err = false, d.Err
	t.created = t.created || d.created
	if d.Err != nil {
		t.retrying, t.lines.due = true, true
		return []Wait{{For: RetryWait, of: t, retry: true}}
	}
	t.created, t.lines.onDisk, t.replaced = true, d.version, d.lists
	if !t.anew() {
		t.onDisk = d.upTo
	}
	return nil
}

// wait starts the short wait of a changed line.
func (t *Talk) wait() []Wait {
	l := &t.lines
	if t.leaves || l.ticking || l.due || l.version == l.onDisk || !t.Worth() {
		return nil
	}
	l.ticking = true
	return []Wait{{For: LineWait, of: t}}
}

// over takes in that a wait is over.
func (t *Talk) over(w Wait) {
	switch {
	case w.slow > 0:
		t.slow = w.slow
	case w.retry:
		t.retrying = false
	default:
		t.lines.ticking, t.lines.due = false, true
	}
}

// unsaved is what of the talk is not on disk.
func (t *Talk) unsaved() guide.Unsaved {
	return guide.Unsaved{
		Header: t.s.Header(t.id), Guide: t.s.BaseGuide(), Events: t.s.Events(),
		Draft: t.unsent(), HasDraft: true, Replaces: t.anew(),
	}
}

// Keep writes what was not saved when a program ended, as a write of the talk
// would have.
func Keep(j Journal, u guide.Unsaved) error {
	id := u.Header.ID
	var err error
	if u.Replaces {
		err = j.Replace(id, u.Header, u.Events)
	} else {
		err = j.Append(id, u.Header, u.Events...)
	}
	if errors.Is(err, guide.ErrNoTalk) {
		err = j.Create(u.Header, u.Guide, u.Events...)
	}
	if err == nil && u.HasDraft {
		err = j.SaveDraft(id, u.Draft)
	}
	return err
}
