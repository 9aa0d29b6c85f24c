package safe

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// HTML is words for a page: each of their lines made harmless, and nothing in
// them markup.
func HTML(words string) string { return html.EscapeString(strings.Join(Lines(words), "\n")) }

// OneLine is words where there is room for a single line: made harmless, without
// line ends and with one space where there were several.
func OneLine(words string) string {
	return strings.Join(strings.Fields(strings.Join(Lines(words), " ")), " ")
}

// WriteJSON writes a value as a document of JSON, made harmless, and a line's end.
// Without an indent it is one line.
func WriteJSON(w io.Writer, v any, indent string) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // nobody puts it into a page
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(JSON(b.Bytes()))
	return err
}

// JSON writes as escapes what a document of JSON may have as it is and [Text]
// replaces. Such characters stand in strings only: what the document says is the
// same, also once a [Writer] has written it.
func JSON(doc []byte) []byte {
	out := make([]byte, 0, len(doc)+64)
	n, combining := 0, 0
	for rest := string(doc); ; {
		n, combining = safePrefix(rest, combining)
		out = append(out, rest[:n]...)
		if rest = rest[n:]; rest == "" {
			return out
		}
		r, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
		switch high, low := utf16.EncodeRune(r); {
		case r == '\n', r == '\t':
			out = append(out, byte(r))
		case high != utf8.RuneError:
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
}
