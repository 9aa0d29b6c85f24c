package terminal_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"testing/synctest"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"example.org/onetoone/tui/terminal"
)

func TestInput_PassesKeysOnAsTheyCame(t *testing.T) {
	tests := []struct {
		name    string
		strokes []stroke
		want    []heard
	}{
		{"letters", []stroke{{0, "a"}, {5 * ms, "bc"}}, []heard{keys(0, "a"), keys(5*ms, "bc")}},
		{"sequences together", []stroke{{0, "\x1b[A\x1bOPx\x1b[1;5C"}}, []heard{keys(0, "\x1b[A\x1bOPx\x1b[1;5C")}},
		{"escape alone", []stroke{{0, "\x1b"}}, []heard{keys(20*ms, "\x1b")}},
		{"escape at the end", []stroke{{0, "ab\x1b"}}, []heard{keys(0, "ab"), keys(20*ms, "\x1b")}},
		{"escape, then a letter", []stroke{{0, "\x1b"}, {30 * ms, "x"}}, []heard{keys(20*ms, "\x1b"), keys(30*ms, "x")}},
		{"escape twice", []stroke{{0, "\x1b\x1b"}}, []heard{keys(20*ms, "\x1b"), keys(20*ms, "\x1b")}},
		{"escape twice, letter", []stroke{{0, "\x1b\x1bx"}}, []heard{keys(0, "\x1b"), keys(0, "\x1b"), keys(0, "x")}},
		{"escape thrice, arrow", []stroke{{0, "\x1b\x1b\x1b[A"}}, []heard{keys(0, "\x1b"), keys(0, "\x1b\x1b[A")}},
		{"alt and letter", []stroke{{0, "\x1bx"}}, []heard{keys(0, "\x1bx")}},
		{"alt and a far letter", []stroke{{0, "\x1b\xc3"}, {5 * ms, "\xa9"}}, []heard{keys(5*ms, "\x1bé")}},
		{"arrow in two", []stroke{{0, "\x1b"}, {15 * ms, "[A"}}, []heard{keys(15*ms, "\x1b[A")}},
		{"arrow in three", []stroke{{0, "a\x1b["}, {45 * ms, "1;"}, {45 * ms, "5Cb"}}, []heard{keys(0, "a"), keys(90*ms, "\x1b[1;5Cb")}},
		{"half an arrow", []stroke{{0, "\x1b["}, {60 * ms, "A"}}, []heard{keys(50*ms, "\x1b["), keys(60*ms, "A")}},
		{"alt and arrow in two", []stroke{{0, "\x1b\x1b"}, {5 * ms, "[A"}}, []heard{keys(5*ms, "\x1b\x1b[A")}},
		{"function key of the Linux console", []stroke{{0, "\x1b[["}, {5 * ms, "Ax"}}, []heard{keys(5*ms, "\x1b[[Ax")}},
		{"a sequence breaks off", []stroke{{0, "\x1b[1\x1b[B"}}, []heard{keys(0, "\x1b[1\x1b[B")}},
		{"a letter in two", []stroke{{0, "a\xe7\xb5"}, {5 * ms, "\x84b"}}, []heard{keys(0, "a"), keys(5*ms, "組b")}},
		{"half a letter", []stroke{{0, "\xe7\xb5"}}, []heard{keys(50*ms, "\xe7\xb5")}},
		{"no letter", []stroke{{0, "a\xffb\xc3("}}, []heard{keys(0, "a\xffb\xc3(")}},
		{"stray end marker", []stroke{{0, "a\x1b[201~b"}}, []heard{keys(0, "a"), keys(0, "b")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			expect(t, hear(t, tt.strokes...), tt.want...)
		})
	}
}

