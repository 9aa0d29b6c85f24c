package talk

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
	transcripts "example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// prepare is the page before a talk: everything on it can be skipped, and
// enter begins from anywhere.
type prepare struct {
	k      *Room
	t      *hold.Talk
	f      *form.Form
	lists  int // t.Reductions() when the form was made
	people []whom.Person
	apart  map[string]string // what tells those apart who have one name, by id
	whose  string            // the id of the person who was chosen; empty is whoever has the name
	other  bool              // it is somebody else than those who have the name
	last   *transcripts.Last // of the talk before with this person
	lastOf string            // whose it is
	about  people.Page       // what there is to know of them
	asked  script.Asked      // in the talks before with this person; nil until it is known
	before []string          // ids it had before another guide was chosen
}

func (k *Room) newPrepare(g script.Guide, id, person string) *prepare {
	t := k.NewTalk(g)
	if person != "" {
		_ = t.Do(t.Session().Meet(id, person, k.Now()))
	}
	return k.prepareOf(t)
}

func (k *Room) prepareOf(t *hold.Talk) *prepare {
	s := &prepare{k: k, t: t, whose: t.Session().PersonID()}
	s.renew()
	return s
}

// renew makes the form anew, from what the talk holds.
func (s *prepare) renew() {
	s.f, s.lists = form.NewForm(s.k.Desk, s.t, s.fields()), s.t.Reductions()
	s.f.Above = s.drawLast
}

func (s *prepare) fields() []*form.Field {
	w := s.k.Words
	text := func(id guide.Field) *form.Field {
		return &form.Field{ID: id, Label: w.T("field." + string(id)), Hint: w.T("field." + string(id) + ".hint"), Value: s.t.Session().Field(id)}
	}
	person, minutes := text(guide.FieldPerson), text(guide.FieldMinutes)
	person.Note, person.Keep = s.personNote, s.meet
	here, ask, fallback := text(guide.FieldHere), text(guide.FieldAsk), text(guide.FieldFallback)
	here.Note, ask.Note, fallback.Note = s.saying(script.Here), s.saying(script.Ask), s.saying(script.Smaller)
	minutes.Hint = w.T("field.minutes.hint", "Usual", s.t.Session().BaseGuide().Minutes())
	asks := text(guide.FieldAsks)
	asks.Choices = []form.Choice{{Value: guide.Yes, Label: w.T("asks.yes")}, {Value: guide.No, Label: w.T("asks.no")}}
	if asks.Value == "" {
		asks.Value = guide.Yes
	}
	asks.Keep = func(text string) error {
		if text == guide.Yes && s.t.Session().Field(guide.FieldAsks) == "" {
			return nil // what is usual needs no saying
		}
		if text == s.t.Session().Field(guide.FieldAsks) {
			return nil
		}
		return s.t.Do(s.t.Session().Fill(guide.FieldAsks, text, s.k.Now()))
	}
	asks.Head = w.T("prepare.head.ask")
	story := text(guide.FieldStory)
	story.Head = w.T("prepare.head.bring")
	statistic := text(guide.FieldStatistic)
	source := &form.Field{ID: "source", Label: w.T("field.source"), Hint: w.T("field.source.hint"), Value: s.t.Session().Behind(guide.FieldStatistic)}
	statistic.Keep = func(text string) error { return s.cite(text, source.Text()) }
	source.Keep = func(text string) error { return s.cite(statistic.Text(), text) }
	return []*form.Field{
		person, text(guide.FieldWhy), text(guide.FieldLearn), here, s.guides(), minutes,
		asks, ask, fallback,
		story, text(guide.FieldTheme), statistic, source,
	}
}

// cite keeps a statistic with its source; either alone waits in its field.
func (s *prepare) cite(statistic, source string) error {
	if statistic == s.t.Session().Field(guide.FieldStatistic) && source == s.t.Session().Behind(guide.FieldStatistic) {
		return nil
	}
	if (statistic == "") != (source == "") {
		return form.ErrWaits
	}
	return s.f.Both(s.t.Do(s.t.Session().Cite(statistic, source, s.k.Now())), guide.FieldStatistic, "source")
}

