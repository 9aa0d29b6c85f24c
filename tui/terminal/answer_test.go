package terminal_test

import (
	"io"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/tui/terminal"
)

const (
	dark  = "rgb:1e1e/1e1e/2e2e"
	says  = "\x1b]11;" + dark + "\x1b\\"
	fence = "\x1b[?62;22c"
)

// ask types the strokes on an input whose terminal was asked, and says what it was told.
func ask(t *testing.T, strokes ...stroke) (all []heard, said string, over bool) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		var known func() (string, bool)
		all = typedOn(t, func(r io.Reader) (in *terminal.Input) {
			in, known = terminal.NewInputAsked(r)
			return in
		}, strokes)
		said, over = known()
	})
	return all, said, over
}

func TestAnswers_AreHeardInTheFormsThatTerminalsSend(t *testing.T) {
	for _, tt := range []struct{ sent, said string }{
		{says + fence, dark},
		{"\x1b]11;" + dark + "\a" + fence, dark},
		{"\x1b]11;rgb:ff/FD/e3\x1b\\\x1b[?6c", "rgb:ff/FD/e3"},
		{"\x1b]11;rgb:f/f/f\a\x1b[?1;2c", "rgb:f/f/f"},
		{"\x1b]11;rgba:0000/2b2b/3636/ffff\x1b\\" + fence, "rgba:0000/2b2b/3636/ffff"},
		{"\x1b]11;#1e1e2e\a" + fence, "#1e1e2e"},
		{says + "\x1b[?62;c", dark}, // kitty
		{fence, ""},
		{fence + fence, ""},
		{fence + says + fence, dark}, // the first one was asked for by a program before
	} {
		all, said, over := ask(t, stroke{0, "a"}, stroke{5 * time.Second, tt.sent}, stroke{0, "b"})
		if texts(all, false) != "ab" || said != tt.said || !over {
			t.Errorf("%q: passed on %v, heard %q, %v", tt.sent, all, said, over)
		}
	}
}

func TestAnswers_CutAnywhereReachNobody(t *testing.T) {
	sent := says + fence
	second := len(says)
	for _, pause := range []time.Duration{0, 19 * ms, 49 * ms, 3 * time.Second} {
		for i := 1; i < len(sent); i++ {
			for j := i; j < len(sent); j++ {
				strokes := []stroke{{0, "k" + sent[:i]}, {pause, sent[i:j]}, {pause, sent[j:] + "l"}}
				want := "k" + passes(says, i, j, pause) + passes(fence, i-second, j-second, pause) + "l"
				all, said, over := ask(t, strokes...)
				if got := texts(all, false); got != want || said != dark || !over {
					t.Fatalf("cut at %d and %d with pauses of %v: passed on %q and not %q, heard %q, %v", i, j, pause, got, want, said, over)
				}
			}
		}
	}
}

// passes is what pauses in an answer make keys of: an escape alone, at its beginning or its end, passes
// for the key after a moment, as ever, and so does a bracket behind it. What goes on with them later is
// the answer's as soon as that is beyond doubt.
func passes(answer string, i, j int, pause time.Duration) (keys string) {
	for _, cut := range []int{i, j} {
		wait, sure := 50*ms, 5
		switch {
		case cut == 1:
			wait = 20 * ms
		case len(keys) > 1 && answer == says:
			sure = 8
		case len(keys) > 0 && answer == fence:
			sure = 4
		}
		if cut > len(keys) && pause >= wait && (cut < 3 || keys != "" && cut < sure) {
			keys += answer[len(keys):cut]
		}
	}
	if end := len(answer) - 1; answer == says && pause >= 20*ms && (i == end || j == end) {
		keys += "\x1b"
	}
	return keys
}

func TestAnswers_KeysBetweenTheirPiecesPass(t *testing.T) {
	for _, key := range []string{"j", "\r", " ", "\t", "\x1b[A", "\x1bOB", "é", "\x03", "\x1b", "hush"} {
		for _, pause := range []time.Duration{0, 5 * ms, time.Second} {
			for cut := len("\x1b]11;"); cut < len(says)-1; cut++ {
				all, said, over := ask(t, stroke{0, says[:cut]}, stroke{pause, key}, stroke{30 * ms, says[cut:] + "l"}, stroke{pause, fence})
				if got := texts(all, false); got != key+"l" || said != dark || !over {
					t.Fatalf("%q at %d after %v: passed on %q, heard %q, %v", key, cut, pause, got, said, over)
				}
			}
			for cut := len("\x1b[?6"); cut < len(fence); cut++ {
				all, _, over := ask(t, stroke{0, fence[:cut]}, stroke{max(pause, ms), key}, stroke{30 * ms, fence[cut:] + "l"})
				if got := texts(all, false); got != key+"l" || !over {
					t.Fatalf("%q at %d of the fence after %v: passed on %q, %v", key, cut, pause, got, over)
				}
			}
		}
	}
}

