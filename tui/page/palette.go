package page

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
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

// The choices of colours; the zero value is for a background that nobody
// knows, and can be read on a dark one and on a light one.
const (
	Either Colours = iota
	Dark
	Light
	NoColour // weights only
)

// Palette turns inks into the sequences that draw them.
type Palette struct {
	before, after [inks]string
	stages        []string // the sequence before a stage's title, by stage
	stageAfter    string
}

// ground is the colours of one background.
type ground struct {
	stages    []lipgloss.Color
	key, warn lipgloss.Color
	// faint stands for the terminal's own faint, which on a light ground many
	// draw as dark as the rest; empty where that is well drawn.
	faint lipgloss.Color
}

func groundOf(c Colours) ground {
	switch c {
	case Light:
		return ground{
			stages: []lipgloss.Color{"25", "28", "90", "130", "24"},
			key:    "24", warn: "124", faint: "241",
		}
	case Dark:
		return ground{
			stages: []lipgloss.Color{"117", "114", "183", "216", "80"},
			key:    "110", warn: "215",
		}
	}
	return ground{
		stages: []lipgloss.Color{"67", "65", "133", "130", "30"},
		key:    "67", warn: "166",
	}
}

// NewPalette makes the palette for some colours, with a profile of what the
// terminal can show.
func NewPalette(c Colours, profile termenv.Profile) *Palette {
	r := lipgloss.NewRenderer(discard{})
	r.SetColorProfile(profile)
	r.SetHasDarkBackground(c != Light)
	p := groundOf(c)
	base := r.NewStyle()
	colour := func(s lipgloss.Style, col lipgloss.Color) lipgloss.Style {
		if c == NoColour {
			return s
		}
		return s.Foreground(col)
	}
	overlooked := base.Faint(true)
	if p.faint != "" {
		overlooked = base.Foreground(p.faint)
	}
	t := &Palette{}
	for i, s := range map[Ink]lipgloss.Style{
		Faint: overlooked, Strong: base.Bold(true), Title: base.Bold(true),
		Keycap: colour(base.Bold(true), p.key), stage: base.Bold(true), Over: base.Bold(true).Underline(true),
		Warn: colour(base.Bold(true), p.warn), Chosen: base.Bold(true),
	} {
		t.before[i], t.after[i] = around(s)
	}
	for _, col := range p.stages {
		before, after := around(colour(base.Bold(true), col))
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
