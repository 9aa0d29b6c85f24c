package alone

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// twoWays shows two ways a practice took, side by side where there is room:
// the points, and what was said from where they part.
type twoWays struct {
	parts.Reader
	k     *screen.Desk
	t     *hold.Talk
	pairs []pair
	same  int // lines in common
}

// headWide is how wide the names before two short values are.
const headWide = 22

// pair is a row of both: its head is on the left where there is one.
type pair struct {
	head, a, b string
	ink        page.Ink
	short      bool // all in one row
}

func newTwoWays(k *screen.Desk, t *hold.Talk, a, b solo.Report, na, nb int) *twoWays {
	w := k.Words
	s := &twoWays{k: k, t: t, same: solo.Parting(a.Lines, b.Lines)}
	s.pairs = append(s.pairs, pair{a: w.T("solo.way", "N", na), b: w.T("solo.way", "N", nb), ink: page.Title, short: true})
	for i, l := range a.Card.Lines {
		s.pairs = append(s.pairs, pair{head: w.Text(l.Name), a: scorecard.Dots(l.Points), b: scorecard.Dots(b.Card.Lines[i].Points), short: true})
	}
	s.pairs = append(s.pairs, pair{head: w.T("solo.trust.end"), a: strconv.Itoa(a.State.Trust), b: strconv.Itoa(b.State.Trust), short: true})
	out := func(r solo.Report) string {
		var names []string
		for _, g := range r.State.Facts {
			if g.Out {
				names = append(names, g.Title)
			}
		}
		return strings.Join(names, ", ")
	}
	s.pairs = append(s.pairs, pair{head: w.T("solo.cameout"), a: out(a), b: out(b)})
	left, right := linesFrom(k, a, s.same), linesFrom(k, b, s.same)
	for i := range max(len(left), len(right)) {
		p := pair{ink: page.Plain}
		if i < len(left) {
			p.a = left[i]
		}
		if i < len(right) {
			p.b = right[i]
		}
		if i == 0 {
			p.head = w.N("solo.fromhere", s.same)
		}
		s.pairs = append(s.pairs, p)
	}
	s.Reader = parts.Reader{D: k, Page: s.page, Rows: s.rows}
	return s
}

// linesFrom are the lines of a way after the nth.
func linesFrom(k *screen.Desk, r solo.Report, n int) (out []string) {
	for _, l := range r.Lines[n:] {
		text := strings.Join(page.Paragraphs(l.Text), " ")
		switch {
		case l.Who == guide.Them:
			out = append(out, r.Persona.Name+": "+text)
		default:
			out = append(out, k.T("solo.you", "Words", mine(k, l)))
		}
	}
	return out
}

func (s *twoWays) Holds() *hold.Talk { return s.t }

func (s *twoWays) Actions() []screen.Action {
	return append(s.Scrolling("tab", "down", " ", "pgdown"), s.k.Shown("back", screen.Leave, "esc"))
}

func (s *twoWays) page(w, h int) *page.Page {
	p := page.New(w, h, s.k.Palette)
	p.Header(s.k.T("solo.sides"), "", page.Faint)
	s.k.Footer(p, s.Actions(), "", page.Faint)
	return p
}

func (s *twoWays) rows(p *page.Page) (out []*page.Row) {
	for _, x := range s.pairs {
		if x.head != "" && !x.short {
			if p.H >= 12 {
				out = append(out, p.Row())
			}
			out = append(out, p.Paragraph(page.Faint, 0, x.head)...)
		}
		out = append(out, x.rows(p)...)
	}
	return out
}

// rows lays a pair out: in two columns, or one under the other on a phone.
func (x pair) rows(p *page.Page) (out []*page.Row) {
	if x.short {
		m := p.Margin()
		return []*page.Row{p.Row().To(m).Add(page.Plain, x.head).To(m+headWide).Add(x.ink, x.a).To(m+headWide+7).Add(x.ink, x.b)}
	}
	if p.Narrow() {
		for i, text := range []string{x.a, x.b} {
			if text != "" {
				out = append(out, p.Bullet(x.ink, strconv.Itoa(i+1), text)...)
			}
		}
		return out
	}
	m := p.Margin()
	width := (p.W - 2*m - 3) / 2
	a, b := column(x.a, width-2), column(x.b, width-2)
	for i := range max(len(a), len(b)) {
		r := p.Row()
		for n, lines := range [][]string{a, b} {
			left := m + n*(width+3)
			if i == 0 && x.head != "" { // which column is which way
				r.To(left).Add(page.Faint, strconv.Itoa(n+1))
			}
			if i < len(lines) {
				r.To(left+2).Add(x.ink, lines[i])
			}
		}
		out = append(out, r)
	}
	return out
}

// column is a text in rows of a width; none for no text.
func column(text string, width int) []string {
	if text == "" {
		return nil
	}
	return page.Lined(text, max(2, width))
}
