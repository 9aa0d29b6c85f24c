package people

import (
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
)

// drawRows draws the people there is room for, in a row each, or on a phone in two.
func (s *everyone) drawRows(p *page.Page) {
	each := 1
	if p.Narrow() && p.H >= 12 {
		each = 2
	}
	n := s.count()
	if !p.Narrow() && p.H >= 12 && len(s.shown) > 0 {
		s.drawHeads(p)
	}
	room := max(1, p.Left()/each)
	if n > room {
		room = max(1, (p.Left()-1)/each) // that there are more below
	}
	s.high = room
	s.top = parts.Window(s.top, s.at, room, n)
	until := min(n, s.top+room)
	for i := s.top; i < until; i++ {
		switch {
		case i == len(s.shown):
			p.Put(p.Option(i == s.at).Add(inkAt(i == s.at), s.k.T("people.new", "Name", strings.TrimSpace(s.ed.Text()))))
		case p.Narrow():
			s.drawBrief(p, s.rows[s.shown[i]], i == s.at, each)
		default:
			s.drawRow(p, s.rows[s.shown[i]], i == s.at)
		}
	}
	if until < n {
		p.Put(p.Row().To(p.Margin()).Add(page.Faint, s.k.N("list.more", n-until)))
	}
}

func inkAt(at bool) page.Ink {
	if at {
		return page.Chosen
	}
	return page.Plain
}

// columns are where the columns of a wide page begin: of names, of places, of where
// they stand, of when they were last met, of what is owed.
func columns(p *page.Page) (where, stance, met, owed int) {
	owed = p.W - 17
	met = owed - 11
	stance = met - 8
	return p.Margin() + (stance-p.Margin())/2, stance, met, owed
}

// drawHeads says what stands in the columns.
func (s *everyone) drawHeads(p *page.Page) {
	w := s.k.Words
	place, stance, met, owed := columns(p)
	p.Put(p.Row().To(place).Add(page.Faint, w.T("people.head.where")).To(stance).Add(page.Faint, w.T("people.head.stance")).
		To(met).Add(page.Faint, w.T("people.head.met")).To(owed).Add(page.Faint, w.T("people.head.owed")))
}

// drawRow is somebody in columns.
func (s *everyone) drawRow(p *page.Page, x people.Row, at bool) {
	if x.NoKey {
		p.Put(p.Option(at).Add(inkAt(at), safe.Cut(safe.Text(s.nameOf(x)), p.W/2)).Add(page.Faint, "  "+s.k.T("person.nokey")))
		return
	}
	place, stance, met, owed := columns(p)
	name, of := s.nameOf(x), where(x.Card)
	if s.apart[x.ID] == x.Card.Place {
		name = s.k.WhoIs(x.ID, x.Name) // the next column tells them apart
	}
	text, stale := stanceOf(x, s.k.Now())
	ink := map[bool]page.Ink{true: page.Faint}[stale]
	p.Put(p.Option(at).Add(inkAt(at), safe.Cut(safe.Text(name), place-p.Margin()-2)).To(place).Add(page.Faint, safe.Cut(of, stance-place-2)).
		To(stance).Add(ink, text).To(met).Add(page.Faint, s.met(x)).To(owed).Add(page.Plain, s.owing(x)))
}

// drawBrief is somebody on a phone: their name and when they were last met, and below
// that the rest.
func (s *everyone) drawBrief(p *page.Page, x people.Row, at bool, rows int) {
	met := s.met(x)
	r := p.Option(at)
	r.Add(inkAt(at), safe.Cut(safe.Text(s.nameOf(x)), max(2, p.W-r.W-safe.Width(met)-2)))
	p.Put(r.To(p.W-safe.Width(met)-1).Add(page.Faint, met))
	if rows == 1 {
		return
	}
	var more []string
	if text, _ := stanceOf(x, s.k.Now()); x.Stance != 0 {
		more = append(more, s.k.T("people.stance", "Level", text))
	}
	if text := s.owing(x); text != "" {
		more = append(more, text)
	}
	if text := where(x.Card); text != "" {
		more = append(more, text)
	}
	p.Put(p.Row().To(p.Margin()+2).Add(page.Faint, safe.Cut(strings.Join(more, " · "), p.W-p.Margin()-3)))
}

// nameOf is somebody's name, with what tells them from others of that name.
func (s *everyone) nameOf(x people.Row) string { return s.k.Told(x.ID, x.Name, s.apart[x.ID]) }

// where is where somebody works and what they are marked with.
func where(c people.Card) string {
	var out []string
	for _, x := range []string{c.Place, c.Shift} {
		if x != "" {
			out = append(out, x)
		}
	}
	for _, t := range c.Tags {
		out = append(out, "#"+t)
	}
	return safe.Text(strings.Join(out, " · "))
}

// met says when somebody was last met.
func (s *everyone) met(x people.Row) string {
	switch {
	case x.NoKey:
		return s.k.T("person.nokey")
	case x.Talks == 0 || x.Last.IsZero():
		return s.k.T("people.unmet")
	}
	return s.k.ShortDate(x.Last)
}

// owing says how many promises of both sides are open.
func (s *everyone) owing(x people.Row) string {
	var out []string
	if n := x.Theirs.Open; n > 0 {
		out = append(out, s.k.T("people.owes", "N", n))
	}
	if n := x.Mine.Open; n > 0 {
		out = append(out, s.k.T("people.owed", "N", n))
	}
	return strings.Join(out, " · ")
}

// stanceOf is where somebody stands; what is stale stands in brackets.
func stanceOf(x people.Row, now time.Time) (text string, old bool) {
	switch {
	case x.Stance == 0:
		return "·", true
	case people.Stale(x.StanceOn, now):
		return "(" + strconv.Itoa(x.Stance) + ")", true
	}
	return strconv.Itoa(x.Stance), false
}
