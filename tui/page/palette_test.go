package page

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"
	"github.com/muesli/termenv"
)

// Backgrounds that people have: plain ones, and those of well-known themes.
var (
	darkGrounds  = []string{"#000000", "#1e1e1e", "#282a36", "#002b36", "#2e3440", "#300a24", "#1a1b26", "#3c3836"}
	lightGrounds = []string{"#ffffff", "#fdf6e3", "#eff1f5", "#f5f5dc", "#fbf1c7", "#eee8d5", "#e1e2e7"}
)

func ofHex(t *testing.T, hex string) colorful.Color {
	t.Helper()
	c, err := colorful.Hex(hex)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Colours are read at a glance in a kitchen.
func TestPalettes_CanBeReadOnTheirBackgrounds(t *testing.T) {
	for colours, backgrounds := range map[Colours][]string{Dark: darkGrounds, Light: lightGrounds} {
		for _, hex := range backgrounds {
			on := ofHex(t, hex)
			for _, c := range groundOf(colours).all() {
				if got := contrast(luminance(c), luminance(on)); got < 4.5 {
					t.Errorf("colours %d: %d on %s is %.1f to 1", colours, c, hex, got)
				}
			}
			if got := On(hex); got != colours {
				t.Errorf("%s gets colours %d, not %d", hex, got, colours)
			}
		}
	}
	if got := contrast(luminance(ofHex(t, "#ffffff")), luminance(ofHex(t, "#767676"))); math.Abs(got-4.54) > 0.01 {
		t.Errorf("the grey that WCAG's examples have at 4.54 to 1 is measured as %.2f", got)
	}
}

func TestOn_AMiddlingBackgroundGetsWeightsOnly(t *testing.T) {
	for _, hex := range []string{"#808080", "#5f87af", "rgb:a0a0/a0a0/a0a0"} {
		if got := On(hex); got != Either {
			t.Errorf("%s gets colours %d", hex, got)
		}
	}
}

func TestOn_ReadsWhatTerminalsSay(t *testing.T) {
	for said, want := range map[string]Colours{
		"rgb:0000/2b2b/3636": Dark, "rgb:00/2b/36": Dark, "rgba:1e1e/1e1e/1e1e/ffff": Dark,
		"rgb:fdfd/f6f6/e3e3": Light, "rgb:ff/FF/ff": Light, "": Either, "blue": Either, "rgb:f/f/f": Either, "rgb:fff/fff/fff": Either,
	} {
		if got := On(said); got != want {
			t.Errorf("%q gets colours %d", said, got)
		}
	}
}

func TestPalettes_StagesAreToldApartByTheirHues(t *testing.T) {
	for _, colours := range []Colours{Dark, Light} {
		var hues []float64
		for _, c := range groundOf(colours).stages {
			one, _ := colorful.MakeColor(c)
			h, _, _ := one.Hsv()
			hues = append(hues, h)
		}
		slices.Sort(hues)
		for i, h := range hues {
			next := hues[(i+1)%len(hues)]
			if apart := math.Mod(next-h+360, 360); apart < 30 {
				t.Errorf("colours %d: hues %.0f and %.0f", colours, h, next)
			}
		}
	}
}

// What is faint differs from plain text, which is black or white on most, and
// from what stands out.
func TestPalettes_FaintIsAGreyOfItsOwn(t *testing.T) {
	for colours, plain := range map[Colours]string{Dark: "#ffffff", Light: "#000000"} {
		grey := groundOf(colours).faint
		if got := contrast(luminance(grey), luminance(ofHex(t, plain))); got < 2 {
			t.Errorf("colours %d: faint and plain are %.1f to 1", colours, got)
		}
	}
}

func TestPalettes_WithoutColours(t *testing.T) {
	for name, p := range map[string]*Palette{
		"nobody knows the background": NewPalette(Either, termenv.TrueColor),
		"sixteen colours":             NewPalette(Dark, termenv.ANSI),
	} {
		drawn := strings.Join(append(append(p.before[:], p.after[:]...), p.stages...), "")
		if strings.Contains(drawn, "\x1b[3") || strings.Contains(drawn, ";3") || !strings.Contains(drawn, "\x1b[2m") {
			t.Errorf("%s: %q", name, drawn)
		}
		if p.before[Over] == p.before[Strong] || p.before[Faint] == p.before[Plain] || ansi.Strip(p.paint(Over, "x")) != "x" {
			t.Errorf("%s: weights are not told apart", name)
		}
	}
}
