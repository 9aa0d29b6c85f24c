package talk

import (
	"errors"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// listening is the screen of the talk while two people talk: the prompt, the
// stage, the minutes, how many marks. Single keys act; nothing is typed here.
type listening struct {
	k       *Room
	t       *hold.Talk
	waiting int // which held silence is under way; 0 is none
	waits   int
}

func (k *Room) newListening(t *hold.Talk) *listening { return &listening{k: k, t: t} }

func (s *listening) Holds() *hold.Talk   { return s.t }
func (s *listening) Talking() *hold.Talk { return s.t }

// Actions are the keys while listening. Letters have a digit beside them for
// keyboards without them.
func (s *listening) Actions() []screen.Action {
	if s.t.Session().Paused() {
		return s.pausedActions()
	}
	k := s.k
	acts := []screen.Action{
		k.Shown("next", s.next, " ", "pgdown"),
		k.Shown("cues", func() screen.Step { return screen.Push(Cues(k.Desk, s.t)) }, "tab"),
		k.Shown("mark", s.mark, "m", "0"),
		s.writeAction(),
		k.Act("before", s.verb(s.session().Back), "b", "backspace", "pgup"),
		k.Act("rephrase", s.rephrase, "r"),
		k.Act("jump", func() screen.Step { return screen.Push(newJump(k.Desk, s)) }, "j"),
		k.Act("stage.next", func() screen.Step { return s.jump(s.session().StageNumber() + 1) }, "right"),
		k.Act("stage.before", func() screen.Step { return s.jump(s.session().StageNumber() - 1) }, "left"),
	}
	for i, kind := range guide.MarkKinds()[:4] {
		a := k.Act("kind", func() screen.Step { return s.name(kind) }, form.KindKey(k.Desk, kind), string(rune('1'+i)))
		a.Long = k.T("kind.newest", "Kind", k.T("kind."+string(kind)))
		acts = append(acts, a)
	}
	acts = append(acts,
		k.Act("kinds", func() screen.Step { return s.kinds() }, "k", "5"),
		k.Act("look", func() screen.Step { return screen.Push(form.NewMarks(k.Desk, s.t)) }, "l", "6"))
	if _, ok := whyQuestion(s.session()); ok {
		acts = append(acts, k.Act("evidence", func() screen.Step { return screen.Push(newEvidence(k.Desk, s.t)) }, "e", "7"))
	}
	if hasNextStep(s.t) {
		acts = append(acts, k.Act("nextstep", s.nextStep, "n"))
	}
	return append(acts,
		k.Act("wait", s.wait, "w", "8"),
		k.Act("care", func() screen.Step { return screen.Push(k.newCare(s)) }, "c", "9"),
		k.Act("hold", s.verb(s.session().Pause), "h"),
		k.Act("them", func() screen.Step { return s.speak(guide.Them) }, "t"),
		k.Act("me", func() screen.Step { return s.speak(guide.Me) }, "i"),
		k.Act("consent", func() screen.Step { return screen.Push(form.NewConsent(k.Desk, s.t, nil)) }, "a"),
		k.Act("unstore", func() screen.Step { return screen.Push(newUnsay(k.Desk, s)) }, "-"),
		k.Act("rename", func() screen.Step { return form.IfKept(k.Desk, s.t, guide.Draft{Field: guide.FieldPerson}, k.Renaming) }),
		k.Act("undo", func() screen.Step { return form.TakeBack(k.Desk, s.t) }, "z"),
		k.Act("redo", func() screen.Step { return form.BringBack(k.Desk, s.t) }, "Z", "y"),
		k.Act("correct.last", s.correct),
		k.Act("search", func() screen.Step { return screen.To(screen.Lines{ID: s.t.ID()}) }, "/"),
		k.Act("end", s.end, "x"),
		k.Act("escape", func() screen.Step { return screen.Say(k.T("said.escape")) }, "esc"),
	)
}

// writeAction opens a line, or the one that waits.
func (s *listening) writeAction() screen.Action {
	if _, half := s.t.Half(hold.OfTheTalk); half {
		return s.k.Shown("write.waits", s.write, "enter")
	}
	return s.k.Shown("write", s.write, "enter")
}

func (s *listening) pausedActions() []screen.Action {
	k := s.k
	return []screen.Action{
		k.Shown("resume", s.verb(s.session().Resume), "h", " ", "enter"),
		k.Act("end", s.end, "x"),
		k.Act("escape", func() screen.Step { return screen.Say(k.T("said.escape")) }, "esc"),
	}
}

func (s *listening) session() guide.Session { return s.t.Session() }

// verb makes an action of a verb that needs only the time.
func (s *listening) verb(v func(time.Time) (guide.Event, error)) func() screen.Step {
	return func() screen.Step { return s.k.Did(s.t.Do(v(s.k.Now()))) }
}

// next shows the next prompt; after the last one comes the next step.
func (s *listening) next() screen.Step {
	err := s.t.Do(s.session().Next(s.k.Now()))
	if errors.Is(err, guide.ErrEnd) {
		return s.nextStep()
	}
	return s.k.Did(err)
}

// nextStep goes on to the next step. Where nothing of it may be kept the talk ends.
func (s *listening) nextStep() screen.Step {
	if !hasNextStep(s.t) {
		return s.end()
	}
	return screen.Push(newNextStep(s.k.Talks, s.t))
}

func (s *listening) rephrase() screen.Step {
	err := s.t.Do(s.session().Rephrase(s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return screen.Say(s.k.T("said.oneway"))
	}
	return s.k.Did(err)
}

func (s *listening) jump(stage int) screen.Step {
	err := s.t.Do(s.session().Jump(stage, s.k.Now()))
	if errors.Is(err, guide.ErrNothing) {
		return screen.Stay()
	}
	return s.k.Did(err)
}

func (s *listening) mark() screen.Step { return s.k.Did(s.t.Do(s.session().Mark(s.k.Now()))) }

// name gives the newest mark a kind, and says so: it may have another, or have been
// made a while ago.
func (s *listening) name(kind guide.MarkKind) screen.Step {
	m, ok := s.session().LastMark()
	if !ok {
		return screen.Say(s.k.T("said.nomark"))
	}
	return s.nameMark(m, kind)
}

func (s *listening) kinds() screen.Step {
	m, ok := s.session().LastMark()
	if !ok {
		return screen.Say(s.k.T("said.nomark"))
	}
	return screen.Push(newKinds(s.k.Desk, func(kind guide.MarkKind) screen.Step { return s.nameMark(m, kind) }))
}

// Naming takes nothing away: a mark can be more than one thing.
func (s *listening) nameMark(m guide.Mark, kind guide.MarkKind) screen.Step {
	if !m.Is(kind) {
		if err := s.t.Do(s.session().NameMark(m.Seq, kind, s.k.Now())); err != nil {
			return s.k.Did(err)
		}
	}
	return screen.Tell(named(s.k.Desk, m, kind, s.sinceMark(m)))
}

// sinceMark is how many minutes ago in the talk a mark was made.
func (s *listening) sinceMark(m guide.Mark) int {
	into := time.Duration(s.session().Events()[m.Seq-1].Into) * time.Millisecond
	return int((s.session().Elapsed(s.k.Now()) - into) / time.Minute)
}

// named says which mark, made how many minutes ago, was given a kind, and what else
// it is.
func named(k *screen.Desk, m guide.Mark, kind guide.MarkKind, old int) string {
	text := k.T("named.newest", "Kind", kindAloud(k, kind))
	if old > 0 {
		text = k.N("named.old", old, "Kind", kindAloud(k, kind))
	}
	var others []string
	for _, x := range m.Kinds {
		if x != kind {
			others = append(others, kindAloud(k, x))
		}
	}
	switch {
	case len(others) > 0:
		text += k.T("named.beside", "Kinds", strings.Join(others, ", "))
	case old == 0:
		return text
	}
	if m.Is(kind) {
		return text
	}
	return text + k.T("named.undo")
}

// kindAloud is a kind as it may stand on the screen while two people talk:
// what is about feelings is only its key.
func kindAloud(k *screen.Desk, kind guide.MarkKind) string {
	if kind == guide.Feeling || kind == guide.Felt {
		return form.KindKey(k, kind)
	}
	return k.T("kind." + string(kind))
}

// write opens a line: for the newest mark while it has none, else a note. A
// line that was left half-written is opened again.
func (s *listening) write() screen.Step {
	if d, ok := s.t.Half(hold.OfTheTalk); ok {
		return screen.Push(s.k.NewWriting(s.t, d))
	}
	return form.IfKept(s.k.Desk, s.t, guide.Draft{Ref: bareMark(s.k.Desk, s.t.Session())}, s.k.WritingOf)
}

// bareMark is the newest mark if nothing was written about it; 0 otherwise.
func bareMark(k *screen.Desk, s guide.Session) int {
	if m, ok := s.LastMark(); ok && len(m.Lines) == 0 {
		return m.Seq
	}
	return 0
}

func (s *listening) speak(who guide.Speaker) screen.Step {
	if err := s.t.Do(s.session().Speak(who, s.k.Now())); err != nil {
		return s.k.Did(err)
	}
	return screen.Stay()
}

// correct opens the line that was written last, to say it in other words.
func (s *listening) correct() screen.Step {
	l, ok := transcript.NewestLine(s.session())
	if !ok {
		return screen.Say(s.k.T("correct.none"))
	}
	return form.IfKept(s.k.Desk, s.t, guide.Draft{}, func(t *hold.Talk, _ guide.Draft) screen.Step { return screen.Push(s.k.Correcting(t, l)) })
}

// waitTime is how long a held silence lasts. Teachers who waited three to
// five seconds got answers three times as long (Mary Budd Rowe, 1974).
const waitTime = 5 * time.Second

// waitedMsg ends a held silence.
type waitedMsg struct{ n int }

// wait empties the screen for five seconds. Any key ends it, and does nothing
// else.
func (s *listening) wait() screen.Step {
	if err := s.t.Do(s.session().Wait(s.k.Now())); err != nil {
		return s.k.Did(err)
	}
	s.waits++
	s.waiting = s.waits
	n := s.waits
	return screen.Step{screen.Show{Screen: &silence{s}}, screen.Cmd(tea.Tick(waitTime, func(time.Time) tea.Msg { return waitedMsg{n} }))}
}

// end leaves the talk: at once where it was a false start, and else it asks how.
func (s *listening) end() screen.Step {
	k := s.k
	if s.t.IsFalseStart(k.Now()) {
		return s.drop()
	}
	now := parts.Option{Key: "1 x", Name: k.T("end.now"), More: k.T("end.now.more"), Run: s.over}
	if k.Practice {
		now.More = k.T("end.now.practised")
	}
	if s.session().Consent() == guide.None {
		if now.Name, now.More = k.T("end.none"), k.T("end.none.more"); form.PromisesStay(s.session()) {
			now.More = k.T("end.none.promises")
		}
	}
	return screen.Push(parts.NewList(k.Desk, k.T("end.title"), "", false, append([]parts.Option{
		now,
		{Key: "2 l", Name: k.T("end.later"), More: form.LaterMore(k.Desk), Run: s.later},
	}, s.noTalk()...)))
}

// over ends the talk and opens the debrief.
func (s *listening) over() screen.Step {
	if err := s.t.End(s.k.Now()); err != nil {
		return s.k.Did(err)
	}
	return screen.Step{screen.Back(1), screen.Go{To: screen.Debrief{ID: s.t.ID()}}}
}

// later leaves the talk to go on with it another time.
func (s *listening) later() screen.Step {
	_ = s.t.Do(s.session().Pause(s.k.Now())) // one that stands still is left as it is
	if s.session().Consent() == guide.None { // they have parted: what was prepared is needed no more
		if err := s.t.Tidy(s.k.Now()); err != nil {
			return s.k.Did(err)
		}
	}
	return screen.Leave()
}
