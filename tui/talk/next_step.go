package talk

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// nextStep is the next step: the answer, what they promise, what I promise, who
// else to talk to, when to speak again.
type nextStep struct {
	k     *form.Talks
	t     *hold.Talk
	f     *form.Form
	lists int             // t.Reductions() when the form was made
	one   map[string]bool // texts that were said to be of one person
}

// maybe is no answer: it is asked which it is. What is stored is that there is none.
const maybe = "maybe"

func newNextStep(k *form.Talks, t *hold.Talk) *nextStep {
	s := &nextStep{k: k, t: t, lists: t.Reductions(), one: map[string]bool{}}
	s.f = form.NewForm(k.Desk, t, s.fields())
	return s
}

func (s *nextStep) fields() []*form.Field {
	w := s.k.Words
	var out []*form.Field
	if s.t.Session().Asks() {
		out = append(out, s.answer())
		for _, id := range transcript.PromiseFields() {
			out = append(out, s.promiseField(guide.TheirFirst, id))
		}
		out = append(out, s.rung())
		out[1].Head = w.T("next.head.theirs")
		out[1].Note = func(string) (string, page.Ink) { return s.readyNote(out[1]) }
	}
	out = append(out, s.mine()...)
	again := &form.Field{ID: guide.FieldAgain, Label: w.T("field.again"), Hint: s.k.DayHint("field.again.hint"), Value: s.t.Session().Field(guide.FieldAgain), Note: s.k.DayNote}
	return slices.DeleteFunc(append(append(out, s.others()...), again), func(x *form.Field) bool {
		return !s.t.Session().KeepsDraft(guide.Draft{Field: x.ID, Item: x.Item})
	})
}

// hasNextStep reports whether anything of the next step may be kept.
func hasNextStep(t *hold.Talk) bool {
	s := t.Session()
	kept := func(f guide.Field) bool { return s.KeepsDraft(guide.Draft{Field: f}) }
	return kept(guide.FieldWhat) || s.Asks() && kept(guide.FieldAnswer)
}

func (s *nextStep) answer() *form.Field {
	w := s.k.Words
	x := &form.Field{ID: guide.FieldAnswer, Label: w.T("field.answer"), Hint: w.T("field.answer.hint"), Value: s.t.Session().Field(guide.FieldAnswer),
		Choices: []form.Choice{{Value: guide.AnswerYes, Label: w.T("answer.yes")}, {Value: guide.AnswerNo, Label: w.T("answer.no")}, {Value: guide.AnswerNotToday, Label: w.T("answer.nottoday")}, {Value: maybe, Label: w.T("answer.maybe")}}}
	if s.t.Session().Maybe() {
		x.Value = maybe
	}
	x.Keep = func(text string) error {
		switch {
		case text == maybe && !s.t.Session().Maybe():
			text = "" // no answer yet, whatever it was before
		case text == maybe || text == s.t.Session().Field(guide.FieldAnswer):
			return nil
		}
		if err := s.t.Do(s.t.Session().Fill(guide.FieldAnswer, text, s.k.Now())); err != nil {
			return err
		}
		return s.answered(text)
	}
	x.Note = func(text string) (string, page.Ink) {
		switch text {
		case maybe:
			return w.T("answer.which") + s.smallerNote(), page.Warn
		case guide.AnswerYes:
			return s.missing()
		case guide.AnswerNo, guide.AnswerNotToday:
			return strings.TrimSpace(s.smallerNote()), page.Faint
		}
		return "", page.Faint
	}
	return x
}

// lacking are the fields that promise n still needs, from what stands in the
// fields: both when nothing is there, and the day when there is none such.
func (s *nextStep) lacking(n int) (out []*form.Field) {
	for _, x := range s.f.Fields {
		text := x.Text()
		if x == s.f.Focus() { // which is kept before anything is made of it
			text = s.k.Plain(text)
		}
		if x.Item == n && (x.ID == guide.FieldWhat && text == "" || x.ID == guide.FieldWhen && (text == "" || s.k.Impossible(text))) {
			out = append(out, x)
		}
	}
	return out
}

// missing says what a yes still lacks to be a promise.
func (s *nextStep) missing() (string, page.Ink) {
	lacks := s.lacking(guide.TheirFirst)
	if len(lacks) == 0 {
		return s.k.T("promise.whole"), page.Faint
	}
	var names []string
	for _, x := range lacks {
		names = append(names, strings.ToLower(x.Label))
	}
	return s.k.T("promise.lacks", "What", strings.Join(names, ", ")), page.Warn
}

// said reports whether anything stands in the fields of promise n.
func (s *nextStep) said(n int) bool {
	return slices.ContainsFunc(s.f.Fields, func(x *form.Field) bool { return x.Item == n && x.Text() != "" })
}

func (s *nextStep) promiseField(n int, id guide.Field) *form.Field {
	w := s.k.Words
	x := &form.Field{ID: id, Item: n, Label: w.T("field." + string(id)), Hint: w.T("field." + string(id) + ".hint")}
	d := s.t.Session().Draft(n)
	x.Value = map[guide.Field]string{
		guide.FieldWhat: d.What, guide.FieldWhen: d.When, guide.FieldWhere: d.Where,
		guide.FieldWith: d.With, guide.FieldObstacle: d.Obstacle, guide.FieldReply: d.Reply,
	}[id]
	switch id {
	case guide.FieldWhen:
		x.Hint, x.Note = s.k.DayHint("field.when.hint"), s.k.DayNote
	case guide.FieldWith:
		form.Absent(s.k.Desk, x, func() string { return s.t.Session().Draft(n).With }, func(text string) error {
			return s.t.Do(s.t.Session().FillPromise(n, id, text, s.k.Now()))
		})
	}
	return x
}

