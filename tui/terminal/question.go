package terminal

import (
	"bytes"
	"encoding/hex"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// questionSequence is what Ask writes: which colour is the background, and then what the terminal is. Every
// terminal answers the second, so its answer is a fence: behind it none is waited for. The first ends with
// a bell, with which most answers end then, too: asked with ESC \, rxvt-unicode ends its own with an escape
// alone, and an answer cut there would pass for the key.
const questionSequence = "\x1b]11;?\a\x1b[c"

// fencePatience is how long the terminal is not given to somebody else while an answer may still come.
const fencePatience = 100 * time.Millisecond

// question is the one question that a terminal is asked, and what has come of it. It goes on to
// whoever opens a terminal that was held. The zero value was not asked.
type question struct {
	waits atomic.Bool // the fence has not come
	over  atomic.Bool // it has

	mu    sync.Mutex
	fence chan struct{} // closed when it has come; nil while the question was not asked
	heard chan struct{} // closed when the colour has come
	said  string        // the colour, as the terminal says it; empty is unknown
	// begun is the beginning of an answer whose rest has not come. If it is sure, it is no key. If not,
	// it was passed on as keys, and its rest may still come.
	begun []byte
	sure  bool
}

// ask reports whether the question is to be written. Nobody asks twice.
func (q *question) ask() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.fence != nil {
		return false
	}
	q.fence, q.heard = make(chan struct{}), make(chan struct{})
	q.waits.Store(true)
	return true
}

// colour is what the terminal said; empty as long as it is not known.
func (q *question) colour() string {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.said
}

// settle waits for the fence, for a moment, or until nothing can come any more.
func (q *question) settle(gone <-chan struct{}) {
	if !q.waits.Load() {
		return
	}
	patience := time.NewTimer(fencePatience)
	defer patience.Stop()
	select {
	case <-q.fence:
	case <-gone:
	case <-patience.C:
	}
}

// looks reports whether an answer may begin with c, or go on with it.
func (q *question) looks(c byte) bool {
	if !q.waits.Load() {
		return c == esc && q.over.Load()
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	return c == esc || len(q.begun) > 0
}

// take is firstUnit where an answer, or a part of one, may stand: n bytes of it are gone then. Of
// what is partial so many are gone, too, and the rest cannot be told yet. A key is none of ours.
//
// A terminal sends an answer in one go, and whatever is on the way may cut it anywhere: so what goes on
// with an answer that is sure is a part of it, however late it comes, and anything else is a key.
func (q *question) take(b []byte) (n int, kind unitKind) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.over.Load() {
		return q.late(b)
	}
	if n, kind = q.part(b); kind == key && (leads(nil, b) || leads(q.begun, b)) {
		return 1, escapes
	}
	return n, kind
}

// late is take behind the fence, which may have been that of a program before this one: an answer in one
// piece is still none of the keys.
func (q *question) late(b []byte) (n int, kind unitKind) {
	n, f := answerIn(b[:min(len(b), unitMax)])
	if f != whole {
		return 0, key
	}
	q.hear(b[:n])
	return n, answer
}

func (q *question) part(b []byte) (n int, kind unitKind) {
	before := len(q.begun)
	all := slices.Concat(q.begun, b[:min(len(b), unitMax)])
	at, f := answerIn(all)
	certain := q.sure || sure(all[:at], before <= 1)
	switch {
	case f == whole:
		q.hear(all[:at])
		return at - before, answer
	case f == begun && len(all) > unitMax: // no terminal says as much
		q.begun, q.sure = nil, false
		return 0, key
	case f == begun && !certain:
		return 0, partial
	case f == begun && all[at-1] == esc: // of its end; or the key
		q.begun, q.sure = all[:at-1], true
		return at - 1 - before, partial
	case f == begun, at > before && certain && (q.sure || all[1] == ']' || !ends(all[at])):
		q.begun, q.sure = all[:at], true // and a key breaks in
		return at - before, answer
	case before == 0:
		return 0, key
	case q.sure && q.begun[before-1] == esc: // it was the key
		q.begun = q.begun[:before-1]
		return q.part(b)
	}
	old, wasSure := q.begun, q.sure
	q.begun, q.sure = nil, false
	if n, kind = q.part(b); n == 0 && wasSure {
		q.begun, q.sure = old, true
	}
	return n, kind
}

