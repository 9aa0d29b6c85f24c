package review

import (
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// debrief goes through the marks one at a time, then through the promises of mine
// that were only marked, and then asks what a talk taught. The page after that
// finishes, and says so. It can be left anywhere and gone on with later.
type debrief struct {
	parts.Reader // of a mark's page
	k            *form.Talks
	t            *hold.Talk
	at           int           // the mark that was gone back to, by its Seq; 0 is none
	read         bool          // the page of notes of a talk without marks was read
	f            *form.Form    // nil until there was no mark left to go through
	over         map[int]bool  // the promises that were passed over
	last         bool          // the form is through: the page that finishes is shown
	lists        int           // t.Reductions() when the form was made
	aside        []guide.Draft // lines put aside in the talk that finishing has shown
}

// Debrief is the debrief of a talk, at the first mark that it was not through.
func Debrief(k *form.Talks, t *hold.Talk) screen.Screen {
	s := &debrief{k: k, t: t, lists: t.Reductions(), over: map[int]bool{}}
	s.Reader = parts.Reader{D: k.Desk, Page: s.page, Rows: s.markRows}
	s.turn()
	return s
}

// turn goes on to the form once no mark is left.
func (s *debrief) turn() {
	s.Top = 0
	if s.asking() && s.f == nil {
		s.f = form.NewForm(s.k.Desk, s.t, s.fields())
	}
}

// asking reports whether the form has the screen, and no page to read.
func (s *debrief) asking() bool {
	_, ok := s.mark()
	_, owes := s.owed()
	return !ok && !s.onNotes() && !owes && !s.last
}

func (s *debrief) Holds() *hold.Talk { return s.t }

func (s *debrief) Returned() screen.Step {
	if s.t.Session().Consent() == guide.None {
		return s.k.AfterTalk(s.t)
	}
	if s.lists != s.t.Reductions() { // consent went down: what it took must not stand here
		s.f, s.at, s.last, s.lists = nil, 0, false, s.t.Reductions()
	}
	s.turn()
	if s.asking() {
		s.f.Enter()
	}
	return screen.Stay()
}

func (s *debrief) Resize(w, h int) {
	if s.asking() {
		s.f.Resize(w, h)
		return
	}
	s.Reader.Resize(w, h)
}

func (s *debrief) Typing() (on, empty bool) {
	if !s.asking() {
		return false, true
	}
	return s.f.Typing()
}
func (s *debrief) Key(m tea.KeyMsg) bool { return s.f.Key(m) }

func (s *debrief) Paste(text string) { s.f.Paste(text) }

func (s *debrief) Actions() []screen.Action {
	k := s.k
	if !s.asking() {
		return s.readActions()
	}
	acts := append([]screen.Action{k.Shown("go", s.toLast, "enter")}, s.f.Actions()...)
	if s.before() != 0 || s.hasNotes() {
		acts = append(acts, k.Act("debrief.before", s.back, "b"))
	}
	return append(acts,
		k.Act("undo", s.undo, "z"),
		k.Act("look", func() screen.Step { return screen.Push(form.NewMarks(k.Desk, s.t)) }),
		k.Act("unstore", s.unstore),
		k.Act("consent", func() screen.Step { return screen.Push(form.NewConsent(k.Desk, s.t, nil)) }),
		k.Shown("later", s.goBack, "esc"))
}

func (s *debrief) fields() []*form.Field {
	w := s.k.Words
	text := func(id guide.Field) *form.Field {
		return &form.Field{ID: id, Label: w.T("field." + string(id)), Hint: w.T("field." + string(id) + ".hint"), Value: s.t.Session().Field(id)}
	}
	out := []*form.Field{}
	for _, id := range []guide.Field{guide.FieldValues, guide.FieldReciprocity, guide.FieldRecognition} {
		x := text(id)
		x.Choices = []form.Choice{{Value: guide.Yes, Label: w.T("yes")}, {Label: w.T("unsaid")}}
		out = append(out, x)
	}
	out[0].Head = w.T("debrief.head.motives")
	themes := text(guide.FieldThemes)
	themes.Head = w.T("debrief.head.talk")
	out = append(out, themes, s.level(), s.act())
	me := text(guide.FieldEnergy)
	me.Head = w.T("debrief.head.me")
	out = append(out, me, text(guide.FieldReask), text(guide.FieldLearned))
	return slices.DeleteFunc(out, func(x *form.Field) bool {
		id := x.ID
		if id == "level" || id == "act" {
			id = guide.FieldLearned // an assessment is kept where that is
		}
		return !s.t.Session().KeepsDraft(guide.Draft{Field: id})
	})
}

// level is the assessment; it is kept together with the act behind it.
func (s *debrief) level() *form.Field {
	w := s.k.Words
	x := &form.Field{ID: "level", Label: w.T("field.level"), Hint: w.T("field.level.hint")}
	for i := 1; i <= 5; i++ {
		n := strconv.Itoa(i)
		x.Choices = append(x.Choices, form.Choice{Value: n, Label: w.T("level." + n)})
	}
	if a := s.t.Session().Assessment(); a.Level > 0 {
		x.Value = strconv.Itoa(a.Level)
	}
	x.Keep = func(string) error { return s.assess() }
	x.Note = func(text string) (string, page.Ink) {
		if text != "" && s.f.ByID("act").Text() == "" {
			return w.T("why.act"), page.Warn
		}
		return "", page.Faint
	}
	return x
}

func (s *debrief) act() *form.Field {
	w := s.k.Words
	x := &form.Field{ID: "act", Label: w.T("field.act"), Hint: w.T("field.act.hint"), Value: s.t.Session().Assessment().Act}
	x.Keep = func(string) error { return s.assess() }
	return x
}

// assess keeps the level once both it and the act are there.
func (s *debrief) assess() error {
	level, _ := strconv.Atoi(s.f.ByID("level").Text())
	act := s.f.ByID("act").Text()
	a := s.t.Session().Assessment()
	switch {
	case a.Level == level && a.Act == act:
		return nil
	case level == 0 || act == "":
		return form.ErrWaits
	}
	return s.f.Both(s.t.Do(s.t.Session().Assess(level, act, s.k.Now())), "level", "act")
}

// finish ends the debrief, from the page that says so.
func (s *debrief) finish() screen.Step {
	if d, half := s.waits(); half {
		s.aside = append(s.aside, d)
		return screen.Push(s.asideLine(d))
	}
	if !s.t.Session().Debriefed() {
		if err := s.t.Do(s.t.Session().FinishDebrief(s.k.Now())); err != nil {
			return screen.Say(s.k.Why(err))
		}
		if err := s.t.Tidy(s.k.Now()); err != nil {
			return screen.Say(s.k.Why(err))
		}
	}
	if s.t.Session().Consent() == guide.Undecided {
		return screen.Replace(form.NewConsent(s.k.Desk, s.t, func() screen.Step { return s.k.AfterTalk(s.t) }))
	}
	return s.k.AfterTalk(s.t)
}

// waits is the newest line that was put aside in the talk, and that finishing has
// not shown: afterwards nothing says any more that it waits.
func (s *debrief) waits() (guide.Draft, bool) {
	return s.t.Half(func(d guide.Draft) bool {
		return hold.OfTheTalk(d) && s.t.Session().KeepsDraft(d) && !slices.ContainsFunc(s.aside, d.SamePlace)
	})
}

// asideLine opens such a line once more, to be kept or not.
func (s *debrief) asideLine(d guide.Draft) *form.Writing {
	w := s.k.Words
	line := s.k.NewWriting(s.t, d)
	line.Name = w.T("debrief.aside")
	line.Over = func(p *page.Page) {
		p.Header(w.T("debrief.title", "Name", s.k.WhoOf(s.t.Session())), "", page.Faint)
		p.Text(page.Plain, 0, w.T("debrief.aside.text"))
	}
	return line
}

// goBack leaves the debrief for another time, by way of choosing a passphrase: the
// first talk is over all the same.
func (s *debrief) goBack() screen.Step {
	if s.asking() {
		s.f.Leave()
	}
	return screen.Step{screen.Back(1), screen.Go{To: screen.Passphrase{}}}
}

// unstore offers every line that is kept, to choose one that must not be.
func (s *debrief) unstore() screen.Step { return screen.Push(form.NewUnstore(s.k.Desk, s.t)) }

func (s *debrief) View(w, h int) terminal.Frame {
	if !s.asking() {
		return s.Reader.View(w, h)
	}
	k := s.k
	p := page.New(w, h, k.Palette)
	k.FootWith(p, s.t, s.Actions())
	p.Header(k.T("debrief.title", "Name", k.WhoOf(s.t.Session())), k.BareWord(w), k.BareInk())
	s.f.Draw(p)
	return p.Frame()
}
