package review

import (
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
)

// page is a mark's page, or that of the notes, with all but what scrolls.
func (s *debrief) page(w, h int) *page.Page {
	p := page.New(w, h, s.k.Palette)
	s.k.FootWith(p, s.t, s.Actions())
	m, ok := s.mark()
	_, owes := s.owed()
	title := s.k.T("debrief.title", "Name", s.k.WhoOf(s.t.Session()))
	switch {
	case ok:
		s.header(p, m)
		return p
	case s.onNotes():
		title = s.k.T("debrief.notes")
	case owes:
		title = s.k.T("promised.title")
	}
	p.Header(title, s.k.BareWord(w), s.k.BareInk())
	return p
}

func (s *debrief) header(p *page.Page, m guide.Mark) {
	all := s.t.Session().EveryMark()
	n := 1 + slices.IndexFunc(all, func(x guide.Mark) bool { return x.Seq == m.Seq })
	p.Header(s.k.T("debrief.mark", "N", n, "All", len(all)), s.k.BareWord(p.W), s.k.BareInk())
}

func (s *debrief) markRows(p *page.Page) []*page.Row {
	x, owes := s.owed()
	switch m, ok := s.mark(); {
	case ok:
		return append(s.drawMark(p, m), s.drawKinds(p, m)...)
	case s.onNotes():
		return s.notes(p, 0, 0)
	case owes:
		return s.owedRows(p, x)
	}
	return s.lastRows(p)
}

// drawMark shows one mark: where, when, and its words, with the notes that were
// written around it.
func (s *debrief) drawMark(p *page.Page, m guide.Mark) []*page.Row {
	k := s.k
	st, _ := s.t.Session().Guide().Stage(m.Stage)
	out := p.Paragraph(page.Faint, 0, k.T("debrief.where", "Stage", st.Title, "Minute", m.Minute))
	if pr, ok := s.t.Session().Guide().Prompt(m.Stage, m.Prompt); ok {
		out = append(out, p.Paragraph(page.Faint, 0, s.t.Session().Say(pr, 0))...)
	}
	gap := func() {
		if p.H >= 10 {
			out = append(out, p.Row())
		}
	}
	gap()
	from, to := s.around(m)
	if from == 0 {
		out = append(out, s.notes(p, 0, m.Seq)...)
	}
	text := form.MarkLine(k.Desk, m)
	if m.Words() == "" {
		text += ": " + k.T("debrief.bare")
	}
	if m.Discarded {
		text = k.T("debrief.discarded") + " " + text
	}
	said := p.Paragraph(page.Strong, 0, text)
	said[0].Here()
	out = append(out, said...)
	out = append(out, s.notes(p, m.Seq, to)...)
	gap()
	return out
}

// around are the marks before and after one, by their Seq; 0 is none.
func (s *debrief) around(m guide.Mark) (before, after int) {
	for _, x := range s.t.Session().EveryMark() {
		if x.Seq < m.Seq {
			before = x.Seq
		} else if x.Seq > m.Seq {
			return before, x.Seq
		}
	}
	return before, 0
}

// notes are the notes that were written after one event and before another;
// before 0 there is no end.
func (s *debrief) notes(p *page.Page, after, before int) (out []*page.Row) {
	for _, e := range form.Entries(s.k.Desk, s.t.Session()) {
		if e.Mark == nil && e.Seq > after && (before == 0 || e.Seq < before) {
			out = append(out, p.Bullet(page.Plain, "·", form.KeptLine(s.k.Desk, e))...)
		}
	}
	return out
}

// drawKinds shows the keys that name the mark; the steps of the click say what
// they mean.
func (s *debrief) drawKinds(p *page.Page, m guide.Mark) (out []*page.Row) {
	k := s.k
	col, width := p.Margin(), 24
	if p.Narrow() {
		width = 19
	}
	edge := min(p.W, p.Margin()+4*width) // four a row are read at a glance
	r := p.Row()
	flush := func() {
		if r.W > 0 {
			out = append(out, r)
		}
		r, col = p.Row(), p.Margin()
	}
	for _, kind := range guide.MarkKinds() {
		if kind.Click() || col+width > edge {
			flush()
		}
		ik := page.Plain
		if m.Is(kind) {
			ik = page.Chosen
			r.To(col-2).Add(ik, "●")
		}
		r.To(col).Add(page.Keycap, form.KindKey(k.Desk, kind)).Add(ik, " "+k.T("kind."+string(kind)))
		if kind.Click() && p.W < 36 {
			out, r = append(out, r), p.Row()
			r.To(p.Margin()+2).Add(page.Faint, k.T("click."+string(kind)))
		} else if kind.Click() {
			r.To(p.Margin()+13).Add(page.Faint, " "+k.T("click."+string(kind)))
		}
		col += width
	}
	flush()
	return out
}
