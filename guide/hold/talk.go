package hold

import (
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// Talk is a session that is open, and what of it is not on disk yet. It is changed
// by [Talk.Do] and the verbs beside it; a saver asks it for a [Write] and hands
// back how that ended. It is not safe for use by several goroutines: only Write.Do
// runs elsewhere.
//
// Rules: one write in flight; the next one takes everything that waits; nothing is
// forgotten until the journal said that it has it.
type Talk struct {
	id string
	s  guide.Session

	onDisk   int  // events the journal has
	created  bool // the journal knows the talk
	tried    bool // a write was begun
	lists    int  // how often consent went down: the whole list has to be replaced
	replaced int  // how many of those the journal has
	flying   bool // a write is under way
	writes   int  // how many were begun
	slow     int  // which of them took long; 0 is none
	err      error
	lines    lines
	retrying bool
	readOnly bool  // the journal takes nothing: the talk can be read
	leaves   bool  // it is to be deleted,
	after    *Talk // once this one is on disk; nil is none
}

// ErrReadOnly is what comes of changing a talk that can only be read.
const ErrReadOnly = words.Error("hold.readonly")

// Begin begins a talk that is on no disk yet.
func Begin(id string, g script.Guide, now time.Time) *Talk {
	s, e := guide.Begin(g, now)
	t := New(id, s)
	_ = t.Do(e, nil) // the first event of a new session is always taken
	return t
}

// New is a session that was made elsewhere, as a talk that is on no disk yet.
func New(id string, s guide.Session) *Talk { return &Talk{id: id, s: s} }

// Load reads a talk from where it is stored, to be gone on with. It changes nothing,
// and runs anywhere.
func Load(from Reader, id string) (*Talk, error) {
	s, half, err := read(from, id)
	if err != nil {
		return nil, err
	}
	return &Talk{id: id, s: s, onDisk: s.Len(), created: true, lines: lines{left: half.All()}, readOnly: from.ReadOnly()}, nil
}

// Read reads a talk from where it is stored, to be looked at.
func Read(from Reader, id string) (guide.Session, error) {
	s, _, err := read(from, id)
	return s, err
}

func read(from Reader, id string) (guide.Session, guide.Draft, error) {
	r, err := from.Load(id)
	if err != nil {
		return guide.Session{}, guide.Draft{}, err
	}
	s, err := guide.Replay(r.Guide, r.Events)
	return s, r.Draft, err
}

// With is what was prepared, with another guide: a talk of another id, on no disk
// yet, for [Talks.Replace]. It fails once the talk has started.
func (t *Talk) With(id string, g script.Guide) (*Talk, error) {
	if t.s.Started() {
		return nil, guide.ErrOrder
	}
	events := t.s.Events()
	events[0].Text = g.ID
	s, err := guide.Replay(g, events)
	if err != nil {
		return nil, err
	}
	out := New(id, s)
	out.lines.left = slices.Clone(t.lines.left)
	return out, nil
}

// ID is the talk's id.
func (t *Talk) ID() string { return t.id }

// Session is the talk as it is now.
func (t *Talk) Session() guide.Session { return t.s }

// Do applies what a verb of the session decided. The error is the verb's, or
// ErrReadOnly.
func (t *Talk) Do(e guide.Event, err error) error {
	if err != nil {
		return err
	}
	if t.readOnly {
		return ErrReadOnly
	}
	s, err := t.s.Apply(e)
	if err != nil {
		return err
	}
	t.s = s
	return nil
}

// Timed gives the talk the reading of a stopwatch; see [guide.Session.Timed].
func (t *Talk) Timed(reading time.Duration) { t.s = t.s.Timed(reading) }

// CutOff stops the clock of a talk that was left in the middle, at the last thing
// that happened: a running clock can always be stopped.
func (t *Talk) CutOff() {
	if !t.readOnly && t.s.Started() && !t.s.Ended() && !t.s.Paused() {
		_ = t.Do(t.s.Pause(t.s.LastAt()))
	}
}

// Agree sets a level of consent under which no event goes. The error is the
// verb's, or ErrReadOnly.
func (t *Talk) Agree(c guide.Consent, now time.Time) error {
	if err := t.Do(t.s.Agree(c, false, now)); err != nil {
		return err
	}
	if err := t.settle(c, now); err != nil {
		return err
	}
	t.lines.changed() // the lines on disk may be more than this keeps
	return nil
}

// Reduce replaces the list of events by what a level of consent leaves, and lets
// go of the half-written lines that it does not keep.
func (t *Talk) Reduce(c guide.Consent, promises bool, at time.Time) error {
	if t.readOnly {
		return ErrReadOnly
	}
	if err := t.settle(c, at); err != nil {
		return err
	}
	s, err := t.s.Reduced(c, promises, at)
	if err != nil {
		return err
	}
	t.lines.left, t.lines.read = halvesIn(s, t.s, t.lines.left), nil
	t.s = s
	t.lists++
	t.lines.version++
	return nil
}

// GoOnAt shows the prompt that was on the screen, in the same phrasing, before the
// talk was reduced while it was going on: nothing else says any more where it stood.
func (t *Talk) GoOnAt(was guide.Session, at time.Time) error {
	for e := range was.Backwards() {
		if e.Kind == guide.Moved {
			return t.Do(t.s.Stamp(at, guide.Event{Kind: guide.Moved, Stage: e.Stage, Prompt: e.Prompt, Form: e.Form}), nil)
		}
	}
	return nil
}

// Reductions is how often Reduce was done: whoever shows the talk's fields fills
// them anew when it grew, as what consent took must not stand there.
func (t *Talk) Reductions() int { return t.lists }

// End ends the talk, and lets go of what the consent given before does not
// keep: marks, stages and hours were needed to hold it.
func (t *Talk) End(now time.Time) error {
	if err := t.Do(t.s.End(now)); err != nil {
		return err
	}
	return t.Tidy(now)
}

// settle finishes the debrief of a talk that is over and of which nothing may be
// kept: there is nothing to ask.
func (t *Talk) settle(c guide.Consent, now time.Time) error {
	if c != guide.None || !t.s.Ended() || t.s.Debriefed() || t.s.Role() != "" {
		return nil
	}
	return t.Do(t.s.FinishDebrief(now))
}

// Tidy lets go of what the consent that stands does not keep.
func (t *Talk) Tidy(now time.Time) error {
	c, promises := t.s.Consent(), t.s.KeepsPromises()
	if _, gone := transcript.Remaining(t.s, c, promises); len(gone) == 0 && c != guide.None {
		return nil
	}
	return t.Reduce(c, promises, now) // at None the hours go too
}

// Remove erases a line that names somebody, or takes an unsent one back. The talk
// may have been reduced since the line was found: its lines have other numbers
// then, or are gone.
func (t *Talk) Remove(l whom.Naming, now time.Time) error {
	if l.Seq == 0 {
		t.LetGo(func(d guide.Draft) bool { return d.Text == l.Text })
		return nil
	}
	events := t.s.Events()
	at := slices.IndexFunc(events, func(e guide.Event) bool {
		return !e.Gone && (e.Text == l.Text || e.Behind == l.Text) && len(guide.ErasedBy(events, e.Seq)) > 0
	})
	if at < 0 {
		return nil
	}
	return t.Do(t.s.Erase(at+1, now))
}
