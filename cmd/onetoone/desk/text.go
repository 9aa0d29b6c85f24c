package desk

import (
	"bytes"
	"encoding/json"
	"io"

	harmless "example.org/onetoone/guide/safe"
)

// TextWidth is the widest a talk is printed: longer lines are hard to read.
const TextWidth = 78

// WriteJSON writes what a command tells as data.
func (d *Desk) WriteJSON(data any) error {
	return WriteJSON(d.Out, data, "  ")
}

// WriteJSON writes a value as JSON, whose characters that a terminal had better not
// be sent are escapes; and a line's end. Without an indent it is one line.
func WriteJSON(w io.Writer, data any, indent string) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // nobody puts it into a page
	enc.SetIndent("", indent)
	if err := enc.Encode(data); err != nil {
		return err
	}
	_, err := w.Write(harmless.JSON(b.Bytes()))
	return err
}
