package tui

import (
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/terminal"
)

// debrief goes through the marks one at a time and then asks what a talk
// taught. It can be left anywhere and gone on with later.
type debrief struct {
	reader // of a mark's page
	k      *talks
	t      *hold.Talk
	at     int           // the mark that was gone back to, by its Seq; 0 is none
	read   bool          // the page of notes of a talk without marks was read
	f      *form         // nil until there was no mark left to go through
	lists  int           // t.Reductions() when the form was made
	aside  []guide.Draft // lines put aside in the talk that finishing has shown
}

func (k *talks) newDebrief(t *hold.Talk) *debrief {
	s := &debrief{k: k, t: t, lists: t.Reductions()}
	s.reader = reader{d: k.desk, page: s.page, rows: s.markRows}
	s.turn()
	return s
}

// turn goes on to the form once no mark is left.
func (s *debrief) turn() {
	s.top = 0
	if s.asking() && s.f == nil {
		s.f = newForm(s.k.desk, s.t, s.fields())
	}
}

// asking reports whether the form has the screen, not a mark or the notes.
func (s *debrief) asking() bool {
	_, ok := s.mark()
	return !ok && !s.onNotes()
}

func (s *debrief) holds() *hold.Talk { return s.t }

func (s *debrief) returned() step {
	if s.lists != s.t.Reductions() { // consent went down: what it took must not stand here
		s.f, s.at, s.lists = nil, 0, s.t.Reductions()
	}
	s.turn()
	if s.asking() {
		s.f.enter()
	}
	return stay()
}

func (s *debrief) resize(w, h int) {
	if s.asking() {
		s.f.resize(w, h)
		return
	}
	s.reader.resize(w, h)
}

func (s *debrief) typing() (on, empty bool) {
	if !s.asking() {
		return false, true
	}
	return s.f.typing()
}
func (s *debrief) key(m tea.KeyMsg) bool { return s.f.key(m) }

func (s *debrief) paste(text string) { s.f.paste(text) }

func (s *debrief) actions() []action {
	k := s.k
	if !s.asking() {
		return s.markActions()
	}
	acts := append([]action{k.shown("finish", s.finish, "enter")}, s.f.actions()...)
	if s.before() != 0 || s.hasNotes() {
		acts = append(acts, k.act("debrief.before", s.back, "b"))
	}
	return append(acts,
		k.act("undo", s.undo, "z"),
		k.act("look", func() step { return push(newMarks(k.desk, s.t)) }),
		k.act("unstore", s.unstore),
		k.act("consent", func() step { return push(newConsent(k.desk, s.t, nil)) }),
		k.shown("later", s.goBack, "esc"))
}

func (s *debrief) fields() []*field {
	w := s.k.Words
	text := func(id guide.Field) *field {
		return &field{id: id, label: w.T("field." + string(id)), hint: w.T("field." + string(id) + ".hint"), value: s.t.Session().Field(id)}
	}
	out := []*field{}
	for _, id := range []guide.Field{guide.FieldValues, guide.FieldReciprocity, guide.FieldRecognition} {
		x := text(id)
		x.choices = []choice{{guide.Yes, w.T("yes")}, {"", w.T("unsaid")}}
		out = append(out, x)
	}
	out[0].head = w.T("debrief.head.motives")
	themes := text(guide.FieldThemes)
	themes.head = w.T("debrief.head.talk")
	out = append(out, themes, s.level(), s.act())
	me := text(guide.FieldEnergy)
	me.head = w.T("debrief.head.me")
	return append(out, me, text(guide.FieldReask), text(guide.FieldLearned))
}

// level is the assessment; it is kept together with the act behind it.
func (s *debrief) level() *field {
	w := s.k.Words
	x := &field{id: "level", label: w.T("field.level"), hint: w.T("field.level.hint")}
	for i := 1; i <= 5; i++ {
		n := strconv.Itoa(i)
		x.choices = append(x.choices, choice{n, w.T("level." + n)})
	}
	if a := s.t.Session().Assessment(); a.Level > 0 {
		x.value = strconv.Itoa(a.Level)
	}
	x.keep = func(string) error { return s.assess() }
	x.note = func(text string) (string, ink) {
		if text != "" && s.f.byID("act").text() == "" {
			return w.T("why.act"), warn
		}
		return "", faint
	}
	return x
}

