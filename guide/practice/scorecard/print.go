package scorecard

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/words"
)

// The most letters of a turn that a card quotes: in a terminal, and on paper, where
// the clause that did it may stand last.
const (
	longestQuote = 90
	onPaper      = 240
)

// short is a turn as it is quoted: its first words.
func (q Quote) short(w *words.Words, most int) string {
	return w.T("printed.quote", "Said", cut(q.Words, most), "Where", q.at())
}

// nearBy is the most letters of a turn after which something could have been said.
const nearBy = 60

// Line says after which words of theirs a criterion was within reach, and what
// could have been said there.
func (x Within) Line(w *words.Words) string {
	return w.T("within.say", "Words", cut(spoken(x.After.Words), nearBy), "Say", x.Say)
}

// cut is the first words of what was said, within so many letters.
func cut(said string, most int) string {
	said = strings.Join(strings.Fields(said), " ")
	if r := []rune(said); len(r) > most {
		said = string(r[:most-1])
		if whole := strings.LastIndexByte(said, ' '); whole > most/2 {
			said = said[:whole]
		}
		return strings.TrimRight(said, " ,.;:") + "…"
	}
	return said
}

// at says where the turn is.
func (q Quote) at() words.Text {
	if q.Line > 0 {
		return words.Of("printed.line", "N", q.Line)
	}
	return words.Of("printed.turn", "N", q.Turn+1)
}

// Text writes the card for a terminal. Words of the talk are as they were
// said: whoever draws them makes them harmless first.
func (c Card) Text(out io.Writer, w *words.Words) error {
	var b strings.Builder
	line := func(format string, of ...any) { fmt.Fprintf(&b, format+"\n", of...) }
	for _, l := range c.Lines {
		line("%-20s %s  %s", w.Text(l.Name), Dots(l.Points), w.T("printed.points", "N", l.Points, "Most", MostPoints))
		for _, x := range l.Criteria {
			if len(x.By) > 0 {
				line("    + %s: %s%s", w.Text(x.What), x.By[0].short(w, longestQuote), more(w, x.By))
			}
		}
		for _, x := range l.lost() {
			line("    - %s: %s%s", w.Text(x.What), x.By[0].short(w, longestQuote), more(w, x.By))
		}
	}
	line("")
	own, published := Apart(c.Figures)
	for _, f := range own {
		line("%-34s %-9s %-9s (%s)", w.Text(f.Name), w.Text(f.Text), f.Reach(w), w.Text(f.Bands))
	}
	if len(published) > 0 {
		line("%s", w.T("counted.published"))
	}
	for _, f := range published {
		line("  %-32s %-9s %-9s (%s)", w.Text(f.Name), w.Text(f.Text), f.Reach(w), w.Text(f.Bands))
	}
	for _, s := range c.Stages {
		line("%-34s %s", s.Name, w.T("printed.stage.short", "Share", share100(s.Share), "Time", s.ofTime(), "Open", s.Count.Open, "Closed", s.Count.Closed, "Reflections", s.Count.Reflections))
	}
	if len(c.Figures) > 0 {
		line("%s", w.T("printed.stretch"))
		line("")
	}
	if c.Keep != nil {
		line("%s", w.T("printed.keep", "Quote", c.Keep.short(w, longestQuote)))
	}
	line("%s", w.T("printed.try.text", "Try", c.Try))
	_, err := io.WriteString(out, b.String())
	return err
}

// Dots shows the points of a line as dots.
func Dots(points int) string {
	return strings.Repeat("●", points) + strings.Repeat("○", MostPoints-points)
}

func more(w *words.Words, by []Quote) string {
	if len(by) == 1 {
		return ""
	}
	return " " + w.T("printed.more", "N", len(by)-1)
}

// Reach says how far along a figure is.
func (f Figure) Reach(w *words.Words) string { return w.T("reach." + strconv.Itoa(f.Reaches())) }

// Band is where a figure starts and what is good, and whose band that is.
func (f Figure) Band(w *words.Words) string {
	return w.T("watch.bands", "Bands", f.Bands, "Basis", f.Basis.Text())
}

