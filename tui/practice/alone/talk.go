package alone

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	ear "example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// talk is the talk with a scripted partner: their line large, and a line to
// type what one would say. While that is open it has the letters; esc leaves
// it for the keys. Offered lines stand in its place, and each has a key.
type talk struct {
	k     *Room
	t     *hold.Talk
	play  *solo.Player
	ed    *edit.Editor
	on    bool // the line is open
	picks bool // lines are offered, while it is not
	at    int  // which of them enter says

	silent *silence // that is being held; nil is none
}

// newTalk goes on with a practice; the partner opens the door, or gives the
// answer that is not recorded yet.
func newTalk(k *Room, t *hold.Talk, l *ear.Listener) (s *talk, err error) {
	s = &talk{k: k, t: t, ed: edit.New(), on: true}
	if d, half := t.Half(hold.OfTheTalk); half {
		s.ed.SetText(d.Text)
		s.ed.SetCursorOffset(d.Cursor)
	}
	t.Open(s.draft)
	s.play, _, err = solo.Play(t, l, k.Now)
	return s, err
}

func (s *talk) draft() guide.Draft {
	return guide.Draft{Text: s.ed.Text(), Cursor: s.ed.CursorOffset(), Open: s.on}
}

func (s *talk) Holds() *hold.Talk { return s.t }

// writes reports whether the line has the keys.
func (s *talk) writes() bool { return s.on && !s.play.Now().Over() }

func (s *talk) Typing() (on, empty bool) { return s.writes(), s.ed.Empty() }

func (s *talk) Key(m tea.KeyMsg) bool {
	if m.Type == tea.KeyEnter || m.Type == tea.KeyTab || !s.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.t.Touch()
	return true
}

func (s *talk) Paste(text string) {
	s.ed.Insert(strings.Join(strings.Fields(text), " "))
	s.t.Touch()
}

func (s *talk) Actions() []screen.Action {
	k := s.k
	switch {
	case s.play.Now().Over():
		return append([]screen.Action{k.Shown("solo.finish", s.over, "enter", "x")}, s.looking()...)
	case s.on:
		return []screen.Action{
			k.Shown("solo.say", s.sayIt, "enter"),
			k.Shown("solo.offers", s.offer, "tab"),
			k.Shown("solo.keys", s.toKeys, "esc"),
		}
	case s.picks:
		return append(append(s.picking(), s.doing()...), s.looking()...)
	}
	acts := append([]screen.Action{k.Shown("solo.write", s.toLine, "enter")}, s.doing()...)
	return append(append(acts, s.looking()...), k.Act("solo.offers", s.offer, "tab", "o"))
}

// doing are the keys while the line is not open.
func (s *talk) doing() []screen.Action {
	k := s.k
	acts := []screen.Action{
		k.Shown("solo.wait", func() screen.Step { return s.wait("") }, "w").ShownIf(!s.picks),
		k.Shown("solo.hint", s.hint, "i"),
		k.Shown("end", s.end, "x"),
		k.Act("next", s.next, " "),
		k.Act("cues", func() screen.Step { return screen.To(screen.Cues{ID: s.t.ID()}) }, "p"),
		k.Act("escape", func() screen.Step { return screen.Say(k.T("said.escape")) }, "esc"),
	}
	if s.drills() {
		return append(acts, k.Act("solo.known", func() screen.Step { return screen.Push(newKnown(k.Desk, s.t, s.play.Persona, s.play.Setup)) }, "k"))
	}
	return append(acts,
		k.Act("stage.next", func() screen.Step { return s.jump(1) }, "right"),
		k.Act("stage.before", func() screen.Step { return s.jump(-1) }, "left"))
}

// looking are the keys that look back: also when the talk is over.
func (s *talk) looking() []screen.Action {
	k := s.k
	return []screen.Action{
		k.Shown("solo.why", s.why, "y"),
		k.Shown("solo.correct", s.correct, "c"),
		k.Shown("solo.rewind", s.rewind, "b"),
		k.Act("solo.takeback", s.takeBack, "z"),
		k.Act("solo.read", func() screen.Step { return screen.Push(newSoloLines(k.Desk, s.t, s.play.Persona)) }, "l"),
	}
}

func (s *talk) toKeys() screen.Step {
	s.on = false
	s.t.Touch()
	return screen.Stay()
}

// Mode takes the line up again.
func (s *talk) Mode() (again func()) {
	on := s.on
	return func() {
		s.on = on
		s.t.Touch()
	}
}

// next shows the next prompt; a drill stays in its stage.
func (s *talk) next() screen.Step {
	e, err := s.t.Session().Next(s.k.Now())
	if here, _ := s.t.Session().Here(); s.drills() && (err != nil || e.Stage != here.ID) {
		return screen.Say(s.k.T("drill.lastprompt"))
	}
	return s.k.Did(s.t.Do(e, err))
}

func (s *talk) jump(d int) screen.Step {
	err := s.t.Do(s.t.Session().Jump(s.t.Session().StageNumber()+d, s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return screen.Stay()
	}
	return s.k.Did(err)
}

// sayIt says what stands in the line.
func (s *talk) sayIt() screen.Step {
	text := guide.Visible(strings.Join(strings.Fields(s.ed.Text()), " "))
	if text == "" {
		return screen.Tell(s.k.T("solo.nothing"))
	}
	heard := s.play.Hears(text)
	if heard.Does(ear.Silence) {
		return s.wait(text)
	}
	if err := s.play.Say(text, heard); err != nil {
		return screen.Say(s.k.Why(err))
	}
	s.ed.SetText("")
	s.t.Touch()
	return screen.Stay()
}

// hint gives one sentence of advice, which is kept with the line it is about.
func (s *talk) hint() screen.Step {
	_, err := s.play.Hint(s.k.Words) // it is on the screen
	return s.k.Did(err)
}

// mine is the newest line of the trainee's.
func (s *talk) mine() (rehearsal.Line, bool) { return rehearsal.LastSpoken(s.t.Session(), guide.Me) }

// why says what the last line did, and what it was heard by.
func (s *talk) why() screen.Step {
	l, ok := s.mine()
	if !ok {
		return screen.Say(s.k.T("solo.nosaid"))
	}
	return screen.Push(parts.PassingSheet(s.k.Desk, s.k.T("solo.why"), s.t, labelParts(s.k.Desk, s.play, l)...))
}

func (s *talk) end() screen.Step {
	k := s.k
	name := "solo.end"
	if s.drills() {
		name = "drill.end"
	}
	return screen.Push(parts.NewList(k.Desk, k.T(name), "", false, []parts.Option{
		{Key: "1 x", Name: k.T("solo.end.now"), More: k.T("solo.end.more"), Run: s.over},
		{Key: "2 l", Name: k.T("end.later"), More: k.T("watch.later.more"), Run: s.later},
	}))
}

func (s *talk) later() screen.Step {
	s.t.Shut(s.draft())
	_ = s.t.Do(s.t.Session().Pause(s.k.Now())) // one that stands still is left as it is
	return screen.Leave()
}

func (s *talk) over() screen.Step {
	if err := s.t.End(s.k.Now()); err != nil {
		return s.k.Did(err)
	}
	s.t.Shut(guide.Draft{})
	return screen.Replace(s.k.newSoloDebrief(s.t))
}