func (s *prepare) Holds() *hold.Talk { return s.t }

func (s *prepare) Typing() (on, empty bool) { return s.f.Typing() }

// Key gives the field a key; → takes the name that is offered.
func (s *prepare) Key(m tea.KeyMsg) bool {
	if _, offered := s.completion(); offered && m.Type == tea.KeyRight && s.f.Focus().ID == guide.FieldPerson {
		return false
	}
	return s.f.Key(m)
}
func (s *prepare) Paste(text string) { s.f.Paste(text) }
func (s *prepare) Resize(w, h int)   { s.f.Resize(w, h) }

func (s *prepare) Actions() []screen.Action {
	k := s.k
	acts := []screen.Action{k.Shown("begin", s.begin, "enter")}
	if s.f.Focus().ID == guide.FieldPerson {
		if _, empty := s.f.Typing(); empty && len(s.people) > 0 {
			acts = append(acts, k.Shown("people", s.pick, "/"))
		}
		if p, ok := s.completion(); ok {
			acts = append(acts, k.Shown("complete", func() screen.Step { return s.complete(p) }, "right"))
		}
		if s.last != nil {
			acts = append(acts, k.Act("recall", s.readLast, "up"))
		}
	}
	acts = append(acts, s.f.Actions()...)
	if s.last != nil {
		acts = append(acts,
			k.Act("held", func() screen.Step { return screen.To(screen.Person{ID: s.id(), Name: s.name()}) }),
			k.Act("forget", func() screen.Step { return screen.To(screen.Forget{ID: s.id(), Name: s.name()}) }))
	}
	if s.t.Worth() {
		acts = append(acts, k.Act("throw", func() screen.Step { return k.Throw(s.t.ID(), s.name()) }))
	}
	return append(acts, k.Shown("back", s.goBack, "esc"))
}

// goBack leaves the page; what was typed stays, and is offered again at Home.
func (s *prepare) goBack() screen.Step {
	s.f.Leave()
	return screen.Leave()
}

// begin goes on to the lines said aloud. Only a statistic without a source
// holds it up.
func (s *prepare) begin() screen.Step {
	if !s.f.Keep() {
		s.f.Enter()
		return screen.Stay()
	}
	for _, x := range s.f.Fields {
		if x.ID == guide.FieldStatistic && x.Text() != s.t.Session().Field(guide.FieldStatistic) {
			s.f.GoTo("source")
			s.f.Err = s.k.T("why.source")
			return screen.Stay()
		}
	}
	if s.unsaid() {
		return s.askWhich()
	}
	s.remember()
	return screen.Push(s.k.Opening(s.t))
}

// peopleMsg brings the people there are, for picking one.
type peopleMsg struct {
	people []whom.Person
	apart  map[string]string
}

// Returned is told when the page shows again; it also asks for the people.
func (s *prepare) Returned() screen.Step {
	if s.lists != s.t.Reductions() { // consent went down: what it took must not stand here
		s.renew()
	}
	s.f.Enter()
	return screen.Start(s.askLast())
}

// Begins asks for the people when the page first shows.
func (s *prepare) Begins() tea.Cmd {
	j := s.k.Journal
	return tea.Batch(func() tea.Msg {
		all, err := j.People()
		if err != nil {
			return peopleMsg{} // picking is a help; typing the name does as well
		}
		rows, _ := j.Roster() // without it those of one name look alike
		return peopleMsg{all, people.Apart(rows)}
	}, s.askLast())
}

func (s *prepare) Hear(msg tea.Msg) screen.Step {
	switch m := msg.(type) {
	case peopleMsg:
		s.people, s.apart = m.people, m.apart
		return screen.Start(s.askLast())
	case lastMsg:
		if m.of == s.lastOf {
			s.last, s.asked, s.about = m.last, m.asked, m.about
		}
	case tea.KeyMsg:
		return screen.Start(s.askLast())
	}
	return screen.Stay()
}

func (s *prepare) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.FootWith(p, s.t, s.Actions())
	p.Header(k.T("prepare.title"), k.BareWord(w), k.BareInk())
	s.f.Draw(p)
	return p.Frame()
}
