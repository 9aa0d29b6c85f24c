package tui

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/solo"
)

// twoWays shows two ways a practice took, side by side where there is room:
// the points, and what was said from where they part.
type twoWays struct {
	reader
	k     *desk
	t     *hold.Talk
	pairs []pair
	same  int // lines in common
}

// headWide is how wide the names before two short values are.
const headWide = 22

// pair is a row of both: its head is on the left where there is one.
type pair struct {
	head, a, b string
	ink        ink
	short      bool // all in one row
}

func newTwoWays(k *desk, t *hold.Talk, a, b solo.Report, na, nb int) *twoWays {
	w := k.Words
	s := &twoWays{k: k, t: t, same: solo.Parting(a.Lines, b.Lines)}
	s.pairs = append(s.pairs, pair{a: w.T("solo.way", "N", na), b: w.T("solo.way", "N", nb), ink: title, short: true})
	for _, p := range solo.Compare(a.Card, b.Card) {
		s.pairs = append(s.pairs, pair{head: p.Name, a: pointDots(p.A), b: pointDots(p.B), short: true})
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
		p := pair{ink: plain}
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
	s.reader = reader{d: k, page: s.page, rows: s.rows}
	return s
}

// linesFrom are the lines of a way after the nth.
func linesFrom(k *desk, r solo.Report, n int) (out []string) {
	for _, l := range r.Lines[n:] {
		text := strings.Join(paragraphs(l.Text), " ")
		switch {
		case l.Who == guide.Them:
			out = append(out, r.Persona.Name+": "+text)
		case text == "":
			out = append(out, k.T("solo.you", "Words", k.T("solo.silence")))
		default:
			out = append(out, k.T("solo.you", "Words", text))
		}
	}
	return out
}

func (s *twoWays) holds() *hold.Talk { return s.t }

func (s *twoWays) actions() []action {
	return append(s.scrolling("tab", "down", " ", "pgdown"), s.k.shown("back", leave, "esc"))
}

func (s *twoWays) page(w, h int) *page {
	p := newPage(w, h, s.k.Palette)
	p.header(s.k.T("solo.sides"), "", faint)
	s.k.footer(p, s.actions(), "", faint)
	return p
}

func (s *twoWays) rows(p *page) (out []*row) {
	for _, x := range s.pairs {
		if x.head != "" && !x.short {
			if p.h >= 12 {
				out = append(out, p.row())
			}
			out = append(out, p.paragraph(faint, 0, x.head)...)
		}
		out = append(out, x.rows(p)...)
	}
	return out
}

// rows lays a pair out: in two columns, or one under the other on a phone.
func (x pair) rows(p *page) (out []*row) {
	if x.short {
		m := p.margin()
		return []*row{p.row().to(m).add(plain, x.head).to(m+headWide).add(x.ink, x.a).to(m+headWide+7).add(x.ink, x.b)}
	}
	if p.narrow() {
		for i, text := range []string{x.a, x.b} {
			if text != "" {
				out = append(out, p.bullet(x.ink, strconv.Itoa(i+1), text)...)
			}
		}
		return out
	}
	m := p.margin()
	width := (p.w - 2*m - 3) / 2
	a, b := column(x.a, width), column(x.b, width)
	for i := range max(len(a), len(b)) {
		r := p.row().to(m)
		if i < len(a) {
			r.add(x.ink, a[i])
		}
		if i < len(b) {
			r.to(m+width+3).add(x.ink, b[i])
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
	return lined(text, max(2, width))
}
