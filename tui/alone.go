package tui

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/personas"
	ear "example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui/edit"
)

// alone is the talk with a scripted partner: their line large, and a line to
// type what one would say. While that is open it has the letters; esc leaves
// it for the keys. Offered lines stand in its place, and each has a key.
type alone struct {
	k     *kit
	t     *hold.Talk
	p     personas.Persona
	setup partner.Setup
	ear   *ear.Listener
	now   partner.Talk // how things stand after the last line
	ed    *edit.Editor
	on    bool // the line is open
	picks bool // lines are offered, while it is not
	at    int  // which of them enter says
}

func newAlone(k *kit, t *hold.Talk, p personas.Persona, setup partner.Setup, l *ear.Listener) *alone {
	s := &alone{k: k, t: t, p: p, setup: setup, ear: l, ed: edit.New(), on: true}
	if d, half := t.Half(hold.OfTheTalk); half {
		s.ed.SetText(d.Text)
		s.ed.SetCursorOffset(d.Cursor)
	}
	t.Open(s.draft)
	return s
}

// catchUp plays what was recorded, and lets the partner open the door, or give
// the answer that is not recorded yet.
func (s *alone) catchUp() error {
	lines := s.t.Session().Spoken()
	if len(lines) == 0 {
		t, r := partner.Begin(s.p, s.setup)
		s.now = t
		return s.t.Do(s.t.Session().Answer(solo.Text(r), string(r.Kind), s.k.Now()))
	}
	if last := lines[len(lines)-1]; last.Who == guide.Me {
		s.now = solo.Played(s.p, s.setup, lines[:len(lines)-1])
		return s.answer(solo.Turn(last))
	}
	s.now = solo.Played(s.p, s.setup, lines)
	return nil
}

func (s *alone) draft() guide.Draft {
	return guide.Draft{Text: s.ed.Text(), Cursor: s.ed.CursorOffset(), Open: s.on}
}

func (s *alone) holds() *hold.Talk { return s.t }

// writes reports whether the line has the keys.
func (s *alone) writes() bool { return s.on && !s.now.Over() }

func (s *alone) typing() (on, empty bool) { return s.writes(), s.ed.Empty() }

func (s *alone) key(m tea.KeyMsg) bool {
	if m.Type == tea.KeyEnter || m.Type == tea.KeyTab || !s.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.t.Touch()
	return true
}

func (s *alone) paste(text string) {
	s.ed.Insert(strings.Join(strings.Fields(text), " "))
	s.t.Touch()
}

func (s *alone) actions() []action {
	k := s.k
	switch {
	case s.now.Over():
		return append([]action{k.shown("solo.finish", s.over, "enter", "x")}, s.looking()...)
	case s.on:
		return []action{
			k.shown("solo.say", s.sayIt, "enter"),
			k.shown("solo.offers", s.offer, "tab"),
			k.shown("solo.keys", s.toKeys, "esc"),
		}
	case s.picks:
		return append(append(s.picking(), s.doing()...), s.looking()...)
	}
	acts := append([]action{k.shown("solo.write", s.toLine, "enter")}, s.doing()...)
	return append(append(acts, s.looking()...), k.act("solo.offers", s.offer, "tab", "o"))
}

// doing are the keys while the line is not open.
func (s *alone) doing() []action {
	k := s.k
	acts := []action{
		k.shown("solo.wait", s.wait, "w").shownIf(!s.picks),
		k.shown("solo.hint", s.hint, "i"),
		k.shown("end", s.end, "x"),
		k.act("next", s.next, " "),
		k.act("cues", func() step { return to(Cues{ID: s.t.ID()}) }, "p"),
		k.act("escape", func() step { return say(k.T("said.escape")) }, "esc"),
	}
	if s.drills() {
		return append(acts, k.act("solo.known", func() step { return push(newKnown(k.desk, s.t, s.p, s.setup)) }, "k"))
	}
	return append(acts,
		k.act("stage.next", func() step { return s.jump(1) }, "right"),
		k.act("stage.before", func() step { return s.jump(-1) }, "left"))
}

