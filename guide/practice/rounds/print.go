package rounds

import (
	"io"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/words"
)

// Head is the plan in one line.
func (p Plan) Head(w *words.Words) string {
	t := p.Room.Timing
	return w.N("rounds.head", p.Room.Laptops, "People", p.Room.People, "Minutes", p.Room.Minutes, "Talk", t.Talk, "Debrief", t.Debrief, "Rotate", t.Rotate)
}

// watching are a group's observers, joined by commas; nobody is a dash.
func (p Plan) watching(g Group) string {
	if len(g.Observers) == 0 {
		return "-"
	}
	var out []string
	for _, o := range g.Observers {
		out = append(out, p.Name(o))
	}
	return strings.Join(out, ", ")
}

// Name is somebody's name, or their number.
func (p Plan) Name(somebody int) string {
	if somebody <= len(p.Names) {
		return p.Names[somebody-1]
	}
	return strconv.Itoa(somebody)
}

// At is a minute of the plan as a clock shows it, or the minute where nobody said
// when it begins.
func (p Plan) At(minute int) string {
	start, err := time.Parse(onClock, p.Room.Start)
	if err != nil {
		return strconv.Itoa(minute)
	}
	return start.Add(time.Duration(minute) * time.Minute).Format(onClock)
}

// Letters is what somebody does in each round, as letters.
func (p Plan) Letters(somebody int) string {
	var b strings.Builder
	for i, r := range p.Of(somebody) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteByte(byte(r))
	}
	return b.String()
}

// Text writes the plan for a terminal.
func (p Plan) Text(out io.Writer, w *words.Words) error {
	return paper.Document{Parts: p.parts(w)}.Text(out, 0)
}

// Document is the plan to print.
func (p Plan) Document(w *words.Words) paper.Document {
	return paper.New(w.T("rounds.title"), p.parts(w)...)
}

func (p Plan) parts(w *words.Words) []paper.Part {
	out := []paper.Part{paper.Paragraph{Words: p.Head(w)}, paper.List{Items: paper.Items(p.Says(w)...)}}
	out = append(out, paper.Heading{Level: 2, Words: w.T("rounds.day")}, p.day(w))
	for _, r := range p.Rounds {
		out = append(out, p.heading(w, r), p.table(w, r))
	}
	everyone := paper.Table{Head: []string{""}, Least: []int{4}, RowHead: true}
	for _, r := range p.Rounds {
		everyone.Head = append(everyone.Head, strconv.Itoa(r.Number))
	}
	for x := 1; x <= p.Room.People; x++ {
		everyone.Rows = append(everyone.Rows, append([]string{p.Name(x)}, strings.Fields(p.Letters(x))...))
	}
	return append(out, paper.Heading{Level: 2, Words: w.T("rounds.everyone"), About: w.T("rounds.legend")}, everyone)
}

// day is all of it by the clock.
func (p Plan) day(w *words.Words) paper.Table {
	t := paper.Table{Least: []int{5, 16}, RowHead: true}
	for _, s := range p.Stretches() {
		what := w.T("rounds.part." + s.What)
		if s.Round > 0 {
			what = w.T("rounds.part.of", "N", s.Round, "What", what)
		}
		t.Rows = append(t.Rows, []string{p.At(s.From), what, w.N("minutes", s.Until-s.From)})
	}
	t.Rows = append(t.Rows, []string{p.At(p.Room.Minutes), w.T("rounds.part.end"), ""})
	return t
}

// heading says when a round is, and whom its persons play where all play one.
func (p Plan) heading(w *words.Words, r Round) paper.Heading {
	head := w.T("rounds.round", "N", r.Number)
	about := w.T("rounds.when", "From", p.At(r.From), "Debrief", p.At(r.Debrief), "Until", p.At(r.Until))
	if p.Room.Start != "" {
		about = w.T("rounds.when.clock", "From", p.At(r.From), "Debrief", p.At(r.Debrief), "Until", p.At(r.Until))
	}
	if c := r.card(); c.Name != "" {
		about = w.T("rounds.plays", "When", about, "Name", c.Name)
	}
	return paper.Heading{Level: 2, Words: head, About: about, Text: w.T("rounds.round.when", "Round", head, "When", about)}
}

// card is whom all persons of a round play; the zero one where they differ.
func (r Round) card() Card {
	c := r.Groups[0].Plays
	for _, g := range r.Groups {
		if g.Plays != c {
			return Card{}
		}
	}
	return c
}

// table is who does what in a round.
func (p Plan) table(w *words.Words, r Round) paper.Table {
	one := r.card()
	t := paper.Table{Head: []string{w.T("rounds.group"), w.T("rounds.organizer"), w.T("rounds.person"), w.T("rounds.observers"), ""}, Least: []int{6, 10, 7, 10}}
	if p.Room.Laptops == 0 {
		t.Head = t.Head[:4] // nobody has one
	}
	for i, g := range r.Groups {
		lent, person := "", p.Name(g.Person)
		if g.Laptop {
			lent = w.T("rounds.laptop")
		}
		if g.Plays != one {
			person = w.T("rounds.person.plays", "Person", person, "Name", g.Plays.Name)
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), p.Name(g.Organizer), person, p.watching(g), lent}[:len(t.Head)])
	}
	return t
}
