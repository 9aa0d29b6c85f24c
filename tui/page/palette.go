package page

import (
	"image/color"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"
	"github.com/muesli/termenv"

	"example.org/onetoone/guide/safe"
)

// Ink is a style, named for what it means.
type Ink int

// The inks. Every one differs from plain by weight, by a sign or by where it
// stands, never by colour alone.
const (
	Plain  Ink = iota
	Faint      // what may be overlooked
	Strong     // what is read first: the prompt
	Title      // what a screen is called
	Keycap     // the name of a key
	stage      // the stage that the talk is in; its colour is the stage's own
	Over       // minutes that ran over
	Warn       // what needs a person
	Chosen     // the row the cursor is on
	inks
)

// Colours says which colours may be used.
type Colours int

// The choices of colours. The zero value is for a background that nobody knows:
// weights only, which can be read on any.
const (
	Either Colours = iota
	Dark
	Light
)

// On gives the colours that can be read on a background, which is as terminals say
// it (rgb:1e1e/1e1e/1e1e): none where it is of a middling brightness, on which
// neither would do.
func On(said string) Colours {
	_, numbers, _ := strings.Cut(said, ":")
	first, _, _ := strings.Cut(numbers, "/")
	background := ansi.XParseColor(said)
	if background == nil || len(first)%2 != 0 { // f of f would be read as f of ff, and white as black
		return Either
	}
	for _, c := range []Colours{Dark, Light} {
		if groundOf(c).legible(background) {
			return c
		}
	}
	return Either
}

// Palette turns inks into the sequences that draw them.
type Palette struct {
	before, after [inks]string
	stages        []string // the sequence before a stage's title, by stage
	stageAfter    string
}

// ground is the colours of one background, of the 256 that have the same
// number and look on most terminals; the first sixteen are each theme's own.
type ground struct {
	stages []ansi.IndexedColor // told apart by their hues
	key    ansi.IndexedColor
	warn   ansi.IndexedColor
	// faint is a grey, since terminals draw their own faint as they like: on a
	// light ground many draw it as dark as the rest, on a dark one hardly at all.
	faint ansi.IndexedColor
}

func groundOf(c Colours) ground {
	switch c {
	case Light:
		return ground{stages: []ansi.IndexedColor{20, 22, 90, 58, 23}, key: 24, warn: 124, faint: 241}
	case Dark:
		return ground{stages: []ansi.IndexedColor{111, 114, 183, 216, 80}, key: 110, warn: 215, faint: 248}
	}
	return ground{stages: make([]ansi.IndexedColor, 5)}
}

// leastContrast is what text of any size has to have: WCAG 2.2, 1.4.3.
const leastContrast = 4.5

func (g ground) all() []ansi.IndexedColor {
	return append(slices.Clone(g.stages), g.key, g.warn, g.faint)
}

// legible reports whether every colour can be read on a background.
func (g ground) legible(background color.Color) bool {
	on := luminance(background)
	return !slices.ContainsFunc(g.all(), func(c ansi.IndexedColor) bool { return contrast(luminance(c), on) < leastContrast })
}

// contrast is WCAG's contrast ratio of two luminances.
func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

// luminance is WCAG's relative luminance, from 0 to 1, which is the Y of CIE XYZ.
func luminance(c color.Color) float64 {
	opaque, _ := colorful.MakeColor(c)
	_, y, _ := opaque.Xyz()
	return y
}

// NewPalette makes the palette for some colours, with a profile of what the
// terminal can show. Of one with sixteen colours nobody knows what they look
// like, and it gets none.
func NewPalette(c Colours, profile termenv.Profile) *Palette {
	r := lipgloss.NewRenderer(discard{})
	r.SetColorProfile(profile)
	if profile >= termenv.ANSI { // termenv counts down
		c = Either
	}
	g, base := groundOf(c), r.NewStyle()
	colour := func(s lipgloss.Style, col ansi.IndexedColor) lipgloss.Style {
		if c == Either {
			return s
		}
		return s.Foreground(lipgloss.Color(strconv.Itoa(int(col))))
	}
	bold, faint := base.Bold(true), colour(base, g.faint)
	if c == Either {
		faint = base.Faint(true)
	}
	t := &Palette{}
	for i, s := range map[Ink]lipgloss.Style{
		Faint: faint, Strong: bold, Title: bold, Keycap: colour(bold, g.key), stage: bold, Over: bold.Underline(true),
		Warn: colour(bold, g.warn), Chosen: bold,
	} {
		t.before[i], t.after[i] = around(s)
	}
	for _, col := range g.stages {
		before, after := around(colour(bold, col))
		t.stages, t.stageAfter = append(t.stages, before), after
	}
	return t
}

// around is what a style writes before and after a text.
func around(s lipgloss.Style) (before, after string) {
	before, after, _ = strings.Cut(s.Render("x"), "x")
	return before, after
}

// discard stands for the terminal while styles are made: nothing is written.
type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }

// paint draws a text, made safe, in an ink.
func (t *Palette) paint(i Ink, text string) string {
	if text == "" {
		return ""
	}
	return t.before[i] + safe.Text(text) + t.after[i]
}

// paintStage draws a text in the colour of stage n, from 0.
func (t *Palette) paintStage(n int, text string) string {
	return t.stages[n%len(t.stages)] + safe.Text(text) + t.stageAfter
}
