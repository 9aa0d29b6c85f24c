package safe_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/safe"
)

func TestWriter_MakesHarmlessWhateverPiecesItIsWrittenIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.SliceOf(rapid.Byte()), rapid.SliceOf(rapid.SampledFrom([]byte("a\r\n"))), rapid.Map(rapid.String(), func(s string) []byte { return []byte(s) })).Draw(t, "text")
		var whole, pieces bytes.Buffer
		one := safe.NewWriter(&whole)
		if n, err := one.Write(text); err != nil || n != len(text) {
			t.Fatalf("%d of %d bytes, %v", n, len(text), err)
		}
		many := safe.NewWriter(&pieces)
		for rest := text; len(rest) > 0; {
			n := rapid.IntRange(1, len(rest)).Draw(t, "piece")
			if _, err := many.Write(rest[:n]); err != nil {
				t.Fatal(err)
			}
			rest = rest[n:]
		}
		if one.Flush() != nil || many.Flush() != nil {
			t.Fatal("the rest is not written")
		}
		if !strings.ContainsFunc(string(text), func(r rune) bool { return r >= 0x300 }) && whole.String() != pieces.String() {
			t.Errorf("%q in pieces is %q, whole %q", text, pieces.String(), whole.String())
		}
		for _, out := range []string{whole.String(), pieces.String()} {
			out = strings.ReplaceAll(out, "\r\n", "\n")
			for part := range strings.FieldsFuncSeq(out, func(r rune) bool { return r == '\n' || r == '\t' }) {
				if safe.Text(part) != part && strings.ReplaceAll(whole.String(), "\r\n", "\n") == out {
					t.Errorf("%q comes out as %q", text, part)
				}
			}
			if strings.ContainsAny(out, "\x1b\u009b\u202e\x07\r") {
				t.Errorf("%q comes out as %q", text, out)
			}
		}
	})
}

func TestWriter_LeavesWhatIsHarmlessAsItIs(t *testing.T) {
	const text = "# Zoë\n\ta <b>組</b> 👩‍👧\r\n\n"
	var out bytes.Buffer
	w := safe.NewWriter(&out)
	for i := range len(text) {
		if _, err := w.Write([]byte{text[i]}); err != nil {
			t.Fatal(err)
		}
	}
	if out.String() != text {
		t.Errorf("it is %q", out.String())
	}
}

func TestJSON_SaysTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.String()).Draw(t, "words")
		doc, err := json.MarshalIndent(append(words, "a\u009b\u202e\U000e0041", "a"+strings.Repeat("\u0301", 20)), "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		out := written(t, safe.JSON(doc))
		if json.Unmarshal(doc, &want) != nil || json.Unmarshal(out, &got) != nil || strings.Join(want, "\x00") != strings.Join(got, "\x00") {
			t.Errorf("%q says something else than %q", out, doc)
		}
		if strings.ContainsAny(string(out), "\u009b\u202e\U000e0041\ufeff") {
			t.Errorf("%q", out)
		}
	})
}

func TestHTML_IsWordsAlone(t *testing.T) {
	if got, want := safe.HTML("<b>&\u202e\r\nx\x1b"), "&lt;b&gt;&amp;&lt;U+202E&gt;\nx␛"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// written is a text as a Writer writes it.
func written(t *rapid.T, text []byte) []byte {
	var b bytes.Buffer
	w := safe.NewWriter(&b)
	if _, err := w.Write(text); err != nil || w.Flush() != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
