package tui

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/terminal"
)

// debrief goes through the marks one at a time and then asks what a talk
// taught. It can be left anywhere and gone on with later.
type debrief struct {
	k *kit
	t *talk
	f *form // nil while there are marks to go through
}

func (k *kit) newDebrief(t *talk) *debrief {
	s := &debrief{k: k, t: t}
	s.turn()
	return s
}

// turn goes on to the form once no mark is left.
func (s *debrief) turn() {
	if _, left := s.t.s.ToDebrief(); left == 0 && s.f == nil {
		s.f = newForm(s.k, s.t, s.fields())
	}
}

func (s *debrief) holds() *talk { return s.t }

func (s *debrief) returned() step {
	s.turn()
	if s.f != nil {
		s.f.enter()
	}
	return stay()
}

func (s *debrief) typing() (on, empty bool) {
	if s.f == nil {
		return false, true
	}
	return s.f.typing()
}
func (s *debrief) key(m tea.KeyMsg) bool { return s.f.key(m) }

func (s *debrief) paste(text string) {
	if s.f != nil {
		s.f.paste(text)
	}
}

func (s *debrief) actions() []action {
	if s.f == nil {
		return s.markActions()
	}
	k := s.k
	acts := append([]action{k.shown("finish", s.finish, "enter")}, s.f.actions()...)
	return append(acts, k.act("unstore", s.unstore), k.shown("later", s.goBack, "esc"))
}

// markActions go through the marks: a kind or a line keeps the mark and goes
// on, space goes on, x drops it.
func (s *debrief) markActions() []action {
	k := s.k
	m, _ := s.t.s.ToDebrief()
	acts := []action{
		k.shown("line", func() step { return s.line(m) }, "enter"),
		k.shown("skip", func() step { return s.pass(m) }, " "),
		k.shown("discard", func() step { return s.do(s.t.s.Discard(m.Seq, s.k.now())) }, "x", "backspace"),
	}
	for i, kind := range guide.MarkKinds() {
		keys := []string{k.kindKey(kind)}
		if i < 9 {
			keys = append(keys, string(rune('1'+i)))
		}
		a := k.act("kind", func() step { return s.kind(m, kind) }, keys...)
		a.long = k.w.T("kind.act", "Kind", k.w.T("kind."+string(kind)))
		acts = append(acts, a)
	}
	return append(acts,
		k.act("undo", func() step { return s.do(s.t.s.Undo(k.now())) }, "z"),
		k.act("unstore", func() step { return s.do(s.t.s.Erase(m.Seq, k.now())) }, "-"),
		k.shown("later", leave, "esc"))
}

func (s *debrief) do(e guide.Event, err error) step {
	if err := s.t.do(e, err); err != nil {
		return say(s.k.why(err))
	}
	s.turn()
	return stay()
}

func (s *debrief) pass(m guide.Mark) step { return s.do(s.t.s.Pass(m.Seq, s.k.now())) }

func (s *debrief) kind(m guide.Mark, kind guide.MarkKind) step {
	if err := s.t.do(s.t.s.NameMark(m.Seq, kind, s.k.now())); err != nil {
		return say(s.k.why(err))
	}
	return s.pass(m)
}

// line writes about the mark; keeping the line goes on.
func (s *debrief) line(m guide.Mark) step {
	if !s.t.s.Consent().KeepsWords() {
		return say(s.k.w.T("why.notkept"))
	}
	d := guide.Draft{Ref: m.Seq}
	if half, ok := s.t.draft.half(func(x guide.Draft) bool { return x.SamePlace(d) }); ok {
		d = half
	}
	line := s.k.newWriting(s.t, d)
	line.keep = func(text string) error {
		if err := s.t.do(s.t.s.Note(text, m.Seq, s.k.now())); err != nil {
			return err
		}
		return s.t.do(s.t.s.Pass(m.Seq, s.k.now()))
	}
	line.name = s.k.w.T("debrief.line")
	line.over = func(p *page) { s.drawMark(p, m) }
	return push(line)
}

