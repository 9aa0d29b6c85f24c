package guide

import (
	"strings"
	"time"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Stamp is e as the session's next event: its number, its time, how long the talk
// has lasted, and words that a file can hold, as all words come in here. Verbs of
// practices stand in a room of their own (package rehearsal).
func (s Session) Stamp(at time.Time, e Event) Event {
	e.Seq, e.At = s.n+1, at
	e.Into = int(s.st.clock.Into().Milliseconds())
	if e.Kind != Resumed { // the time before it was no part of the talk
		e.Into = int(s.Elapsed(at).Milliseconds())
	}
	e.Text, e.Behind = Visible(e.Text), Visible(e.Behind)
	return e
}

// Here is the stage and prompt on the screen. Before the talk started they
// are the guide's first.
func (s Session) Here() (script.Stage, script.Prompt) {
	st := s.st.guide.Stages[s.st.place.stage]
	return st, st.Prompts[s.st.place.prompt]
}

// Asking is the prompt's text in the phrasing that is showing.
func (s Session) Asking() string {
	_, p := s.Here()
	return s.Say(p, s.st.place.form)
}

// StageNumber is which stage is on the screen, from 1.
func (s Session) StageNumber() int { return s.st.place.stage + 1 }

// Visited reports whether the talk has been in a stage.
func (s Session) Visited(stage string) bool {
	_, ok := s.st.visited[stage]
	return ok
}

// Start starts the talk: its clock runs from here. The first prompt is shown
// by the Moved event that Open returns.
func (s Session) Start(at time.Time) (Event, error) {
	if s.Started() {
		return Event{}, words.Fail("session.starting-again", ErrOrder)
	}
	return s.Stamp(at, Event{Kind: Started}), nil
}

// Open puts the first prompt on the screen.
func (s Session) Open(at time.Time) (Event, error) { return s.moveTo(s.left(0), at) }

// Next shows the prompt after this one: in this stage, or where the next
// stage was left. After the last prompt of the last stage it returns ErrEnd.
func (s Session) Next(at time.Time) (Event, error) { return s.step(1, "session.next-prompt", at) }

// Back shows the prompt before this one, or where the stage before was left.
// Before the first prompt of the first stage it returns ErrEnd.
func (s Session) Back(at time.Time) (Event, error) { return s.step(-1, "session.prompt-before", at) }

func (s Session) step(by int, doing string, at time.Time) (Event, error) {
	p := s.st.place
	if next, ok := s.beside(p.stage, p.prompt+by, by); ok {
		return s.moveTo(next, at)
	}
	if stage := p.stage + by; stage >= 0 && stage < len(s.st.guide.Stages) {
		return s.moveTo(s.left(stage), at)
	}
	return Event{}, words.Fail(doing, ErrEnd)
}

// Rephrase shows another way to ask the same thing, and after the last one
// the first again. It returns ErrNothing when there is only one.
func (s Session) Rephrase(at time.Time) (Event, error) {
	p := s.st.place
	_, prompt := s.Here()
	if len(prompt.Other) == 0 {
		return Event{}, words.Fail("session.another-way-ask", ErrNothing)
	}
	p.form = (p.form + 1) % (len(prompt.Other) + 1)
	return s.moveTo(p, at)
}

// Jump goes to a stage by its number, from 1, where it was left.
func (s Session) Jump(stage int, at time.Time) (Event, error) {
	if stage < 1 || stage > len(s.st.guide.Stages) {
		return Event{}, words.Fail("session.stage", ErrNothing, "N", stage, "Of", len(s.st.guide.Stages))
	}
	return s.moveTo(s.left(stage-1), at)
}

// left is where a stage was left, or its first prompt.
func (s Session) left(stage int) place {
	if p, ok := s.st.visited[s.st.guide.Stages[stage].ID]; ok {
		return p
	}
	if p, ok := s.beside(stage, 0, 1); ok {
		return p
	}
	return place{stage: stage}
}

func (s Session) moveTo(p place, at time.Time) (Event, error) {
	st := s.st.guide.Stages[p.stage]
	return s.Stamp(at, Event{Kind: Moved, Stage: st.ID, Prompt: st.Prompts[p.prompt].ID, Form: p.form}), nil
}

// Mark keeps the moment.
func (s Session) Mark(at time.Time) (Event, error) {
	st, p := s.Here()
	return s.Stamp(at, Event{Kind: Marked, Stage: st.ID, Prompt: p.ID}), nil
}

// NameMark gives a mark a kind, beside those that it has. A step of the click is
// named only when the other person said it; the caller's words must say so. A mark
// that is named a promise of mine is a promise from then on: Promised has it. It
// returns ErrNothing for a kind that the mark has.
func (s Session) NameMark(mark int, kind MarkKind, at time.Time) (Event, error) {
	return s.kindOf(false, Event{Kind: Also, Ref: mark, Mark: kind, Item: s.promiseOf(mark, kind)}, at)
}

// UnnameMark takes a kind from a mark, and with that of a promise the promise,
// unless it was written down. It returns ErrNothing for a kind that the mark has not.
func (s Session) UnnameMark(mark int, kind MarkKind, at time.Time) (Event, error) {
	return s.kindOf(true, Event{Kind: Unkinded, Ref: mark, Mark: kind}, at)
}

// kindOf is e for a mark that is of its kind already, or is not.
func (s Session) kindOf(is bool, e Event, at time.Time) (Event, error) {
	if err := s.checkMark(e.Ref); err != nil {
		return Event{}, err
	}
	if !e.Mark.valid() || s.st.marks[s.st.markIndex(e.Ref)].Is(e.Mark) != is {
		return Event{}, words.Fail("session.mark-kind", ErrNothing, "Kind", e.Mark)
	}
	return s.Stamp(at, e), nil
}

// Discard drops a mark that was not worth keeping.
func (s Session) Discard(mark int, at time.Time) (Event, error) {
	return s.aboutMark(Discarded, mark, at)
}

// Restore keeps a mark that was discarded. It returns ErrNothing for a mark
// that was not, or whose words were erased with it.
func (s Session) Restore(mark int, at time.Time) (Event, error) {
	for _, m := range s.EveryMark() {
		if m.Seq == mark && m.Discarded {
			return s.Stamp(at, Event{Kind: Restored, Ref: mark}), nil
		}
	}
	return Event{}, words.Fail("session.restoring-mark", ErrNothing, "N", mark)
}

// Pass notes that the debrief has been through a mark.
func (s Session) Pass(mark int, at time.Time) (Event, error) {
	return s.aboutMark(Passed, mark, at)
}

func (s Session) aboutMark(k Kind, mark int, at time.Time) (Event, error) {
	if err := s.checkMark(mark); err != nil {
		return Event{}, err
	}
	return s.Stamp(at, Event{Kind: k, Ref: mark}), nil
}

func (s Session) checkMark(mark int) error {
	if i := s.st.markIndex(mark); i < 0 || s.st.marks[i].Discarded {
		return words.Fail("session.mark", ErrNothing, "N", mark)
	}
	return nil
}

// Note keeps words, about a mark or, with mark 0, by themselves. Spaces
// around them go; the words themselves are kept as they are. It returns
// ErrNothing for no words, and ErrNotKept below the level Notes.
func (s Session) Note(text string, mark int, at time.Time) (Event, error) {
	return s.words(Noted, text, mark, at)
}

// Add corrects a talk that is over: words added later, about an event or by
// themselves. It returns what Note returns.
func (s Session) Add(text string, about int, at time.Time) (Event, error) {
	return s.words(Added, text, about, at)
}

func (s Session) words(k Kind, text string, ref int, at time.Time) (Event, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Event{}, words.Fail("session.line-without-words", ErrNothing)
	}
	if !s.st.consent.KeepsWords() {
		return Event{}, words.Fail("session.line-consent", ErrNotKept, "Consent", s.st.consent)
	}
	if i := s.st.markIndex(ref); i >= 0 && s.st.marks[i].Discarded {
		ref = 0 // the mark is gone: its words would be seen nowhere
	}
	st, p := s.Here()
	return s.Stamp(at, Event{Kind: k, Text: text, Ref: ref, Stage: st.ID, Prompt: p.ID}), nil
}