func TestInput_PutsAPasteInPlaceOfItsBytes(t *testing.T) {
	tests := []struct {
		name    string
		strokes []stroke
		want    []heard
	}{
		{"one", []stroke{{0, "\x1b[200~hi\x1b[201~"}}, []heard{paste(20*ms, "hi")}},
		{"between keys", []stroke{{0, "a\x1b[200~hi\x1b[201~"}, {30 * ms, "b"}}, []heard{keys(0, "a"), paste(20*ms, "hi"), keys(30*ms, "b")}},
		{"two at once", []stroke{{0, "\x1b[200~a\x1b[201~\x1b[200~b\x1b[201~"}}, []heard{paste(0, "a"), paste(20*ms, "b")}},
		{"empty", []stroke{{0, "\x1b[200~\x1b[201~"}, {30 * ms, "x"}}, []heard{keys(30*ms, "x")}},
		{"right after escape", []stroke{{0, "\x1b\x1b[200~hi\x1b[201~"}}, []heard{keys(0, "\x1b"), paste(20*ms, "hi")}},
		{"markers in pieces", []stroke{{0, "\x1b"}, {ms, "[20"}, {ms, "0~h"}, {ms, "i\x1b[2"}, {ms, "01"}, {ms, "~"}}, []heard{paste(25*ms, "hi")}},
		{"line ends", []stroke{{0, "\x1b[200~a\rb\r\nc\nd\r"}, {ms, "\ne\x1b[201~"}}, []heard{paste(21*ms, "a\nb\nc\nd\ne")}},
		{"any bytes", []stroke{{0, "\x1b[200~\xff\x1b[A\x00\x1b\xc3\x1b[201~"}}, []heard{paste(20*ms, "\xff\x1b[A\x00\x1b\xc3")}},
		{"start marker within", []stroke{{0, "\x1b[200~a\x1b[200~"}, {ms, "b\x1b[201~"}}, []heard{paste(21*ms, "a\x1b[200~b")}},
		{"slow", []stroke{{0, "\x1b[200~a"}, {399 * ms, "b"}, {399 * ms, "c\x1b[201~"}}, []heard{paste(818*ms, "abc")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			expect(t, hear(t, tt.strokes...), tt.want...)
		})
	}
}

func TestInput_TakesAHiddenEndMarkerForText(t *testing.T) {
	got := hear(t,
		stroke{0, "\x1b[200~harmless\x1b[201~\x04y\r"},
		stroke{19 * ms, "q\x1b[A\x1b[201~more"},
		stroke{19 * ms, "\x1b[201~"},
		stroke{21 * ms, "k"})
	expect(t, got, paste(58*ms, "harmless\x04y\nq\x1b[Amore"), keys(59*ms, "k"))
}

func TestInput_EndsAPasteThatHasNoEnd(t *testing.T) {
	open := stroke{0, "\x1b[200~text"}
	tests := []struct {
		name    string
		strokes []stroke
		want    []heard
	}{
		{"by silence", []stroke{open, {500 * ms, "k"}}, []heard{paste(400*ms, "text"), keys(500*ms, "k")}},
		{"by ctrl+c", []stroke{open, {50 * ms, "\x03"}}, []heard{paste(50*ms, "text"), keys(50*ms, "\x03")}},
		{"by escape", []stroke{open, {50 * ms, "\x1b"}}, []heard{paste(50*ms, "text"), keys(70*ms, "\x1b")}},
		{"not by ctrl+c without a pause", []stroke{open, {49 * ms, "\x03"}}, []heard{paste(449*ms, "text\x03")}},
		{"not by ctrl+c among others", []stroke{open, {50 * ms, "\x03x"}}, []heard{paste(450*ms, "text\x03x")}},
		{"not by a late end marker", []stroke{open, {50 * ms, "\x1b"}, {10 * ms, "[201~"}, {30 * ms, "k"}}, []heard{paste(50*ms, "text"), keys(90*ms, "k")}},
		{"with half an end marker", []stroke{open, {ms, "\x1b[20"}}, []heard{paste(401*ms, "text\x1b[20")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			expect(t, hear(t, tt.strokes...), tt.want...)
		})
	}
}

func TestInput_HandsALongPasteOverInParts(t *testing.T) {
	text := strings.Repeat("組\r\nx", 1<<20) // 6 MB
	got := hear(t, stroke{0, "\x1b[200~" + text + "\x1b[201~"})
	if len(got) < 2 {
		t.Errorf("6 MB came in %d parts", len(got))
	}
	if texts(got, true) != strings.ReplaceAll(text, "\r\n", "\n") {
		t.Error("the parts are not the text")
	}
	for _, part := range got {
		if !part.paste || !utf8.ValidString(part.text) {
			t.Error("a part is not text")
		}
	}
}

func TestInput_SplitsABurstBetweenCharacters(t *testing.T) {
	burst := strings.Repeat("é\x1b[1;5C組x", 500)
	got := hear(t, stroke{0, burst})
	if texts(got, false) != burst {
		t.Error("the burst is not what was typed")
	}
	for _, h := range got {
		if !utf8.ValidString(h.text) || strings.HasPrefix(h.text, "[") || strings.Contains("0123456789;C", h.text[:1]) {
			t.Errorf("a read begins in the middle: %q", h.text)
		}
	}
}

func TestInput_PutsLettersTogetherThatComeInOnePiece(t *testing.T) {
	text := strings.Repeat("half of what was sáid, ", 1000)
	got := hear(t, stroke{0, text + "\r" + text})
	if len(got) > 5 || texts(got, false) != text+"\r"+text {
		t.Errorf("it came in %d parts", len(got))
	}
}

