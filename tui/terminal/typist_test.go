package terminal_test

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"example.org/onetoone/tui/terminal"
)

const ms = time.Millisecond

// stroke is something typed or pasted after a pause; the terminal sends it in one piece.
type stroke struct {
	pause time.Duration
	bytes string
}

// heard is what one Read gave: keys, or the text of a paste.
type heard struct {
	after time.Duration // since the first stroke
	text  string
	paste bool
}

func keys(after time.Duration, s string) heard  { return heard{after, s, false} }
func paste(after time.Duration, s string) heard { return heard{after, s, true} }

func (h heard) String() string { return fmt.Sprintf("%v %q %v", h.after, h.text, h.paste) }

func expect(t *testing.T, got []heard, want ...heard) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// hear types the strokes on an input in a world of its own time, waits a second, ends the input, and
// returns what was read.
func hear(t *testing.T, strokes ...stroke) (all []heard) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) { all = typedOn(t, terminal.NewInput, strokes) })
	return all
}

// typedOn is hear in a world that is there already.
func typedOn(t *testing.T, open func(io.Reader) *terminal.Input, strokes []stroke) []heard {
	t.Helper()
	r, w := io.Pipe()
	in := open(r)
	start := time.Now()
	go func() {
		for _, s := range strokes {
			time.Sleep(s.pause)
			w.Write([]byte(s.bytes))
		}
		time.Sleep(time.Second)
		w.Close()
	}()
	return listen(t, in, start)
}

// listen reads the input to its end.
func listen(t *testing.T, in *terminal.Input, start time.Time) []heard {
	t.Helper()
	var all []heard
	buf := make([]byte, 256)
	for {
		n, err := in.Read(buf)
		if err != nil {
			if err != io.EOF {
				t.Errorf("the input ended with %v", err)
			}
			return all
		}
		if n > 255 {
			t.Errorf("a read gave %d bytes", n)
		}
		text, pasted := string(buf[:n]), false
		if token, ok := strings.CutPrefix(text, "\x1b[200~"); ok {
			token, closed := strings.CutSuffix(token, "\x1b[201~")
			if pieces, ok := in.Typed(token); ok {
				text = strings.Join(pieces, "")
			} else if text, pasted = in.Pasted(token); !pasted || !closed {
				t.Fatalf("%q stands for no paste", buf[:n])
			}
		}
		if !pasted && strings.Contains(text, "\x1b[200~") {
			t.Errorf("a start marker was passed on in %q", text)
		}
		all = append(all, heard{time.Since(start), text, pasted})
	}
}

func texts(all []heard, pasted bool) string {
	var b strings.Builder
	for _, h := range all {
		if h.paste == pasted {
			b.WriteString(h.text)
		}
	}
	return b.String()
}
