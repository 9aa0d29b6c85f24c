package main

import (
	"strings"

	"example.org/onetoone/guide"
)

// The markers around a paste.
const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// lastWord ends every hostile text, to see that all of it arrived.
const lastWord = "zqz"

// sequences make a terminal do things, or text look otherwise than it is.
var sequences = []string{
	"\x1b]0;a title\x07", "\x1b]2;a title\x1b\\", "\x1b]52;c;c2VjcmV0\x07", "\x1b]8;;https://example.org\x1b\\a link\x1b]8;;\x1b\\",
	"\x1b]9;a notification\x07", "\x1b]777;notify;a;b\x07", "\x1b]10;?\x07", "\x1b]11;?\x1b\\", "\x1b]50;a font\x07",
	"\x1bP$qm\x1b\\", "\x1bP+q544e\x1b\\", "\x1b_an application\x1b\\", "\x1b^private\x1b\\", "\x1bXa string\x1b\\",
	"\x1b[2J", "\x1b[H", "\x1b[1;1H", "\x1b[31m", "\x1b[1;38;5;9m", "\x1b[7m", "\x1b[8m", "\x1b[6n", "\x1b[c", "\x1b[>q",
	"\x1b[?1049l", "\x1b[?2004l", "\x1b[?25l", "\x1b[?1000h", "\x1b[?1006h", "\x1b[18t", "\x1b[21t", "\x1b[3J", "\x1b[5i",
	"\x1bc", "\x1b(0", "\x1b#8", "\x1b=", "\x1bM", "\x1b7", "\x1b[r", "\x1b[4h", "\x1b[!p", "\x1b[61\"p",
	"\u009b31m", "\u009d0;a title\u009c", "\u0090q\u009c", "\x9b31m", "\x9d0;a title\x9c", "\xc2", "\xe2\x80", "\xf0\x9f\x98", "\xed\xa0\x80", "\xff\xfe",
	"\u202eright to left\u202c", "\u2066an isolate\u2069", "\u200e\u200f\u061c", "\ufeff", "\u00ad", "\u2028\u2029", "\ue000\uf8ff", "\U000e0041\U000e007f", "\U0010fffd", "\ufff9\ufffa\ufffb",
	"a" + strings.Repeat("\u0301", 500), "👩\u200d👩\u200d👧", "\u200d\u200d\u200c", "﷽", "𒐫",
	"\b\b\b", "\r", "\r\n", "\t", "\v\f", "\x00", "\x7f", "\x18\x1a", "\x05", "\x0e\x0f", "\x11\x13", "\x03\x04\x1c",
}

// hostileText has every byte there is, every sequence, and last a word.
func hostileText() string {
	var b strings.Builder
	for i := range 256 {
		b.WriteByte(byte(i))
	}
	b.WriteString("\n")
	for _, s := range sequences {
		b.WriteString("x" + s)
	}
	return b.String() + " " + lastWord
}

// markedText hides the end of the paste in the paste, and keys behind it.
func markedText() string {
	return "before" + pasteEnd + "\x03q\r:quit\rL\x1b\x1bdelete\rx" + pasteStart + "\x04" + pasteEnd + pasteEnd + "Lx1\r " + lastWord
}

// asKept is what a pasted text is once it is kept: without the markers, with
// one kind of line end, and with bytes that are no text written out.
func asKept(text string) string {
	text = strings.NewReplacer(pasteStart, "", pasteEnd, "").Replace(text)
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return guide.Visible(text)
}