func (s *debrief) fields() []*field {
	w := s.k.w
	text := func(id guide.Field) *field {
		return &field{id: id, label: w.T("field." + string(id)), hint: w.T("field." + string(id) + ".hint"), value: s.t.s.Field(id)}
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
	w := s.k.w
	x := &field{id: "level", label: w.T("field.level"), hint: w.T("field.level.hint")}
	for i := 1; i <= 5; i++ {
		n := strconv.Itoa(i)
		x.choices = append(x.choices, choice{n, w.T("level." + n)})
	}
	if a := s.t.s.Assessment(); a.Level > 0 {
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
	w := s.k.w
	x := &field{id: "act", label: w.T("field.act"), hint: w.T("field.act.hint"), value: s.t.s.Assessment().Act}
	x.keep = func(string) error { return s.assess() }
	return x
}

// assess keeps the level once both it and the act are there.
func (s *debrief) assess() error {
	level, _ := strconv.Atoi(s.f.byID("level").text())
	act := s.f.byID("act").text()
	a := s.t.s.Assessment()
	switch {
	case a.Level == level && a.Act == act:
		return nil
	case level == 0 || act == "":
		return errWaits
	}
	return s.f.both(s.t.do(s.t.s.Assess(level, act, s.k.now())), "level", "act")
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
		return say(s.k.w.T("why.act"))
	case level == "" && act != "":
		s.f.goTo("level")
		return say(s.k.w.T("why.level"))
	}
	if !s.t.s.Debriefed() {
		if err := s.t.do(s.t.s.FinishDebrief(s.k.now())); err != nil {
			return say(s.k.why(err))
		}
		if err := s.t.tidy(s.k.now()); err != nil {
			return say(s.k.why(err))
		}
	}
	if s.t.s.Consent() == guide.Undecided {
		return replace(s.k.newConsent(s.t, s.k.afterTalk))
	}
	return s.k.afterTalk()
}

// afterTalk goes home, by way of choosing a passphrase until there is one.
func (k *kit) afterTalk() step {
	if k.bare && k.protect != nil {
		return step{home: true, show: k.newProtect(nil)}
	}
	return step{home: true, say: k.w.T("said.debriefed")}
}

func (s *debrief) goBack() step {
	s.f.leave()
	return leave()
}

// unstore offers every line that is kept, to choose one that must not be.
func (s *debrief) unstore() step { return push(s.k.newUnstore(s.t)) }

func (s *debrief) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.th)
	k.footWith(p, s.t, s.actions())
	if s.f == nil {
		m, _ := s.t.s.ToDebrief()
		s.drawMark(p, m)
		s.drawKinds(p, m)
		return p.frame()
	}
	p.header(k.w.T("debrief.title", "Name", k.who(s.t.s.Field(guide.FieldPerson))), k.bareWord(w), warn)
	s.f.draw(p)
	return p.frame()
}

// drawMark shows one mark: which, where, when, and its words.
func (s *debrief) drawMark(p *page, m guide.Mark) {
	k := s.k
	all := s.t.s.Marks()
	n := 1
	for i, x := range all {
		if x.Seq == m.Seq {
			n = i + 1
		}
	}
	p.header(k.w.T("debrief.mark", "N", n, "All", len(all)), k.bareWord(p.w), warn)
	st, _ := s.t.s.Guide().Stage(m.Stage)
	p.text(faint, 0, k.w.T("debrief.where", "Stage", st.Title, "Minute", m.Minute))
	if pr, ok := s.t.s.Guide().Prompt(m.Stage, m.Prompt); ok {
		p.text(faint, 0, pr.Text)
	}
	p.blank(1)
	p.text(strong, 0, k.markLine(m))
	p.blank(1)
}

// drawKinds shows the keys that name the mark.
func (s *debrief) drawKinds(p *page, m guide.Mark) {
	k := s.k
	col := p.margin()
	width := 19
	r := p.row()
	for _, kind := range guide.MarkKinds() {
		if col+width > p.w && r.w > 0 {
			p.put(r)
			r, col = p.row(), p.margin()
		}
		ik := plain
		if kind == m.Kind {
			ik = chosen
		}
		r.to(col).add(keycap, k.kindKey(kind)).add(plain, " ").add(ik, k.w.T("kind."+string(kind)))
		col += width
	}
	p.put(r)
}
