package page

import (
	"math"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Colours are read at a glance in a kitchen: 4.5 to 1 where the background is
// known (WCAG 2.1, level AA), 3.3 to 1 on both where it is not, in bold.
func TestPalettes_CanBeReadOnTheirBackgrounds(t *testing.T) {
	const black, dark, white = 0, 0.0130, 1 // how bright; dark is #1e1e1e
	for _, x := range []struct {
		colours     Colours
		least       float64
		backgrounds []float64
	}{
		{Dark, 4.5, []float64{black, dark}},
		{Light, 4.5, []float64{white}},
		{Either, 3.3, []float64{black, dark, white}},
	} {
		p := groundOf(x.colours)
		colours := append(p.stages, p.key, p.warn)
		if p.faint != "" {
			colours = append(colours, p.faint)
		}
		for _, c := range colours {
			for _, on := range x.backgrounds {
				if got := contrast(brightness(c), on); got < x.least {
					t.Errorf("colours %d: %s on a background of %.2f is %.1f to 1", x.colours, c, on, got)
				}
			}
		}
	}
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

// brightness is WCAG's relative luminance.
func brightness(c lipgloss.Color) float64 {
	rgb := termenv.ConvertToRGB(termenv.ANSI256.Color(string(c)))
	part := func(v float64) float64 {
		if v <= 0.03928 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*part(rgb.R) + 0.7152*part(rgb.G) + 0.0722*part(rgb.B)
}
