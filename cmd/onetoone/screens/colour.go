package screens

import (
	"os"
	"strconv"
	"strings"

	"github.com/muesli/termenv"
	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/page"
)

// Colours are what a person said about colours.
type Colours struct{ light, dark, none bool }

// Register adds the flags that set them.
func (c *Colours) Register(root *cobra.Command) {
	f := root.PersistentFlags()
	f.BoolVar(&c.light, "light", false, "")
	f.BoolVar(&c.dark, "dark", false, "")
	f.BoolVar(&c.none, "no-colour", false, "")
}

// Check refuses flags that contradict each other.
func (c Colours) Check() error {
	if c.light && c.dark || c.light && c.none || c.dark && c.none {
		return words.Error("fail.colour")
	}
	return nil
}

// flags are the flags that say the same.
func (c Colours) flags() []string {
	switch {
	case c.light:
		return []string{"--light"}
	case c.dark:
		return []string{"--dark"}
	case c.none:
		return []string{"--no-colour"}
	}
	return nil
}

// colours are what the screens may use: what the flags say, else the
// environment. The terminal is not asked: it may never answer. Most say
// nothing of their background, and get colours that fit any.
func (c Colours) colours(env func(string) string) (page.Colours, termenv.Profile) {
	if env("TERM") == "dumb" {
		return page.NoColour, termenv.Ascii
	}
	shown := page.Either
	switch {
	case c.none, env("NO_COLOR") != "" && !c.light && !c.dark:
		return page.NoColour, termenv.ANSI // weights are no colours
	case c.light:
		shown = page.Light
	case c.dark:
		shown = page.Dark
	default:
		shown = background(env("COLORFGBG"))
	}
	profile := termenv.NewOutput(os.Stdout, termenv.WithTTY(true), termenv.WithEnvironment(environ{env})).ColorProfile()
	if profile == termenv.Ascii {
		return page.NoColour, termenv.ANSI // unknown, and hardly without weights
	}
	return shown, profile
}

// background reads COLORFGBG, "15;0" or "0;default;15": the last number is the
// background's, of the sixteen colours there are.
func background(colorFGBG string) page.Colours {
	last := colorFGBG[strings.LastIndexByte(colorFGBG, ';')+1:]
	n, err := strconv.Atoi(last)
	switch {
	case err != nil:
		return page.Either
	case n >= 7 && n != 8:
		return page.Light
	}
	return page.Dark
}

// environ is the environment as termenv wants it.
type environ struct{ get func(string) string }

func (e environ) Getenv(name string) string { return e.get(name) }
func (e environ) Environ() []string         { return nil }
