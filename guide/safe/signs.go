package safe

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Signs says which signs a terminal can draw; the zero value draws all there are.
type Signs int

// What a terminal may be sent.
const (
	Every Signs = iota // every letter and sign
	Plain              // letters of every script, and no other sign than those of ASCII
	ASCII              // ASCII alone: the terminal takes the bytes of anything else for something else
)

// signs are those outside ASCII that the program itself draws, and what stands for
// them: as wide, so that nothing moves.
var signs = map[rune]byte{
	'“': '"', '”': '"', '‘': '\'', '’': '\'', '′': '\'', '…': '~',
	'·': '-', '–': '-', '—': '-', '−': '-', '─': '-', '━': '=',
	'←': '<', '→': '>', '↑': '^', '↓': 'v', '›': '>', '◂': '<', '▼': 'v',
	'✓': 'y', '×': 'x', '○': 'o', '◐': '+', '●': '*', '•': '*', '▌': '|',
	'▂': ':', '▄': '=', '▅': '=', '▇': '#', '█': '#',
}

// bases are letters that come apart into nothing else, and what is read for them.
var bases = map[rune]byte{
	'ß': 's', 'ø': 'o', 'Ø': 'O', 'đ': 'd', 'Đ': 'D', 'ł': 'l', 'Ł': 'L', 'ı': 'i', 'ħ': 'h', 'Ħ': 'H',
	'æ': 'a', 'Æ': 'A', 'œ': 'o', 'Œ': 'O', 'ð': 'd', 'Ð': 'D', 'þ': 't', 'Þ': 'T',
}

// Spell gives a text, which must be safe already, in the signs that may be drawn. It
// is as wide as before.
func (s Signs) Spell(text string) string {
	at := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
	if s == Every || at < 0 {
		return text
	}
	var out strings.Builder
	for text != "" {
		size, width := cluster(text)
		out.WriteString(s.spell(text[:size], width))
		text = text[size:]
	}
	return out.String()
}

// spell is Spell of one character as a reader takes it.
func (s Signs) spell(char string, width int) string {
	if char[0] < utf8.RuneSelf && len(char) == 1 {
		return char
	}
	r, size := utf8.DecodeRuneInString(char)
	if c, ours := signs[r]; ours && size == len(char) {
		return string(c)
	}
	if r >= '␀' && r <= '␦' { // the picture of a control character
		return "?"
	}
	if s == Plain {
		return char
	}
	if width != 1 {
		return strings.Repeat("?", width)
	}
	if c, plain := bases[r]; plain {
		return string(c)
	}
	if base := norm.NFD.String(char[:size])[0]; base < utf8.RuneSelf {
		return string(base)
	}
	return "?"
}

// SignsIn says what a terminal can draw where such is the environment, on a system by
// the name that Go has for it. A locale that is not one of UTF-8 has no place for our
// signs. The letters that people typed stay where it names no other encoding: there
// most terminals show them all the same, and a name is worth more than a blot.
func SignsIn(env func(name string) string, system string) Signs {
	locale := ""
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale = strings.ToLower(env(name)); locale != "" {
			break
		}
	}
	_, encoding, _ := strings.Cut(locale, ".")
	switch {
	case system == "windows", system == "darwin" && locale == "", // they have UTF-8 everywhere
		strings.Contains(locale, "utf-8"), strings.Contains(locale, "utf8"):
		return Every
	case encoding == "":
		return Plain
	}
	return ASCII
}
