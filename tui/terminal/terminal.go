package terminal

import (
	"errors"
	"os"
	"sync"

	"golang.org/x/term"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
)

// What is written on entering: the other screen, and on it no colours, cleared, cursor at home and
// hidden, no wrapping at the right edge (so nothing drawn ever scrolls), pastes told from keys.
const (
	enterSequence   = "\x1b[?1049h" + prepareSequence
	prepareSequence = "\x1b[m\x1b[2J\x1b[H\x1b[?25l\x1b[?7l\x1b[?2004h"
)

// What is written on leaving. The screen is cleared first for terminals that have no other one, so
// that nothing personal stays behind; wrapping is restored last because going back to the main
// screen may restore the setting it was entered with.
const leaveSequence = "\x1b[?2004l\x1b[m\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l\x1b[?7h"

// The cursor is a bar that does not blink, beside what is selected and not over its first letter, as
// long as the screens are shown (DECSCUSR); 0 gives the terminal's own back. Where the keyboard's
// lamps or a stray letter would come of that, which is on a console, nothing is written.
func cursorShape(n string) string {
	if os.Getenv("TERM") == "linux" {
		return ""
	}
	return "\x1b[" + n + " q"
}

const (
	steadyBar = "6"
	ownShape  = "0"
)

// ErrNotTerminal is returned by Open when the input or the output is a file or a pipe.
const ErrNotTerminal = words.Error("terminal.none")

// Terminal is an open terminal. All methods may be called from several goroutines.
type Terminal struct {
	in, out *os.File
	input   *Input
	asked   *question

	mu       sync.Mutex // held while suspended, too: whoever wants to paint waits
	before   *modes     // how the terminal was found; nil while left
	closed   bool
	resumed  bool // Suspend has seen a continue signal that Watch has not
	painter  painter
	signs    safe.Signs
	reported size // what Size said last
	err      error
}

// size is a number of columns and rows.
type size struct{ w, h int }

// Open takes over the terminal: raw mode, then the other screen in one write. It asks the terminal
// nothing; Ask does, when there is something to look at. From here on Input collects what is typed. ErrNotTerminal is returned when in or out is
// not a terminal, and any other error when the terminal cannot be set up; it is then as it was.
func Open(in, out *os.File) (*Terminal, error) {
	if !term.IsTerminal(int(in.Fd())) || !term.IsTerminal(int(out.Fd())) {
		return nil, ErrNotTerminal
	}
	t := &Terminal{in: in, out: out, asked: &question{}}
	if err := t.enter(); err != nil {
		return nil, err
	}
	if err := t.listen(queued(in)); err != nil {
		return nil, err
	}
	return t, nil
}

// listen begins to read keys; so many bytes of them were typed before the terminal was raw. An error
// gives the terminal back.
func (t *Terminal) listen(early int) error {
	source, err := openSource(t.in)
	if err != nil {
		return errors.Join(words.Fail("terminal.reading", err), t.leave())
	}
	t.input = newInput(source, early, t.asked)
	return nil
}

// Close gives the terminal back as it was: pastes as plain keys, no colours, cursor shown and shaped
// as it was, main screen, cooked mode. Where Ask has asked, it waits a moment for the answer, which would be typed at the
// shell otherwise. Reading ends with io.EOF. It may be called more than once, from anywhere, also while
// the program is going down in a panic; only the first call does something. The error says that the
// terminal could not be restored.
func (t *Terminal) Close() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return nil
	}
	t.closed = true
	t.asked.settle(t.input.collected)
	t.input.stop()
	return t.leave()
}

// OnPanic makes f be told of a panic on a goroutine of this package, with its value, while the frames
// of the panic are still on the stack. The terminal keeps its state and the input may be dead: save
// and quit. f must not block. Without it such a panic only ends the input.
func (t *Terminal) OnPanic(f func(broke any)) { t.input.broke.Store(&f) }

// guard is deferred by goroutines: a panic there would end the process with the terminal raw.
func (t *Terminal) guard() {
	if broke := recover(); broke != nil {
		t.input.tell(broke)
	}
}

// Ask asks the terminal for the colour of its background, and has told called with it, from a goroutine
// of its own, once the terminal has said it, as it says it (rgb:1e1e/1e1e/1e1e); not where it does not know. Nobody is asked twice: of a
// terminal that was held before, what it said then is in Held.Background, or comes now. Ask when
// the first frame is painted: nobody has to wait for it then.
func (t *Terminal) Ask(told func(colour string)) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.before == nil {
		return
	}
	if t.asked.ask() {
		if _, err := t.out.WriteString(questionSequence); err != nil {
			t.fail(words.Fail("terminal.painting", err))
			return
		}
	} else if !t.asked.waits.Load() {
		return
	}
	go func() {
		defer t.guard()
		select {
		case <-t.asked.heard:
			told(t.asked.colour())
		case <-t.input.done:
		}
	}()
}

// Input returns what Bubble Tea is to read from: tea.WithInput(t.Input()). It is always the same.
func (t *Terminal) Input() *Input { return t.input }

// Size returns the columns and rows of the terminal. One that does not know its size (a serial
// line) counts as 80 by 24.
func (t *Terminal) Size() (w, h int, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	s, err := t.size()
	if err == nil {
		t.reported = s
	}
	return s.w, s.h, err
}

// Err returns the first error of writing to the terminal, nil as long as there was none.
func (t *Terminal) Err() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.err
}

func (t *Terminal) size() (size, error) {
	w, h, err := term.GetSize(int(t.out.Fd()))
	if err != nil {
		return size{}, words.Fail("terminal.size", err)
	}
	if w <= 0 || h <= 0 {
		w, h = 80, 24
	}
	return size{w, h}, nil
}

// enter takes the terminal over, for the first time or again. Raw mode comes first: in the
// background that stops the process until it is in front, with nothing written over the shell.
func (t *Terminal) enter() error {
	found, err := makeRaw(t.in, t.out)
	if err != nil {
		return words.Fail("terminal.raw", err)
	}
	if t.before == nil {
		t.before = found
	}
	t.painter = painter{}
	return t.write(enterSequence + cursorShape(steadyBar))
}

// write writes a sequence of entering. An error gives the terminal back.
func (t *Terminal) write(sequence string) error {
	if _, err := t.out.WriteString(sequence); err != nil {
		return errors.Join(words.Fail("terminal.entering", err), t.leave())
	}
	return nil
}

// leave gives the terminal back. The frame is forgotten: it holds what was on the screen.
func (t *Terminal) leave() error {
	if t.before == nil {
		return nil
	}
	t.painter = painter{}
	_, err := t.out.WriteString(cursorShape(ownShape) + leaveSequence)
	if err != nil {
		err = words.Fail("terminal.leaving", err)
	}
	if back := t.before.restore(t.in, t.out); back != nil {
		err = errors.Join(err, words.Fail("terminal.unraw", back))
	}
	t.before = nil
	return err
}
