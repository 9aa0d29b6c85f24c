package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// The pages of this file come up over the talk on request and go at the next
// key, since the person across the table can see them too.

// newCues shows what stands beside the prompts of the stage at hand.
func (k *kit) newCues(t *talk) screen {
	st, _ := t.s.Here()
	var parts []part
	for _, l := range st.Cues.Lists() {
		parts = append(parts, part{head: l.Title, sign: "·", lines: l.Lines})
	}
	return &sheet{k: k, t: t, name: k.w.T("cues.title", "Stage", st.Title), parts: parts, passing: true}
}

// newMarks shows what was marked, with its words, newest first.
func (k *kit) newMarks(t *talk) screen {
	var lines []string
	marks := t.s.Marks()
	for i := len(marks) - 1; i >= 0; i-- {
		lines = append(lines, k.markLine(marks[i]))
	}
	if len(lines) == 0 {
		lines = []string{k.w.T("marks.none")}
	}
	return &sheet{k: k, t: t, name: k.w.T("marks.title"), passing: true, parts: []part{{sign: "·", lines: lines}, k.clickPart(t.s)}}
}

// markLine is a mark in one line.
func (k *kit) markLine(m guide.Mark) string {
	kind := k.w.T("kind.unnamed")
	if m.Kind != "" {
		kind = k.w.T("kind." + string(m.Kind))
	}
	if w := m.Words(); w != "" {
		return kind + ": " + strings.Join(safe.Lines(w), " / ")
	}
	return kind
}

// clickPart says which steps of the click they have said.
func (k *kit) clickPart(s guide.Session) part {
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
		line += sign + k.w.T("kind."+string(kind)) + "  "
	}
	return part{head: k.w.T("click.title"), lines: []string{line}}
}

// newEvidence shows what the organizer may use in the agitation stage, in the
// order in which it helps: their own words, a why-question, a theme, and the
// statistic last.
func (k *kit) newEvidence(t *talk) screen {
	var parts []part
	if q := t.s.Quotes(2); len(q) > 0 {
		parts = append(parts, part{head: k.w.T("evidence.quotes"), sign: "“", lines: q})
	}
	parts = append(parts, part{head: k.w.T("evidence.why"), ink: strong, lines: []string{k.whyQuestion(t.s)}})
	if th := t.s.Field(guide.FieldTheme); th != "" {
		parts = append(parts, part{head: k.w.T("evidence.theme"), lines: []string{th, k.w.T("evidence.ring")}})
	}
	if st := t.s.Field(guide.FieldStatistic); st != "" {
		parts = append(parts, part{head: k.w.T("evidence.statistic"), lines: []string{st, k.w.T("evidence.source", "Source", t.s.Behind(guide.FieldStatistic))}})
	}
	return &sheet{k: k, t: t, name: k.w.T("evidence.title"), parts: parts, passing: true}
}

// whyQuestion is the guide's first question of the agitation stage.
func (k *kit) whyQuestion(s guide.Session) string {
	if st, ok := s.Guide().Stage("agitation"); ok && len(st.Prompts) > 0 {
		return st.Prompts[0].Text
	}
	return s.Asking()
}

// newCare shows what to say when it gets hard, and where to turn.
func (k *kit) newCare(l *listening) screen {
	care := l.t.s.Guide().Care
	if k.signpost != nil {
		care.Signpost = k.signpost
	}
	var parts []part
	for _, x := range care.Lists() {
		parts = append(parts, part{head: x.Title, sign: "·", lines: x.Lines})
	}
	s := &sheet{k: k, t: l.t, name: k.w.T("care.title"), parts: parts}
	s.extra = []action{
		k.shown("unsay", func() step { return l.unsay() }, "d", "1"),
		k.shown("hold", func() step { return step{back: 1, do: l.verb(l.t.s.Pause)} }, "h", "2"),
	}
	return s
}

// unsay sets what was just said as not to be stored.
//
// A half-written line is what was said last: then only that goes.
func (s *listening) unsay() step {
	if _, half := s.t.draft.half(func(d guide.Draft) bool { return d.Field == "" }); half {
		s.t.draft.left = slices.DeleteFunc(s.t.draft.left, func(d guide.Draft) bool { return d.Field == "" })
		s.t.touch()
		s.t.draft.due = true
		return step{back: 1, say: s.k.w.T("said.unsaid")}
	}
	seq, ok := s.t.s.LastSaid()
	if !ok {
		return say(s.k.w.T("said.nothing"))
	}
	if err := s.t.do(s.t.s.Erase(seq, s.k.now())); err != nil {
		return s.did(err)
	}
	return step{back: 1, say: s.k.w.T("said.erased")}
}

// newKinds offers every kind of mark.
func (k *kit) newKinds(give func(guide.MarkKind) step) screen {
	var opts []option
	for i, kind := range guide.MarkKinds() {
		key := k.kindKey(kind)
		if i < 9 {
			key += " " + string(rune('1'+i))
		}
		more := ""
		if kind.Click() {
			more = k.w.T("kind.click")
		}
		opts = append(opts, option{key: key, name: k.w.T("kind." + string(kind)), more: more, run: func() step { return give(kind) }})
	}
	return k.newList(k.w.T("kinds.title"), k.w.T("kinds.intro"), false, opts)
}

// kindKey is the letter of a kind.
func (k *kit) kindKey(kind guide.MarkKind) string {
	return map[guide.MarkKind]string{
		guide.Quote: "q", guide.Feeling: "f", guide.Detail: "d", guide.PromiseMine: "p",
		guide.Value: "v", guide.Skill: "s", guide.Decider: "g", guide.Question: "u",
		guide.Felt: "e", guide.Shared: "o", guide.Systemic: "y", guide.Changeable: "c",
	}[kind]
}

// newJump offers the stages.
func (k *kit) newJump(l *listening) screen {
	var opts []option
	for i, st := range l.t.s.Guide().Stages {
		more := k.w.N("minutes", st.Minutes)
		if l.t.s.Visited(st.ID) {
			more += " · " + k.w.T("jump.visited")
		}
		opts = append(opts, option{key: string(rune('1' + i)), name: st.Title, more: more, run: func() step { return l.jump(i + 1) }})
	}
	s := k.newList(k.w.T("jump.title"), "", false, opts)
	s.at = l.t.s.StageNumber() - 1
	return s
}

// silence dims the talk while a pause is held.
type silence struct{ l *listening }

func (s *silence) holds() *talk      { return s.l.t }
func (s *silence) transient() bool   { return true }
func (s *silence) actions() []action { return nil }

func (s *silence) hear(msg tea.Msg) step {
	if m, ok := msg.(waitedMsg); ok && m.n == s.l.waiting {
		return step{drop: s} // something may have come up over it
	}
	return stay()
}

func (s *silence) view(w, h int) terminal.Frame {
	k := s.l.k
	p := newPage(w, h, k.th)
	p.toFoot(p.row().to(1).add(faint, k.w.T("wait.foot")))
	if p.h >= 8 {
		p.blank(2)
	}
	k.prompt(p, s.l.t.s, faint)
	p.blank(2)
	p.text(faint, 0, k.w.T("wait.words"))
	return p.frame()
}