// Say is a figure, and how far along it is.
func (f Figure) Say(w *words.Words) string {
	return w.Text(f.Name) + ": " + w.Text(f.Text) + ", " + f.Reach(w)
}

// Line is a figure beside its band.
func (f Figure) Line(w *words.Words) string { return f.Say(w) + " (" + f.Band(w) + ")" }

// ofTime is the share of the time; empty where it is not known.
func (s Stage) ofTime() words.Text {
	if x, ok := s.TimeShare(); ok {
		return share100(x)
	}
	return words.Text{}
}

// Document is the card with every quote, and more below it.
func (c Card) Document(w *words.Words, more ...paper.Part) paper.Document {
	var out []paper.Part
	for _, l := range c.Lines {
		name := capital(w.Text(l.Name))
		out = append(out, paper.Heading{Level: 2, Words: w.T("printed.head", "Line", name, "N", l.Points, "Most", MostPoints), Page: name + " " + Dots(l.Points)},
			paper.List{Items: l.items(w)})
	}
	if len(c.Figures) > 0 {
		out = append(out, c.counted(w)...)
	}
	out = append(out, paper.Heading{Level: 2, Words: w.T("printed.next")})
	if c.Keep != nil {
		out = append(out, paper.Paragraph{Words: w.T("printed.keep", "Quote", c.Keep.short(w, onPaper))})
	}
	out = append(out, paper.Paragraph{Words: w.T("printed.try", "Try", c.Try)})
	return paper.New(w.T("printed.title"), append(out, more...)...)
}

// items are what earned a line its points, and what lost some, with the turns.
func (l Line) items(w *words.Words) (out []paper.Item) {
	item := func(x Criterion, id string) {
		i := paper.Item{Words: []string{w.T(id, "What", x.What)}}
		for _, q := range x.By {
			i.More = append(i.More, paper.Items(q.short(w, onPaper))...)
		}
		if x.Within != nil {
			i.More = append(i.More, paper.Items(x.Within.Line(w))...)
		}
		out = append(out, i)
	}
	for _, x := range l.Criteria {
		if len(x.By) > 0 {
			item(x, "printed.earned")
		} else {
			item(x, "printed.notyet")
		}
	}
	for _, x := range l.lost() {
		item(x, "printed.lost")
	}
	return out
}

// counted are the figures, and those of each stage.
func (c Card) counted(w *words.Words) []paper.Part {
	own, published := Apart(c.Figures)
	out := []paper.Part{paper.Heading{Level: 2, Words: w.T("printed.counted")}, beside(w, own), paper.Paragraph{Words: w.T("printed.stretch")}}
	if len(published) > 0 {
		out = append(out, paper.Heading{Level: 2, Words: w.T("counted.published")}, beside(w, published), paper.Paragraph{Words: w.T("counted.published.more")})
	}
	if len(c.Stages) == 0 {
		return out
	}
	stages := paper.Table{Head: []string{w.T("printed.stage"), w.T("printed.share"), w.T("printed.time"), w.T("printed.open"), w.T("printed.closed"), w.T("printed.reflections"), w.T("printed.advice")}}
	for _, s := range c.Stages {
		time, n := w.T("reach.unknown"), s.Count
		if x, ok := s.TimeShare(); ok {
			time = w.Text(share100(x))
		}
		stages.Rows = append(stages.Rows, []string{s.Name, w.Text(share100(s.Share)), time,
			strconv.Itoa(n.Open), strconv.Itoa(n.Closed), strconv.Itoa(n.Reflections), strconv.Itoa(n.Fixes + n.Pitches + n.Promises)})
	}
	return append(out, paper.Heading{Level: 2, Words: w.T("printed.stages")}, stages)
}

// beside are figures beside their bands.
func beside(w *words.Words, all []Figure) paper.Table {
	out := paper.Table{Head: []string{"", "", "", w.T("printed.band")}}
	for _, f := range all {
		out.Rows = append(out.Rows, []string{w.Text(f.Name), w.Text(f.Text), f.Reach(w), w.Text(f.Bands)})
	}
	return out
}

func capital(s string) string {
	_, first := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:first]) + s[first:]
}
