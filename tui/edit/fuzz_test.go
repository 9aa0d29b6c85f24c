package edit_test

import (
	"testing"

	"example.org/onetoone/tui/edit"
)

// FuzzEditor states one law: whatever the text, the size and the keys, the
// window shows a part of the wrapped text, inside its bounds, with the cursor.
func FuzzEditor(f *testing.F) {
	f.Add("one two three\nfour", []byte{1, 2, 3, 30, 40}, uint8(8), uint8(3), uint16(4))
	f.Add("日本語 👨‍👩‍👧‍👦 e\u0301\u202e\x9b\t\x1b", []byte{14, 5, 6, 20}, uint8(1), uint8(1), uint16(9))
	f.Add("\u200d\u0301\ufe0f", []byte{22, 13, 20, 21}, uint8(2), uint8(2), uint16(1))
	f.Fuzz(func(t *testing.T, text string, keys []byte, w, h uint8, at uint16) {
		if len(text) > 2000 || len(keys) > 50 {
			return
		}
		width, height := max(int(w), 1), max(int(h), 1)
		e := edit.New()
		e.SetText(text)
		e.SetSize(width, height)
		e.SetCursorOffset(int(at))
		for _, k := range keys {
			if a := edit.Action(k); a <= edit.Transpose {
				e.Do(a)
			} else {
				e.Insert(text[:min(len(text), int(k)-int(edit.Transpose))])
			}
			if len(e.Text()) > 20000 {
				return
			}
		}
		if msg := compare(e, width, height); msg != "" {
			t.Fatal(msg)
		}
	})
}
