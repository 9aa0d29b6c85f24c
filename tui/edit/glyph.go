package edit

import (
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"example.org/onetoone/guide/safe"
)

const (
	tabStop      = 4   // columns between tab stops
	maxGlyphSize = 256 // bytes; a pile of combining characters is cut here
	tooWide      = "?" // stands for a glyph wider than the window
)

// glyph is one grapheme cluster as it will be drawn.
type glyph struct {
	size  int  // bytes of text
	width int  // columns
	plain bool // drawn as the very bytes of the text
}

// glyphAt measures the glyph that starts at p, in a row where it would stand at
// column col. Nothing is wider than limit. p must be a glyph boundary, before
// the end of the text and not at a newline.
func glyphAt(text []byte, p, col, limit int) glyph {
	switch {
	case plainLetter(text, p):
		return glyph{1, 1, true}
	case text[p] == '\t':
		return glyph{1, min(tabStop-col%tabStop, limit), false}
	}
	if r, n := utf8.DecodeRune(text[p:]); simpleAt(text, p+n) {
		if w := simpleWidth(r); w > 0 && w <= limit {
			return glyph{n, w, true}
		}
	}
	c := cluster(text[p:])
	d := drawnCluster(c, limit)
	return glyph{len(c), safe.Width(d), d == string(c)}
}

// plainLetter reports whether a visible ASCII character stands at p and is a
// glyph of its own.
func plainLetter(text []byte, p int) bool {
	return ' ' < text[p] && text[p] < 0x7f && (p+1 == len(text) || text[p+1] < utf8.RuneSelf)
}

// cluster returns the first grapheme cluster of b, cut between two runes if it
// is longer than maxGlyphSize.
func cluster(b []byte) []byte {
	near := b[:min(len(b), maxGlyphSize)]
	c, _, _, _ := uniseg.FirstGraphemeCluster(near, -1)
	if len(c) < len(near) || len(near) == len(b) {
		return c
	}
	for n := len(c); n > len(c)-utf8.UTFMax; n-- {
		if utf8.RuneStart(b[n]) {
			return c[:n]
		}
	}
	return c
}

// drawnCluster returns what is drawn for a cluster other than a tab.
func drawnCluster(c []byte, limit int) string {
	d := safe.Text(string(c))
	if safe.Width(d) > limit {
		return tooWide
	}
	return d
}

// simpleAt reports whether no glyph can reach from before p across p: the text
// ends there, or a simple rune or an ASCII byte follows.
func simpleAt(text []byte, p int) bool {
	if p >= len(text) || text[p] < utf8.RuneSelf {
		return true
	}
	r, _ := utf8.DecodeRune(text[p:])
	return simpleWidth(r) > 0
}

// simpleWidth returns the columns of the runes of everyday writing, 1 or 2, and
// 0 for all others. A simple rune followed by another is a glyph of its own and
// harmless to draw, which saves the full segmentation: it costs twenty times as
// much, and a pasted megabyte has a million of them.
func simpleWidth(r rune) int {
	switch {
	case r < ' ':
		return 0
	case r < 0x7f,
		0xc0 <= r && r <= 0x2ff,    // Latin
		0x370 <= r && r <= 0x482,   // Greek, Cyrillic
		0x48a <= r && r <= 0x52f,   // Cyrillic
		0x5d0 <= r && r <= 0x5ea,   // Hebrew
		0x620 <= r && r <= 0x64a,   // Arabic
		0x1e00 <= r && r <= 0x1eff, // Latin for Vietnamese and others
		0x2010 <= r && r <= 0x2027: // dashes, quotes, the ellipsis
		return 1
	case 0x3001 <= r && r <= 0x3029, // CJK punctuation
		0x3041 <= r && r <= 0x3096, // Hiragana
		0x30a0 <= r && r <= 0x30ff, // Katakana
		0x3400 <= r && r <= 0x4dbf, // ideographs
		0x4e00 <= r && r <= 0x9fff, // ideographs
		0xac00 <= r && r <= 0xd7a3, // Hangul syllables
		0xff01 <= r && r <= 0xff60: // full-width forms
		return 2
	}
	return 0
}
