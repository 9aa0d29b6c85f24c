package parts

import (
	"fmt"
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// Number is something a page of numbers asks for.
type Number struct {
	Label string
	Value int
	Clock bool // it is a time of day: 1830 is 18:30
}

func (n Number) String() string {
	if n.Clock {
		return fmt.Sprintf("%02d:%02d", n.Value/100, n.Value%100)
	}
	return strconv.Itoa(n.Value)
}

// numbers is a page of a few whole numbers. Typing a digit begins the number
// anew where the keys just came to it.
type numbers struct {
	d           *screen.Desk
	name, intro string
	all         []Number
	at          int
	fresh       bool // the next digit begins anew
	err         string
	done        func([]int) (screen.Step, error)
}

// mostDigits is the longest number that can be meant.
const mostDigits = 4

// NewNumbers is a page of numbers; done takes them when enter is pressed.
func NewNumbers(k *screen.Desk, name, intro string, all []Number, done func([]int) (screen.Step, error)) *numbers {
	return &numbers{d: k, name: name, intro: intro, all: all, fresh: true, done: done}
}

func (s *numbers) Typing() (on, empty bool) { return true, true }
func (s *numbers) Paste(string)             {}

// Key takes digits, and backspace.
func (s *numbers) Key(m tea.KeyMsg) bool {
	x := &s.all[s.at]
	switch {
	case m.Type == tea.KeyBackspace:
		x.Value, s.fresh = x.Value/10, false
	case m.Type == tea.KeyRunes && areDigits(m.Runes): // several may come together
		if s.fresh {
			x.Value, s.fresh = 0, false
		}
		for _, d := range m.Runes {
			if len(strconv.Itoa(x.Value)) < mostDigits {
				x.Value = x.Value*10 + int(d-'0')
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

func (s *numbers) move(d int) func() screen.Step {
	return func() screen.Step {
		s.at, s.fresh = (s.at+d+len(s.all))%len(s.all), true
		return screen.Stay()
	}
}

func (s *numbers) Actions() []screen.Action {
	k := s.d
	return []screen.Action{
		k.Shown("numbers.done", s.finish, "enter"),
		k.Shown("numbers.down", s.move(1), "down", "tab"),
		k.Act("up", s.move(-1), "up", "shift+tab"),
		k.Shown("back", screen.Leave, "esc"),
	}
}

func (s *numbers) finish() screen.Step {
	var out []int
	for _, x := range s.all {
		out = append(out, x.Value)
	}
	next, err := s.done(out)
	if err != nil {
		s.err, s.fresh = s.d.Why(err), true // a digit corrects it
	}
	return next
}

func (s *numbers) View(w, h int) terminal.Frame {
	k := s.d
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(s.name, k.BareWord(w), k.BareInk())
	if p.H >= 12 {
		p.Text(page.Faint, 0, s.intro)
		p.Blank(1)
	}
	wide := 0
	for _, x := range s.all {
		wide = max(wide, safe.Width(x.Label))
	}
	m := p.Margin()
	for i, x := range s.all {
		r, ik, value := p.Option(i == s.at), page.Plain, x.String()
		if i == s.at {
			ik = page.Chosen
		}
		r.Add(ik, x.Label).To(min(m+wide+2, p.W-mostDigits-2)).Add(ik, value)
		if i == s.at {
			r.Cursor(r.W)
		}
		p.Put(r)
	}
	if s.err != "" {
		p.Blank(1)
		p.Text(page.Warn, 0, s.err)
	}
	return p.Frame()
}
