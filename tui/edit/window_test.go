package edit_test

import (
	"strings"
	"testing"

	"github.com/rivo/uniseg"

	"example.org/onetoone/tui/edit"
)

// cutAt puts a bar at column x of s.
func cutAt(s string, x int) string {
	var b strings.Builder
	col := 0
	for g := uniseg.NewGraphemes(s); g.Next(); col += g.Width() {
		if col == x {
			b.WriteByte('|')
		}
		b.WriteString(g.Str())
	}
	if col <= x {
		b.WriteString(strings.Repeat(" ", x-col) + "|")
	}
	return b.String()
}

func rows(lines ...string) string { return strings.Join(lines, "\n") + "\n" }

func TestRows_Wrap(t *testing.T) {
	for _, c := range []struct{ name, script, want string }{
		{"empty", "size 5x3", rows("|$")},
		{"fits with a column for the cursor", "size 5x3; type abcd", rows("abcd|$")},
		{"a long word breaks hard", "size 5x3; type abcde", rows("abcd$", "e|$")},
		{"at spaces", "size 8x3; type one two three", rows("one two $", "three|$")},
		{"a full row's space hangs", "size 8x3; type one two; type  x", rows("one two $", "x|$")},
		{"after a hanging space", "size 5x3; type abcd; type  ", rows("abcd $", "|$")},
		{"before a hanging space", "size 5x3; type abcd; type  ; left", rows("abcd| $", "$")},
		{"spaces in a row are kept", "size 5x3; type abc    d", rows("abc  $", "  d|$")},
		{"a word then a long one", "size 6x4; type ab cdefghijk", rows("ab $", "cdefg$", "hijk|$")},
		{"paragraphs", "size 6x4; type a\\n\\nb\\n", rows("a$", "$", "b$", "|$")},
		{"tab stops", "size 20x3; type a\\tbcd\\te\\t|; left", rows("a   bcd e   ||$")},
		{"tab does not fit", "size 6x3; type ab c\\td", rows("ab $", "c   d|$")},
		{"wide glyphs", "size 6x3; type 日本語", rows("日本$", "語|$")},
		{"wide glyphs are words", "size 9x3; type ok 日本語", rows("ok 日本$", "語|$")},
		{"closing punctuation stays", "size 7x3; type 日本語。", rows("日本$", "語。|$")},
		{"opening punctuation goes along", "size 8x3; type 日本「語」", rows("日本$", "「語」|$")},
		{"a full stop stays with its ideograph", "size 6x3; type 日本.", rows("日本.|$")},
		{"and is not wrapped alone", "size 5x3; type 日本.", rows("日$", "本.|$")},
		{"emoji family", "size 5x3; paste 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", rows("👨‍👩‍👧‍👦👨‍👩‍👧‍👦$", "👨‍👩‍👧‍👦|$")},
		{"flags", "size 5x3; paste 🇩🇪🇫🇷🇯🇵; left", rows("🇩🇪🇫🇷$", "|🇯🇵$")},
		{"combining", "size 5x3; paste e\u0301e\u0301e\u0301e\u0301e\u0301", rows("e\u0301e\u0301e\u0301e\u0301$", "e\u0301|$")},
		{"vietnamese", "size 8x3; type tiếng việt", rows("tiếng $", "việt|$")},
		{"hebrew in logical order", "size 8x3; type שלום עולם", rows("שלום $", "עולם|$")},
		{"arabic with vowels", "size 8x3; paste مَرْحَبًا بك", rows("مَرْحَبًا $", "بك|$")},
		{"devanagari", "size 6x3; paste नमस्ते दुनिया", rows("नमस्ते $", "दुनिया|$")},
		{"thai", "size 5x3; paste สวัสดี", rows("สวัสดี|$")},
		{"controls", "size 12x3; paste a\x1b[31m\x07", rows("a␛[31m␇|$")},
		{"bidi control", "size 12x3; paste a\u202eb", rows("a<U+202E>b|$")},
		{"bidi control in a narrow window", "size 6x3; paste a\u202eb", rows("a?b|$")},
		{"invalid byte", `size 12x3; paste a\x9bb`, rows(`a\x9bb|$`)},
		{"wide glyph in one column", "size 1x4; paste a日b", rows("a$", "?$", "b$", "|$")},
		{"one column", "size 1x3; type ab", rows("a$", "b$", "|$")},
		{"two columns", "size 2x4; type ab c", rows("ab$", " c$", "|$")},
		{"wide glyph in two columns", "size 2x3; paste 日a", rows("日$", "a|$")},
		{"tab in one column", "size 1x3; type \\ta; left", rows(" $", "|a$", "$")},
		{"one cell", "size 1x1; type ab", "...\n" + rows("|$")},
		{"one row", "size 9x1; type ab\\ncd; up", rows("ab|$") + "...\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := edit.New()
			play(t, e, c.script)
			if got := window(e); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestRows_Scroll(t *testing.T) {
	const ten = `type 1\n2\n3\n4\n5\n6\n7\n8\n9\n10`
	for _, c := range []struct{ name, script, want string }{
		{"the end after typing", ten, "...\n" + rows("8$", "9$", "10|$")},
		{"top", ten + "; top", rows("|1$", "2$", "3$") + "...\n"},
		{"up within", ten + "; up 2", "...\n" + rows("8|$", "9$", "10$")},
		{"up past the edge", ten + "; up 4", "...\n" + rows("6|$", "7$", "8$") + "...\n"},
		{"down again", ten + "; up 4; down 3", "...\n" + rows("7$", "8$", "9|$") + "...\n"},
		{"a page up keeps the cursor's row", ten + "; up; pgup", "...\n" + rows("6$", "7|$", "8$") + "...\n"},
		{"pages up end at the top", ten + "; pgup 9", rows("1|$", "2$", "3$") + "...\n"},
		{"pages down end at the bottom", ten + "; top; pgdn 9", "...\n" + rows("8$", "9$", "|10$")},
		{"deleting pulls the text down", ten + "; bs 3", "...\n" + rows("7$", "8$", "9|$")},
		{"a taller window shows more", ten + "; size 20x5", "...\n" + rows("6$", "7$", "8$", "9$", "10|$")},
		{"a lower one keeps the cursor", ten + "; up 2; size 20x1", "...\n" + rows("8|$") + "...\n"},
		{"all of it fits", ten + "; up; bs 99; size 20x9", rows("|$", "10$")},
		{"undo goes where it happened", ten + "; top; type x; bottom; undo", rows("|1$", "2$", "3$") + "...\n"},
		{"redo too", ten + "; undo; top; redo", "...\n" + rows("8$", "9$", "10|$")},
		{"joining above the window", ten + "; up 2; home; bs", "...\n" + rows("7|8$", "9$", "10$")},
		{"narrower", "size 20x3; type one two three four; size 7x3", "...\n" + rows("two $", "three $", "four|$")},
		{"wider", "size 7x3; type one two three four; size 20x3", rows("one two three four|$")},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := edit.New()
			play(t, e, "size 20x3; "+c.script)
			if got := window(e); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestUpDown_KeepTheColumn(t *testing.T) {
	for _, c := range []struct{ script, want string }{
		{"size 20x5; type abcdef\\nab\\nabcdef; left; up 2; type X", "abcdeX|f\nab\nabcdef"},
		{"size 20x5; type abcdef\\nab\\nabcdef; left; up; type X; up; type Y", "abcY|def\nabX\nabcdef"},
		{"size 20x5; type 日本語\\nabcdef; left; up; type X", "日本X|語\nabcdef"},
		{"size 8x5; type one two three four; up; type X", "one two threX|e four"},
		{"size 8x5; type one two three four; up 2; type X", "one X|two three four"},
		{"size 8x5; type one two three; top; down; type X", "one two X|three"},
		{"size 8x5; type 1234567; type  abc; top; right 7; down; type X", "1234567 abcX|"},
	} {
		t.Run(c.script, func(t *testing.T) {
			e := edit.New()
			play(t, e, c.script)
			if got := state(e); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestRowsNeeded_CountsNoFurtherThanAsked(t *testing.T) {
	e := edit.New()
	for _, c := range []struct {
		script      string
		limit, want int
	}{
		{"size 8x2", 5, 1},
		{"set one two three", 5, 2},
		{"set one two three", 1, 1},
		{"set one two three", 0, 0},
		{"set a\\n\\nb\\n", 9, 4},
		{"set a\\n\\nb\\n", 3, 3},
		{"size 1x1; set ab", 9, 3},
	} {
		play(t, e, c.script)
		if got := e.RowsNeeded(c.limit); got != c.want {
			t.Errorf("%s: %d rows up to %d, want %d", c.script, got, c.limit, c.want)
		}
	}
}

func TestRows_StayAsTheyAreWhenTheEditorGoesOn(t *testing.T) {
	e := edit.New()
	play(t, e, "type one")
	was := e.Rows()
	play(t, e, "type x; enter; type y")
	if len(was) != 1 || was[0] != "one" {
		t.Errorf("rows handed out earlier became %q", was)
	}
}
