package results

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/practice"
)

// The columns of the table of observers.
const (
	joinName = 14 // of a tally
	joinCell = 4  // of an observer
)

func (s *joining) page(w, h int) *page.Page {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	right := ""
	if n := len(s.all); n > 0 {
		right = k.N("join.observers", n)
	}
	p.Header(k.T("join.title"), right, page.Faint)
	return p
}

func (s *joining) rows(p *page.Page) []*page.Row {
	k := s.k
	if len(s.all) == 0 {
		return p.Paragraph(page.Plain, 0, k.T("join.empty"))
	}
	out := s.legend(p)
	out = append(out, s.stage(p, k.T("counted.all"), s.joined.All, true)...)
	if p.W < 60 {
		out = append(out, p.Paragraph(page.Faint, 0, k.T("watch.signs"))...)
	}
	for _, st := range s.joined.Stages {
		if !st.Empty() {
			out = append(out, s.stage(p, st.Name(s.k.Words), st, false)...)
		}
	}
	return append(append(out, p.Row()), p.Paragraph(page.Faint, 0, k.T("join.mean")+" "+k.T("counted.stretch"))...)
}

// legend says who is who.
func (s *joining) legend(p *page.Page) (out []*page.Row) {
	k := s.k
	wide, left := 0, p.Margin()+len(strconv.Itoa(len(s.all)))+1
	for _, o := range s.all {
		wide = max(wide, safe.Width(safe.Text(o.Name)))
	}
	for i, o := range s.all {
		r := p.Row().To(p.Margin()).Add(page.Keycap, strconv.Itoa(i+1)).To(left)
		what := k.T("join.what", "Focus", practice.FocusWord(k.Desk, o.Practice.Watching), "Minutes", o.Practice.Minutes)
		for n, text := range page.Wrapped(o.Name, p.W-left-1, 2) {
			if n > 0 {
				out, r = append(out, r), p.Row().To(left)
			}
			r.Add(page.Plain, text)
		}
		if r.W+safe.Width(what)+3 > p.W {
			out, r = append(out, r), p.Row().To(left)
		} else if p.Margin()+wide+safe.Width(what)+7 < p.W {
			r.To(left + wide)
		}
		out = append(out, r.Add(page.Plain, "  ").Add(page.Faint, what))
	}
	if s.joined.Doubt() {
		out = append(out, p.Paragraph(page.Warn, 0, k.T("join.doubt"))...)
	}
	return out
}

// stage is what each counted in a stage, and what that comes to. What never
// came has no row: of the whole talk it is named below.
func (s *joining) stage(p *page.Page, head string, st fishbowl.Stage, whole bool) []*page.Row {
	k := s.k
	r := p.Row().To(p.Margin()).Add(page.Title, safe.Cut(head, joinName+p.Margin()))
	columns := p.Margin()+joinName+joinCell*len(s.all)+2 <= p.W
	if columns {
		for i := range s.all {
			s.cell(r, i, page.Faint, strconv.Itoa(i+1))
		}
	}
	out := []*page.Row{p.Row(), r}
	for _, t := range rehearsal.Tallies() {
		if st.Came(t) {
			out = append(out, s.tally(p, st, t, columns)...)
		}
	}
	if whole && slices.ContainsFunc(rehearsal.Tallies(), func(t guide.Tally) bool { return st.Apart(t) > 1 }) {
		out = append(out, p.Paragraph(page.Faint, 0, k.T("gaps.wide")+" "+k.T("join.apart"))...)
	}
	if !p.Narrow() && len(st.Figures()) > 0 {
		out = append(out, p.Row())
	}
	for _, f := range st.Figures() {
		out = append(out, practice.FigureRow(k.Desk, p, f, ""))
		if whole { // they are the same in every stage
			out = append(out, p.Paragraph(page.Faint, 2, f.Band(k.Words))...)
		}
	}
	if whole {
		out = append(out, s.notes(p)...)
	}
	return out
}

// cell puts a text into an observer's column, at its right.
func (s *joining) cell(r *page.Row, i int, ik page.Ink, text string) {
	m := page.MarginOf(r.Max)
	r.To(m+joinName+joinCell*(i+1)-safe.Width(text)).Add(ik, text)
}

// tally is a row of counts, one in each column.
func (s *joining) tally(p *page.Page, st fishbowl.Stage, t guide.Tally, columns bool) []*page.Row {
	k := s.k
	if !columns {
		return s.byNumber(p, st, t)
	}
	r := p.Row().To(p.Margin()).Add(page.Plain, k.T("tally."+string(t)))
	for i, n := range st.Counts[t] {
		s.cell(r, i, s.weight(n), fishbowl.Count(n))
	}
	if st.Apart(t) > 1 {
		r.Add(page.Plain, " ").Add(page.Warn, k.T("gaps.wide"))
	}
	return []*page.Row{r}
}

// byNumber is the same where there is no room for as many columns: the counts
// of those who watched for it, each behind the observer's number.
func (s *joining) byNumber(p *page.Page, st fishbowl.Stage, t guide.Tally) (out []*page.Row) {
	var few []string
	for i, n := range st.Counts[t] {
		if n != fishbowl.NotWatched {
			few = append(few, s.k.T("join.few", "Who", i+1, "N", n))
		}
	}
	if st.Apart(t) > 1 {
		few = append(few, s.k.T("gaps.wide"))
	}
	left := p.Margin() + joinName
	for i, text := range safe.Wrap(strings.Join(few, "  "), max(8, p.W-left-1)) {
		r := p.Row().To(p.Margin())
		if i == 0 {
			r.Add(page.Plain, s.k.T("tally."+string(t)))
		}
		out = append(out, r.To(left).Add(page.Plain, text))
	}
	return out
}

// weight is the ink of a count.
func (s *joining) weight(n int) page.Ink {
	if n > 0 {
		return page.Strong
	}
	return page.Faint
}

// notes say what never came, and what nobody watched for.
func (s *joining) notes(p *page.Page) (out []*page.Row) {
	var never, nobody []string
	if len(s.all) > 1 {
		out = p.Paragraph(page.Faint, 0, s.k.T("join.dot"))
	}
	for _, t := range rehearsal.Tallies() {
		switch name := s.k.T("tally." + string(t)); {
		case !s.joined.All.Watched(t):
			nobody = append(nobody, name)
		case !s.joined.All.Came(t):
			never = append(never, name)
		}
	}
	if len(never) > 0 {
		out = append(out, p.Paragraph(page.Plain, 0, s.k.T("join.never", "What", strings.Join(never, ", ")))...)
	}
	if len(nobody) > 0 {
		out = append(out, p.Paragraph(page.Plain, 0, s.k.T("join.nobody", "What", strings.Join(nobody, ", ")))...)
	}
	return out
}
