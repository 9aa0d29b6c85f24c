package safe

import "unicode"

// maxCombining is how many combining marks one letter may carry. Real scripts need four or five;
// towers of hundreds paint over the lines above.
const maxCombining = 8

const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
)

// isHidden reports whether r must not reach the screen as it is: it acts on the terminal, reorders
// or separates text, or shows nothing, or whatever a font likes.
func isHidden(r rune) bool {
	switch {
	case r < 0x300:
		return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xad
	case r >= 0x3000 && r < 0xe000:
		return false
	case r < 0x3000:
		return r == 0x61c || // Arabic letter mark
			r == 0x200e || r == 0x200f || // left-to-right and right-to-left marks
			r >= 0x2028 && r <= 0x202e || // line and paragraph separators, embeddings, overrides
			r >= 0x2066 && r <= 0x206f // isolates, deprecated format characters
	}
	return r <= 0xf8ff || // private use: the surrogates below it never come out of UTF-8
		r >= 0xfdd0 && r <= 0xfdef || // noncharacters
		r == 0xfeff || // byte order mark
		r >= 0xfff9 && r <= 0xfffb || // interlinear annotation
		r&0xfffe == 0xfffe || // the last two of each plane, noncharacters
		r >= 0xe0000 && r <= 0xe007f || // tags
		r >= 0xf0000 // private use planes
}

// isCombining reports whether r is drawn on the character before it. Joiners count: a tower may not
// be continued by putting them in between.
func isCombining(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r >= 0x3400 && r < 0xa000, r >= 0xac00 && r < 0xd7a4:
		return false // han and hangul: common, and far down the tables
	}
	return r == zeroWidthNonJoiner || r == zeroWidthJoiner || unicode.IsMark(r)
}
