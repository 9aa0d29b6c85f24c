package edit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"example.org/onetoone/guide/safe"
)

func TestSimpleWidth_AgreesWithTheFullSegmentation(t *testing.T) {
	// A rune joins its neighbour by its class alone, so one of each range will do.
	neighbours := []rune{'a', 'é', 'ж', 'Я', 'א', 'ب', 'ế', '…', '。', 'か', 'カ', '㐀', '語', '한', 'Ａ'}
	for r := rune(0); r <= utf8.MaxRune; r++ {
		w := simpleWidth(r)
		if w == 0 {
			continue
		}
		one := string(r)
		if safe.Text(one) != one || safe.Width(one) != w {
			t.Errorf("%U: drawn as %q in %d columns, not %d", r, safe.Text(one), safe.Width(one), w)
		}
		for _, n := range neighbours {
			if c, _, _, _ := uniseg.FirstGraphemeClusterInString(one+string(n), -1); c != one {
				t.Errorf("%U joins %c", r, n)
			}
			if c, _, _, _ := uniseg.FirstGraphemeClusterInString(string(n)+one, -1); c != string(n) {
				t.Errorf("%c joins %U", n, r)
			}
		}
	}
	for _, n := range neighbours {
		if simpleWidth(n) == 0 {
			t.Errorf("%c is not simple: it tests nothing", n)
		}
	}
}

func TestCluster_CutsTowersBetweenRunes(t *testing.T) {
	for _, mark := range []string{"\u0301", "\U0001d167", "\u200d"} {
		tower := []byte("e" + strings.Repeat(mark, 1000))
		for n := 0; len(tower) > 0; n++ {
			c := cluster(tower)
			if len(c) == 0 || len(c) > maxGlyphSize || !utf8.Valid(c) {
				t.Fatalf("piece %d is %q", n, c)
			}
			tower = tower[len(c):]
		}
	}
}

func TestWrapRow_EndsARowThatTakesNoColumns(t *testing.T) {
	text := []byte(strings.Repeat("\u200b\u0301", 100_000))
	if r := wrapRow(text, 0, 80); r.end > maxRowBytes(80)+maxGlyphSize {
		t.Errorf("a row of %d bytes", r.end)
	}
}
