package term

import (
	"strings"
	"testing"
)

// onScreen is what an Audit says of something drawn on the other screen.
func onScreen(cols int, written ...string) *Audit {
	a := NewAudit(cols, 24)
	a.Widths = true
	for _, w := range append([]string{"\x1b[?1049h\x1b[m\x1b[2J\x1b[H\x1b[?25l\x1b[?7l\x1b[?2004h\x1b[6 q"}, written...) {
		_, _ = a.Write([]byte(w))
	}
	return a
}

func TestAudit_PassesWhatTheProgramDraws(t *testing.T) {
	a := onScreen(20, "\x1b[m\x1b[1;1H\x1b[1;38;5;110mkey\x1b[0m do\u0301 組合\x1b[K", "\x1b[2;1", "H\x1b[2mfa", "\x1b[38;5;248mgrey", "int \xe7", "\xb5\x84\x1b[m\x1b[?25h")
	if len(a.Bad) > 0 || a.Whole != 1 || a.Entered != 1 {
		t.Errorf("bad %q, whole %d, entered %d", a.Bad, a.Whole, a.Entered)
	}
}

func TestAudit_RefusesEverythingElse(t *testing.T) {
	for _, w := range []string{
		"\x1b]0;title\x07", "\x1b]52;c;eA==\x07", "\x1b]8;;x\x1b\\", "\x1b[31m", "\x1b[7m", "\x1b[1 q", "\x1b[6q", "\x1b[6n", "\x1b[?1000h", "\x1b[3J", "\x1bc", "\x1bPq\x1b\\",
		"\x9b", "\xff", "\u009b", "\u202e", "\u2066", "\u200f", "\ufeff", "\u00ad", "\ue000", "\U000e0041", "\u2028", "\a", "\b", "\r\n", "\t", "\x7f", "\x00",
		"\x1b[25;1H", "\x1b[1;1H" + strings.Repeat("x", 21), "\x1b[" + strings.Repeat("1;", 200),
	} {
		if a := onScreen(20, w); len(a.Bad) == 0 {
			t.Errorf("%q passes", w)
		}
	}
}

func TestAudit_PassesOneQuestionBehindTheFirstFrame(t *testing.T) {
	const frame = "\x1b[m\x1b[1;1Hhome\x1b[K\x1b[?25l"
	for i := range Question {
		if a := onScreen(20, frame+Question[:i], Question[i:]+"\x1b[m"); len(a.Bad) > 0 || a.Asked != 1 {
			t.Errorf("cut at %d: bad %q, asked %d times", i, a.Bad, a.Asked)
		}
	}
	for _, w := range []string{Question + frame, frame + Question + Question, frame + "\x1b[c", frame + "\x1b]11;?\x1b\\"} {
		if a := onScreen(20, w, "\x1b[m"); len(a.Bad) == 0 {
			t.Errorf("%q passes", w)
		}
	}
}

func TestAudit_SaysWhatIsLeft(t *testing.T) {
	if left := onScreen(20, "\x1b[1m").left(); len(left) != 6 {
		t.Errorf("in the middle: %q", left)
	}
	if left := onScreen(20, "\x1b[0 q\x1b[?2004l\x1b[m\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l\x1b[?7h").left(); len(left) != 0 {
		t.Errorf("at the end: %q", left)
	}
}
