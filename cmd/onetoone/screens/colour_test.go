package screens

import (
	"testing"

	"github.com/muesli/termenv"

	"example.org/onetoone/tui/page"
)

func TestColours_FollowTheFlagsAndThenTheEnvironment(t *testing.T) {
	const term, no, fgbg = "TERM", "NO_COLOR", "COLORFGBG"
	type env map[string]string
	xterm := func(name, value string) env { return env{term: "xterm-256color", name: value} }
	for _, c := range []struct {
		name    string
		flags   Colours
		env     env
		colours page.Colours
		profile termenv.Profile
	}{
		{"a usual terminal", Colours{}, env{term: "xterm-256color"}, page.Either, termenv.ANSI256},
		{"sixteen colours", Colours{}, env{term: "linux"}, page.Either, termenv.ANSI},
		{"all colours", Colours{}, env{term: "xterm-256color", "COLORTERM": "truecolor"}, page.Either, termenv.TrueColor},
		{"a robot", Colours{}, env{term: "xterm-256color", "CI": "1"}, page.Either, termenv.ANSI256},
		{"no colour: weights stay", Colours{}, xterm(no, "1"), page.NoColour, termenv.ANSI},
		{"an empty NO_COLOR says nothing", Colours{}, xterm(no, ""), page.Either, termenv.ANSI256},
		{"the flag for none", Colours{none: true}, env{term: "xterm-256color"}, page.NoColour, termenv.ANSI},
		{"a flag wins over NO_COLOR", Colours{dark: true}, xterm(no, "1"), page.Dark, termenv.ANSI256},
		{"white", Colours{}, xterm(fgbg, "0;15"), page.Light, termenv.ANSI256},
		{"light grey, of three", Colours{}, xterm(fgbg, "0;default;7"), page.Light, termenv.ANSI256},
		{"dark grey", Colours{}, xterm(fgbg, "15;8"), page.Dark, termenv.ANSI256},
		{"black", Colours{}, xterm(fgbg, "15;0"), page.Dark, termenv.ANSI256},
		{"unknown", Colours{}, xterm(fgbg, "15;default"), page.Either, termenv.ANSI256},
		{"a flag wins over the background", Colours{dark: true}, xterm(fgbg, "0;15"), page.Dark, termenv.ANSI256},
		{"the other way", Colours{light: true}, xterm(fgbg, "15;0"), page.Light, termenv.ANSI256},
		{"dumb", Colours{}, env{term: "dumb"}, page.NoColour, termenv.Ascii},
		{"dumb, whatever is said", Colours{light: true}, env{term: "dumb"}, page.NoColour, termenv.Ascii},
		{"a terminal nobody knows", Colours{}, env{term: "vt100"}, page.NoColour, termenv.ANSI},
	} {
		colours, profile := c.flags.colours(func(name string) string { return c.env[name] })
		if colours != c.colours || profile != c.profile {
			t.Errorf("%s: got %v and %v, not %v and %v", c.name, colours, profile.Name(), c.colours, c.profile.Name())
		}
	}
}
