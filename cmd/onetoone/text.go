package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	harmless "example.org/onetoone/guide/safe"
)

// textWidth is the widest a talk is printed: longer lines are hard to read.
const textWidth = 78

// writeJSON writes what a command tells as data.
func (d *desk) writeJSON(data any) error {
	return writeJSON(d.out, data, "  ")
}

// writeJSON writes a value as JSON, whose characters that a terminal had better not
// be sent are escapes; and a line's end. Without an indent it is one line.
func writeJSON(w io.Writer, data any, indent string) error {
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

// counted is a number with what is counted, as in 1 talk, 2 talks.
func counted(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprintf("%d %s", n, many)
}
