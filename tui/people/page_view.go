package people

import (
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/terminal"
)

// fewest is how many rows there are at least for talks, with their heading, below
// what is read first.
const fewest = 5

// whole reports whether the page has room for what is read first, and talks below it.
func (s *forMe) whole(p *page.Page) bool { return !p.Narrow() && p.H >= 20 }

func (s *forMe) View(w, h int) terminal.Frame {
	p := s.page(w, h)
	talks := s.talks(p)
	if !s.whole(p) {
		return s.scrolled(p, append(s.facts(p, 0), talks...))
	}
	p.PutAll(s.facts(p, p.Left()-min(fewest, len(talks))))
	if len(talks) == 0 {
		return p.Frame()
	}
	head := len(talks) - len(s.x.page.Talks)
	room := max(1, p.Left()-head)
	s.top = parts.Window(s.top, s.chosen(), room, len(talks)-head)
	until := min(len(talks), head+s.top+room)
	if more := len(talks) - until; more > 0 {
		talks[head-1].Add(page.Faint, "  "+s.k.N("more.below", more))
	}
	p.PutAll(talks[:head])
	p.PutAll(talks[head+s.top : until])
	return p.Frame()
}

// chosen is the talk that is chosen: where all can be seen, there is always one.
func (s *forMe) chosen() int {
	if s.at < 0 && s.whole(page.New(s.w, s.h, s.k.Palette)) {
		return 0
	}
	return s.at
}

// scrolled is the page where it is read row by row.
func (s *forMe) scrolled(p *page.Page, all []*page.Row) terminal.Frame {
	if s.at >= 0 {
		s.top = parts.Window(s.top, len(all)-len(s.x.page.Talks)+s.at, max(1, p.Left()), len(all))
	}
	from := min(s.top, len(all))
	until := min(len(all), from+p.Left())
	p.PutAll(all[from:until])
	p.More(s.k.Words, from, len(all)-until)
	return p.Frame()
}

// facts are the rows of what is read first; most is how many there may be, 0 for all
// of them.
func (s *forMe) facts(p *page.Page, most int) (out []*page.Row) {
	all := s.k.factsOf(s.x)
	if len(all) == 0 && len(s.x.page.Talks) == 0 {
		return p.Paragraph(page.Faint, 0, s.k.T("about.nothing"))
	}
	left := 0
	for _, f := range all {
		left = max(left, safe.Width(s.k.T("about."+f.label+".label")))
	}
	left += p.Margin() + 2
	shown := s.most(all, most)
	for i, f := range all {
		for j, l := range f.lines[:shown[i]] {
			r := p.Row()
			if j == 0 {
				r.To(p.Margin()).Add(page.Title, s.k.T("about."+f.label+".label"))
			}
			more := ""
			if n := len(f.lines) - shown[i]; n > 0 && j == shown[i]-1 {
				more = s.k.T("about.more", "N", n)
			}
			if most > 0 {
				text := safe.Cut(safe.Text(l.text), max(2, p.W-left-1-safe.Width(more)))
				out = append(out, r.To(left).Add(l.ink, text).Add(page.Faint, more))
				continue
			}
			for n, text := range page.Wrapped(l.text, max(2, p.W-left-1), 3) {
				if n > 0 {
					out, r = append(out, r), p.Row()
				}
				r.To(left).Add(l.ink, text)
			}
			out = append(out, r)
		}
	}
	for _, id := range s.x.unread {
		out = append(out, p.Paragraph(page.Warn, 0, s.k.T("held.unread", "ID", id))...)
	}
	return out
}

// most is how many lines of each fact are shown, so that there are so many rows at
// the most: those with many go without their last ones, the lowest first.
func (s *forMe) most(all []fact, rows int) []int {
	shown, sum := make([]int, len(all)), 0
	for i, f := range all {
		shown[i] = len(f.lines)
		sum += shown[i]
	}
	for rows > 0 && sum > rows {
		longest := 0
		for i := range shown {
			if shown[i] >= shown[longest] {
				longest = i
			}
		}
		if shown[longest] < 2 {
			break
		}
		shown[longest]--
		sum--
	}
	return shown
}

// talks are the rows of the timeline, below a heading: a row each.
func (s *forMe) talks(p *page.Page) (out []*page.Row) {
	k, all := s.k, s.x.page.Talks
	if len(all) == 0 {
		return nil
	}
	if p.H >= 16 {
		out = append(out, p.Row())
	}
	held, day := 0, 0
	for _, t := range all {
		if !t.Ahead {
			held++
		}
		day = max(day, safe.Width(k.ShortDate(t.Day)))
	}
	out = append(out, p.Row().To(p.Margin()).Add(page.Title, k.N("about.talks", held)))
	at := s.chosen()
	for i, t := range all {
		out = append(out, p.Option(i == at).Add(inkAt(i == at), k.ShortDate(t.Day)).To(p.Margin()+day+2).Add(inkAt(i == at), k.talkLine(t)))
	}
	return out
}
