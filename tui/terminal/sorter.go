package terminal

import (
	"slices"
	"time"
)

// The laws of the input:
//
//   - Keys pass as they came. A packet, which is what one Read returns, never ends within a character
//     or an escape sequence, unless the rest did not come in time. The escape key is a packet of
//     its own, and two of them are two.
//   - From a paste's start marker on, everything is text. The paste ends when nothing has come for
//     endWait after its end marker: what follows the marker without a pause was pasted, too, with
//     the marker hidden in it, and must not become keys.
//   - A paste without an end marker ends when nothing has come for pasteWait, or with the escape key
//     or ctrl+c, pressed after a pause of keyPause.
//   - A pasted text goes to the program in one piece, or in several of partSize; the keys get a
//     token in its place.
//   - Keys that come faster than they are read, letters and spaces without a pause, wait as one: the
//     program gets a token for them too, and fetches them with Typed. They stay keys: each piece is
//     what came as one, in order.
//   - Nothing is lost but the markers, and no other marker is ever passed on.
//   - While the terminal was asked and has not answered to the end, its answers are no keys: see
//     question.take. Nobody who did not ask loses a byte to that.
const (
	packetMax = 255 // bytes in a packet
	behind    = 8   // packets that wait, from which on letters that come are put together

	escWait   = 20 * time.Millisecond  // for the rest of a sequence, after the escape alone
	unitWait  = 50 * time.Millisecond  // for the rest of a character or a sequence
	endWait   = 20 * time.Millisecond  // after a paste's end marker
	pasteWait = 400 * time.Millisecond // within a paste
	keyPause  = 50 * time.Millisecond

	partSize = 4 << 20 // bytes
)

const (
	startMarker = "\x1b[200~"
	endMarker   = "\x1b[201~"
	ctrlC       = 'c' & 0x1f
)

// sorter tells keys from pastes. It knows no clock: feed is told how long the source was quiet, and
// silence that it has been quiet for wait.
type sorter struct {
	mode   mode
	held   []byte   // what cannot be told yet: the beginning of a unit, or of a marker in a paste
	text   []byte   // of the paste so far
	queue  [][]byte // packets to be read
	typed  string   // the token that stands last in the queue for letters; empty is none
	hurry  bool     // letters were put together, and there was no pause since
	pastes *pastes
	asked  *question // of the terminal; its answers are no keys
}

type mode int

const (
	typing  mode = iota
	pasting      // after a start marker
	ending       // after an end marker
)

// feed sorts what came after a pause.
func (s *sorter) feed(data []byte, pause time.Duration) {
	s.hurry = s.hurry && pause < keyPause
	if s.mode != typing && pause >= keyPause && len(data) == 1 && (data[0] == esc || data[0] == ctrlC) {
		s.endPaste()
	}
	if len(s.held) > 0 {
		data = slices.Concat(s.held, data)
		s.held = nil
	}
	if s.mode == typing {
		data = s.keys(data)
	}
	if len(data) > 0 {
		s.paste(data)
	}
}

// wait returns how long the source has to be quiet until silence is to be called; 0 is forever.
func (s *sorter) wait() time.Duration {
	switch {
	case s.mode == pasting:
		return pasteWait
	case s.mode == ending:
		return endWait
	case len(s.held) == 0, s.asked.expects(s.held):
		return 0
	case s.held[len(s.held)-1] == esc:
		return escWait
	}
	return unitWait
}

// silence settles what was left open: it will not be continued.
func (s *sorter) silence() {
	if s.mode != typing {
		s.endPaste()
		return
	}
	for len(s.held) > 1 && s.held[0] == esc && s.held[1] == esc {
		s.push(s.held[:1])
		s.held = s.held[1:]
	}
	s.push(s.held)
	s.asked.passed(s.held)
	s.held = nil
}

// keys queues the keys in b, up to a paste's start marker, and returns what follows that.
func (s *sorter) keys(b []byte) (pasted []byte) {
	from, at := 0, 0 // of the packet being filled; of the unit looked at
	seen := 0        // up to where it is known what is text
	for at < len(b) {
		if at >= seen && !s.asked.looks(b[at]) {
			if seen = at + textRun(b[at:]); seen > at && (s.hurry || len(b) > packetMax || len(s.queue) >= behind) {
				s.push(b[from:at])
				s.letters(b[at:seen])
				from, at = seen, seen
				continue
			}
		}
		n, kind := s.unit(b[at:])
		if kind == key {
			if at+n-from > packetMax {
				s.push(b[from:at])
				from = at
			}
			at += n
			continue
		}
		s.push(b[from:at])
		switch kind {
		case partial:
			s.held = b[at+n:]
			return nil
		case pasteStart:
			s.mode = pasting
			return b[at+n:]
		case escapes:
			for i := range n {
				s.push(b[at+i : at+i+1])
			}
		}
		at += n
		from = at
	}
	s.push(b[from:])
	return nil
}

// unit is firstUnit where an answer of the terminal's may stand, too.
func (s *sorter) unit(b []byte) (n int, kind unitKind) {
	if s.asked.looks(b[0]) {
		if n, kind = s.asked.take(b); kind != key {
			return n, kind
		}
	}
	if n, kind = firstUnit(b); kind == partial {
		n = 0
	}
	return n, kind
}

func (s *sorter) push(packet []byte) {
	if len(packet) > 0 {
		s.queue, s.typed = append(s.queue, packet), ""
	}
}

// letters queues letters as a piece of those that wait already, or behind a new token.
func (s *sorter) letters(piece []byte) {
	s.hurry = true
	if len(s.queue) > 0 && s.typed != "" {
		s.pastes.more(s.typed, string(piece))
		return
	}
	token := s.pastes.hurry(string(piece))
	s.push([]byte(startMarker + token + endMarker))
	s.typed = token
}
