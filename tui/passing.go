package tui

import (
	"slices"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui/safe"
)

// The pages of this file come up over the talk on request and go at the next
// key, since the person across the table can see them too.

// newCues shows what stands beside the prompts of the stage at hand.
func newCues(k *desk, t *hold.Talk) screen {
	st, _ := t.Session().Here()
	var sections []part
	for _, l := range st.Cues.Lists() {
		sections = append(sections, part{head: k.T("cues." + l.ID), sign: "·", lines: l.Lines})
	}
	return passingSheet(k, k.T("cues.title", "Stage", st.Title), t, sections...)
}

// newMarks shows what was marked and noted, with its words, newest first.
func newMarks(k *desk, t *hold.Talk) screen {
	var lines []string
	for _, e := range slices.Backward(entries(k, t.Session())) {
		lines = append(lines, keptLine(k, e))
	}
	if len(lines) == 0 {
		lines = []string{k.T("marks.none")}
	}
	return passingSheet(k, k.T("marks.title"), t, part{sign: "·", lines: lines}, clickPart(k, t.Session()))
}

// entries are the marks and the notes of a talk in the order in which they were
// made, without those whose words were removed.
func entries(k *desk, s guide.Session) (out []guide.Entry) {
	tr := s.Transcript()
	for _, p := range append(tr.Parts, guide.Part{Entries: tr.After}) {
		for _, e := range p.Entries {
			if e.Mark != nil || len(e.Lines) > 0 {
				out = append(out, e)
			}
		}
	}
	return out
}

// keptLine is a mark or a note in one line.
func keptLine(k *desk, e guide.Entry) string {
	if e.Mark != nil {
		return markLine(k, *e.Mark)
	}
	return k.T("kind.note") + ": " + entryLine(k, e)
}

// markLine is a mark in one line.
func markLine(k *desk, m guide.Mark) string {
	kind := k.T("kind.unnamed")
	if m.Kind != "" {
		kind = k.T("kind." + string(m.Kind))
	}
	if w := m.Words(); w != "" {
		return kind + ": " + strings.Join(safe.Lines(w), " / ")
	}
	return kind
}

// clickPart says which steps of the click they have said.
func clickPart(k *desk, s guide.Session) part {
	said := s.Clicked()
	if len(said) == 0 {
		return part{}
	}
	line := ""
	for _, kind := range guide.MarkKinds() {
		if !kind.Click() {
			continue
		}
		sign := "○ "
		if said[kind] {
			sign = "● "
		}
		line += sign + k.T("kind."+string(kind)) + "  "
	}
	return part{head: k.T("click.title"), lines: []string{line}}
}

// newEvidence shows what the organizer may use in the stage that asks why, in the
// order in which it helps: their own words, a why-question, a theme, and the
// statistic last.
func newEvidence(k *desk, t *hold.Talk) screen {
	var sections []part
	if q := t.Session().Quotes(2); len(q) > 0 {
		sections = append(sections, part{head: k.T("evidence.quotes"), sign: "“", lines: q})
	}
	why, _ := whyQuestion(t.Session())
	sections = append(sections, part{head: k.T("evidence.why"), ink: strong, lines: []string{why}})
	if th := t.Session().Field(guide.FieldTheme); th != "" {
		sections = append(sections, part{head: k.T("evidence.theme"), lines: []string{th, k.T("evidence.ring")}})
	}
	if st := t.Session().Field(guide.FieldStatistic); st != "" {
		sections = append(sections, part{head: k.T("evidence.statistic"), lines: []string{st, k.T("evidence.source", "Source", t.Session().Behind(guide.FieldStatistic))}})
	}
	return passingSheet(k, k.T("evidence.title"), t, sections...)
}

// whyQuestion is the first question of the guide's stage that asks why; a guide
// without one has no evidence.
func whyQuestion(s guide.Session) (question string, ok bool) {
	st, ok := s.Guide().StageFor(script.DutyWhy)
	if !ok {
		return "", false
	}
	return st.Prompts[0].Text, true
}

// newCare shows what to say when it gets hard, and where to turn.
func (k *kit) newCare(l *listening) screen {
	care := l.t.Session().Guide().Care
	if k.signpost != nil {
		care.Signpost = k.signpost
	}
	var sections []part
	for _, x := range care.Lists() {
		sections = append(sections, part{head: k.T("care." + x.ID), sign: "·", lines: x.Lines})
	}
	s := passingSheet(k.desk, k.T("care.title"), l.t, sections...)
	s.extra = []action{
		k.shown("unsay", func() step { return step{Back(1), Then(l.unsay)} }, "d", "1"),
		k.shown("hold", func() step { return step{Back(1), Then(l.verb(l.t.Session().Pause))} }, "h", "2"),
	}
	return s
}

// newUnsay asks which words must not be stored, and shows none: the person
// across the table sees the screen, and one stray key must remove nothing.
func newUnsay(k *desk, l *listening) screen {
	return newList(k, k.T("unstore.title"), "", false, []option{
		{key: "1 d", name: k.T("unstore.last"), run: l.unsay},
		{key: "2 l", name: k.T("unstore.other"), more: k.T("unstore.other.more"), run: func() step { return push(newUnstore(k, l.t)) }},
	})
}

// unsay sets what was just said as not to be stored.
//
// A half-written line is what was said last: then only that goes.
func (s *listening) unsay() step {
	if _, half := s.t.Half(hold.OfTheTalk); half {
		s.t.LetGo(hold.OfTheTalk)
		return tell(s.k.T("said.unsaid"))
	}
	seq, ok := s.t.Session().LastSaid()
	if !ok {
		return say(s.k.T("said.nothing"))
	}
	if err := s.t.Do(s.t.Session().Erase(seq, s.k.Now())); err != nil {
		return s.did(err)
	}
	return tell(s.k.T("said.erased"))
}

// newKinds offers every kind of mark.
func newKinds(k *desk, give func(guide.MarkKind) step) screen {
	var opts []option
	for i, kind := range guide.MarkKinds() {
		key := kindKey(k, kind)
		if i < 9 {
			key += " " + string(rune('1'+i))
		}
		more := ""
		if kind.Click() {
			more = k.T("click." + string(kind))
		}
		opts = append(opts, option{key: key, name: k.T("kind." + string(kind)), more: more, run: func() step { return give(kind) }})
	}
	return newList(k, k.T("kinds.title"), k.T("kinds.intro"), false, opts)
}

// kindKey is the letter of a kind.
func kindKey(k *desk, kind guide.MarkKind) string {
	return map[guide.MarkKind]string{
		guide.Quote: "q", guide.Feeling: "f", guide.Detail: "d", guide.PromiseMine: "p",
		guide.Value: "v", guide.Skill: "s", guide.Decider: "g", guide.Question: "u",
		guide.Felt: "e", guide.Shared: "o", guide.Systemic: "y", guide.Changeable: "c",
	}[kind]
}

// newJump offers the stages.
func newJump(k *desk, l *listening) screen {
	var opts []option
	for i, st := range l.t.Session().Guide().Stages {
		more := k.N("minutes", st.Minutes)
		if l.t.Session().Visited(st.ID) {
			more += " · " + k.T("jump.visited")
		}
		opts = append(opts, option{key: string(rune('1' + i)), name: st.Title, more: more, run: func() step { return l.jump(i + 1) }})
	}
	s := newList(k, k.T("jump.title"), "", false, opts)
	s.at = l.t.Session().StageNumber() - 1
	return s
}
