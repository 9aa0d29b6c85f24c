package safe_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide/safe"
)

func TestText_ShowsWhatItReplaces(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"plain", "plain text ~", "plain text ~"},
		{"escape", "hi\x1b[2J", "hi␛[2J"},
		{"all line ends and tabs", "a\tb\nc\rd", "a␉b␊c␍d"},
		{"nul and delete", "\x00\x7f", "␀␡"},
		{"C1 control", "a\u009bb", "a<U+009B>b"},
		{"line separator", "a\u2028b\u2029", "a<U+2028>b<U+2029>"},
		{"override", "a\u202eb", "a<U+202E>b"},
		{"isolates and marks", "\u2066\u2069\u061c\u200e\u200f", "<U+2066><U+2069><U+061C><U+200E><U+200F>"},
		{"tag", "\U000e0041", "<U+E0041>"},
		{"private use", "\ue000\uf8ff\U000f0000\U0010fffd", "<U+E000><U+F8FF><U+F0000><U+10FFFD>"},
		{"noncharacters", "\ufdd0\ufffe\U0001ffff\U0010ffff", "<U+FDD0><U+FFFE><U+1FFFF><U+10FFFF>"},
		{"byte order mark, soft hyphen", "\ufeffa\u00adb", "<U+FEFF>a<U+00AD>b"},
		{"bytes", "a\x9bb\xc3", `a\x9bb\xc3`},
		{"surrogate", "\xed\xa0\x80", `\xed\xa0\x80`},
		{"overlong", "\xc0\xaf", `\xc0\xaf`},
		{"replacement character", "a\ufffdb", "a\ufffdb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := safe.Text(tt.in); got != tt.want {
				t.Errorf("Text(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestText_KeepsEveryScript(t *testing.T) {
	for _, s := range []string{
		"žluťoučký kůň",
		"می\u200cخواهم",                              // Persian with a non-joiner
		"क्\u200dष",                                  // Devanagari with a joiner
		"👩\u200d👩\u200d👧 ☺\ufe0f",                    // a family, and a variation selector
		"नमस्ते दुनिया",                              // spacing and other combining marks
		"ฉันคือที่นี่ ຂ້ອຍ",                          // Thai, Lao
		"組合 団結 노동조합",                                 //
		"e\u0301\u0302\u0303\u0304 Vie\u0302\u0323t", // decomposed
	} {
		if got := safe.Text(s); got != s {
			t.Errorf("Text(%q) = %q", s, got)
		}
	}
}

func TestText_AllowsEightCombiningMarks(t *testing.T) {
	tower := "a" + strings.Repeat("\u0301", 8)
	if got := safe.Text(tower + "b"); got != tower+"b" {
		t.Errorf("eight combining marks were changed: %q", got)
	}
	if got, want := safe.Text(tower+"\u0301\u0302b\u0301"), tower+"<U+0301><U+0302>b\u0301"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestText_DoesNotLetJoinersContinueATower(t *testing.T) {
	s := "a" + strings.Repeat("\u0301\u200d", 20)
	if got := safe.Text(s); strings.Count(got, "\u0301") != 4 {
		t.Errorf("%d combining marks stayed, want 4", strings.Count(got, "\u0301"))
	}
}

func TestText_DoesNotAllocateForSafeText(t *testing.T) {
	for _, s := range []string{"plain text", "žluťoučký kůň", "組合 団結", "नमस्ते"} {
		if n := testing.AllocsPerRun(100, func() { safe.Text(s) }); n != 0 {
			t.Errorf("Text(%q) allocates %v times", s, n)
		}
	}
}

func TestLines_SplitsAtEveryKindOfLineEnd(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"", []string{""}},
		{"a\nb\r\nc\rd", []string{"a", "b", "c", "d"}},
		{"a\n", []string{"a", ""}},
		{"\n\r\n\r", []string{"", "", "", ""}},
		{"a\tb\x1b", []string{"a    b␛"}},
	}
	for _, tt := range tests {
		if got := safe.Lines(tt.in); !slices.Equal(got, tt.want) {
			t.Errorf("Lines(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// dangerous is written from the list of what must not pass, not from the code under test.
func dangerous(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Co, unicode.Zl, unicode.Zp, unicode.Bidi_Control,
		unicode.Noncharacter_Code_Point) || r == 0xfeff || r == 0xad || r >= 0xe0000 && r <= 0xe007f
}

func checkSafe(t *testing.T, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Fatalf("%q is not UTF-8", out)
	}
	combining := 0
	for _, r := range out {
		if dangerous(r) {
			t.Fatalf("%q contains %U", out, r)
		}
		if combining++; !unicode.IsMark(r) && r != 0x200c && r != 0x200d {
			combining = 0
		}
		if combining > 8 {
			t.Fatalf("%q has more than eight combining marks on one letter", out)
		}
	}
}

func TestText_LetsNoDangerousCharacterThrough(t *testing.T) {
	assigned := [][2]rune{{0, 0x32fff}, {0xdfff0, 0xe0fff}, {0xefff0, 0xf0fff}, {0x10fff0, 0x10ffff}}
	for _, span := range assigned {
		for r := span[0]; r <= span[1]; r++ {
			in := "a" + string(r) + "b"
			out := safe.Text(in)
			checkSafe(t, out)
			if plain := unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Zs); plain && out != in {
				t.Fatalf("%U was changed to %q", r, out)
			}
		}
	}
}

// FuzzText: the result is valid, harmless, and safe text is left alone.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "a\x1b]0;x\x07", "\u202e\xff", "a\u0301\u200d", "👩\u200d👧", strings.Repeat("\u0301", 20)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := safe.Text(s)
		checkSafe(t, out)
		if again := safe.Text(out); again != out {
			t.Fatalf("Text(%q) = %q, and Text of that is %q", s, out, again)
		}
		for _, l := range safe.Lines(s) {
			checkSafe(t, l)
		}
	})
}

func BenchmarkText(b *testing.B) {
	for _, bb := range []struct{ name, s string }{
		{"ascii", strings.Repeat("we talked about the heating ", 3)[:80]},
		{"accents", strings.Repeat("žluťoučký kůň úpěl ", 4)},
		{"han", strings.Repeat("組合団結", 10)},
		{"persian", strings.Repeat("می\u200cخواهم ", 8)},
		{"unsafe", strings.Repeat("a\x1b[2J\u202e", 10)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.s)))
			b.ReportAllocs()
			for b.Loop() {
				safe.Text(bb.s)
			}
		})
	}
}
