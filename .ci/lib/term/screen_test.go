package term

import (
	"strings"
	"testing"
)

func show(in string) string {
	s := NewScreen(20, 5)
	_, _ = s.Write([]byte(in))
	return strings.TrimRight(s.Text(), "\n")
}

func TestScreen_ShowsWhatATerminalShows(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "hello\r\nyou", "hello\nyou"},
		{"move", "\x1b[2;3Hab\x1b[1;1Hx", "x\n  ab"},
		{"move beyond the edges", "\x1b[99;99Hx\x1b[H\x1b[5Dy", "y\n\n\n\n" + strings.Repeat(" ", 19) + "x"},
		{"erase to the end", "abcdef\x1b[1;3H\x1b[K", "ab"},
		{"erase to the start", "abcdef\x1b[1;3H\x1b[1K", "   def"},
		{"erase below", "1\r\n2\r\n3\x1b[2;1H\x1b[J", "1"},
		{"erase characters", "abcdef\x1b[1;2H\x1b[2X", "a  def"},
		{"wrap", strings.Repeat("a", 20) + "b", strings.Repeat("a", 20) + "\nb"},
		{"no wrap yet", strings.Repeat("a", 20) + "\rb", "b" + strings.Repeat("a", 19)},
		{"wrap switched off", "\x1b[?7l" + strings.Repeat("a", 20) + "b", strings.Repeat("a", 19) + "b"},
		{"scroll", "1\r\n2\r\n3\r\n4\r\n5\r\n6", "2\n3\n4\n5\n6"},
		{"region", "1\r\n2\r\n3\r\n4\r\n5\x1b[2;3r\x1b[3;1H\n9", "1\n3\n9\n4\n5"},
		{"insert line", "1\r\n2\r\n3\x1b[2;1H\x1b[Lx", "1\nx\n2\n3"},
		{"delete character", "abcdef\x1b[1;2H\x1b[2P", "adef"},
		{"insert character", "abcd\x1b[1;2H\x1b[2@", "a  bcd"},
		{"alternate screen", "main\x1b[?1049halt\x1b[?1049l", "main"},
		{"title skipped", "\x1b]0;title\x07x", "x"},
		{"colours skipped", "\x1b[38;2;1;2;3;7mx\x1b[0m", "x"},
		{"accents and wide characters", "é世x", "é世x"},
		{"combining marks dropped", "e\u0301x", "ex"},
		{"reverse index", "a\r\nb\x1b[H\x1bMz", "z\na\nb"},
		{"repeat", "a\x1b[3b", "aaaa"},
		{"saved cursor", "ab\x1b7\x1b[3;3H\x1b8c", "abc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := show(c.in); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestScreen_AnswersQueriesLikeATerminal(t *testing.T) {
	s := NewScreen(20, 5)
	var got string
	s.Reply = func(r string) { got += r }
	_, _ = s.Write([]byte("\x1b[3;4H\x1b[6n\x1b]11;?\a\x1b[c"))
	if want := "\x1b[3;4R\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?62;22c"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := strings.Join(s.Queries, " "); got != "CPR OSC11 DA1" {
		t.Errorf("queries were %q", got)
	}
}

func TestGained_SeesARuneThatCameToAnotherCell(t *testing.T) {
	s := NewScreen(20, 5)
	_, _ = s.Write([]byte("aab"))
	old := s.Snapshot(nil)
	_, _ = s.Write([]byte("\x1b[H"))
	if s.Gained(old, 'a') || s.Differs(old) {
		t.Error("moving the cursor counts as a paint")
	}
	_, _ = s.Write([]byte("ba"))
	if !s.Gained(old, 'b') || s.Gained(old, 'x') {
		t.Error("the b that came was not seen, or an x was")
	}
}

func FuzzScreen_KeepsItsCursorOnTheScreen(f *testing.F) {
	f.Add([]byte("\x1b[99;99H\x1b[2Lx\x1b[5;2r\x1b[3Mé世\x1b[20P\x1b[b"))
	f.Fuzz(func(t *testing.T, in []byte) {
		if len(in) > 1<<12 {
			return
		}
		s := NewScreen(7, 3)
		_, _ = s.Write(in)
		if s.X < 0 || s.X >= s.Cols || s.Y < 0 || s.Y >= s.Rows {
			t.Errorf("the cursor is at %d,%d", s.X, s.Y)
		}
		if n := strings.Count(s.Text(), "\n"); n != s.Rows {
			t.Errorf("%d rows are shown", n)
		}
	})
}
