package edit

import (
	"unicode"
	"unicode/utf8"
)

// kind sorts runes for the word keys. A word key passes the spaces next to the
// cursor and then one run of a kind: a word, a run of punctuation, a run of
// ideographs, a run of kana.
type kind int

const (
	kindSpace  kind = iota
	kindJoiner      // goes with the run it stands in: combining characters, joiners
	kindLetter      // letters, digits, _ and the apostrophes
	kindIdeograph
	kindKana
	kindOther
)

func kindOf(r rune) kind {
	switch {
	case r == '_' || r == '\'' || r == '’':
		return kindLetter
	case unicode.IsSpace(r):
		return kindSpace
	case r == 0x200c || r == 0x200d || unicode.IsMark(r):
		return kindJoiner
	case unicode.Is(unicode.Han, r):
		return kindIdeograph
	case unicode.In(r, unicode.Hiragana, unicode.Katakana):
		return kindKana
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return kindLetter
	}
	return kindOther
}

// run tells how far one word key reaches, rune by rune.
type run struct{ of kind }

// takes reports whether a rune of kind k still belongs to the run.
func (w *run) takes(k kind) bool {
	if w.of == kindSpace || w.of == kindJoiner {
		w.of = k
		return true
	}
	return k == w.of || k == kindJoiner
}

// wordLeft returns the start of the word before the cursor.
func (e *Editor) wordLeft() int {
	p, w := e.cursor, run{}
	for p > 0 {
		r, n := utf8.DecodeLastRune(e.text[:p])
		if !w.takes(kindOf(r)) {
			break
		}
		p -= n
	}
	return e.boundary(p, false)
}

// wordRight returns the end of the word after the cursor.
func (e *Editor) wordRight() int {
	p, w := e.cursor, run{}
	for p < len(e.text) {
		r, n := utf8.DecodeRune(e.text[p:])
		if !w.takes(kindOf(r)) {
			break
		}
		p += n
	}
	return e.boundary(p, true)
}
