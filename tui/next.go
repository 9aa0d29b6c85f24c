package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/terminal"
)

// next is the next step: the answer, what they promise, what I promise, who
// else to talk to, when to speak again.
type next struct {
	k     *kit
	t     *talk
	f     *form
	lists int // t.lists when the form was made
}

// maybe is no answer: it is asked which it is, and never stored.
const maybe = "maybe"

func (k *kit) newNext(t *talk) *next {
	s := &next{k: k, t: t, lists: t.lists}
	s.f = newForm(k, t, s.fields())
	return s
}

func (s *next) fields() []*field {
	w := s.k.w
	var out []*field
	if s.t.s.Asks() {
		out = append(out, s.answer())
		for _, id := range guide.PromiseFields() {
			out = append(out, s.promiseField(guide.TheirFirst, id))
		}
		out[1].head = w.T("next.head.theirs")
		if ask := s.t.s.Field(guide.FieldAsk); ask != "" {
			out[1].hint = w.T("next.planned", "Ask", ask)
		}
	}
	out = append(out, s.mine()...)
	other := &field{id: guide.FieldElse, label: w.T("field.else"), hint: w.T("field.else.hint"), value: s.t.s.Field(guide.FieldElse)}
	other.head = w.T("next.head.after")
	s.k.absent(other, func() string { return s.t.s.Field(guide.FieldElse) }, func(text string) error {
		return s.t.do(s.t.s.Fill(guide.FieldElse, text, s.k.now()))
	})
	intro := &field{id: guide.FieldIntroduce, label: w.T("field.introduce"), hint: w.T("field.introduce.hint"), value: s.t.s.Field(guide.FieldIntroduce),
		choices: []choice{{guide.Yes, w.T("yes")}, {guide.No, w.T("no")}}}
	again := &field{id: guide.FieldAgain, label: w.T("field.again"), hint: w.T("field.again.hint"), value: s.t.s.Field(guide.FieldAgain), note: s.k.dayNote}
	return append(out, other, intro, again)
}

func (s *next) answer() *field {
	w := s.k.w
	x := &field{id: guide.FieldAnswer, label: w.T("field.answer"), hint: w.T("field.answer.hint"), value: s.t.s.Field(guide.FieldAnswer),
		choices: []choice{{guide.AnswerYes, w.T("answer.yes")}, {guide.AnswerNo, w.T("answer.no")}, {guide.AnswerNotToday, w.T("answer.nottoday")}, {maybe, w.T("answer.maybe")}}}
	x.keep = func(text string) error {
		if text == maybe {
			text = "" // no answer yet, whatever it was before
		}
		if text == s.t.s.Field(guide.FieldAnswer) {
			return nil
		}
		return s.t.do(s.t.s.Fill(guide.FieldAnswer, text, s.k.now()))
	}
	x.note = func(text string) (string, ink) {
		switch text {
		case maybe:
			return w.T("answer.which"), warn
		case guide.AnswerYes:
			return s.missing()
		}
		return "", faint
	}
	return x
}

// missing says what a yes still lacks to be a promise, from what stands in
// the fields.
func (s *next) missing() (string, ink) {
	var lacks []string
	for _, x := range s.f.fields {
		if x.item == guide.TheirFirst && (x.id == guide.FieldWhat || x.id == guide.FieldWhen) && x.text() == "" {
			lacks = append(lacks, strings.ToLower(x.label))
		}
	}
	if len(lacks) == 0 {
		return s.k.w.T("promise.whole"), faint
	}
	return s.k.w.T("promise.lacks", "What", strings.Join(lacks, ", ")), warn
}

func (s *next) promiseField(n int, id guide.Field) *field {
	w := s.k.w
	x := &field{id: id, item: n, label: w.T("field." + string(id)), hint: w.T("field." + string(id) + ".hint")}
	d := s.t.s.Draft(n)
	x.value = map[guide.Field]string{
		guide.FieldWhat: d.What, guide.FieldWhen: d.When, guide.FieldWhere: d.Where,
		guide.FieldWith: d.With, guide.FieldObstacle: d.Obstacle, guide.FieldReply: d.Reply,
	}[id]
	switch id {
	case guide.FieldWhen:
		x.note = s.k.dayNote
	case guide.FieldWith:
		s.k.absent(x, func() string { return s.t.s.Draft(n).With }, func(text string) error {
			return s.t.do(s.t.s.FillPromise(n, id, text, s.k.now()))
		})
	}
	return x
}

// mine are the fields of my own promises: those there are, and an empty one.
func (s *next) mine() []*field {
	var out []*field
	last := max(s.t.s.NextPromise(), guide.TheirFirst+1)
	for n := guide.TheirFirst + 1; n <= last; n++ {
		what, when := s.promiseField(n, guide.FieldWhat), s.promiseField(n, guide.FieldWhen)
		what.label, what.hint = s.k.w.T("field.mine"), s.k.w.T("field.mine.hint")
		if said := s.promisedAloud(); said != "" && n == guide.TheirFirst+1 && what.value == "" {
			what.hint = s.k.w.T("next.promised", "What", said)
		}
		if n == guide.TheirFirst+1 {
			what.head = s.k.w.T("next.head.mine")
		}
		out = append(out, what, when)
	}
	return out
}

// promisedAloud is what was marked as a promise of mine, newest last.
func (s *next) promisedAloud() string {
	var said []string
	for _, m := range s.t.s.Marks() {
		if m.Kind == guide.PromiseMine && m.Words() != "" {
			said = append(said, strings.ReplaceAll(m.Words(), "\n", " / "))
		}
	}
	return strings.Join(said, "; ")
}

func (s *next) holds() *talk             { return s.t }
func (s *next) typing() (on, empty bool) { return s.f.typing() }
func (s *next) key(m tea.KeyMsg) bool    { return s.f.key(m) }
func (s *next) paste(text string)        { s.f.paste(text) }
func (s *next) resize(w, h int)          { s.f.resize(w, h) }
func (s *next) returned() step {
	if s.lists != s.t.lists { // consent went down: what it took must not stand here
		s.f, s.lists = newForm(s.k, s.t, s.fields()), s.t.lists
	}
	s.f.enter()
	return stay()
}

func (s *next) actions() []action {
	k := s.k
	return append(append([]action{k.shown("card", s.card, "enter")}, s.f.actions()...), k.shown("back", s.goBack, "esc"))
}

func (s *next) goBack() step {
	s.f.leave()
	return leave()
}

// card goes on to the card to read back, unless an answer is still open.
func (s *next) card() step {
	if !s.f.keep() {
		s.f.enter()
		return stay()
	}
	for _, x := range s.f.fields {
		if x.id != guide.FieldAnswer {
			continue
		}
		if x.value == maybe {
			s.f.goTo(guide.FieldAnswer)
			return say(s.k.w.T("answer.which"))
		}
		if _, ik := s.missing(); x.value == guide.AnswerYes && ik == warn {
			text, _ := s.missing()
			s.f.goTo(s.lacking())
			return say(text)
		}
	}
	return push(s.k.newCard(s.t))
}

// lacking is the first field that a yes still needs.
func (s *next) lacking() guide.Field {
	for _, x := range s.f.fields {
		if x.item == guide.TheirFirst && x.text() == "" {
			return x.id
		}
	}
	return guide.FieldAnswer
}

func (s *next) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.th)
	k.footWith(p, s.t, s.actions())
	p.header(k.w.T("next.title"), "", faint)
	s.f.draw(p)
	return p.frame()
}
