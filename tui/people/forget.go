package people

import (
	"cmp"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// forget is the page before somebody is forgotten: what will go, what stays,
// what is beyond us. It wants a typed word. While it is being done the page
// stays, so that the receipt comes up nowhere else.
type forget struct {
	k    *Room
	all  []whom.Person // all records of them: they are forgotten together
	h    whom.Holding
	ed   *edit.Editor
	busy bool
}

// AskForget opens the page. All talks are looked through for it.
func (k *Room) AskForget(p whom.Person) screen.Step {
	j := k.Journal
	return screen.Step{screen.Calm(k.T("forget.looking")), screen.Cmd(func() tea.Msg {
		h, err := j.Holding(p.ID)
		all, _, wrong := recordsOf(j, p.ID)
		return screen.ThenMsg(func() screen.Step {
			err := cmp.Or(err, wrong)
			if err != nil {
				return screen.Say(k.Why(err))
			}
			return screen.Step{screen.Show{Screen: &forget{k: k, all: all, h: h, ed: edit.New()}}, screen.Word("")}
		})
	})}
}

func (s *forget) Typing() (on, empty bool) { return !s.busy, false }
func (s *forget) Key(m tea.KeyMsg) bool    { return s.ed.Key(edit.DefaultKeys(), m) }
func (s *forget) Paste(string)             {}

func (s *forget) Actions() []screen.Action {
	if s.busy {
		return []screen.Action{s.k.Shown("wait.here", func() screen.Step { return screen.Tell(s.k.T("forget.busy")) }, "esc")}
	}
	return []screen.Action{s.k.Shown("confirm", s.confirmed, "enter"), s.k.Shown("back", screen.Leave, "esc")}
}

// confirmed goes on when the word, or their name, was typed.
func (s *forget) confirmed() screen.Step {
	k, typed := s.k, s.ed.Text()
	word := k.T("forget.word")
	if !strings.EqualFold(strings.TrimSpace(typed), word) && !slices.Contains([]string{whom.SameName(s.h.Name), whom.SameName(k.WhoIs(s.h.ID, s.h.Name))}, whom.SameName(typed)) {
		return screen.Say(k.T("forget.not", "Word", word))
	}
	var theirs []*hold.Talk
	for _, p := range s.all {
		theirs = append(theirs, k.Open.With(p)...)
	}
	for _, t := range theirs {
		if t.Flying() { // it would bring them back
			return screen.Say(k.T("forget.waits"))
		}
	}
	s.busy = true
	for _, t := range theirs {
		k.Open.Drop(t.ID()) // what waits to be saved of them must not come back
	}
	j, id := k.Journal, s.h.ID
	return screen.Step{screen.ToFirst, screen.Show{Screen: s}, screen.Cmd(func() tea.Msg {
		h, err := j.Forget(id)
		return forgottenMsg{h, err}
	})}
}

// forgottenMsg says what was destroyed, and what went wrong.
type forgottenMsg struct {
	h   whom.Holding
	err error
}

func (s *forget) Hear(msg tea.Msg) screen.Step {
	m, ok := msg.(forgottenMsg)
	if !ok {
		return screen.Stay()
	}
	if m.h.ID == "" && m.err != nil {
		return screen.Step{screen.Drop{Screen: s}, screen.Word(s.k.Why(m.err))}
	}
	return screen.Step{screen.Drop{Screen: s}, screen.Show{Screen: &receipt{k: s.k.Talks, h: m.h, left: m.h.Lines, err: m.err}}}
}

func (s *forget) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	p.KeysHelp = false
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.T("forget.title", "Name", k.WhoIs(s.h.ID, s.h.Name)), "", page.Faint)
	if s.busy {
		p.Text(page.Plain, 0, k.T("forget.doing"))
		return p.Frame()
	}
	roomy := 16
	if s.h.Fields+s.h.Referrals+len(s.h.Same)+len(s.h.Cards) > 0 {
		roomy = 24
	}
	if p.H < roomy { // what is typed has to be seen, however little there is room for
		s.ask(p)
		s.says(p)
		return p.Frame()
	}
	s.says(p)
	p.Blank(1)
	s.ask(p)
	return p.Frame()
}

// says tells what goes, what stays, and what is beyond us.
func (s *forget) says(p *page.Page) {
	k := s.k
	p.Text(page.Strong, 0, k.T("forget.records"))
	p.Item(page.Plain, "−", k.T("forget.goes", "What", amount(k.Desk, s.h)))
	besides(k.Desk, p, s.h)
	stays := k.T("forget.stays.none")
	if n := len(s.h.Lines); n > 0 {
		stays = k.N("forget.stays", n)
	}
	if len(s.h.Lines) > 0 || s.h.Closed == 0 && len(s.h.Cards) == 0 {
		p.Item(page.Plain, "+", stays)
	}
	if s.h.Closed > 0 {
		p.Item(page.Plain, "+", k.N("forget.closed", s.h.Closed))
	}
	p.Item(page.Faint, "·", k.T("forget.beyond"))
}

// ask asks for the word.
func (s *forget) ask(p *page.Page) {
	w := s.k.Words
	p.Text(page.Plain, 0, w.T("forget.type", "Word", w.T("forget.word"), "Name", safe.Cut(safe.Text(s.k.WhoIs(s.h.ID, s.h.Name)), 2*p.W)))
	p.Input("▌", s.ed)
}

// besides says what goes that is in no talk, and the cards of others that may name them.
func besides(k *screen.Desk, p *page.Page, h whom.Holding) {
	for _, name := range h.Same {
		p.Item(page.Plain, "−", k.T("out.forget.same", "Name", k.Who(name)))
	}
	if h.Fields > 0 {
		p.Item(page.Plain, "−", k.N("out.forget.fields", h.Fields))
	}
	if h.Referrals > 0 {
		p.Item(page.Plain, "−", k.N("out.forget.referrals", h.Referrals))
	}
	if len(h.Cards) > 0 {
		p.Item(page.Plain, "+", k.T("out.forget.cards"))
	}
	const below = 12 // rows for what stands below them
	for i, c := range h.Cards {
		if p.Left() < below {
			p.Item(page.Faint, " ", k.T("about.more", "N", len(h.Cards)-i))
			break
		}
		p.Item(page.Plain, " ", safe.Cut(safe.Text(k.T("receipt.line", "Name", k.Who(c.Person), "Text", c.Text)), p.W-2*p.Margin()-2))
	}
}

// amount says in a line how much is held about somebody.
func amount(k *screen.Desk, h whom.Holding) string {
	parts := []string{k.N("forget.talks", h.Talks)}
	if h.Promises > 0 {
		parts = append(parts, k.N("forget.promises", h.Promises))
	}
	if h.Drafts > 0 {
		parts = append(parts, k.N("forget.drafts", h.Drafts))
	}
	return strings.Join(parts, ", ")
}
