package safe_test

import (
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"

	"example.org/onetoone/guide/safe"
)

// pieces is what the property tests build text from: every kind of cluster there is.
var pieces = []string{
	"a", "Z", " ", "  ", "-", "word", "longerword", "é", "e\u0301", "ß", "组", "合", "한국", "가\u1100\u1161", "。", "(", ")",
	"👩\u200d👩\u200d👧", "☺\ufe0f", "☺", "🇩🇪", "🇩", "👍🏽", "क्षि", "ไทย", "\u0600", "\u0301", " \u0308", "\u200d", "\ufe0f",
	"⸺", "⸻", "…", "“", "”", "\u00a0", "\u3000", "\u1160", "\u11a8", "\x1b", "\u202e", "\xff", "/", "€5",
}

func safeText() *rapid.Generator[string] {
	return rapid.Map(rapid.OneOf(
		rapid.Map(rapid.SliceOf(rapid.SampledFrom(pieces)), func(p []string) string { return strings.Join(p, "") }),
		rapid.String(),
	), safe.Text)
}

func TestWidth_CountsColumns(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "é": 1, "e\u0301": 1, "組合": 4, "👩\u200d👧": 2, "🇩🇪": 2, "␛": 1, "…": 1, "━━": 2,
		"ｗｉｄｅ": 8, "한국": 4, "☺\ufe0f": 2, "<U+202E>": 8,
	} {
		if got := safe.Width(s); got != want {
			t.Errorf("Width(%q) = %d, want %d", s, got, want)
		}
	}
}

// The shortcut for simple characters must say what the tables say, alone and in company.
func TestWidth_AgreesWithTheTables(t *testing.T) {
	for r := rune(' '); r < 0x20000; r++ {
		s := safe.Text(string(r))
		for _, text := range []string{s, "a" + s + "b", "é" + s + s + "組"} {
			want := 0
			for rest, width, state := text, 0, -1; rest != ""; want += min(width, 2) {
				_, rest, width, state = uniseg.FirstGraphemeClusterInString(rest, state)
			}
			if got := safe.Width(text); got != want {
				t.Fatalf("Width(%q) = %d, the tables say %d", text, got, want)
			}
		}
	}
}

func TestFit_TakesAsMuchAsFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := safeText().Draw(t, "s"), rapid.IntRange(-1, 20).Draw(t, "w")
		head, width := safe.Fit(s, w)
		if width != safe.Width(head) || width > max(w, 0) || !strings.HasPrefix(s, head) {
			t.Fatalf("Fit(%q, %d) = %q, %d", s, w, head, width)
		}
		if next, _, _, _ := uniseg.FirstGraphemeClusterInString(s[len(head):], -1); next != "" && w > 0 && width+safe.Width(next) <= w {
			t.Fatalf("Fit(%q, %d) = %q, but %q fits too", s, w, head, next)
		}
	})
}

func TestCut_EndsInAnEllipsisWhenItCuts(t *testing.T) {
	tests := []struct {
		s    string
		w    int
		want string
	}{
		{"abcdef", 6, "abcdef"}, {"abcdef", 5, "abcd…"}, {"abcdef", 1, "…"}, {"abcdef", 0, ""}, {"abc", -1, ""},
		{"組合団結", 8, "組合団結"}, {"組合団結", 7, "組合団…"}, {"組合団結", 6, "組合…"}, {"e\u0301e\u0301e\u0301", 2, "e\u0301…"}, {"", 3, ""},
		{"“it is wrong”", 8, "“it is…”"}, {"“it is wrong”", 3, "“…”"}, {"“it is wrong”", 2, "…"}, {"says “why”, then", 12, "says “why”,…"},
	}
	for _, tt := range tests {
		if got := safe.Cut(tt.s, tt.w); got != tt.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", tt.s, tt.w, got, tt.want)
		}
	}
}

func TestCut_IsNeverWiderThanAsked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := safeText().Draw(t, "s"), rapid.IntRange(0, 20).Draw(t, "w")
		got := safe.Cut(s, w)
		if safe.Width(got) > w {
			t.Fatalf("Cut(%q, %d) = %q, %d columns", s, w, got, safe.Width(got))
		}
		head, cut := strings.CutSuffix(strings.TrimSuffix(got, "”"), "…")
		if got != s && w > 0 && (!cut || !strings.HasPrefix(s, head)) {
			t.Fatalf("Cut(%q, %d) = %q", s, w, got)
		}
	})
}

func BenchmarkWidth(b *testing.B) {
	for _, bb := range []struct{ name, s string }{
		{"ascii", strings.Repeat("we talked about the heating ", 3)[:80]},
		{"accents", strings.Repeat("žluťoučký kůň úpěl ", 4)},
		{"han", strings.Repeat("組合団結", 10)},
		{"emoji", strings.Repeat("👩\u200d👧 ☺\ufe0f ", 8)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				safe.Width(bb.s)
			}
		})
	}
}