func (s *debrief) act() *field {
	w := s.k.Words
	x := &field{id: "act", label: w.T("field.act"), hint: w.T("field.act.hint"), value: s.t.Session().Assessment().Act}
	x.keep = func(string) error { return s.assess() }
	return x
}

// assess keeps the level once both it and the act are there.
func (s *debrief) assess() error {
	level, _ := strconv.Atoi(s.f.byID("level").text())
	act := s.f.byID("act").text()
	a := s.t.Session().Assessment()
	switch {
	case a.Level == level && a.Act == act:
		return nil
	case level == 0 || act == "":
		return errWaits
	}
	return s.f.both(s.t.Do(s.t.Session().Assess(level, act, s.k.Now())), "level", "act")
}

// byID is the field of an id; a form always has those that are asked for.
func (f *form) byID(id guide.Field) *field {
	for _, x := range f.fields {
		if x.id == id {
			return x
		}
	}
	return &field{}
}

// finish ends the debrief, unless a level still lacks its act.
func (s *debrief) finish() step {
	if !s.f.keep() {
		s.f.enter()
		return stay()
	}
	switch level, act := s.f.byID("level").text(), s.f.byID("act").text(); {
	case level != "" && act == "":
		s.f.goTo("act")
		return say(s.k.T("why.act"))
	case level == "" && act != "":
		s.f.goTo("level")
		return say(s.k.T("why.level"))
	}
	if d, half := s.waits(); half {
		s.aside = append(s.aside, d)
		return push(s.asideLine(d))
	}
	if !s.t.Session().Debriefed() {
		if err := s.t.Do(s.t.Session().FinishDebrief(s.k.Now())); err != nil {
			return say(s.k.why(err))
		}
		if err := s.t.Tidy(s.k.Now()); err != nil {
			return say(s.k.why(err))
		}
	}
	if s.t.Session().Consent() == guide.Undecided {
		return replace(newConsent(s.k.desk, s.t, s.k.afterTalk))
	}
	return s.k.afterTalk()
}

// waits is the newest line that was put aside in the talk, and that finishing has
// not shown: afterwards nothing says any more that it waits.
func (s *debrief) waits() (guide.Draft, bool) {
	return s.t.Half(func(d guide.Draft) bool {
		return hold.OfTheTalk(d) && s.t.Session().KeepsDraft(d) && !slices.ContainsFunc(s.aside, d.SamePlace)
	})
}

// asideLine opens such a line once more, to be kept or not.
func (s *debrief) asideLine(d guide.Draft) *writing {
	w := s.k.Words
	line := s.k.newWriting(s.t, d)
	line.name = w.T("debrief.aside")
	line.over = func(p *page) {
		p.header(w.T("debrief.title", "Name", s.k.who(s.t.Session().Field(guide.FieldPerson))), "", faint)
		p.text(plain, 0, w.T("debrief.aside.text"))
	}
	return line
}

// afterTalk goes home, by way of choosing a passphrase until there is one.
func (k *talks) afterTalk() step {
	return step{ToFirst, Go{To: Passphrase{Else: func() step { return tell(k.T("said.debriefed")) }}}}
}

// goBack leaves the debrief for another time, by way of choosing a passphrase: the
// first talk is over all the same.
func (s *debrief) goBack() step {
	if s.asking() {
		s.f.leave()
	}
	return step{Back(1), Go{To: Passphrase{}}}
}

// unstore offers every line that is kept, to choose one that must not be.
func (s *debrief) unstore() step { return push(newUnstore(s.k.desk, s.t)) }

func (s *debrief) view(w, h int) terminal.Frame {
	if !s.asking() {
		return s.reader.view(w, h)
	}
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footWith(p, s.t, s.actions())
	p.header(k.T("debrief.title", "Name", k.who(s.t.Session().Field(guide.FieldPerson))), k.bareWord(w), k.bareInk())
	s.f.draw(p)
	return p.frame()
}