func TestAnswers_KeysThatLookLikeThemPassAsSoonAsEver(t *testing.T) {
	tests := []struct {
		name    string
		strokes []stroke
		want    []heard
	}{
		{"escape", []stroke{{0, "\x1b"}}, []heard{keys(20*ms, "\x1b")}},
		{"escape twice", []stroke{{0, "\x1b\x1b"}}, []heard{keys(20*ms, "\x1b"), keys(20*ms, "\x1b")}},
		{"alt and a bracket", []stroke{{0, "\x1b]"}}, []heard{keys(50*ms, "\x1b]")}},
		{"alt and a bracket, then a letter", []stroke{{0, "\x1b]"}, {30 * ms, "x"}}, []heard{keys(30*ms, "\x1b]x")}},
		{"alt and the other bracket", []stroke{{0, "\x1b["}}, []heard{keys(50*ms, "\x1b[")}},
		{"escape, then a bracket", []stroke{{0, "\x1b"}, {time.Second, "]"}}, []heard{keys(20*ms, "\x1b"), keys(1050*ms, "]")}},
		{"escape, then a bracket and a letter", []stroke{{0, "\x1b"}, {time.Second, "]"}, {ms, "x"}}, []heard{keys(20*ms, "\x1b"), keys(1001*ms, "]x")}},
		{"escape, bracket, 11;", []stroke{{0, "\x1b"}, {time.Second, "]"}, {time.Second, "1"}, {time.Second, "1"}, {time.Second, ";"}, {time.Second, "r"}},
			[]heard{keys(20*ms, "\x1b"), keys(1050*ms, "]"), keys(2050*ms, "1"), keys(3050*ms, "1"), keys(4050*ms, ";"), keys(5050*ms, "r")}},
		{"an arrow", []stroke{{0, "\x1b[A\x1bOP\x1b[1;5C\x1b\x1b[A"}}, []heard{keys(0, "\x1b[A\x1bOP\x1b[1;5C\x1b\x1b[A")}},
		{"an arrow in two", []stroke{{0, "\x1b\x1b["}, {5 * ms, "A"}}, []heard{keys(5*ms, "\x1b\x1b[A")}},
		{"another report", []stroke{{0, "\x1b[?997;1n"}}, []heard{keys(0, "\x1b[?997;1n")}},
		{"another colour", []stroke{{0, "\x1b]10;rgb:1/2/3\ax"}}, []heard{keys(0, "\x1b]10;rgb:1/2/3\ax")}},
		{"alt and a bracket and numbers in one piece", []stroke{{0, "\x1b]11"}, {time.Second, "x"}}, []heard{keys(time.Second, "\x1b]11x")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, said, over := ask(t, tt.strokes...)
			expect(t, all, tt.want...)
			if said != "" || over {
				t.Errorf("heard %q, %v", said, over)
			}
		})
	}
}

func TestAnswers_BesideOtherKeysAndPastes(t *testing.T) {
	colours := strings.Repeat("\x1b[1mx\x1b[m ", 40_000) // each could be the beginning of an answer
	tests := []struct {
		name    string
		strokes []stroke
		want    string // keys, and pastes in brackets
	}{
		{"right behind escape", []stroke{{0, "\x1b" + says + fence}}, "\x1b"},
		{"right behind escape twice", []stroke{{0, "\x1b\x1b" + says + "\x1b" + fence}}, "\x1b\x1b\x1b"},
		{"behind alt and an arrow", []stroke{{0, "\x1b\x1b[A" + says + fence + "x"}}, "\x1b\x1b[Ax"},
		{"among letters", []stroke{{0, strings.Repeat("deadbeef", 99) + says + "facade" + fence + "c"}}, strings.Repeat("deadbeef", 99) + "facadec"},
		{"right behind a paste", []stroke{{0, "\x1b[200~hi\x1b[201~" + says + fence}, {30 * ms, "k"}}, "[hi]k"},
		{"behind a paste, in two", []stroke{{0, "\x1b[200~hi\x1b[201~" + says[:12]}, {30 * ms, says[12:] + fence + "k"}}, "[hi]k"},
		{"within a paste", []stroke{{0, "\x1b[200~a" + says + fence + "b\x1b[201~"}, {30 * ms, "k"}}, "[ab]k"},
		{"around a paste", []stroke{{0, says[:12] + "\x1b[200~hi\x1b[201~"}, {30 * ms, says[12:] + fence + "k"}}, "[hi]k"},
		{"with an arrow in each", []stroke{{0, says[:12] + "\x1b[C" + says[12:] + fence[:5] + "\x1b[C" + fence[5:] + "k"}}, "\x1b[C\x1b[Ck"},
		{"within a paste of colours", []stroke{{0, "\x1b[200~" + colours + says + "\x1b[201~"}, {30 * ms, fence}}, "[" + colours + "]"},
		{"cut off by the fence", []stroke{{0, says[:12]}, {30 * ms, fence + "k"}}, "k"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, _, over := ask(t, tt.strokes...)
			got := ""
			for _, h := range all {
				if h.paste {
					h.text = "[" + h.text + "]"
				}
				got += h.text
			}
			if got != tt.want || !over {
				t.Errorf("passed on %q and not %q; over %v", got, tt.want, over)
			}
		})
	}
}

