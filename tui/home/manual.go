package home

import (
	"example.org/onetoone/guide/manual"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// OpenManual lists the pages of the manual, which stays below the page that is
// chosen. Nothing of it is read before.
func (r *Room) OpenManual() screen.Step {
	k := r.Talks.Desk
	if r.Manual == nil {
		return screen.Stay()
	}
	var opts []parts.Option
	for _, p := range r.Manual() {
		opts = append(opts, parts.Option{Name: p.Title, More: p.About, Run: func() screen.Step { return screen.Push(newManualPage(k, p)) }})
	}
	l := parts.NewList(k, k.T("manual.title"), k.T("manual.intro"), true, opts)
	l.Stays = true
	return screen.Push(l)
}

// manualPage is one page of it, to read.
type manualPage struct {
	parts.Reader
	of manual.Page
	to int // the place to turn to, of those of the page; below 0 is none
}

func newManualPage(k *screen.Desk, of manual.Page) *manualPage {
	s := &manualPage{of: of, to: -1}
	s.Reader = parts.Reader{D: k, Page: s.page, Rows: s.rows}
	return s
}

func (s *manualPage) Actions() []screen.Action {
	k := s.D
	return append(s.Scrolling("tab", "down", " ", "pgdown"), k.Shown("search", s.find, "/"), k.Shown("back", screen.Leave, "esc"))
}

// find searches the page, and turns to what is chosen.
func (s *manualPage) find() screen.Step {
	k := s.D
	var opts []parts.Option
	for i, at := range s.of.Places() {
		if at.Text != "" {
			head := at.Head
			if head == at.Text {
				head = "" // a heading stands below no other
			}
			opts = append(opts, parts.Option{Name: at.Text, More: head, Run: func() screen.Step {
				s.to = i
				return screen.Stay()
			}})
		}
	}
	return screen.Push(parts.NewList(k, s.of.Title, "", true, opts))
}

// Resize turns to what was found, once it is known in which row that is.
func (s *manualPage) Resize(w, h int) {
	if s.to >= 0 {
		for i, row := range s.laidOut(page.New(w, h, s.D.Palette)) {
			if row.Place == s.to {
				s.Top = i
				break
			}
		}
		s.to = -1
	}
	s.Reader.Resize(w, h)
}

// page is the page with all but the rows on it.
func (s *manualPage) page(w, h int) *page.Page {
	p := page.New(w, h, s.D.Palette)
	p.Header(s.of.Title, "", page.Faint)
	s.D.Footer(p, s.Actions(), "", page.Faint)
	return p
}

// inks are how a weight is drawn.
var inks = [...]page.Ink{manual.Plain: page.Plain, manual.Faint: page.Faint, manual.Strong: page.Strong, manual.Title: page.Title}

func (s *manualPage) laidOut(p *page.Page) []manual.Row {
	width := min(page.Measure, p.W-2*p.Margin())
	return append(s.of.Head(width), s.of.Rows(width)...)
}

func (s *manualPage) rows(p *page.Page) (out []*page.Row) {
	for _, row := range s.laidOut(p) {
		r := p.Row()
		if r.GoesOn = row.GoesOn; len(row.Runs) > 0 {
			r.To(p.Margin())
		}
		for _, run := range row.Runs {
			r.Add(inks[run.Weight], run.Text)
		}
		out = append(out, r)
	}
	return out
}
