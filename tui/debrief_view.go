package tui

import (
	"slices"

	"example.org/onetoone/guide"
)

// page is a mark's page, or that of the notes, with all but what scrolls.
func (s *debrief) page(w, h int) *page {
	p := newPage(w, h, s.k.Palette)
	s.k.footWith(p, s.t, s.actions())
	m, ok := s.mark()
	if !ok {
		p.header(s.k.T("debrief.notes"), s.k.bareWord(w), s.k.bareInk())
		return p
	}
	s.header(p, m)
	return p
}

func (s *debrief) header(p *page, m guide.Mark) {
	all := s.t.Session().EveryMark()
	n := 1 + slices.IndexFunc(all, func(x guide.Mark) bool { return x.Seq == m.Seq })
	p.header(s.k.T("debrief.mark", "N", n, "All", len(all)), s.k.bareWord(p.w), s.k.bareInk())
}

func (s *debrief) markRows(p *page) []*row {
	m, ok := s.mark()
	if !ok {
		return s.notes(p, 0, 0)
	}
	return append(s.drawMark(p, m), s.drawKinds(p, m)...)
}

// drawMark shows one mark: where, when, and its words, with the notes that were
// written around it.
func (s *debrief) drawMark(p *page, m guide.Mark) []*row {
	k := s.k
	st, _ := s.t.Session().Guide().Stage(m.Stage)
	out := p.paragraph(faint, 0, k.T("debrief.where", "Stage", st.Title, "Minute", m.Minute))
	if pr, ok := s.t.Session().Guide().Prompt(m.Stage, m.Prompt); ok {
		out = append(out, p.paragraph(faint, 0, pr.Text)...)
	}
	gap := func() {
		if p.h >= 10 {
			out = append(out, p.row())
		}
	}
	gap()
	from, to := s.around(m)
	if from == 0 {
		out = append(out, s.notes(p, 0, m.Seq)...)
	}
	text := markLine(k.desk, m)
	if m.Words() == "" {
		text += ": " + k.T("debrief.bare")
	}
	if m.Discarded {
		text = k.T("debrief.discarded") + " " + text
	}
	out = append(out, p.paragraph(strong, 0, text)...)
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
func (s *debrief) notes(p *page, after, before int) (out []*row) {
	for _, e := range entries(s.k.desk, s.t.Session()) {
		if e.Mark == nil && e.Seq > after && (before == 0 || e.Seq < before) {
			out = append(out, p.bullet(plain, "·", keptLine(s.k.desk, e))...)
		}
	}
	return out
}

// drawKinds shows the keys that name the mark; the steps of the click say what
// they mean.
func (s *debrief) drawKinds(p *page, m guide.Mark) (out []*row) {
	k := s.k
	col, width := p.margin(), 24
	if p.narrow() {
		width = 19
	}
	edge := min(p.w, p.margin()+4*width) // four a row are read at a glance
	r := p.row()
	flush := func() {
		if r.w > 0 {
			out = append(out, r)
		}
		r, col = p.row(), p.margin()
	}
	for _, kind := range guide.MarkKinds() {
		if kind.Click() || col+width > edge {
			flush()
		}
		ik := plain
		if kind == m.Kind {
			ik = chosen
		}
		r.to(col).add(keycap, kindKey(k.desk, kind)).add(plain, " ").add(ik, k.T("kind."+string(kind)))
		if kind.Click() && p.w < 36 {
			out, r = append(out, r), p.row()
			r.to(p.margin()+2).add(faint, k.T("click."+string(kind)))
		} else if kind.Click() {
			r.to(p.margin()+13).add(faint, " "+k.T("click."+string(kind)))
		}
		col += width
	}
	flush()
	return out
}
