package safe_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"

	"example.org/onetoone/guide/safe"
)

func TestWrap_BreaksWhereAReaderWould(t *testing.T) {
	tests := []struct {
		s    string
		w    int
		want []string
	}{
		{"", 5, []string{""}},
		{"short", 5, []string{"short"}},
		{"two words", 5, []string{"two", "words"}},
		{"two  words", 4, []string{"two", "word", "s"}},
		{"what would you fight to keep", 12, []string{"what would", "you fight to", "keep"}},
		{"unbreakable", 4, []string{"unbr", "eaka", "ble"}},
		{"a unbreakable", 4, []string{"a", "unbr", "eaka", "ble"}},
		{"half-finished", 8, []string{"half-", "finished"}},
		{"  indented text", 8, []string{"indented", "text"}},
		{"  deep indent", 8, []string{"  deep", "indent"}},
		{"trailing      ", 8, []string{"trailing"}},
		{"          ", 3, []string{""}},
		{"組合団結労働", 4, []string{"組合", "団結", "労働"}},
		{"組合団結", 3, []string{"組", "合", "団", "結"}},
		{"終わり。次", 6, []string{"終わ", "り。次"}},
		{"組合", 1, []string{"組", "合"}},
	}
	for _, tt := range tests {
		if got := safe.Wrap(tt.s, tt.w); !slices.Equal(got, tt.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", tt.s, tt.w, got, tt.want)
		}
	}
}

func TestWrap_KeepsWidthTextAndClusters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := safeText().Draw(t, "s"), rapid.IntRange(2, 12).Draw(t, "w")
		lines := safe.Wrap(s, w)
		if len(lines) == 0 {
			t.Fatalf("Wrap(%q, %d) gave no line", s, w)
		}
		rest := s
		for _, l := range lines {
			if safe.Width(l) > w {
				t.Fatalf("Wrap(%q, %d): line %q takes %d columns", s, w, l, safe.Width(l))
			}
			for !strings.HasPrefix(rest, l) && strings.HasPrefix(rest, " ") {
				rest = rest[1:]
			}
			if !strings.HasPrefix(rest, l) {
				t.Fatalf("Wrap(%q, %d) = %q: text was lost before %q", s, w, lines, l)
			}
			rest = rest[len(l):]
		}
		if strings.Trim(rest, " ") != "" {
			t.Fatalf("Wrap(%q, %d) = %q: %q was lost", s, w, lines, rest)
		}
		if !slices.Equal(clusters(strings.Join(lines, "\n")), clusters(s)) {
			t.Fatalf("Wrap(%q, %d) = %q splits a cluster", s, w, lines)
		}
	})
}

// clusters returns the clusters of s that are neither spaces nor line ends.
func clusters(s string) []string {
	var all []string
	for g := uniseg.NewGraphemes(s); g.Next(); {
		if g.Str() != " " && g.Str() != "\n" {
			all = append(all, g.Str())
		}
	}
	return all
}

func BenchmarkWrap(b *testing.B) {
	for _, bb := range []struct{ name, s string }{
		{"ascii 1 KB", strings.Repeat("we talked about the heating and the lift ", 25)},
		{"han 1 KB", strings.Repeat("組合団結労働", 57)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.s)))
			b.ReportAllocs()
			for b.Loop() {
				safe.Wrap(bb.s, 60)
			}
		})
	}
}
