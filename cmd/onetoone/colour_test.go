package main

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
		flags   colourFlags
		env     env
		colours page.Colours
		profile termenv.Profile
	}{
		{"a usual terminal", colourFlags{}, env{term: "xterm-256color"}, page.Either, termenv.ANSI256},
		{"sixteen colours", colourFlags{}, env{term: "linux"}, page.Either, termenv.ANSI},
		{"all colours", colourFlags{}, env{term: "xterm-256color", "COLORTERM": "truecolor"}, page.Either, termenv.TrueColor},
		{"a robot", colourFlags{}, env{term: "xterm-256color", "CI": "1"}, page.Either, termenv.ANSI256},
		{"no colour: weights stay", colourFlags{}, xterm(no, "1"), page.NoColour, termenv.ANSI},
		{"an empty NO_COLOR says nothing", colourFlags{}, xterm(no, ""), page.Either, termenv.ANSI256},
		{"the flag for none", colourFlags{none: true}, env{term: "xterm-256color"}, page.NoColour, termenv.ANSI},
		{"a flag wins over NO_COLOR", colourFlags{dark: true}, xterm(no, "1"), page.Dark, termenv.ANSI256},
		{"white", colourFlags{}, xterm(fgbg, "0;15"), page.Light, termenv.ANSI256},
		{"light grey, of three", colourFlags{}, xterm(fgbg, "0;default;7"), page.Light, termenv.ANSI256},
		{"dark grey", colourFlags{}, xterm(fgbg, "15;8"), page.Dark, termenv.ANSI256},
		{"black", colourFlags{}, xterm(fgbg, "15;0"), page.Dark, termenv.ANSI256},
		{"unknown", colourFlags{}, xterm(fgbg, "15;default"), page.Either, termenv.ANSI256},
		{"a flag wins over the background", colourFlags{dark: true}, xterm(fgbg, "0;15"), page.Dark, termenv.ANSI256},
		{"the other way", colourFlags{light: true}, xterm(fgbg, "15;0"), page.Light, termenv.ANSI256},
		{"dumb", colourFlags{}, env{term: "dumb"}, page.NoColour, termenv.Ascii},
		{"dumb, whatever is said", colourFlags{light: true}, env{term: "dumb"}, page.NoColour, termenv.Ascii},
		{"a terminal nobody knows", colourFlags{}, env{term: "vt100"}, page.NoColour, termenv.ANSI},
	} {
		colours, profile := c.flags.colours(func(name string) string { return c.env[name] })
		if colours != c.colours || profile != c.profile {
			t.Errorf("%s: got %v and %v, not %v and %v", c.name, colours, profile.Name(), c.colours, c.profile.Name())
		}
	}
}
