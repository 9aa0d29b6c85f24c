package tui

import (
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// number is something a page of numbers asks for.
type number struct {
	label string
	value int
}

// numbers is a page of a few whole numbers. Typing a digit begins the number
// anew where the keys just came to it.
type numbers struct {
	d           *desk
	name, intro string
	all         []number
	at          int
	fresh       bool // the next digit begins anew
	err         string
	done        func([]int) (step, error)
}

// mostDigits is the longest number that can be meant.
const mostDigits = 4

func newNumbers(k *desk, name, intro string, all []number, done func([]int) (step, error)) *numbers {
	return &numbers{d: k, name: name, intro: intro, all: all, fresh: true, done: done}
}

func (s *numbers) typing() (on, empty bool) { return true, true }
func (s *numbers) paste(string)             {}

// key takes digits, and backspace.
func (s *numbers) key(m tea.KeyMsg) bool {
	x := &s.all[s.at]
	switch {
	case m.Type == tea.KeyBackspace:
		x.value, s.fresh = x.value/10, false
	case m.Type == tea.KeyRunes && areDigits(m.Runes): // several may come together
		if s.fresh {
			x.value, s.fresh = 0, false
		}
		for _, d := range m.Runes {
			if len(strconv.Itoa(x.value)) < mostDigits {
				x.value = x.value*10 + int(d-'0')
			}
		}
	default:
		return false
	}
	s.err = ""
	return true
}

func areDigits(text []rune) bool {
	return !slices.ContainsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
}

func (s *numbers) move(d int) func() step {
	return func() step {
		s.at, s.fresh = (s.at+d+len(s.all))%len(s.all), true
		return stay()
	}
}

func (s *numbers) actions() []action {
	k := s.d
	return []action{
		k.shown("numbers.done", s.finish, "enter"),
		k.shown("numbers.down", s.move(1), "down", "tab"),
		k.act("up", s.move(-1), "up", "shift+tab"),
		k.shown("back", leave, "esc"),
	}
}

func (s *numbers) finish() step {
	var out []int
	for _, x := range s.all {
		out = append(out, x.value)
	}
	next, err := s.done(out)
	if err != nil {
		s.err = s.d.why(err)
	}
	return next
}

func (s *numbers) view(w, h int) terminal.Frame {
	k := s.d
	p := newPage(w, h, k.Palette)
	k.footer(p, s.actions(), "", faint)
	p.header(s.name, k.bareWord(w), k.bareInk())
	if p.h >= 12 {
		p.text(faint, 0, s.intro)
		p.blank(1)
	}
	wide := 0
	for _, x := range s.all {
		wide = max(wide, safe.Width(x.label))
	}
	m := p.margin()
	for i, x := range s.all {
		r, ik, value := p.row().to(max(0, m-2)), plain, strconv.Itoa(x.value)
		if i == s.at {
			ik = chosen
			r.add(keycap, "›")
		}
		r.to(m).add(ik, x.label).to(min(m+wide+2, p.w-mostDigits-1)).add(ik, value)
		if i == s.at {
			p.cx, p.cy, p.cursor = r.w, len(p.rows), true
		}
		p.put(r)
	}
	if s.err != "" {
		p.blank(1)
		p.text(warn, 0, s.err)
	}
	return p.frame()
}