func TestAnswers_ThatNobodyAskedForAreKeysAsEver(t *testing.T) {
	expect(t, hear(t, stroke{0, says + "x"}), keys(0, says+"x"))
	all, said, over := ask(t, stroke{0, fence}, stroke{ms, "\x1b]"}, stroke{0, says[2:]})
	expect(t, all, keys(ms, "\x1b]"), keys(ms, says[2:]))
	if said != "" || !over {
		t.Errorf("heard %q, %v", said, over)
	}
}

// Whatever is typed and pasted around two answers, and however all of it is cut, keys out are keys in.
func TestAnswers_AreAllThatIsLost(t *testing.T) {
	typed := rapid.SliceOfN(rapid.SampledFrom([]string{
		"\x1b", "a", "f", "1", ";", "/", "]", "[", "?", "c", "é", "\r", "\a", "\\", "\x1b[A", "\x1bOP", "\x1bx", "\x1b\x1b[B", "\x1b[200~pasted\x1b[201~", "words and words ",
	}), 0, 6)
	rapid.Check(t, func(rt *rapid.T) {
		lists := [][]string{typed.Draw(rt, "before"), {says}, typed.Draw(rt, "between"), {fence}, typed.Draw(rt, "behind")}
		var want, stream string
		var sure []bool // where a pause is allowed: not where an escape would have to wait for its rest
		for i, list := range lists {
			for _, unit := range list {
				if i%2 == 0 {
					want += unit
				}
				for at := range len(unit) {
					sure = append(sure, at == 0 && i%2 == 0 && !strings.HasSuffix(stream, "\x1b") || i%2 == 1 && (at == 0 || at > 2 && at < len(unit)-1))
				}
				stream += unit
			}
		}
		var strokes []stroke
		for from := 0; from < len(stream); {
			n := rapid.IntRange(1, len(stream)-from).Draw(rt, "piece")
			pause := rapid.SampledFrom([]time.Duration{0, 0, ms, 15 * ms}).Draw(rt, "pause")
			if sure[from] {
				pause = rapid.SampledFrom([]time.Duration{0, ms, 60 * ms, 450 * ms, 5 * time.Second}).Draw(rt, "long pause")
			}
			strokes = append(strokes, stroke{pause, stream[from : from+n]})
			from += n
		}
		all, said, over := ask(t, strokes...)
		got := ""
		for _, h := range all {
			got += h.text
		}
		if unmarked(got) != unmarked(want) || said != dark || !over {
			rt.Fatalf("typed %v\nheard %q and not %q\nsaid %q, %v", strokes, got, want, said, over)
		}
	})
}

// FuzzAnswers: whatever comes while an answer is waited for, nothing but answers and markers is lost.
func FuzzAnswers(f *testing.F) {
	f.Add([]byte("a\x1b]11;rgb:00/00/00\a\x1b[?6cb"), []byte{3, 0, 9, 60, 1, 2})
	f.Add([]byte("\x1b]11;rgb:0\x1b[?62;\x1b\x1b]1x"), []byte{1, 70, 1, 21, 1, 5})
	f.Add([]byte("\x1b]11;00\xde0M\xcf#\x80"), []byte{})
	f.Fuzz(func(t *testing.T, data, cuts []byte) {
		var strokes []stroke
		for i, rest := 0, data; len(rest) > 0; i += 2 {
			n, pause := len(rest), time.Duration(0)
			if i+1 < len(cuts) {
				n, pause = min(1+int(cuts[i]), n), time.Duration(cuts[i+1])*2*ms
			}
			strokes = append(strokes, stroke{pause, string(rest[:n])})
			rest = rest[n:]
		}
		all, _, _ := ask(t, strokes...)
		var got strings.Builder
		for _, h := range all {
			got.WriteString(h.text)
		}
		// Only what answers are made of may be missing.
		if got, want := unanswered(got.String()), unanswered(string(data)); got != want {
			t.Fatalf("typed %q\nheard %q", data, got)
		}
	})
}

// unanswered drops what markers and answers are made of. It goes by bytes: two that are no letter
// become one when what stood between them is dropped.
func unanswered(s string) string {
	return unmarked(string(slices.DeleteFunc([]byte(s), func(c byte) bool {
		return strings.IndexByte("0123456789abcdefABCDEFrg:#/;?]\\\a", c) >= 0
	})))
}