// rung is which rung of the ladder of asks their promise is, if anybody says so. They
// may read it too: it is called a kind of promise.
func (s *nextStep) rung() *form.Field {
	x := &form.Field{ID: guide.FieldRung, Item: guide.TheirFirst, Label: s.k.T("field.rung"), Hint: s.k.T("field.rung.hint"), Value: s.t.Session().Draft(guide.TheirFirst).Rung, Free: true}
	const most = 9 // as many as have a key
	for _, r := range s.k.Ladder[:min(most, len(s.k.Ladder))] {
		x.Choices = append(x.Choices, form.Choice{Value: r.ID, Label: s.k.Rung(r)})
	}
	return x
}

// mine are the fields of my own promises: those there are, and an empty one.
func (s *nextStep) mine() []*form.Field {
	var out []*form.Field
	last := max(s.t.Session().NextPromise(), guide.TheirFirst+1)
	for n := guide.TheirFirst + 1; n <= last; n++ {
		what, when := s.promiseField(n, guide.FieldWhat), s.promiseField(n, guide.FieldWhen)
		day := when.Note
		when.Note = func(text string) (string, page.Ink) {
			if lacks := s.lacking(n); len(lacks) == 1 && s.f.Focus().Item != n {
				return s.halfMine(lacks[0]), page.Warn
			}
			return day(text)
		}
		what.Label, what.Hint = s.k.T("field.mine"), s.k.T("field.mine.hint")
		what.Note = func(string) (string, page.Ink) { return s.markedNote(what) }
		if n == guide.TheirFirst+1 {
			what.Head = s.k.T("next.head.mine")
		}
		out = append(out, what, when)
	}
	return out
}

func (s *nextStep) Holds() *hold.Talk        { return s.t }
func (s *nextStep) Typing() (on, empty bool) { return s.f.Typing() }

// Key gives the field a key; → takes what was prepared.
func (s *nextStep) Key(m tea.KeyMsg) bool {
	return (m.Type != tea.KeyRight || !s.offersReady()) && s.f.Key(m)
}

// Paste pastes; of who else, one person a line.
func (s *nextStep) Paste(text string) {
	if s.f.Focus().ID == guide.FieldElse {
		text = strings.Join(whom.Each(text), "; ")
	}
	s.f.Paste(text)
}
func (s *nextStep) Resize(w, h int) { s.f.Resize(w, h) }
func (s *nextStep) Returned() screen.Step {
	if !hasNextStep(s.t) {
		return screen.Leave()
	}
	if s.lists != s.t.Reductions() { // consent went down: what it took must not stand here
		s.f, s.lists = form.NewForm(s.k.Desk, s.t, s.fields()), s.t.Reductions()
	}
	s.f.Enter()
	return screen.Stay()
}

func (s *nextStep) Actions() []screen.Action {
	k := s.k
	acts := append([]screen.Action{k.Shown("card", s.card, "enter")}, s.f.Actions()...)
	if s.offersReady() {
		take := k.Shown("ready", s.fillReady, "right")
		if s.f.Focus().Item > guide.TheirFirst {
			take = k.Shown("ready.marked", s.fillReady, "right")
		}
		acts = append(acts, take)
	}
	return append(acts, k.Shown("back", s.goBack, "esc"))
}

func (s *nextStep) goBack() screen.Step {
	s.f.Leave()
	return screen.Leave()
}

// card goes on to the card to read back, unless something of a promise is still
// open: no word of it may go unsaid.
func (s *nextStep) card() screen.Step {
	if !s.f.Keep() {
		s.f.Enter()
		return screen.Stay()
	}
	if x, text := s.open(); x != nil {
		s.f.At = slices.Index(s.f.Fields, x)
		s.f.Enter()
		return screen.Say(text)
	}
	if ask := s.askTwo(); ask != nil {
		return ask
	}
	return screen.Push(newCard(s.k, s.t))
}

// open is the first field that the card has to wait for, and what to say of it;
// nil is none.
func (s *nextStep) open() (*form.Field, string) {
	for _, x := range s.f.Fields {
		switch {
		case x.ID == guide.FieldAgain && s.k.Impossible(x.Text()):
			note, _ := s.k.DayNote(x.Text())
			return x, note
		case x.ID == guide.FieldAnswer && x.Value == maybe:
			return x, s.k.T("answer.which")
		case x.ID == guide.FieldAnswer && x.Value == "" && s.said(guide.TheirFirst):
			return x, s.k.T("answer.first")
		case x.ID == guide.FieldAnswer && x.Value == guide.AnswerYes && len(s.lacking(guide.TheirFirst)) > 0:
			return s.lacking(guide.TheirFirst)[0], s.k.T("promise.ask") // what is missing stands under the answer
		case x.Item > guide.TheirFirst:
			if lacks := s.lacking(x.Item); len(lacks) == 1 {
				return lacks[0], s.halfMine(lacks[0])
			}
		}
	}
	return nil, ""
}

// halfMine says what a promise of mine still lacks.
func (s *nextStep) halfMine(lack *form.Field) string {
	if lack.ID == guide.FieldWhen {
		return s.k.T("promise.mine.when")
	}
	return s.k.T("promise.mine.what")
}

func (s *nextStep) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.FootWith(p, s.t, s.Actions())
	p.Header(k.T("next.title"), "", page.Faint)
	s.f.Draw(p)
	return p.Frame()
}
