package main

import (
	"testing"

	"github.com/muesli/termenv"

	"example.org/onetoone/tui"
)

func TestColours_FollowTheFlagsAndThenTheEnvironment(t *testing.T) {
	const term, no, fgbg = "TERM", "NO_COLOR", "COLORFGBG"
	type env map[string]string
	xterm := func(name, value string) env { return env{term: "xterm-256color", name: value} }
	for _, c := range []struct {
		name    string
		flags   colourFlags
		env     env
		colours tui.Colours
		profile termenv.Profile
	}{
		{"a usual terminal", colourFlags{}, env{term: "xterm-256color"}, tui.Either, termenv.ANSI256},
		{"sixteen colours", colourFlags{}, env{term: "linux"}, tui.Either, termenv.ANSI},
		{"all colours", colourFlags{}, env{term: "xterm-256color", "COLORTERM": "truecolor"}, tui.Either, termenv.TrueColor},
		{"a robot", colourFlags{}, env{term: "xterm-256color", "CI": "1"}, tui.Either, termenv.ANSI256},
		{"no colour: weights stay", colourFlags{}, xterm(no, "1"), tui.NoColour, termenv.ANSI},
		{"an empty NO_COLOR says nothing", colourFlags{}, xterm(no, ""), tui.Either, termenv.ANSI256},
		{"the flag for none", colourFlags{none: true}, env{term: "xterm-256color"}, tui.NoColour, termenv.ANSI},
		{"a flag wins over NO_COLOR", colourFlags{dark: true}, xterm(no, "1"), tui.Dark, termenv.ANSI256},
		{"white", colourFlags{}, xterm(fgbg, "0;15"), tui.Light, termenv.ANSI256},
		{"light grey, of three", colourFlags{}, xterm(fgbg, "0;default;7"), tui.Light, termenv.ANSI256},
		{"dark grey", colourFlags{}, xterm(fgbg, "15;8"), tui.Dark, termenv.ANSI256},
		{"black", colourFlags{}, xterm(fgbg, "15;0"), tui.Dark, termenv.ANSI256},
		{"unknown", colourFlags{}, xterm(fgbg, "15;default"), tui.Either, termenv.ANSI256},
		{"a flag wins over the background", colourFlags{dark: true}, xterm(fgbg, "0;15"), tui.Dark, termenv.ANSI256},
		{"the other way", colourFlags{light: true}, xterm(fgbg, "15;0"), tui.Light, termenv.ANSI256},
		{"dumb", colourFlags{}, env{term: "dumb"}, tui.NoColour, termenv.Ascii},
		{"dumb, whatever is said", colourFlags{light: true}, env{term: "dumb"}, tui.NoColour, termenv.Ascii},
		{"a terminal nobody knows", colourFlags{}, env{term: "vt100"}, tui.NoColour, termenv.ANSI},
	} {
		colours, profile := c.flags.colours(func(name string) string { return c.env[name] })
		if colours != c.colours || profile != c.profile {
			t.Errorf("%s: got %v and %v, not %v and %v", c.name, colours, profile.Name(), c.colours, c.profile.Name())
		}
	}
}