// ends reports whether c goes on with what looks like a fence, or ends it: then it is another report.
func ends(c byte) bool { return c >= ' ' && c <= '~' }

// hear takes in a whole answer. The lock is held.
func (q *question) hear(answer []byte) {
	q.begun, q.sure = nil, false
	text, colour := strings.CutPrefix(string(answer), colourStart)
	switch {
	case colour && q.said == "":
		q.said = strings.TrimRight(text, "\a\x1b\\")
		close(q.heard)
	case !colour && q.waits.CompareAndSwap(true, false):
		q.over.Store(true)
		close(q.fence)
	}
}

// leads reports whether b begins with the escape key, pressed just before an answer, or the rest of one.
func leads(before, b []byte) bool {
	if len(b) < 2 || b[0] != esc || b[1] != esc {
		return false
	}
	all := slices.Concat(before, b[1:min(len(b), unitMax)])
	_, f := answerIn(all)
	return f == whole || f == begun && len(all) > 1 && string(all) != "\x1b["
}

// expects reports whether what is held is to wait for the next byte, however late: it is longer than any
// key. What may be a key, alt+] or the escape, is passed on as soon as ever; should the rest of
// an answer come behind it, begun knows.
func (q *question) expects(held []byte) bool { return q.waits.Load() && unlike(held) }

// unlike reports whether b begins an answer, and is longer than any key that does.
func unlike(b []byte) bool {
	_, f := answerIn(b)
	return f == begun && len(b) > len("\x1b]")
}

// passed is told what was held and is passed on as keys.
func (q *question) passed(keys []byte) {
	if !q.waits.Load() {
		return
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	all := slices.Concat(q.begun, keys[:min(len(keys), unitMax)])
	if _, f := answerIn(all); f == begun && len(keys) < unitMax {
		q.begun = all
	} else if !q.sure {
		q.begun = nil
	}
}

// strip takes the answers out of what came with a paste: right behind it they pass for text.
func (q *question) strip(text []byte) []byte {
	for from := 0; q.waits.Load(); {
		i := bytes.IndexByte(text[from:], esc)
		if i < 0 {
			break
		}
		from += i
		rest := text[from:]
		switch at, f := answerIn(rest[:min(len(rest), unitMax)]); {
		case f == whole:
			q.mu.Lock()
			q.hear(rest[:at])
			q.mu.Unlock()
			text = slices.Delete(text, from, from+at)
		case f == begun && unlike(rest):
			q.mu.Lock()
			q.begun, q.sure = slices.Clone(rest), true
			q.mu.Unlock()
			return text[:from]
		default:
			q.passed(rest)
			from++
		}
	}
	return text
}

// note is what the program in this one's place has to know: the beginning of an answer whose rest it
// will read, or what the terminal said. That is handed on in memory, and never kept on disk: a
// terminal that is dark tonight was light in the morning.
func (q *question) note() string {
	q.mu.Lock()
	defer q.mu.Unlock()
	switch {
	case q.fence == nil:
		return ""
	case q.waits.Load():
		mark := "?"
		if !q.sure {
			mark = "??"
		}
		return mark + hex.EncodeToString(q.begun)
	}
	return "=" + q.said
}

// questionOf reads a note.
func questionOf(note string) (q *question, err error) {
	q = &question{}
	switch begun, waits := strings.CutPrefix(note, "?"); {
	case waits && q.ask():
		begun, unsure := strings.CutPrefix(begun, "?")
		q.begun, err = hex.DecodeString(begun)
		q.sure = !unsure && len(q.begun) > 0
	case note != "" && q.ask():
		q.hear(nil)
		q.said = strings.TrimPrefix(note, "=")
	}
	return q, err
}