// looking are the keys that look back: also when the talk is over.
func (s *alone) looking() []action {
	k := s.k
	return []action{
		k.shown("solo.why", s.why, "y"),
		k.shown("solo.correct", s.correct, "c"),
		k.shown("solo.rewind", s.rewind, "b"),
		k.act("solo.takeback", s.takeBack, "z"),
		k.act("solo.read", func() step { return push(newSoloLines(k.desk, s.t, s.p)) }, "l"),
	}
}

func (s *alone) toKeys() step {
	s.on = false
	s.t.Touch()
	return stay()
}

func (s *alone) did(err error) step {
	if err != nil {
		return say(s.k.why(err))
	}
	return stay()
}

// next shows the next prompt; a drill stays in its stage.
func (s *alone) next() step {
	e, err := s.t.Session().Next(s.k.Now())
	if here, _ := s.t.Session().Here(); s.drills() && (err != nil || e.Stage != here.ID) {
		return say(s.k.T("drill.lastprompt"))
	}
	return s.did(s.t.Do(e, err))
}

func (s *alone) jump(d int) step {
	err := s.t.Do(s.t.Session().Jump(s.t.Session().StageNumber()+d, s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return stay()
	}
	return s.did(err)
}

// sayIt says what stands in the line.
func (s *alone) sayIt() step {
	text := guide.Visible(strings.Join(strings.Fields(s.ed.Text()), " "))
	if text == "" {
		return tell(s.k.T("solo.nothing"))
	}
	heard := s.ear.Listen(text, s.before()...)
	if err := s.take(partner.Said(text, heard), solo.Labels(heard)); err != nil {
		return say(s.k.why(err))
	}
	s.ed.SetText("")
	s.t.Touch()
	return stay()
}

// take keeps a turn and the partner's answer: both go to disk in one write.
func (s *alone) take(u partner.Turn, labels string) error {
	if err := s.t.Do(s.t.Session().Say(u.Words, labels, s.k.Now())); err != nil {
		return err
	}
	return s.answer(u)
}

func (s *alone) answer(u partner.Turn) error {
	next, r := s.now.Hear(u)
	s.now = next
	return s.t.Do(s.t.Session().Answer(solo.Text(r), string(r.Kind), s.k.Now()))
}

// wait holds a silence.
func (s *alone) wait() step { return s.did(s.take(partner.Held(), "")) }

// hint gives one sentence of advice, which is kept with the line it is about.
func (s *alone) hint() step {
	lines := s.t.Session().Spoken()
	if lines[len(lines)-1].Hint != "" {
		return stay() // it is on the screen
	}
	return s.did(s.t.Do(s.t.Session().Hint(s.now.Hint(), s.k.Now())))
}

// mine is the newest line of the trainee's.
func (s *alone) mine() (guide.Spoken, bool) { return s.t.Session().LastSpoken(guide.Me) }

// before are the newest lines the partner said, for the listener.
func (s *alone) before() []string {
	l, ok := s.t.Session().LastSpoken(guide.Them)
	if !ok {
		return nil
	}
	return solo.Before([]guide.Spoken{l})
}

// why says what the last line did, and what it was heard by.
func (s *alone) why() step {
	l, ok := s.mine()
	if !ok {
		return say(s.k.T("solo.nosaid"))
	}
	return push(passingSheet(s.k.desk, s.k.T("solo.why"), s.t, labelParts(s.k.desk, l)...))
}

func (s *alone) end() step {
	k := s.k
	name := "solo.end"
	if s.drills() {
		name = "drill.end"
	}
	return push(newList(k.desk, k.T(name), "", false, []option{
		{key: "1 x", name: k.T("solo.end.now"), more: k.T("solo.end.more"), run: s.over},
		{key: "2 l", name: k.T("end.later"), more: laterMore(k.desk), run: s.later},
	}))
}

func (s *alone) later() step {
	s.t.Shut(s.draft())
	_ = s.t.Do(s.t.Session().Pause(s.k.Now())) // one that stands still is left as it is
	return leave()
}

func (s *alone) over() step {
	s.t.Open(nil)
	s.t.Shut(guide.Draft{})
	if err := s.t.End(s.k.Now()); err != nil {
		return s.did(err)
	}
	return replace(s.k.newSoloDebrief(s.t))
}
