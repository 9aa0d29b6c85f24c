package results

import (
	"unicode/utf8"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// handingIn is the page before a practice is saved as a result file: what will
// be in it, and what will not unless the trainee says so.
type handingIn struct {
	*parts.Sheet
	k     *Room
	p     result.Practice
	name  string // of who held it; empty is nobody said
	words bool   // what was said goes along
}

// HandIn opens the page for a practice that is done.
func (k *Room) HandIn(t *hold.Talk) screen.Step {
	p, err := result.Of(t.ID(), t.Session())
	if err != nil {
		return screen.Say(k.Why(err))
	}
	s := &handingIn{k: k, Sheet: parts.NewSheet(k.Desk, k.T("handin.title"), t), p: p}
	if !s.watched() {
		s.name = k.knownAs
	}
	s.lay()
	return screen.Push(s)
}

// watched reports whether somebody else held it: the numbers of an observer are
// the organizer's.
func (s *handingIn) watched() bool { return s.p.Kind == result.Watch }

// lay makes the parts of the page and its keys.
func (s *handingIn) lay() {
	k, w, p := s.k, s.k.Words, s.p
	in := parts.Part{Head: w.T("handin.in"), Sign: "+", Lines: []string{p.Line(k.Words)}}
	if p.Scored() {
		in.Lines = append(in.Lines, w.T("handin.points"))
	}
	if len(p.Given) > 0 {
		in.Lines = append(in.Lines, w.T("handin.given"))
	}
	if len(p.Figures) > 0 || len(p.Counted) > 0 || len(p.Moves) > 0 {
		in.Lines = append(in.Lines, w.T("handin.counts"))
	}
	if len(p.Stages) > 0 {
		in.Lines = append(in.Lines, w.T("handin.stages"))
	}
	out := parts.Part{Head: w.T("handin.out"), Sign: "−", Ink: page.Faint, Lines: []string{w.T("handin.day")}}
	switch {
	case s.name != "" && s.watched():
		in.Lines = append(in.Lines, w.T("handin.organizer", "Name", s.name))
	case s.name != "":
		in.Lines = append(in.Lines, w.T("handin.name", "Name", s.name))
	case s.watched():
		out.Lines = append(out.Lines, w.T("handin.noorganizer"))
	default:
		out.Lines = append(out.Lines, w.T("handin.noname"))
	}
	s.Parts = []parts.Part{in, out}
	s.Extra = []screen.Action{k.Shown("handin.go", s.where, "enter")}
	if result.WithWords(p, s.T.Session()).Words() {
		words := parts.Part{Head: w.T("handin.words"), Sign: "○", Lines: []string{w.T("handin.words.off")}}
		if s.words {
			words.Sign, words.Lines = "●", []string{w.T("handin.words.on")}
		}
		s.Parts = append(s.Parts, words)
		s.Extra = append(s.Extra, k.Shown("handin.words", s.tick, "w"))
	}
	s.Extra = append(s.Extra, k.Shown("handin.name", s.askName, "n"))
}

// tick takes the words in, or out.
func (s *handingIn) tick() screen.Step {
	s.words = !s.words
	s.lay()
	return screen.Stay()
}

// askName asks what the class knows the organizer by. A trainee's own is kept
// for the next file, and nowhere.
func (s *handingIn) askName() screen.Step {
	k := s.k
	title, hint := k.T("handin.called"), k.T("handin.called.hint")
	if s.watched() {
		title, hint = k.T("handin.whose"), k.T("handin.whose.hint")
	}
	line := parts.NewAsked("", s.name, hint, nil)
	return screen.Push(parts.NewAsking(k.Desk, title, "", []*parts.Asked{line}, func(texts []string) (screen.Step, error) {
		if utf8.RuneCountInString(texts[0]) > result.MostName {
			return screen.Stay(), words.Fail("error.characters", nil, "Most", result.MostName)
		}
		if s.name = texts[0]; !s.watched() {
			k.knownAs = s.name
		}
		s.lay()
		return screen.Leave(), nil
	}))
}

// where asks for the file.
func (s *handingIn) where() screen.Step {
	k, t, p := s.k, s.T, s.p
	if s.words {
		p = result.WithWords(p, t.Session())
	}
	f := result.File{Member: s.name}.With(p)
	asks := k.NewWritingTo(k.Files.ResultPath(t.ID()), k.T("handin.where"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.Files.WriteResult(path, f, plain) }
	})
	asks.T, asks.Bare, asks.Back = t, k.T("handin.bare"), 2
	return screen.Push(asks)
}
