package tui

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/tui/safe"
)

// The columns of the table of observers.
const (
	joinName = 14 // of a tally
	joinCell = 4  // of an observer
)

func (s *joining) page(w, h int) *page {
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footer(p, s.actions(), "", faint)
	right := ""
	if n := len(s.all); n > 0 {
		right = k.N("join.observers", n)
	}
	p.header(k.T("join.title"), right, faint)
	return p
}

func (s *joining) rows(p *page) []*row {
	k := s.k
	if len(s.all) == 0 {
		return p.paragraph(plain, 0, k.T("join.empty"))
	}
	out := s.legend(p)
	out = append(out, s.stage(p, k.T("counted.all"), s.joined.All, true)...)
	if p.w < 60 {
		out = append(out, p.paragraph(faint, 0, k.T("watch.signs"))...)
	}
	for _, st := range s.joined.Stages {
		if !st.Empty() {
			out = append(out, s.stage(p, st.Title, st, false)...)
		}
	}
	return append(append(out, p.row()), p.paragraph(faint, 0, k.T("join.mean")+" "+k.T("counted.stretch"))...)
}

// legend says who is who.
func (s *joining) legend(p *page) (out []*row) {
	k := s.k
	for i, o := range s.all {
		r := p.row().to(p.margin()).add(keycap, strconv.Itoa(i+1)).add(plain, " ")
		what := k.T("join.what", "Focus", focusWord(k.desk, o.Practice.Watching), "Minutes", o.Practice.Minutes)
		name := safe.Cut(o.Name, max(4, p.w-r.w-safe.Width(what)-3))
		out = append(out, r.add(plain, name).add(plain, "  ").add(faint, what))
	}
	if s.joined.Doubt() {
		out = append(out, p.paragraph(warn, 0, k.T("join.doubt"))...)
	}
	return out
}

// stage is what each counted in a stage, and what that comes to. What never
// came has no row: of the whole talk it is named below.
func (s *joining) stage(p *page, head string, st fishbowl.Stage, whole bool) []*row {
	k := s.k
	r := p.row().to(p.margin()).add(title, safe.Cut(head, joinName+p.margin()))
	columns := p.margin()+joinName+joinCell*len(s.all)+2 <= p.w
	if columns {
		for i := range s.all {
			s.cell(r, i, faint, strconv.Itoa(i+1))
		}
	}
	out := []*row{p.row(), r}
	for _, t := range guide.Tallies() {
		if st.Came(t) {
			out = append(out, s.tally(p, st, t, columns)...)
		}
	}
	if whole && slices.ContainsFunc(guide.Tallies(), func(t guide.Tally) bool { return st.Apart(t) > 1 }) {
		out = append(out, p.paragraph(faint, 0, k.T("gaps.wide")+" "+k.T("join.apart"))...)
	}
	for _, f := range st.Figures() {
		out = append(out, figureRow(k.desk, p, f))
		if whole { // they are the same in every stage
			out = append(out, p.paragraph(faint, 2, bands(k.desk, f))...)
		}
	}
	if whole {
		out = append(out, s.notes(p)...)
	}
	return out
}

// cell puts a text into an observer's column, at its right.
func (s *joining) cell(r *row, i int, ik ink, text string) {
	m := marginOf(r.max)
	r.to(m+joinName+joinCell*(i+1)-safe.Width(text)).add(ik, text)
}

// tally is a row of counts, one in each column.
func (s *joining) tally(p *page, st fishbowl.Stage, t guide.Tally, columns bool) []*row {
	k := s.k
	if !columns {
		return s.byNumber(p, st, t)
	}
	r := p.row().to(p.margin()).add(plain, k.T("tally."+string(t)))
	for i, n := range st.Counts[t] {
		s.cell(r, i, s.weight(n), fishbowl.Count(n))
	}
	if st.Apart(t) > 1 {
		r.add(plain, " ").add(warn, k.T("gaps.wide"))
	}
	return []*row{r}
}

// byNumber is the same where there is no room for as many columns: the counts
// of those who watched for it, each behind the observer's number.
func (s *joining) byNumber(p *page, st fishbowl.Stage, t guide.Tally) (out []*row) {
	var few []string
	for i, n := range st.Counts[t] {
		if n != fishbowl.NotWatched {
			few = append(few, s.k.T("join.few", "Who", i+1, "N", n))
		}
	}
	if st.Apart(t) > 1 {
		few = append(few, s.k.T("gaps.wide"))
	}
	left := p.margin() + joinName
	for i, text := range safe.Wrap(strings.Join(few, "  "), max(8, p.w-left-1)) {
		r := p.row().to(p.margin())
		if i == 0 {
			r.add(plain, s.k.T("tally."+string(t)))
		}
		out = append(out, r.to(left).add(plain, text))
	}
	return out
}

// weight is the ink of a count.
func (s *joining) weight(n int) ink {
	if n > 0 {
		return strong
	}
	return faint
}

// notes say what never came, and what nobody watched for.
func (s *joining) notes(p *page) (out []*row) {
	var never, nobody []string
	if len(s.all) > 1 {
		out = p.paragraph(faint, 0, s.k.T("join.dot"))
	}
	for _, t := range guide.Tallies() {
		switch name := s.k.T("tally." + string(t)); {
		case !s.joined.All.Watched(t):
			nobody = append(nobody, name)
		case !s.joined.All.Came(t):
			never = append(never, name)
		}
	}
	if len(never) > 0 {
		out = append(out, p.paragraph(plain, 0, s.k.T("join.never", "What", strings.Join(never, ", ")))...)
	}
	if len(nobody) > 0 {
		out = append(out, p.paragraph(plain, 0, s.k.T("join.nobody", "What", strings.Join(nobody, ", ")))...)
	}
	return out
}
