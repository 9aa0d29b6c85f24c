package exchange

import (
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// Page is a talk laid out for reading, from top to bottom. It is what every
// printed form of a talk has in common. Nothing in it is empty: what nothing was
// kept of is left out, and stages of which that holds are told of in one place.
type Page struct {
	ID      string
	Date    time.Time // when the talk started, or its preparation began
	Guide   string    // the guide's id
	Titled  string    // what the guide is called
	Minutes int       // how long it lasted
	Planned int       // how many minutes it was planned for
	Consent guide.Consent
	Person  string // empty where no name is kept
	Parts   []paper.Part
	level   int // of the headings
	w       *words.Words
}

// NewPage lays a talk out, in the words of w. It holds what the talk's level of
// consent keeps.
func NewPage(w *words.Words, id string, s guide.Session) (Page, error) {
	s, err := kept(s)
	if err != nil {
		return Page{}, err
	}
	return layOut(w, id, s, 2), nil
}

// newPage is a page of a talk with nothing on it yet.
func newPage(w *words.Words, id string, s guide.Session, level int) Page {
	h := s.Header(id)
	p := Page{w: w, level: level, ID: id, Date: h.Started, Guide: h.Guide, Titled: s.BaseGuide().Title, Minutes: h.Minutes, Planned: s.Planned(), Consent: h.Consent, Person: h.Person}
	if p.Date.IsZero() {
		p.Date = h.Began
	}
	return p
}

// layOut lays out everything that stands in a talk, under headings of a level.
func layOut(w *words.Words, id string, s guide.Session, level int) Page {
	p := newPage(w, id, s, level)
	t := transcript.Of(s)
	p.add(w.T("page.preparation"), p.preparation(s))
	p.stages(s, t.Parts)
	title := "page.next"
	if s.Agreed() {
		title = "page.agreed"
	}
	p.add(w.T(title), p.nextStep(s))
	p.add(w.T("page.debrief"), p.debrief(s))
	p.add(w.T("page.later"), p.entries(t.After))
	return p
}

// add adds a section, unless there is nothing in it.
func (p *Page) add(title string, items []paper.Item) {
	if len(items) > 0 {
		p.section(title, "", items)
	}
}

func (p *Page) section(title, about string, items []paper.Item) {
	h := paper.Heading{Level: p.level, Words: title, About: about, Text: strings.ToUpper(title)}
	if about != "" {
		h.Text = p.w.T("page.section", "Title", h.Text, "About", about)
	}
	p.Parts = append(p.Parts, h, paper.List{Items: items})
}

// items collects the items of a section that have something to say.
type items []paper.Item

// put adds what is said, and which event holds it, where it can be acted on.
func (l *items) put(label, words string, of ...int) {
	if words != "" {
		*l = append(*l, paper.Item{Label: label, Words: []string{words}, Of: of})
	}
}

// fields puts what was filled in, below the labels that the page has for it.
func (p Page) fields(l *items, s guide.Session, fields ...guide.Field) {
	for _, f := range fields {
		l.put(p.w.T("page."+string(f)), s.Field(f), s.FieldSeq(f, 0))
	}
}

func (p Page) preparation(s guide.Session) []paper.Item {
	var l items
	p.fields(&l, s, guide.FieldWhy, guide.FieldLearn, guide.FieldHere, guide.FieldAsk, guide.FieldFallback, guide.FieldStory, guide.FieldTheme, guide.FieldStatistic)
	l.put(p.w.T("page.source"), s.Behind(guide.FieldStatistic), s.FieldSeq(guide.FieldStatistic, 0))
	return l
}

func (p Page) nextStep(s guide.Session) []paper.Item {
	var l items
	if !s.Asks() {
		l = append(l, paper.Item{Label: p.w.T("page.noask")})
	}
	answer := s.Field(guide.FieldAnswer)
	l.put(p.w.T("page.answer"), p.known("answer."+strings.ReplaceAll(answer, " ", ""), answer))
	var agreed, others []guide.Promise
	for _, x := range s.Promises() {
		if s.ReadBack(x.N) {
			agreed = append(agreed, x)
		} else {
			others = append(others, x)
		}
	}
	for i, x := range append(agreed, others...) {
		l = append(l, p.promise(s, x, p.w.T("page.will."+string(x.Whose), "State", p.w.T("state."+string(x.State)))))
		if i == len(agreed)-1 {
			l = append(l, paper.Item{Label: p.w.T("page.readback")})
		}
	}
	for _, x := range s.Promised() {
		l = append(l, p.promise(s, x, p.w.T("page.marked")))
	}
	back, later := transcript.ComeBackTo(s)
	for _, x := range transcript.Unpromised(s) {
		id := "page.would." + string(x.Whose)
		if later && x.N == back.N {
			id = "page.later.step"
		}
		l = append(l, p.promise(s, x, p.w.T(id)))
	}
	l = append(l, p.others(s)...)
	l.put(p.w.T("page.again"), p.withDay(s.SpeakAgain()), s.FieldSeq(guide.FieldAgain, 0))
	return l
}

// others are who else there is to talk to.
func (p Page) others(s guide.Session) (l items) {
	for _, o := range whom.Others(s) {
		l.put(p.w.T("page.else"), o.Who, s.FieldSeq(guide.FieldElse, o.N))
		var more items
		more.put(p.w.T("page.why"), o.Why, s.FieldSeq(guide.FieldElseWhy, o.N))
		more.put(p.w.T("page.introduce"), p.known(o.Introduce, o.Introduce))
		l[len(l)-1].More = more
	}
	if introduce := s.Field(guide.FieldIntroduce); len(l) == 0 {
		l.put(p.w.T("page.introduce"), p.known(introduce, introduce))
	}
	return l
}

// known is the text of an id, and what is stored where there is none.
func (p Page) known(id, stored string) string {
	if stored == "" || !p.w.Has(id) {
		return stored
	}
	return p.w.T(id)
}

// withDay is what was said of a day, and the day that was read from it: the
// words alone tell nothing once the week is over. Where they said no more than the
// day, it is not said twice.
func (p Page) withDay(said string, day time.Time) string {
	form := "date.full.time"
	switch {
	case day.IsZero():
		return said
	case day.Hour() == 0 && day.Minute() == 0:
		form = "date.full"
	}
	if when.Bare(said) {
		return p.w.Date(form, day)
	}
	return p.w.T("page.day", "Said", said, "Day", p.w.Date(form, day))
}

func (p Page) promise(s guide.Session, x guide.Promise, label string) paper.Item {
	item := paper.Item{Label: label}
	if x.What != "" {
		item.Words, item.Of = []string{x.What}, []int{s.FieldSeq(guide.FieldWhat, x.N)}
	}
	var more items
	put := func(f guide.Field, words string) { more.put(p.w.T("page."+string(f)), words, s.FieldSeq(f, x.N)) }
	day := p.withDay(x.When, x.Due)
	if !x.Was.IsZero() {
		day += " " + p.w.T("promise.moved.from", "Day", p.w.Date("date.full", x.Was))
	}
	put(guide.FieldWhen, day)
	put(guide.FieldWhere, x.Where)
	put(guide.FieldWith, x.With)
	put(guide.FieldObstacle, x.Obstacle)
	put(guide.FieldReply, x.Reply)
	put(guide.FieldGotInTheWay, x.Missed)
	put(guide.FieldRung, p.known("rung."+x.Rung, x.Rung))
	item.More = more
	return item
}

func (p Page) debrief(s guide.Session) []paper.Item {
	var l items
	for _, f := range []guide.Field{guide.FieldValues, guide.FieldReciprocity, guide.FieldRecognition} {
		if s.Field(f) == guide.Yes {
			l.put(p.w.T("page.motive"), p.w.T("page."+string(f)))
		}
	}
	p.fields(&l, s, guide.FieldThemes)
	if a := s.Assessment(); a.Level > 0 {
		l = append(l, paper.Item{Label: p.w.T("page.stand"), Words: []string{p.w.T("page.level." + strconv.Itoa(a.Level))}, More: []paper.Item{{Label: p.w.T("page.act"), Words: []string{a.Act}, Of: []int{a.Seq}}}})
	}
	p.fields(&l, s, guide.FieldEnergy, guide.FieldReask, guide.FieldLearned)
	return l
}
