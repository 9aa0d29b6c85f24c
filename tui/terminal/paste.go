package terminal

import (
	"bytes"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// markerPrefix is how both markers begin.
const markerPrefix = "\x1b[20"

// paste takes b as text, except for the markers in it. Every byte is looked at once, however it was
// cut into pieces.
func (s *sorter) paste(b []byte) {
	from, at := 0, 0 // of the text not yet taken; of the search
	for {
		next := bytes.Index(b[at:], []byte(markerPrefix))
		if next < 0 {
			break
		}
		at += next
		kind := markerKind(b[at:min(at+len(endMarker), len(b))])
		if kind == key || kind == pasteStart && s.mode == pasting {
			at++ // text
			continue
		}
		s.addText(b[from:at])
		if kind == pasteStart {
			s.endPaste()
			s.mode = pasting
		} else {
			s.mode = ending
		}
		at += len(endMarker)
		from = at
	}
	keep := len(b) - partialMarker(b[from:])
	s.addText(b[from:keep])
	s.held = b[keep:]
}

// partialMarker returns how many bytes at the end of b may be the beginning of a marker.
func partialMarker(b []byte) int {
	last := bytes.LastIndexByte(b, esc)
	if last < 0 {
		return 0
	}
	tail := string(b[last:])
	if len(tail) == len(endMarker) || !strings.HasPrefix(startMarker, tail) && !strings.HasPrefix(endMarker, tail) {
		return 0
	}
	return len(tail)
}

// addText adds to the text of the paste and hands over what is more than partSize, up to a place
// where neither a character nor a line end is cut in two.
func (s *sorter) addText(b []byte) {
	s.text = append(s.text, b...)
	if len(s.text) < partSize {
		return
	}
	end := len(s.text) - partialEnd(s.text)
	s.handOver(s.text[:end])
	s.text = append([]byte(nil), s.text[end:]...)
}

// partialEnd returns how many bytes at the end of b are the beginning of a character or, perhaps,
// of a line end.
func partialEnd(b []byte) int {
	if b[len(b)-1] == '\r' {
		return 1
	}
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

// endPaste hands over the paste and goes back to keys.
func (s *sorter) endPaste() {
	s.handOver(s.asked.strip(append(s.text, s.held...)))
	s.mode, s.text, s.held = typing, nil, nil
}

// handOver puts the text where Pasted finds it, and its token among the keys.
func (s *sorter) handOver(text []byte) {
	if len(text) > 0 {
		s.push([]byte(startMarker + s.pastes.put(oneLineEnd(text)) + endMarker))
	}
}

// oneLineEnd returns text with \r\n and \r, which terminals send for the end of a line, as \n.
func oneLineEnd(text []byte) string {
	return strings.ReplaceAll(strings.ReplaceAll(string(text), "\r\n", "\n"), "\r", "\n")
}

// pastes keeps pasted texts, and letters typed in a hurry, until the program asks for them. The zero
// value is empty.
type pastes struct {
	mu    sync.Mutex
	last  uint64
	texts map[string]string
	typed map[string][]string
}

// put keeps text and returns its token.
func (p *pastes) put(text string) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.texts == nil {
		p.texts = make(map[string]string)
	}
	token := p.token()
	p.texts[token] = text
	return token
}

// token makes a new token. The lock is held.
func (p *pastes) token() string {
	p.last++
	return strconv.FormatUint(p.last, 10)
}

// hurry keeps letters and returns their token.
func (p *pastes) hurry(piece string) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.typed == nil {
		p.typed = make(map[string][]string)
	}
	token := p.token()
	p.typed[token] = []string{piece}
	return token
}

// more adds letters to those of a token that was not read yet.
func (p *pastes) more(token, piece string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.typed[token] = append(p.typed[token], piece)
}

// keys returns the letters of a token and forgets them.
func (p *pastes) keys(token string) (pieces []string, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	pieces, ok = p.typed[token]
	delete(p.typed, token)
	return pieces, ok
}

// take returns the text of a token and forgets it.
func (p *pastes) take(token string) (text string, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	text, ok = p.texts[token]
	delete(p.texts, token)
	return text, ok
}
