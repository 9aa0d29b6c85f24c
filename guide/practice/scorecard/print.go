package scorecard

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.org/onetoone/guide/paper"
)

// Stretch is what has to be read beside every band.
const Stretch = "Bands are a stretch, not a verdict."

// longestQuote is the most letters of a turn that a card quotes.
const longestQuote = 90

// short is a turn as it is quoted: its first words.
func (q Quote) short() string {
	words := strings.Join(strings.Fields(q.Words), " ")
	if r := []rune(words); len(r) > longestQuote {
		words = strings.TrimSpace(string(r[:longestQuote-1])) + "…"
	}
	return fmt.Sprintf("“%s” (%s)", words, q.at())
}

// at says where the turn is.
func (q Quote) at() string {
	if q.Line > 0 {
		return fmt.Sprintf("line %d", q.Line)
	}
	return fmt.Sprintf("turn %d", q.Turn+1)
}

// Text writes the card for a terminal. Words of the talk are as they were
// said: whoever draws them makes them harmless first.
func (c Card) Text(out io.Writer) error {
	var b strings.Builder
	line := func(format string, of ...any) { fmt.Fprintf(&b, format+"\n", of...) }
	for _, l := range c.Lines {
		line("%-20s %s  %d of %d", l.Name, dots(l.Points), l.Points, MostPoints)
		for _, x := range l.Criteria {
			if len(x.By) > 0 {
				line("    + %s: %s%s", x.What, x.By[0].short(), more(x.By))
			}
		}
		for _, x := range l.Lost {
			if len(x.By) > 0 {
				line("    - %s: %s%s", x.What, x.By[0].short(), more(x.By))
			}
		}
	}
	line("")
	for _, f := range c.Figures {
		line("%-34s %-9s %-9s (%s; %s)", f.Name, f.Text, reach(f), f.Bands, f.Basis)
	}
	for _, s := range c.Stages {
		line("%-34s you %s of the words%s, %d open and %d closed questions, %d reflections", s.Name, percent(s.Share), s.ofTime(), s.Count.Open, s.Count.Closed, s.Count.Reflections)
	}
	if len(c.Figures) > 0 {
		line("%s", Stretch)
		line("")
	}
	if c.Keep != nil {
		line("Keep: %s", c.Keep.short())
	}
	line("Try:  %s", c.Try)
	_, err := io.WriteString(out, b.String())
	return err
}

func dots(points int) string {
	return strings.Repeat("●", points) + strings.Repeat("○", MostPoints-points)
}

func more(by []Quote) string {
	if len(by) == 1 {
		return ""
	}
	return fmt.Sprintf(" and %d more", len(by)-1)
}

func reach(f Figure) string { return [...]string{"not yet", "starting", "good"}[f.Reaches()] }

// ofTime is the share of the time, behind that of the words.
func (s Stage) ofTime() string {
	if x, ok := s.TimeShare(); ok {
		return ", " + percent(x) + " of the time"
	}
	return ""
}

// Document is the card with every quote, and more below it.
func (c Card) Document(more ...paper.Part) paper.Document {
	var out []paper.Part
	for _, l := range c.Lines {
		name := capital(l.Name)
		out = append(out, paper.Heading{Level: 2, Words: fmt.Sprintf("%s: %d of %d", name, l.Points, MostPoints), Page: name + " " + dots(l.Points)},
			paper.List{Items: l.items()})
	}
	if len(c.Figures) > 0 {
		out = append(out, c.counted()...)
	}
	out = append(out, paper.Heading{Level: 2, Words: "Next time"})
	if c.Keep != nil {
		out = append(out, paper.Paragraph{Words: "Keep: " + c.Keep.short()})
	}
	out = append(out, paper.Paragraph{Words: "Try: " + c.Try})
	return paper.New("Scorecard", append(out, more...)...)
}

// items are what earned a line its points, and what lost some, with the turns.
func (l Line) items() (out []paper.Item) {
	item := func(x Criterion, mark string) {
		i := paper.Item{Words: []string{x.What + ": " + mark}}
		for _, q := range x.By {
			i.More = append(i.More, paper.Items(q.short())...)
		}
		out = append(out, i)
	}
	for _, x := range l.Criteria {
		if len(x.By) > 0 {
			item(x, "earned")
		} else {
			item(x, "not yet")
		}
	}
	for _, x := range l.Lost {
		if len(x.By) > 0 {
			item(x, "a point lost")
		}
	}
	return out
}

// counted are the figures, and those of each stage.
func (c Card) counted() []paper.Part {
	figures := paper.Table{Head: []string{"", "", "", "band (start, good)", "where the band is from"}}
	for _, f := range c.Figures {
		figures.Rows = append(figures.Rows, []string{f.Name, f.Text, reach(f), f.Bands, string(f.Basis)})
	}
	out := []paper.Part{paper.Heading{Level: 2, Words: "Counted"}, figures, paper.Paragraph{Words: Stretch}}
	if len(c.Stages) == 0 {
		return out
	}
	stages := paper.Table{Head: []string{"stage", "your share of the words", "of the time", "open", "closed", "reflections", "advice, pitches, promises"}}
	for _, s := range c.Stages {
		time, n := "not known", s.Count
		if x, ok := s.TimeShare(); ok {
			time = percent(x)
		}
		stages.Rows = append(stages.Rows, []string{s.Name, percent(s.Share), time,
			strconv.Itoa(n.Open), strconv.Itoa(n.Closed), strconv.Itoa(n.Reflections), strconv.Itoa(n.Fixes + n.Pitches + n.Promises)})
	}
	return append(out, paper.Heading{Level: 2, Words: "By stage"}, stages)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
