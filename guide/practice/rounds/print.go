package rounds

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.org/onetoone/guide/paper"
)

// Head is the plan in one line.
func (p Plan) Head() string {
	t := p.Room.Timing
	laptops := fmt.Sprintf("%d laptops", p.Room.Laptops)
	if p.Room.Laptops == 1 {
		laptops = "1 laptop"
	}
	return fmt.Sprintf("%d people, %d minutes, %s; talk %d, debrief %d, rotate %d.", p.Room.People, p.Room.Minutes, laptops, t.Talk, t.Debrief, t.Rotate)
}

// when says the minutes of a round, from the beginning.
func (r Round) when() string {
	return fmt.Sprintf("talk from minute %d, debrief from %d, until %d", r.From, r.Debrief, r.Until)
}

// Watching are a group's observers, joined by commas; nobody is a dash.
func (g Group) Watching() string { return watching(g, strconv.Itoa) }

func watching(g Group, who func(int) string) string {
	if len(g.Observers) == 0 {
		return "-"
	}
	var out []string
	for _, o := range g.Observers {
		out = append(out, who(o))
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

func (g Group) lent() string {
	if g.Laptop {
		return "laptop"
	}
	return ""
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

// Legend says what the letters are.
const Legend = "O organizer, P person, W watches"

// Text writes the plan for a terminal.
func (p Plan) Text(out io.Writer) error { return paper.Document{Parts: p.parts()}.Text(out, 0) }

// Document is the plan to print.
func (p Plan) Document() paper.Document { return paper.New("Practice plan", p.parts()...) }

func (p Plan) parts() []paper.Part {
	out := []paper.Part{paper.Paragraph{Words: p.Head()}, paper.List{Items: paper.Items(p.Says()...)}}
	for _, r := range p.Rounds {
		head := fmt.Sprintf("Round %d", r.Number)
		t := paper.Table{Head: []string{"group", "organizer", "person", "observers", ""}, Least: []int{6, 10, 7, 10}}
		for i, g := range r.Groups {
			t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), p.Name(g.Organizer), p.Name(g.Person), watching(g, p.Name), g.lent()})
		}
		out = append(out, paper.Heading{Level: 2, Words: head, About: r.when(), Text: head + ": " + r.when()}, t)
	}
	everyone := paper.Table{Least: []int{4}, RowHead: true}
	for x := 1; x <= p.Room.People; x++ {
		everyone.Rows = append(everyone.Rows, append([]string{p.Name(x)}, strings.Fields(p.Letters(x))...))
	}
	return append(out, paper.Heading{Level: 2, Words: "Everyone, round by round", About: Legend}, everyone)
}
