package screens

import (
	"testing"

	"github.com/muesli/termenv"

	"example.org/onetoone/tui/page"
)

func TestLook_FollowsTheFlagsAndThenTheEnvironmentAndAsksOtherwise(t *testing.T) {
	const term, no, fgbg = "TERM", "NO_COLOR", "COLORFGBG"
	type env map[string]string
	xterm := func(name, value string) env { return env{term: "xterm-256color", name: value} }
	const asks = true
	for _, c := range []struct {
		name    string
		flags   Colours
		env     env
		colours page.Colours
		profile termenv.Profile
		ask     bool
	}{
		{"a usual terminal", Colours{}, env{term: "xterm-256color"}, page.Either, termenv.ANSI256, asks},
		{"sixteen colours", Colours{}, env{term: "xterm"}, page.Either, termenv.ANSI, !asks},
		{"the console of Linux", Colours{}, env{term: "linux"}, page.Either, termenv.ANSI, !asks},
		{"all colours", Colours{}, env{term: "xterm-256color", "COLORTERM": "truecolor"}, page.Either, termenv.TrueColor, asks},
		{"a robot", Colours{}, env{term: "xterm-256color", "CI": "1"}, page.Either, termenv.ANSI256, asks},
		{"no colour: weights stay", Colours{}, xterm(no, "1"), page.Either, termenv.ANSI256, !asks},
		{"an empty NO_COLOR says nothing", Colours{}, xterm(no, ""), page.Either, termenv.ANSI256, asks},
		{"the flag for none", Colours{none: true}, env{term: "xterm-256color"}, page.Either, termenv.ANSI256, !asks},
		{"the flag for none, whatever the background", Colours{none: true}, xterm(fgbg, "0;15"), page.Either, termenv.ANSI256, !asks},
		{"a flag wins over NO_COLOR", Colours{dark: true}, xterm(no, "1"), page.Dark, termenv.ANSI256, !asks},
		{"white, as it seems", Colours{}, xterm(fgbg, "0;15"), page.Light, termenv.ANSI256, asks},
		{"light grey, of three", Colours{}, xterm(fgbg, "0;default;7"), page.Light, termenv.ANSI256, asks},
		{"dark grey", Colours{}, xterm(fgbg, "15;8"), page.Dark, termenv.ANSI256, asks},
		{"black", Colours{}, xterm(fgbg, "15;0"), page.Dark, termenv.ANSI256, asks},
		{"unknown", Colours{}, xterm(fgbg, "15;default"), page.Either, termenv.ANSI256, asks},
		{"a flag wins over the background", Colours{dark: true}, xterm(fgbg, "0;15"), page.Dark, termenv.ANSI256, !asks},
		{"the other way", Colours{light: true}, xterm(fgbg, "15;0"), page.Light, termenv.ANSI256, !asks},
		{"tmux", Colours{}, env{term: "tmux-256color", "TMUX": "/tmp/x"}, page.Either, termenv.ANSI256, asks},
		{"tmux under another name", Colours{}, env{term: "screen-256color", "TMUX": "/tmp/x"}, page.Either, termenv.ANSI256, asks},
		{"screen", Colours{}, env{term: "screen-256color", "STY": "1.x"}, page.Either, termenv.ANSI256, !asks},
		{"screen on another machine", Colours{}, env{term: "screen.xterm-256color"}, page.Either, termenv.ANSI256, !asks},
		{"screen under another name", Colours{}, env{term: "xterm-256color", "STY": "1.x"}, page.Either, termenv.ANSI256, !asks},
		{"a terminal nobody knows", Colours{}, env{term: "vt100"}, page.Either, termenv.ANSI, !asks},
	} {
		l := c.flags.look(func(name string) string { return c.env[name] })
		if l.Colours != c.colours || l.Profile != c.profile || l.Ask != c.ask {
			t.Errorf("%s: got %v, %v, and asks: %v", c.name, l.Colours, l.Profile.Name(), l.Ask)
		}
	}
}
