package screens

import (
	"os"
	"runtime"
	"strconv"
	"strings"

	"github.com/muesli/termenv"
	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui"
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

// look is how the screens are drawn: as the flags say, else the environment. Where
// that says nothing certain, the terminal is asked, once the first frame is there;
// until then it gets no colours, or those that COLORFGBG would have.
func (c Colours) look(env func(string) string) (l tui.Look) {
	l.Profile = termenv.NewOutput(os.Stdout, termenv.WithTTY(true), termenv.WithEnvironment(environ{env})).ColorProfile()
	switch {
	case c.light:
		l.Colours = page.Light
	case c.dark:
		l.Colours = page.Dark
	case !c.none && env("NO_COLOR") == "" && l.Profile < termenv.ANSI: // the more colours, the less
		l.Colours, l.Ask = background(env("COLORFGBG")), answers(env)
	}
	l.Profile = min(l.Profile, termenv.ANSI) // for weights, which are no colours
	return l
}

// answers reports whether what is between the terminal and this program passes
// its answers on in their order. Screen answers the second question itself and
// hands on the first, and so did the console of Windows for years.
func answers(env func(string) string) bool {
	screen := env("STY") != "" || strings.HasPrefix(env("TERM"), "screen") && env("TMUX") == ""
	return !screen && runtime.GOOS != "windows"
}

// draws reports whether the terminal can draw screens: those that say they
// cannot, or do not say what they are, get none.
func draws(env func(string) string) bool {
	return runtime.GOOS == "windows" || env("TERM") != "" && env("TERM") != "dumb"
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
