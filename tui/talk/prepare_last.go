package talk

import (
	"cmp"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// lastMsg brings what was said last time, what was asked before, and what there is to
// know of them.
type lastMsg struct {
	of    string
	last  *transcript.Last
	asked script.Asked
	about people.Page
}

// askLast asks for the last talk with the person whose name stands there, once
// for each of them.
func (s *prepare) askLast() tea.Cmd {
	id, name := s.id(), whom.SameName(s.name())
	of := cmp.Or(id, name)
	if s.unsaid() || s.other {
		of = ""
	}
	if of == s.lastOf {
		return nil
	}
	s.lastOf, s.last, s.asked, s.about = of, nil, nil, people.Page{}
	if of == "" {
		return nil
	}
	k, skip := s.k, s.t.ID()
	return func() tea.Msg {
		p, talks := k.before(id, name, skip)
		sessions := sessionsOf(talks)
		m := lastMsg{of: of, asked: transcript.Asked(sessions...)}
		if last, ok := transcript.LastTime(sessions...); ok {
			m.last, m.about = &last, people.PageOf(p.ID, people.Card{}, talks, nil, k.Ladder, k.Now())
		}
		return m
	}
}

// before are the talks with a person before this one, the oldest first, and those of
// records that are linked with theirs: of a closed one no word is shown. A talk can be
// held without them.
func (k *Room) before(id, name, skip string) (p whom.Person, talks []people.Talk) {
	named, err := k.Journal.Named(name)
	if id != "" {
		var found bool
		if p, found, err = k.Journal.Person(id); found {
			named = []whom.Person{p}
		}
	}
	if err != nil || len(named) != 1 {
		return p, nil
	}
	p = named[0]
	ids := slices.Clone(p.Talks)
	if card, err := k.Journal.Card(p.ID); err == nil {
		for _, same := range card.Same {
			if other, _, err := k.Journal.Person(same); err == nil {
				ids = append(ids, other.Talks...)
			}
		}
	}
	for _, id := range ids {
		if id == skip {
			continue
		}
		if t, err := hold.Read(k.Disk, id); err == nil && t.ClosedAt().IsZero() {
			talks = append(talks, people.Talk{ID: id, Session: t})
		}
	}
	slices.SortStableFunc(talks, func(a, b people.Talk) int { return a.Session.BeganAt().Compare(b.Session.BeganAt()) })
	return p, talks
}

func sessionsOf(talks []people.Talk) (out []guide.Session) {
	for _, t := range talks {
		out = append(out, t.Session)
	}
	return out
}

// remember puts into the talk what they were asked before: it goes by that, whoever
// reads it.
func (s *prepare) remember() {
	name := whom.SameName(s.name())
	if name == "" || s.other {
		s.asked = nil
	} else if s.asked == nil { // the answer is not there yet
		_, talks := s.k.before(s.id(), name, s.t.ID())
		s.asked = transcript.Asked(sessionsOf(talks)...)
	}
	if text := s.asked.In(s.t.Session().BaseGuide()); text != s.t.Session().Field(guide.FieldAsked) {
		_ = s.t.Do(s.t.Session().Fill(guide.FieldAsked, text, s.k.Now())) // what is not kept is not gone by
	}
}

// saying shows how a prompt of the guide says what is typed.
func (s *prepare) saying(placeholder string) func(string) (string, page.Ink) {
	return func(text string) (string, page.Ink) {
		said := script.Fit(placeholder, text, "")
		for _, st := range s.t.Session().BaseGuide().Stages {
			for _, p := range st.Prompts {
				if f := s.f.Focus(); said != "" && p.Needs(placeholder) && f.Text() == text {
					return s.k.T("prepare.said", "Prompt", p.Said(0, func(string) string { return said })), page.Faint
				}
			}
		}
		return "", page.Faint
	}
}

// recap brings back, in one glance, what was promised, the late ones first, and what
// was said last time: each as the rows of a page.
func (s *prepare) recap(p *page.Page) (out [][]*page.Row) {
	k := s.k
	item := func(ik page.Ink, sign, line string) { out = append(out, p.Bullet(ik, sign, line)) }
	for _, line := range s.shortly() {
		item(page.Plain, "·", line)
	}
	warns := false
	for _, pr := range append(slices.Clip(s.last.Promises), s.last.Settled...) {
		ik, line := page.Plain, form.PromiseLine(k.Desk, pr)
		if pr.Open() && k.Late(pr.Due) {
			if !warns { // once is enough
				ik, warns = page.Warn, true
			}
			line = k.T("last.late", "Promise", line)
		}
		item(ik, "·", line)
	}
	if s.last.Again != "" {
		item(page.Plain, "·", k.T("last.again", "When", k.WithDay(s.last.Again, s.last.AgainDay)))
	}
	for _, said := range s.last.Said {
		item(page.Plain, "·", k.T("quoted", "Words", short(said, p)))
	}
	for _, note := range s.last.Noted {
		item(page.Plain, "·", k.T("last.noted", "Note", short(note, p)))
	}
	return out
}

// shortly is where they stand, what to ask next and what to come back to: what the page
// about them says at length.
func (s *prepare) shortly() (out []string) {
	k, a := s.k, s.about
	if len(a.Stances) > 0 {
		x := a.Stances[0]
		line := k.T("about.stance", "Level", x.Level, "Act", x.Act, "Day", k.ShortDate(x.Day))
		if x.Stale {
			line = k.T("about.stance.stale", "Stance", line)
		}
		out = append(out, line)
	}
	if a.Next.ID != "" {
		out = append(out, k.T("about.next", "Rung", k.Rung(a.Next)))
	}
	if len(out) > 0 { // in one line: there is little room
		out = []string{strings.Join(out, " · ")}
	}
	for _, b := range a.BringUp {
		if b.Why == people.AskAgain || b.Why == people.HadEnergy {
			out = append(out, k.T("about.bring."+string(b.Why), "Text", b.Text))
		}
	}
	return out
}

func (s *prepare) lastTitle() string { return s.k.T("last.title", "Day", s.k.Day(s.last.At)) }

// drawLast draws of the recap what there is room for above the fields, each line of it
// whole, and says how many there are more.
func (s *prepare) drawLast(p *page.Page, most int) {
	if s.last == nil || most < 1 {
		return
	}
	all := s.recap(p)
	rows := []*page.Row{p.Row().To(p.Margin()).Add(page.Title, s.lastTitle())}
	n := 0
	for ; n < len(all); n++ {
		room := most - len(rows) - len(all[n]) - 1 // the empty row below, or that there is more
		if room < 0 {
			break
		}
		rows = append(rows, all[n]...)
	}
	switch more := len(all) - n; {
	case more == 0:
		rows = append(rows, p.Row())
	case most == 1: // in the row of the title
		rows[0].Add(page.Faint, "  "+s.more(more))
	default:
		rows = append(rows, p.Row().To(p.Margin()).Add(page.Faint, s.more(more)))
	}
	p.PutAll(rows)
}

// more says how much of the recap is not shown, and on the field below it how it is read.
func (s *prepare) more(n int) string {
	if s.f.At == 0 {
		return s.k.N("last.more.up", n)
	}
	return s.k.N("last.more", n)
}

// readLast opens all of the recap.
func (s *prepare) readLast() screen.Step {
	sheet := parts.NewSheet(s.k.Desk, s.lastTitle(), s.t)
	sheet.Reader.Rows = func(p *page.Page) []*page.Row { return slices.Concat(s.recap(p)...) }
	return screen.Push(sheet)
}

// short is words in a few rows at most.
func short(words string, p *page.Page) string {
	return safe.Cut(strings.Join(safe.Lines(words), " "), 3*p.W)
}