func TestInput_PutsLettersTogetherThatWaitButKeepsThemApart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, w := io.Pipe()
		in := terminal.NewInput(r)
		for _, key := range strings.Split("abcdefghijklmnop\rqrst", "") {
			w.Write([]byte(key))
			synctest.Wait()
		}
		w.Close()
		var got []string
		buf := make([]byte, 256)
		for n, err := in.Read(buf); err == nil; n, err = in.Read(buf) {
			if pieces, ok := in.Typed(strings.TrimSuffix(strings.TrimPrefix(string(buf[:n]), "\x1b[200~"), "\x1b[201~")); ok {
				got = append(got, strings.Join(pieces, "+"))
				continue
			}
			got = append(got, string(buf[:n]))
		}
		if want := "a b c d e f g h i+j+k+l+m+n+o+p \r q+r+s+t"; strings.Join(got, " ") != want {
			t.Errorf("got %q, want %q", strings.Join(got, " "), want)
		}
	})
}

func TestInput_LetsKeysPassAgainAfterAPause(t *testing.T) {
	text := strings.Repeat("letters ", 100)
	got := hear(t, stroke{0, text}, stroke{49 * ms, "a"}, stroke{50 * ms, "b"})
	expect(t, got, keys(0, text), keys(49*ms, "a"), keys(99*ms, "b"))
}

func TestInput_PassesOnAnEndlessSequence(t *testing.T) {
	endless := "\x1b[" + strings.Repeat("1", 1000)
	if got := texts(hear(t, stroke{0, endless}), false); got != endless {
		t.Errorf("got %q", got)
	}
}

func TestInput_GivesSmallReadersEverything(t *testing.T) {
	in := terminal.NewInput(strings.NewReader("abc\x1b[200~hi\x1b[201~"))
	got, err := io.ReadAll(iotest.OneByteReader(in))
	if err != nil || string(got) != "abc\x1b[200~1\x1b[201~" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestPasted_ForgetsATextOnceAsked(t *testing.T) {
	in := terminal.NewInput(strings.NewReader("\x1b[200~hi\x1b[201~"))
	if _, err := io.ReadAll(in); err != nil {
		t.Fatal(err)
	}
	if text, ok := in.Pasted("1"); text != "hi" || !ok {
		t.Errorf("got %q, %v", text, ok)
	}
	if text, ok := in.Pasted("1"); text != "" || ok {
		t.Errorf("the second time got %q, %v", text, ok)
	}
}

func TestDone_ComesAfterEverythingWasRead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		gone := errors.New("gone")
		in := terminal.NewInput(io.MultiReader(strings.NewReader("last\x1b"), iotest.ErrReader(gone)))
		synctest.Wait()
		buf := make([]byte, 256)
		for _, want := range []string{"last", "\x1b"} {
			select {
			case <-in.Done():
				t.Fatalf("done before %q was read", want)
			default:
			}
			if n, err := in.Read(buf); string(buf[:n]) != want || err != nil {
				t.Fatalf("read %q, %v, want %q", buf[:n], err, want)
			}
		}
		for range 2 {
			if n, err := in.Read(buf); n != 0 || !errors.Is(err, gone) {
				t.Fatalf("read %d bytes, %v", n, err)
			}
		}
		<-in.Done()
	})
}

func TestInput_LosesNothingButMarkers(t *testing.T) {
	pieces := rapid.SampledFrom([]string{
		"\x1b[200~", "\x1b[201~", "\x1b", "\x03", "\x1b[", "20", "0~", "1~", "[A", "\x1bO", "P", "a", "text", "é", "\xc3", "\xa9", "\r", "\n",
	})
	piece := rapid.Map(rapid.SliceOfN(pieces, 1, 4), func(p []string) string { return strings.Join(p, "") })
	pause := rapid.SampledFrom([]time.Duration{0, 0, ms, 19 * ms, 21 * ms, 49 * ms, 51 * ms, 401 * ms})
	rapid.Check(t, func(rt *rapid.T) {
		var strokes []stroke
		typed := ""
		for i, s := range rapid.SliceOfN(piece, 1, 12).Draw(rt, "strokes") {
			strokes = append(strokes, stroke{pause.Draw(rt, "pause"), s})
			typed += strokes[i].bytes
		}
		got := ""
		for _, h := range hear(t, strokes...) {
			got += h.text
		}
		if unmarked(got) != unmarked(typed) {
			rt.Fatalf("typed %v\nheard %q", strokes, got)
		}
	})
}

