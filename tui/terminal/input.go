package terminal

import (
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/muesli/cancelreader"

	"example.org/onetoone/guide/words"
)

const (
	readSize = 64 << 10 // bytes asked of the source at once
	queueMax = 256      // packets waiting to be read, beyond which the source has to wait

	// stopPatience is how long stop waits for a read to be cancelled; another process may have taken
	// the bytes it was woken for.
	stopPatience = 100 * time.Millisecond
)

// errBroken ends the input when our own code has panicked: the program still saves and quits.
const errBroken = words.Error("terminal.broken")

// Input is what was typed and pasted, as an io.Reader for tea.WithInput. It is to be read by one
// goroutine at a time.
type Input struct {
	out    chan []byte // packets; closed at the end
	end    error       // why the input ended; written before out is closed
	rest   []byte      // of a packet that was longer than the reader's buffer
	pastes pastes

	asked *question

	broke atomic.Pointer[func(any)] // told of a panic; nil is nobody

	source    cancelreader.CancelReader
	collected chan struct{} // closed when the source is not read any more
	quit      chan struct{} // closed by stop
	stopOnce  sync.Once
	done      chan struct{}
	doneOnce  sync.Once
}

// chunk is what one read of the source gave.
type chunk struct {
	data []byte
	at   time.Time
	err  error
}

// newInput reads from source, of which asked is asked. Its first bytes, as many as early says, were typed
// before the terminal was raw: the terminal has made a line end of enter then.
func newInput(source cancelreader.CancelReader, early int, asked *question) *Input {
	in := &Input{
		out:       make(chan []byte),
		asked:     asked,
		source:    source,
		collected: make(chan struct{}),
		quit:      make(chan struct{}),
		done:      make(chan struct{}),
	}
	chunks := make(chan chunk)
	go in.collect(chunks, early)
	go in.sort(chunks)
	return in
}

// Read reads keys as the terminal sent them, and a paste as a tiny one whose content is a token for
// Pasted. It returns at most 255 bytes, so that Bubble Tea's buffer of 256 is never full and it does
// not wait for more, and it never ends within a character or an escape sequence unless the
// terminal itself paused there. At the end of the input it returns io.EOF or the source's error.
func (in *Input) Read(p []byte) (n int, err error) {
	defer func() {
		if broke := recover(); broke != nil {
			in.tell(broke)
			n, err = 0, errBroken
		}
	}()
	if len(p) == 0 {
		return 0, nil
	}
	if len(in.rest) == 0 {
		packet, ok := <-in.out
		if !ok {
			in.finish()
			return 0, in.end
		}
		in.rest = packet
	}
	n = copy(p, in.rest)
	in.rest = in.rest[n:]
	return n, nil
}

// Pasted returns the text of the paste that a token stands for, and forgets it. Line ends in it are
// \n; everything else is as it was pasted, valid UTF-8 or not. It reports false for a token it does
// not know or has been asked for before. Tokens are the runes of a key message with Paste set.
func (in *Input) Pasted(token string) (text string, ok bool) {
	return in.pastes.take(token)
}

// Typed returns the letters and spaces that a token stands for, and forgets them: they were typed
// faster than they were read, and are keys as any other. Each piece came as one. It reports false for
// a token of something else. Ask it before Pasted.
func (in *Input) Typed(token string) (pieces []string, ok bool) {
	return in.pastes.keys(token)
}

// Done returns a channel that is closed when the input has ended and everything typed before was
// read, or when the terminal was closed: nothing will be typed any more, save and quit.
func (in *Input) Done() <-chan struct{} { return in.done }

// stop ends the input now. What was typed and not yet read is lost, but a part of an answer is
// noted: its rest comes. Afterwards the source is not read any more, if it is of the kind that can be
// cancelled: what is typed is for the shell.
func (in *Input) stop() {
	in.stopOnce.Do(func() {
		if in.source.Cancel() {
			patience := time.NewTimer(stopPatience)
			defer patience.Stop()
			select {
			case <-in.collected:
			case <-patience.C:
			}
		}
		close(in.quit)
		for range in.out { // until all that came is sorted
		}
		in.finish()
	})
}

func (in *Input) finish() {
	in.doneOnce.Do(func() { close(in.done) })
}

// tell tells of a panic that was recovered, while its frames are still there.
func (in *Input) tell(broke any) {
	if f := in.broke.Load(); f != nil {
		(*f)(broke)
	}
}

// collect reads the source until it ends and notes when each piece came.
func (in *Input) collect(chunks chan<- chunk, early int) {
	defer close(in.collected)
	defer in.source.Close()
	defer func() {
		if broke := recover(); broke != nil {
			in.tell(broke)
			select {
			case chunks <- chunk{err: errBroken}:
			case <-in.quit:
			}
		}
	}()
	buf := make([]byte, readSize)
	for {
		n, err := in.source.Read(buf)
		keysOf(buf[:min(n, early)])
		early -= min(n, early)
		c := chunk{data: append([]byte(nil), buf[:n]...), at: time.Now(), err: err}
		select {
		case chunks <- c:
		case <-in.quit:
			return
		}
		if err != nil {
			return
		}
	}
}

// keysOf turns line ends back into the enter key they were.
func keysOf(early []byte) {
	for i, b := range early {
		if b == '\n' {
			early[i] = '\r'
		}
	}
}

// sort turns chunks into packets. It alone knows the time; what to do with it is the sorter's.
func (in *Input) sort(chunks <-chan chunk) {
	defer close(in.out)
	defer func() {
		if broke := recover(); broke != nil {
			in.tell(broke)
			in.end = errBroken
		}
	}()
	s := sorting{sorter: sorter{pastes: &in.pastes, asked: in.asked}}
	defer s.quiet.stop()
	for {
		source, out, packet := chunks, in.out, s.next()
		if s.end != nil || len(s.queue) >= queueMax {
			source = nil
		}
		if packet == nil {
			if in.end = s.end; in.end != nil {
				return
			}
			out = nil
		}
		select {
		case c := <-source:
			s.take(c)
		case out <- packet:
			s.queue = s.queue[1:]
		case <-s.quiet.fired():
			s.wasQuiet(source)
		case <-in.quit:
			in.end = io.EOF
			return
		}
	}
}

// sorting is a sorter together with the time.
type sorting struct {
	sorter
	quiet quietTimer
	last  time.Time // when the last chunk came
	end   error     // why there will be no more
}

// next returns the first packet that waits to be read, nil if there is none.
func (s *sorting) next() []byte {
	if len(s.queue) == 0 {
		return nil
	}
	return s.queue[0]
}

func (s *sorting) take(c chunk) {
	s.feed(c.data, c.at.Sub(s.last))
	s.last = c.at
	if c.err != nil {
		s.silence()
		s.end = endError(c.err)
	}
	s.quiet.start(s.wait())
}

// wasQuiet settles what is open when the timer has fired, but only if nothing has come after all.
// A source that is nil has to wait, so nothing is known of it.
func (s *sorting) wasQuiet(source <-chan chunk) {
	select {
	case c := <-source:
		s.take(c)
		return
	default:
	}
	if source == nil || s.quiet.stalled() {
		s.quiet.again()
		return
	}
	s.silence()
	s.quiet.stop()
}

// endError is what Read returns when the source ended with err.
func endError(err error) error {
	if err == io.EOF || errors.Is(err, cancelreader.ErrCanceled) {
		return io.EOF
	}
	return words.Fail("terminal.reading", err)
}
