package alone

import (
	"strconv"

	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// offer puts lines to choose among in the place of the line to type in. They
// stay until something is typed again.
func (s *talk) offer() screen.Step {
	s.on, s.picks, s.at = false, true, 0
	s.remember()
	return screen.Stay()
}

// toLine goes back to typing.
func (s *talk) toLine() screen.Step {
	s.on, s.picks = true, false
	s.remember()
	return screen.Stay()
}

// remember lets the next drill begin the way this one goes on.
func (s *talk) remember() {
	s.k.Drilled, s.k.picks = true, s.picks
	s.t.Touch()
}

// picking are the keys of the lines that are offered.
func (s *talk) picking() []screen.Action {
	k, all := s.k, s.play.Now().Offers()
	move := func(d int) func() screen.Step {
		return func() screen.Step {
			if n := len(all); n > 0 {
				s.at = (s.at + d + n) % n
			}
			return screen.Stay()
		}
	}
	acts := []screen.Action{
		k.Shown("solo.pick", func() screen.Step { return s.choose(all[min(s.at, len(all)-1)]) }, "enter"),
		k.Shown("solo.write", s.toLine, "tab"),
		k.Act("down", move(1), "down", "j"),
		k.Act("up", move(-1), "up"),
	}
	for _, o := range s.options() {
		a := k.Act("choose", o.Run, o.Key)
		a.Long = o.Name
		acts = append(acts, a)
	}
	return acts
}

// options are the lines that are offered, each with its key.
func (s *talk) options() []parts.Option {
	var out []parts.Option
	for i, o := range s.play.Now().Offers() {
		name := o.Words
		if name == "" {
			name = s.k.T("solo.silence")
		}
		out = append(out, parts.Option{Key: strconv.Itoa(i + 1), Name: name, Run: func() screen.Step { return s.choose(o) }})
	}
	return out
}

// choose says an offered line. It counts as what it was offered for.
func (s *talk) choose(o partner.Offer) screen.Step {
	s.at = 0
	if o.Words == "" {
		return s.wait("")
	}
	return s.k.Did(s.play.Choose(o))
}
