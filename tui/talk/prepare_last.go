package talk

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
)

// lastMsg brings what was said last time, and what was asked before.
type lastMsg struct {
	name  string
	last  *transcript.Last
	asked script.Asked
}

// askLast asks for the last talk with the person whose name stands there, once
// for each name.
func (s *prepare) askLast() tea.Cmd {
	name := whom.SameName(s.name())
	if name == s.lastOf {
		return nil
	}
	s.lastOf, s.last, s.asked = name, nil, nil
	if name == "" {
		return nil
	}
	k, skip := s.k, s.t.ID()
	return func() tea.Msg {
		before := k.before(name, skip)
		m := lastMsg{name: name, asked: transcript.Asked(before...)}
		if last, ok := transcript.LastTime(before...); ok {
			m.last = &last
		}
		return m
	}
}

// before are the talks with a person before this one, the oldest first: of a closed
// one no word is shown.
func (k *Room) before(name, skip string) (talks []guide.Session) {
	p, _, err := k.Journal.Person(name)
	if err != nil {
		p.Talks = nil // a talk can be held without that
	}
	for _, id := range p.Talks {
		if id == skip {
			continue
		}
		if t, err := hold.Read(k.Disk, id); err == nil && t.ClosedAt().IsZero() {
			talks = append(talks, t)
		}
	}
	return talks
}

// remember puts into the talk what they were asked before: it goes by that, whoever
// reads it.
func (s *prepare) remember() {
	name := whom.SameName(s.name())
	if name == "" {
		s.asked = nil
	} else if s.asked == nil { // the answer is not there yet
		s.asked = transcript.Asked(s.k.before(name, s.t.ID())...)
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

// drawLast brings back, in one glance, what was promised, the late ones first, and
// what was said last time.
func (s *prepare) drawLast(p *page.Page) {
	k := s.k
	p.Text(page.Title, 0, k.T("last.title", "Day", k.Day(s.last.At)))
	for _, pr := range append(slices.Clip(s.last.Promises), s.last.Settled...) {
		ik, line := page.Plain, form.PromiseLine(k.Desk, pr)
		if pr.Open() && k.Late(pr.Due) {
			ik, line = page.Warn, k.T("last.late", "Promise", line)
		}
		p.Item(ik, "·", line)
	}
	if s.last.Again != "" {
		p.Item(page.Plain, "·", k.T("last.again", "When", k.WithDay(s.last.Again, s.last.AgainDay)))
	}
	for _, said := range s.last.Said {
		p.Item(page.Plain, "“", short(said, p))
	}
	for _, note := range s.last.Noted {
		p.Item(page.Plain, "·", k.T("last.noted", "Note", short(note, p)))
	}
	p.Blank(1)
}

// short is words in a few rows at most.
func short(words string, p *page.Page) string {
	return safe.Cut(strings.Join(safe.Lines(words), " "), 3*p.W)
}
