package exchange

import (
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
)

// Page is a talk laid out for reading, from top to bottom. It is what every
// printed form of a talk has in common. Nothing in it is empty: what nothing was
// kept of is left out, except for stages, which tell that they were visited.
type Page struct {
	ID      string
	Date    time.Time // when the talk started, or its preparation began
	Guide   string    // the guide's id
	Minutes int       // how long it lasted
	Planned int       // how many minutes it was planned for
	Consent guide.Consent
	Person  string // empty where no name is kept
	Parts   []paper.Part
	level   int // of the headings
}

// NewPage lays a talk out. It holds what the talk's level of consent keeps.
func NewPage(id string, s guide.Session) (Page, error) {
	s, err := kept(s)
	if err != nil {
		return Page{}, err
	}
	return layOut(id, s, 2), nil
}

// layOut lays out everything that stands in a talk, under headings of a level.
func layOut(id string, s guide.Session, level int) Page {
	h := s.Header(id)
	p := Page{level: level, ID: id, Date: h.Started, Guide: h.Guide, Minutes: h.Minutes, Planned: s.Planned(), Consent: h.Consent, Person: h.Person}
	if p.Date.IsZero() {
		p.Date = h.Began
	}
	t := s.Transcript()
	p.add("Preparation", preparation(s))
	p.stages(s, t.Parts)
	p.add("What was agreed", nextStep(s))
	p.add("Debrief", debrief(s))
	p.add("Added later", entries(t.After))
	return p
}

// add adds a section, unless there is nothing in it.
func (p *Page) add(title string, items []paper.Item) {
	if len(items) > 0 {
		p.section(title, "", items)
	}
}

func (p *Page) section(title, about string, items []paper.Item) {
	p.Parts = append(p.Parts, heading(p.level, title, about), paper.List{Items: items})
}

// heading is that of a section, which text says in capitals.
func heading(level int, title, about string) paper.Heading {
	h := paper.Heading{Level: level, Words: title, About: about, Text: strings.ToUpper(title)}
	if about != "" {
		h.Text += " (" + about + ")"
	}
	return h
}

// items collects the items of a section that have something to say.
type items []paper.Item

func (l *items) put(label, words string) {
	if words != "" {
		*l = append(*l, paper.Item{Label: label, Words: []string{words}})
	}
}

func preparation(s guide.Session) []paper.Item {
	var l items
	l.put("Why them", s.Field(guide.FieldWhy))
	l.put("To learn", s.Field(guide.FieldLearn))
	l.put("The ask", s.Field(guide.FieldAsk))
	l.put("A smaller ask", s.Field(guide.FieldFallback))
	l.put("My story", s.Field(guide.FieldStory))
	l.put("Theme", s.Field(guide.FieldTheme))
	l.put("Statistic", s.Field(guide.FieldStatistic))
	l.put("Its source", s.Behind(guide.FieldStatistic))
	return l
}

func nextStep(s guide.Session) []paper.Item {
	var l items
	if !s.Asks() {
		l = append(l, paper.Item{Label: "Nothing was to be asked this time"})
	}
	l.put("Answer", s.Field(guide.FieldAnswer))
	for _, p := range s.Promises() {
		l = append(l, promise(p, side(p)+" will ("+stateName(p.State)+")"))
	}
	for _, p := range s.Unpromised() {
		l = append(l, promise(p, side(p)+" (not promised)"))
	}
	if s.AgreedCard() && len(l) > 0 {
		l = append(l, paper.Item{Label: "Read back and agreed"})
	}
	l.put("Who else to talk to", s.Field(guide.FieldElse))
	l.put("Would they introduce us", s.Field(guide.FieldIntroduce))
	l.put("We speak again", withDay(s.SpeakAgain()))
	return l
}

func side(p guide.Promise) string {
	if p.Whose == guide.Mine {
		return "I"
	}
	return "They"
}

func stateName(st guide.PromiseState) string {
	if st == guide.Rescheduled {
		return "moved"
	}
	return string(st)
}

// withDay is what was said of a day, and the day that was read from it: the
// words alone tell nothing once the week is over.
func withDay(words string, day time.Time) string {
	switch {
	case day.IsZero():
		return words
	case day.Hour() == 0 && day.Minute() == 0:
		return words + " (" + day.Format("Monday 2 January 2006") + ")"
	}
	return words + " (" + day.Format("Monday 2 January 2006, 15:04") + ")"
}

func promise(p guide.Promise, label string) paper.Item {
	item := paper.Item{Label: label}
	if p.What != "" {
		item.Words = []string{p.What}
	}
	var more items
	more.put("When", withDay(p.When, p.Due))
	more.put("Where", p.Where)
	more.put("With whom", p.With)
	more.put("In the way", p.Obstacle)
	more.put("And then", p.Reply)
	item.More = more
	return item
}

func debrief(s guide.Session) []paper.Item {
	var l items
	for _, m := range []struct {
		field guide.Field
		name  string
	}{{guide.FieldValues, "values"}, {guide.FieldReciprocity, "reciprocity"}, {guide.FieldRecognition, "recognition"}} {
		if s.Field(m.field) == guide.Yes {
			l.put("Motive", m.name)
		}
	}
	l.put("Themes", s.Field(guide.FieldThemes))
	if a := s.Assessment(); a.Level > 0 {
		l = append(l, paper.Item{Label: "Where they stand", Words: []string{levelName(a.Level)}, More: []paper.Item{{Label: "What shows it", Words: []string{a.Act}}}})
	}
	l.put("Energy", s.Field(guide.FieldEnergy))
	l.put("To ask again", s.Field(guide.FieldReask))
	l.put("About myself", s.Field(guide.FieldLearned))
	return l
}