// FuzzInput: whatever comes, in whatever pieces and with whatever pauses, nothing but markers is lost.
func FuzzInput(f *testing.F) {
	f.Add([]byte("ab\x1b[200~x\x1b[201~\x1b\x1b[A\xc3"), []byte{3, 0, 9, 60, 1, 2})
	f.Add([]byte("\x1b\x1b[200~\x1b[20\x1b[201~\x1b[200~\x03"), []byte{1, 70, 1, 21, 1, 5})
	f.Add([]byte("\x1b[[\x1bO\x1b[200~\r\r\n"), []byte{2, 0})
	f.Fuzz(func(t *testing.T, data, cuts []byte) {
		var strokes []stroke
		rest := data
		for i := 0; len(rest) > 0; i += 2 {
			n, pause := len(rest), time.Duration(0)
			if i+1 < len(cuts) {
				n, pause = min(1+int(cuts[i]), n), time.Duration(cuts[i+1])*2*ms
			}
			strokes = append(strokes, stroke{pause, string(rest[:n])})
			rest = rest[n:]
		}
		var all strings.Builder
		for _, h := range hear(t, strokes...) {
			all.WriteString(h.text)
		}
		if got, want := unmarked(all.String()), unmarked(string(data)); got != want {
			t.Fatalf("typed %q\nheard %q", data, all.String())
		}
	})
}

// unmarked drops what markers are made of, wherever it is, and makes all line ends one: what is
// then left of the keys and pastes has to be what is left of the input.
func unmarked(s string) string {
	return strings.NewReplacer("\r", "", "\n", "", "\x1b", "", "[", "", "2", "", "0", "", "1", "", "~", "").Replace(s)
}

// FuzzInput_AtOnce: what comes without a pause is keys up to the first start marker, then text.
func FuzzInput_AtOnce(f *testing.F) {
	f.Add([]byte("ab\x1b[200~x\x1b[201~y\x1b[200~z"))
	f.Add([]byte("\x1b\x1b[200~\x1b[200~\x1b[201~\x1b[201~"))
	f.Fuzz(func(t *testing.T, data []byte) {
		typed, pasted, _ := strings.Cut(string(data), "\x1b[200~")
		want := ""
		for ended := false; pasted != ""; {
			marker := pasted[:min(6, len(pasted))]
			switch {
			case marker == "\x1b[201~":
				ended = true
			case marker == "\x1b[200~" && ended:
				ended = false
			default:
				marker = marker[:1]
				want += marker
			}
			pasted = pasted[len(marker):]
		}
		got := hear(t, stroke{0, string(data)})
		if keys := texts(got, false); keys != strings.ReplaceAll(typed, "\x1b[201~", "") {
			t.Fatalf("typed %q, keys %q", data, keys)
		}
		if text := texts(got, true); lineEnds(text) != lineEnds(want) {
			t.Fatalf("typed %q, pasted %q, want %q", data, text, want)
		}
	})
}

func lineEnds(s string) string {
	return strings.NewReplacer("\r", "", "\n", "").Replace(s)
}

func BenchmarkInput_Paste(b *testing.B) {
	for _, bb := range []struct {
		name  string
		size  int
		piece int // bytes in one read of the terminal
	}{{"1 MB", 1 << 20, 4096}, {"8 MB", 8 << 20, 4096}, {"1 MB in small reads", 1 << 20, 64}} {
		text := "\x1b[200~" + strings.Repeat("we talked about the heating \r\x1b[20x", bb.size/34) + "\x1b[201~"
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				in := terminal.NewInput(&pieces{text, bb.piece})
				if _, err := io.Copy(io.Discard, in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkInput_Key(b *testing.B) {
	r, w := io.Pipe()
	in := terminal.NewInput(r)
	defer w.Close()
	buf := make([]byte, 256)
	for b.Loop() {
		w.Write([]byte("a"))
		in.Read(buf)
	}
}

// pieces is a reader that gives a few bytes at a time.
type pieces struct {
	rest string
	n    int
}

func (p *pieces) Read(b []byte) (int, error) {
	if p.rest == "" {
		return 0, io.EOF
	}
	n := copy(b[:min(len(b), p.n)], p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

type panicking struct{}

func (panicking) Read([]byte) (int, error) { panic("what somebody wrote") }

func TestInput_EndsWhenItsSourcePanics(t *testing.T) {
	in := terminal.NewInput(panicking{})
	if n, err := in.Read(make([]byte, 10)); n != 0 || err == nil || strings.Contains(err.Error(), "wrote") {
		t.Errorf("Read: %d, %v", n, err)
	}
	<-in.Done()
}
