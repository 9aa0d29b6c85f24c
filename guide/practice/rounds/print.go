package rounds

import (
	"io"
	"strconv"
	"strings"

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
	for _, r := range p.Rounds {
		head, about := w.T("rounds.round", "N", r.Number), w.T("rounds.when", "From", r.From, "Debrief", r.Debrief, "Until", r.Until)
		t := paper.Table{Head: []string{w.T("rounds.group"), w.T("rounds.organizer"), w.T("rounds.person"), w.T("rounds.observers"), ""}, Least: []int{6, 10, 7, 10}}
		for i, g := range r.Groups {
			lent := ""
			if g.Laptop {
				lent = w.T("rounds.laptop")
			}
			t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), p.Name(g.Organizer), p.Name(g.Person), p.watching(g), lent})
		}
		out = append(out, paper.Heading{Level: 2, Words: head, About: about, Text: w.T("rounds.round.when", "Round", head, "When", about)}, t)
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