// Pause stops the clock; Resume starts it again, and is also what coming back
// to a talk that was cut off says: the time in between does not count.
func (s Session) Pause(at time.Time) (Event, error) {
	if !s.st.clock.Running() {
		return Event{}, words.Fail("session.pausing", ErrNothing)
	}
	return s.Stamp(at, Event{Kind: Paused}), nil
}

// Resume goes on after a pause or an interruption.
func (s Session) Resume(at time.Time) (Event, error) {
	if !s.Started() || s.Ended() {
		return Event{}, words.Fail("session.resuming", ErrNothing)
	}
	return s.Stamp(at, Event{Kind: Resumed}), nil
}

// Speak says who is speaking from now on; naming the same one again stops the
// talk and listen clock.
func (s Session) Speak(who Speaker, at time.Time) (Event, error) {
	if who == s.Speaking() {
		who = Silent
	}
	return s.Stamp(at, Event{Kind: Spoke, Who: who}), nil
}

// Wait notes that a silence was held.
func (s Session) Wait(at time.Time) (Event, error) {
	return s.Stamp(at, Event{Kind: Waited}), nil
}

// End ends the talk. What follows is the debrief.
func (s Session) End(at time.Time) (Event, error) {
	if !s.Started() || s.Ended() {
		return Event{}, words.Fail("session.ending", ErrNothing)
	}
	return s.Stamp(at, Event{Kind: Ended}), nil
}

// AgreeCard notes that what was agreed was read back. It returns ErrNothing where
// nothing was: then nothing on the card is more than what was said.
func (s Session) AgreeCard(at time.Time) (Event, error) {
	if !s.Agreed() {
		return Event{}, words.Fail("session.agreeing-card", ErrNothing)
	}
	return s.Stamp(at, Event{Kind: ReadBack}), nil
}
