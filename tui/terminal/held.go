package terminal

import (
	"encoding/hex"
	"os"
	"strings"
	"sync"

	"golang.org/x/term"

	"example.org/onetoone/guide/words"
)

// What is written when the terminal is held: nothing personal stays on the screen, and no cursor.
const holdSequence = "\x1b[m\x1b[2J\x1b[H\x1b[?25l"

// Held is a terminal between two times that it is open: it stays raw, so that nothing that is typed
// meanwhile is shown, with the other screen empty. It is opened again, by this program or by the one
// that takes its place, or released. All methods may be called from several goroutines; those of a
// nil Held do nothing.
type Held struct {
	in, out *os.File
	asked   *question

	mu     sync.Mutex
	before *modes // how the terminal was found first; nil once it is open again or released
}

// ErrNotHeld is returned by Open for a terminal that was opened or released before.
const ErrNotHeld = words.Error("terminal.unheld")

// Hold closes the terminal as Close does, but gives it back to nobody yet. Afterwards Close does
// nothing. A terminal that was closed before, or that cannot be written to, is not held: nil.
func (t *Terminal) Hold() *Held {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed || t.before == nil {
		return nil
	}
	t.closed = true
	t.asked.settle(t.input.collected)
	t.input.stop()
	t.painter = painter{}
	if _, err := t.out.WriteString(holdSequence); err != nil {
		_ = t.leave()
		return nil
	}
	h := &Held{in: t.in, out: t.out, asked: t.asked, before: t.before}
	t.before = nil
	return h
}

// Open opens the terminal again; what was typed since Hold arrives. An error gives the terminal
// back as it was found first.
func (h *Held) Open() (*Terminal, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.before == nil {
		return nil, ErrNotHeld
	}
	t := &Terminal{in: h.in, out: h.out, asked: h.asked, before: h.before}
	h.before = nil
	if err := t.write(prepareSequence + cursorShape(steadyBar)); err != nil {
		return nil, err
	}
	if err := t.listen(0); err != nil {
		return nil, err
	}
	return t, nil
}

// Release gives the terminal back as it was found first. A terminal that is not held any more is
// left alone. The error says that it could not be restored.
func (h *Held) Release() error {
	if h == nil {
		return nil
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	t := &Terminal{in: h.in, out: h.out, asked: h.asked, before: h.before}
	h.before = nil
	return t.leave()
}

// Background is the colour of the terminal's background, as it has said; empty where it has not.
func (h *Held) Background() string {
	if h == nil {
		return ""
	}
	return h.asked.colour()
}

// Note is what another program, in this one's place, gives to Resume: how the terminal was found
// first, and what it was asked. It is empty where there is nothing to hand on.
func (h *Held) Note() string {
	if h == nil {
		return ""
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.before == nil {
		return ""
	}
	return hex.EncodeToString(h.before.encode()) + h.asked.note()
}

// Resume gives the terminal that another program held, from its Note. ErrNotTerminal is returned
// when in or out is not a terminal, and another error for what is no note of this system.
func Resume(note string, in, out *os.File) (*Held, error) {
	if !term.IsTerminal(int(in.Fd())) || !term.IsTerminal(int(out.Fd())) {
		return nil, ErrNotTerminal
	}
	end := strings.IndexAny(note+"=", "?=")
	data, err := hex.DecodeString(note[:end])
	if err != nil {
		return nil, words.Fail("terminal.taking", err)
	}
	before, err := decodeModes(data)
	if err != nil {
		return nil, words.Fail("terminal.taking", err)
	}
	asked, err := questionOf(note[end:])
	if err != nil {
		return nil, words.Fail("terminal.taking", err)
	}
	return &Held{in: in, out: out, asked: asked, before: before}, nil
}
