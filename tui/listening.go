package tui

import (
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// listening is the screen of the talk while two people talk: the prompt, the
// stage, the minutes, how many marks. Single keys act; nothing is typed here.
type listening struct {
	k       *kit
	t       *hold.Talk
	waiting int // which held silence is under way; 0 is none
	waits   int
}

func (k *kit) newListening(t *hold.Talk) *listening { return &listening{k: k, t: t} }

func (s *listening) holds() *hold.Talk   { return s.t }
func (s *listening) talking() *hold.Talk { return s.t }

// actions are the keys while listening. Letters have a digit beside them for
// keyboards without them.
func (s *listening) actions() []action {
	if s.t.Session().Paused() {
		return s.pausedActions()
	}
	k := s.k
	acts := []action{
		k.shown("next", s.next, " ", "pgdown"),
		k.shown("cues", func() step { return push(newCues(k.desk, s.t)) }, "tab"),
		k.shown("mark", s.mark, "m", "0"),
		s.writeAction(),
		k.act("before", s.verb(s.session().Back), "b", "backspace", "pgup"),
		k.act("rephrase", s.rephrase, "r"),
		k.act("jump", func() step { return push(newJump(k.desk, s)) }, "j"),
		k.act("stage.next", func() step { return s.jump(s.session().StageNumber() + 1) }, "right"),
		k.act("stage.before", func() step { return s.jump(s.session().StageNumber() - 1) }, "left"),
	}
	for i, kind := range guide.MarkKinds()[:4] {
		a := k.act("kind", func() step { return s.name(kind) }, kindKey(k.desk, kind), string(rune('1'+i)))
		a.long = k.T("kind.newest", "Kind", k.T("kind."+string(kind)))
		acts = append(acts, a)
	}
	acts = append(acts,
		k.act("kinds", func() step { return s.kinds() }, "k", "5"),
		k.act("look", func() step { return push(newMarks(k.desk, s.t)) }, "l", "6"))
	if _, ok := whyQuestion(s.session()); ok {
		acts = append(acts, k.act("evidence", func() step { return push(newEvidence(k.desk, s.t)) }, "e", "7"))
	}
	return append(acts,
		k.act("wait", s.wait, "w", "8"),
		k.act("care", func() step { return push(k.newCare(s)) }, "c", "9"),
		k.act("hold", s.verb(s.session().Pause), "h"),
		k.act("them", func() step { return s.speak(guide.Them) }, "t"),
		k.act("me", func() step { return s.speak(guide.Me) }, "i"),
		k.act("nextstep", func() step { return push(k.newNext(s.t)) }, "n"),
		k.act("consent", func() step { return push(newConsent(k.desk, s.t, nil)) }, "a"),
		k.act("unstore", func() step { return push(newUnsay(k.desk, s)) }, "-"),
		k.act("rename", func() step { return ifKept(k.desk, s.t, guide.Draft{Field: guide.FieldPerson}, k.renaming) }),
		k.act("undo", s.undo, "z"),
		k.act("redo", s.redo, "Z", "y"),
		k.act("search", func() step { return to(Lines{ID: s.t.ID()}) }, "/"),
		k.act("end", s.end, "x"),
		k.act("escape", func() step { return say(k.T("said.escape")) }, "esc"),
	)
}

// writeAction opens a line, or the one that waits.
func (s *listening) writeAction() action {
	if _, half := s.t.Half(hold.OfTheTalk); half {
		return s.k.shown("write.waits", s.write, "enter")
	}
	return s.k.shown("write", s.write, "enter")
}

func (s *listening) pausedActions() []action {
	k := s.k
	return []action{
		k.shown("resume", s.verb(s.session().Resume), "h", " ", "enter"),
		k.act("end", s.end, "x"),
		k.act("escape", func() step { return say(k.T("said.escape")) }, "esc"),
	}
}

func (s *listening) session() guide.Session { return s.t.Session() }

// verb makes an action of a verb that needs only the time.
func (s *listening) verb(v func(time.Time) (guide.Event, error)) func() step {
	return func() step { return s.did(s.t.Do(v(s.k.Now()))) }
}

// did says why a verb did nothing, if it did.
func (s *listening) did(err error) step {
	if err != nil {
		return say(s.k.why(err))
	}
	return stay()
}

// next shows the next prompt; after the last one comes the next step.
func (s *listening) next() step {
	err := s.t.Do(s.session().Next(s.k.Now()))
	if errors.Is(err, guide.ErrEnd) {
		return push(s.k.newNext(s.t))
	}
	return s.did(err)
}

func (s *listening) rephrase() step {
	err := s.t.Do(s.session().Rephrase(s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return say(s.k.T("said.oneway"))
	}
	return s.did(err)
}

func (s *listening) jump(stage int) step {
	err := s.t.Do(s.session().Jump(stage, s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return stay()
	}
	return s.did(err)
}

func (s *listening) mark() step { return s.did(s.t.Do(s.session().Mark(s.k.Now()))) }

// name gives the newest mark its kind, and says so: it may have had another,
// or have been made a while ago.
func (s *listening) name(kind guide.MarkKind) step {
	m, ok := s.session().LastMark()
	if !ok {
		return say(s.k.T("said.nomark"))
	}
	return s.nameMark(m, kind)
}

func (s *listening) kinds() step {
	m, ok := s.session().LastMark()
	if !ok {
		return say(s.k.T("said.nomark"))
	}
	return push(newKinds(s.k.desk, func(kind guide.MarkKind) step { return s.nameMark(m, kind) }))
}

func (s *listening) nameMark(m guide.Mark, kind guide.MarkKind) step {
	if err := s.t.Do(s.session().NameMark(m.Seq, kind, s.k.Now())); err != nil {
		return s.did(err)
	}
	return tell(named(s.k.desk, m, kind, int(s.session().SinceMark(m, s.k.Now())/time.Minute)))
}

// named says which mark, made how many minutes ago, was given its kind, and what
// it was before.
func named(k *desk, m guide.Mark, kind guide.MarkKind, old int) string {
	text := k.T("named.newest", "Kind", kindAloud(k, kind))
	if old > 0 {
		text = k.N("named.old", old, "Kind", kindAloud(k, kind))
	}
	if m.Kind != "" && m.Kind != kind {
		text += k.T("named.was", "Kind", kindAloud(k, m.Kind))
	} else if old == 0 {
		return text
	}
	return text + k.T("named.undo")
}

// kindAloud is a kind as it may stand on the screen while two people talk:
// what is about feelings is only its key.
func kindAloud(k *desk, kind guide.MarkKind) string {
	if kind == guide.Feeling || kind == guide.Felt {
		return kindKey(k, kind)
	}
	return k.T("kind." + string(kind))
}

// write opens a line: for the newest mark while it has none, else a note. A
// line that was left half-written is opened again.
func (s *listening) write() step {
	if d, ok := s.t.Half(hold.OfTheTalk); ok {
		return push(s.k.newWriting(s.t, d))
	}
	return ifKept(s.k.desk, s.t, guide.Draft{Ref: bareMark(s.k.desk, s.t.Session())}, s.k.writingOf)
}

// bareMark is the newest mark if nothing was written about it; 0 otherwise.
func bareMark(k *desk, s guide.Session) int {
	if m, ok := s.LastMark(); ok && len(m.Lines) == 0 {
		return m.Seq
	}
	return 0
}

func (s *listening) speak(who guide.Speaker) step {
	if err := s.t.Do(s.session().Speak(who, s.k.Now())); err != nil {
		return s.did(err)
	}
	return stay()
}

func (s *listening) undo() step {
	err := s.t.Do(s.session().Undo(s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return say(s.k.T("said.noundo"))
	}
	return s.did(err)
}

func (s *listening) redo() step {
	err := s.t.Do(s.session().Redo(s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return say(s.k.T("said.noredo"))
	}
	return s.did(err)
}

// waitTime is how long a held silence lasts. Teachers who waited three to
// five seconds got answers three times as long (Mary Budd Rowe, 1974).
const waitTime = 5 * time.Second

// waitedMsg ends a held silence.
type waitedMsg struct{ n int }

// wait dims the screen for five seconds. Any key ends it, and does nothing
// else.
func (s *listening) wait() step {
	if err := s.t.Do(s.session().Wait(s.k.Now())); err != nil {
		return s.did(err)
	}
	s.waits++
	s.waiting = s.waits
	n := s.waits
	return step{Show{Screen: &silence{s}}, Cmd(tea.Tick(waitTime, func(time.Time) tea.Msg { return waitedMsg{n} }))}
}

func (s *listening) end() step {
	k := s.k
	return push(newList(k.desk, k.T("end.title"), "", false, []option{
		{key: "1 x", name: k.T("end.now"), more: k.T("end.now.more"), run: s.over},
		{key: "2 l", name: k.T("end.later"), more: laterMore(k.desk), run: s.later},
	}))
}

// over ends the talk and opens the debrief.
func (s *listening) over() step {
	if err := s.t.End(s.k.Now()); err != nil {
		return s.did(err)
	}
	return step{Back(1), Go{To: Debrief{ID: s.t.ID()}}}
}

// later leaves the talk to go on with it another time.
func (s *listening) later() step {
	_ = s.t.Do(s.session().Pause(s.k.Now())) // one that stands still is left as it is
	return leave()
}
