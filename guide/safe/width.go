package safe

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// ellipsis stands where Cut has left something out. It is one column wide.
const ellipsis = "…"

// maxCluster is the widest a grapheme cluster may be, in columns. A terminal draws a cluster in one
// or two; what sums to more (an em dash three long, a syllable of many vowel signs) is counted as
// two so that two columns always hold any cluster.
const maxCluster = 2

// Width returns how many columns of the screen s takes. s must be safe (see Text); characters that
// are not count as nothing.
func Width(s string) int {
	width := 0
	for len(s) > 0 {
		size, w := cluster(s)
		width += w
		s = s[size:]
	}
	return width
}

// Fit returns the longest beginning of s made of whole grapheme clusters that takes at most w
// columns, and how many it takes. A w below 1 gives "".
func Fit(s string, w int) (head string, width int) {
	n := 0
	for n < len(s) && w > 0 {
		size, cw := cluster(s[n:])
		if width+cw > w {
			break
		}
		width += cw
		n += size
	}
	return s[:n], width
}

// Cut returns s if it takes at most w columns, and otherwise as much of its beginning as leaves room
// for the ellipsis that then ends it; a quotation that is cut is closed. A w below 1 gives "".
func Cut(s string, w int) string {
	if w < 1 {
		return ""
	}
	if head, _ := Fit(s, w); len(head) == len(s) {
		return s
	}
	if head, _ := Fit(s, w-2); Quotes(head) {
		return head + ellipsis + "”"
	}
	head, _ := Fit(s, w-1)
	return strings.TrimSuffix(head, "“") + ellipsis
}

// Quotes reports whether s ends in the middle of a quotation.
func Quotes(s string) bool { return strings.LastIndex(s, "“") > strings.LastIndex(s, "”") }

// cluster returns the length in bytes of the first grapheme cluster of s, which must not be empty,
// and its width in columns. Two simple characters in a row never join, which spares most text
// the tables.
func cluster(s string) (size, width int) {
	r, size := rune(s[0]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(s)
	}
	if w := simpleWidth(r); w > 0 && startsSimply(s[size:]) {
		return size, w
	}
	first, _, w, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return len(first), min(w, maxCluster)
}

// startsSimply reports whether s is empty or starts with a simple character.
func startsSimply(s string) bool {
	if s == "" || s[0] >= ' ' && s[0] < 0x7f {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return simpleWidth(r) > 0
}

// simpleWidth returns the width of a character that only ever stands by itself, and 0 for every
// other character. The ranges are the common ones, not all there are.
func simpleWidth(r rune) int {
	switch {
	case r >= ' ' && r < 0x7f:
		return 1
	case r < 0xa0 || r == 0xad:
		return 0
	case r < 0x300, // Latin
		r >= 0x370 && r < 0x483, // Greek, Cyrillic
		r >= 0x48a && r < 0x530,
		r >= 0x2010 && r < 0x2028,  // dashes, quotes, dots
		r >= 0x2400 && r < 0x2427,  // control pictures
		r >= 0x2500 && r <= 0x259f: // lines and blocks
		return 1
	case r >= 0x3041 && r <= 0x3096, // hiragana
		r >= 0x30a1 && r <= 0x30fa, // katakana
		r >= 0x3400 && r < 0x4dc0,  // han
		r >= 0x4e00 && r < 0xa000,
		r >= 0xac00 && r < 0xd7a4,  // hangul
		r >= 0xff01 && r <= 0xff60: // full width Latin
		return 2
	}
	return 0
}
