package edit

import "slices"

const (
	maxSteps     = 500
	maxStepBytes = 8 << 20 // of all steps together
	maxJoined    = 256     // bytes of one step made of several keys
)

// step is one change: at offset at, old was replaced by new.
type step struct {
	at            int
	old, new      []byte
	before, after int // the cursor
}

func (s *step) size() int { return len(s.old) + len(s.new) }

// manner says how a change was made; changes of one manner in a row, other than
// byWhole, share a step as long as they stay within a word and its space.
type manner int

const (
	byWhole manner = iota
	byTyping
	byBackspace
	byDelete
)

// history is the steps that can be taken back, and those taken back.
type history struct {
	done, undone []step
	size         int    // bytes of done and undone
	last         manner // of the last step; byWhole once nothing may join it
}

// seal ends the last step: what comes next is a step of its own.
func (h *history) seal() { h.last = byWhole }

// record adds s, forgets what had been undone, and then the oldest steps above
// the limits. A step above the limit by itself empties the history.
func (h *history) record(how manner, s step) {
	for i := range h.undone {
		h.size -= h.undone[i].size()
	}
	h.undone = nil
	h.size += s.size()
	joined := h.join(how, s)
	h.last = how
	if joined {
		return
	}
	h.done = append(h.done, s)
	drop := max(len(h.done)-maxSteps, 0)
	for i := range h.done {
		if i >= drop && h.size <= maxStepBytes {
			break
		}
		h.size -= h.done[i].size()
		drop = max(drop, i+1)
	}
	h.done = slices.Delete(h.done, 0, drop)
}

// join adds s to the last step if it continues it within a word.
func (h *history) join(how manner, s step) bool {
	if how == byWhole || how != h.last || len(h.done) == 0 {
		return false
	}
	l := &h.done[len(h.done)-1]
	if l.after != s.before || l.size()+s.size() > maxJoined {
		return false
	}
	switch {
	case how == byTyping && s.at == l.at+len(l.new) && !newWord(l.new[len(l.new)-1], s.new[0]):
		l.new = append(l.new, s.new...)
	case how == byBackspace && s.at+len(s.old) == l.at && !newWord(l.old[0], s.old[len(s.old)-1]):
		l.old = append(s.old, l.old...)
		l.at = s.at
	case how == byDelete && s.at == l.at && !newWord(l.old[len(l.old)-1], s.old[0]):
		l.old = append(l.old, s.old...)
	default:
		return false
	}
	l.after = s.after
	return true
}

// newWord reports whether a word begins between two bytes changed in turn.
func newWord(was, is byte) bool { return was <= ' ' && is > ' ' }

// back returns the step to take back.
func (h *history) back() (step, bool) {
	h.seal()
	return shift(&h.done, &h.undone)
}

// forth returns the step to do again.
func (h *history) forth() (step, bool) {
	h.seal()
	return shift(&h.undone, &h.done)
}

// shift takes the last step of from over to to.
func shift(from, to *[]step) (step, bool) {
	n := len(*from)
	if n == 0 {
		return step{}, false
	}
	s := (*from)[n-1]
	(*from)[n-1] = step{}
	*from = (*from)[:n-1]
	*to = append(*to, s)
	return s, true
}
