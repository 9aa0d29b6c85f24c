package main

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"
	"github.com/rivo/uniseg"
)

// The size of a cell and of the frame around the screen, in SVG units.
const (
	cellW, cellH = 8.4, 18.0
	pad          = 14.0
)

// style is how a run of text is drawn.
type style struct {
	bold, faint, underline bool
	colour                 string
}

// toSVG draws rows that hold SGR sequences.
func toSVG(view string, w, h int) []byte {
	var b strings.Builder
	width, height := float64(w)*cellW+2*pad, float64(h)*cellH+2*pad
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" font-family="ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace" font-size="14">`+"\n", width, height, width, height)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="#1e1e1e"/>`+"\n")
	for y, row := range strings.Split(view, "\n") {
		drawRow(&b, row, pad+float64(y)*cellH+13)
	}
	b.WriteString("</svg>\n")
	return []byte(b.String())
}

func drawRow(b *strings.Builder, row string, y float64) {
	st, x := style{}, 0
	for row != "" {
		if rest, ok := strings.CutPrefix(row, "\x1b["); ok {
			codes, after, _ := strings.Cut(rest, "m")
			st, row = st.with(codes), after
			continue
		}
		text := row
		if i := strings.IndexByte(row, '\x1b'); i >= 0 {
			text = row[:i]
		}
		row = row[len(text):]
		if strings.TrimSpace(text) != "" {
			fmt.Fprintf(b, `<text x="%.1f" y="%.1f" xml:space="preserve" textLength="%.1f" %s>%s</text>`+"\n",
				pad+float64(x)*cellW, y, float64(uniseg.StringWidth(text))*cellW, st.attributes(), html.EscapeString(text))
		}
		x += uniseg.StringWidth(text)
	}
}

func (s style) attributes() string {
	colour := "#d8d8d8"
	if s.colour != "" {
		colour = s.colour
	}
	out := `fill="` + colour + `"`
	if s.bold {
		out += ` font-weight="bold"`
	}
	if s.faint {
		out += ` fill-opacity="0.6"`
	}
	if s.underline {
		out += ` text-decoration="underline"`
	}
	return out
}

// with is the style after an SGR sequence.
func (s style) with(codes string) style {
	parts := strings.Split(codes, ";")
	for i := 0; i < len(parts); i++ {
		switch parts[i] {
		case "", "0":
			s = style{}
		case "1":
			s.bold = true
		case "2":
			s.faint = true
		case "4":
			s.underline = true
		case "38":
			if i+2 < len(parts) && parts[i+1] == "5" {
				n, _ := strconv.Atoi(parts[i+2])
				s.colour, i = indexed(n), i+2
			}
		}
	}
	return s
}

// indexed is one of the 256 colours, of which themes redefine only the first sixteen.
func indexed(n int) string {
	c, _ := colorful.MakeColor(ansi.IndexedColor(n))
	return c.Hex()
}
