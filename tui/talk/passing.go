package talk

import (
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
	transcripts "example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// The pages of this file come up over the talk on request and go at the next
// key, since the person across the table can see them too.

// Cues shows what stands beside the prompts of the stage at hand: on one page where
// there is room, and first what helps when it stalls, since that is when it is opened.
func Cues(k *screen.Desk, t *hold.Talk) screen.Screen {
	st, _ := t.Session().Here()
	lists := st.Cues.Lists()
	stalls := len(lists) - 1
	var sections []parts.Part
	for _, l := range slices.Concat(lists[stalls:], lists[:stalls]) {
		if len(l.Lines) > 0 {
			sections = append(sections, parts.Part{Head: k.T("cues." + l.ID), Sign: "·", Lines: l.Lines})
		}
	}
	s := parts.PassingSheet(k, k.T("cues.title", "Stage", st.Title), t, sections...)
	s.Side = true
	return s
}

// newEvidence shows what the organizer may use in the stage that asks why, in the
// order in which it helps: their own words, a why-question, a theme, and the
// statistic last.
func newEvidence(k *screen.Desk, t *hold.Talk) screen.Screen {
	var sections []parts.Part
	said := parts.Part{Head: k.T("evidence.quotes"), Sign: "·", Ink: page.Strong}
	for _, q := range transcripts.Quotes(t.Session(), 2) {
		said.Lines = append(said.Lines, k.T("quoted", "Words", q))
	}
	sections = append(sections, said)
	why, _ := whyQuestion(t.Session())
	sections = append(sections, parts.Part{Head: k.T("evidence.why"), Ink: page.Strong, Lines: []string{why}})
	if th := t.Session().Field(guide.FieldTheme); th != "" {
		sections = append(sections, parts.Part{Head: k.T("evidence.theme"), Ink: page.Strong, Lines: []string{th, k.T("evidence.ring")}})
	}
	if st := t.Session().Field(guide.FieldStatistic); st != "" {
		sections = append(sections,
			parts.Part{Head: k.T("evidence.statistic"), Ink: page.Strong, Lines: []string{st}},
			parts.Part{Lines: []string{k.T("evidence.source", "Source", t.Session().Behind(guide.FieldStatistic))}})
	}
	s := parts.PassingSheet(k, k.T("evidence.title"), t, sections...)
	s.Aloud = true
	return s
}

// whyQuestion is the first question of the guide's stage that asks why; a guide
// without one has no evidence.
func whyQuestion(s guide.Session) (question string, ok bool) {
	st, ok := s.Guide().StageFor(script.DutyWhy)
	if !ok {
		return "", false
	}
	return s.Say(st.Prompts[0], 0), true
}

// newCare shows what to say when it gets hard, and where to turn.
func (k *Room) newCare(l *listening) screen.Screen {
	care := l.t.Session().Guide().Care
	if k.Signpost != nil {
		care.Signpost = k.Signpost
	}
	var sections []parts.Part
	for _, x := range care.Lists() {
		sections = append(sections, parts.Part{Head: k.T("care." + x.ID), Sign: "·", Lines: x.Lines})
	}
	s := parts.PassingSheet(k.Desk, k.T("care.title"), l.t, sections...)
	s.Extra = []screen.Action{
		k.Shown("unsay", func() screen.Step { return screen.Replace(newUnsay(k.Desk, l)) }, "d", "1"),
		k.Shown("hold", func() screen.Step { return screen.Step{screen.Back(1), screen.Then(l.verb(l.t.Session().Pause))} }, "h", "2"),
	}
	return s
}

// newUnsay asks which words must not be stored, and shows none: the person
// across the table sees the screen, and one stray key must remove nothing.
func newUnsay(k *screen.Desk, l *listening) screen.Screen {
	return parts.NewList(k, k.T("unstore.title"), "", false, []parts.Option{
		{Key: "1 d", Name: k.T("unstore.last"), More: l.lastSaid(), Run: l.unsay},
		{Key: "2 l", Name: k.T("unstore.other"), More: k.T("unstore.other.more"), Run: func() screen.Step { return screen.Push(form.NewUnstore(k, l.t)) }},
	})
}

// lastSaid says what that is that was just marked or written, without a word of it.
func (s *listening) lastSaid() string {
	if _, half := s.t.Half(hold.OfTheTalk); half {
		return s.k.T("unstore.half")
	}
	seq, ok := transcripts.LastSaid(s.session())
	if !ok {
		return ""
	}
	return form.Deed(s.k.Desk, s.session(), seq)
}

// unsay sets what was just said as not to be stored.
//
// A half-written line is what was said last: then only that goes.
func (s *listening) unsay() screen.Step {
	if _, half := s.t.Half(hold.OfTheTalk); half {
		s.t.LetGo(hold.OfTheTalk)
		return screen.Tell(s.k.T("said.unsaid"))
	}
	seq, ok := transcripts.LastSaid(s.t.Session())
	if !ok {
		return screen.Say(s.k.T("said.nothing"))
	}
	if err := s.t.Do(s.t.Session().Erase(seq, s.k.Now())); err != nil {
		return s.k.Did(err)
	}
	return screen.Tell(s.k.T("said.erased"))
}

// newKinds offers every kind of mark.
func newKinds(k *screen.Desk, give func(guide.MarkKind) screen.Step) screen.Screen {
	var opts []parts.Option
	for i, kind := range guide.MarkKinds() {
		key := form.KindKey(k, kind)
		if i < 9 {
			key += " " + string(rune('1'+i))
		}
		more := ""
		if kind.Click() {
			more = k.T("click." + string(kind))
		}
		opts = append(opts, parts.Option{Key: key, Name: k.T("kind." + string(kind)), More: more, Run: func() screen.Step { return give(kind) }})
	}
	return parts.NewList(k, k.T("kinds.title"), k.T("kinds.intro"), false, opts)
}

// newJump offers the stages.
func newJump(k *screen.Desk, l *listening) screen.Screen {
	var opts []parts.Option
	for i, st := range l.t.Session().Guide().Stages {
		more := k.N("minutes", st.Minutes)
		if l.t.Session().Visited(st.ID) {
			more += " · " + k.T("jump.visited")
		}
		opts = append(opts, parts.Option{Key: string(rune('1' + i)), Name: st.Title, More: more, Run: func() screen.Step { return l.jump(i + 1) }})
	}
	s := parts.NewList(k, k.T("jump.title"), "", false, opts)
	s.At = l.t.Session().StageNumber() - 1
	return s
}
