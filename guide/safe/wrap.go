package safe

import "github.com/rivo/uniseg"

// Wrap breaks s, one safe line, into lines of at most w columns: after spaces and hyphens and
// between Chinese, Japanese and Korean characters (the Unicode line breaking rules), and within a
// word only if the word alone is too long. Spaces where a line ends go away, and so does an indent
// with no room for the word after it; everything else stays, in order. There is always at least one
// line. A w below 2 still gives a wide character a line.
func Wrap(s string, w int) []string {
	w = max(w, 1)
	if Width(s) <= w {
		return []string{s}
	}
	p := wrapping{text: s, max: w}
	places := places{rest: s, state: -1}
	for at := 0; at < len(s); {
		size, cw := cluster(s[at:])
		space := s[at:at+size] == " "
		if !space {
			p.makeRoom(at, cw)
		}
		at += size
		p.width += cw
		if !space {
			p.solid = at
		}
		if places.includes(at) {
			p.place = place{at: at, solid: p.solid, width: p.width}
		}
	}
	return p.finish()
}

// Pieces cuts s, one safe line, wherever a line may end (see Wrap). Each piece keeps the spaces it
// ends with; together they are s.
func Pieces(s string) []string {
	var pieces []string
	for state := -1; s != ""; {
		var piece string
		piece, s, _, state = uniseg.FirstLineSegmentInString(s, state)
		pieces = append(pieces, piece)
	}
	return pieces
}

// wrapping is the state of one Wrap. Spaces may run over the end of a line, nothing else may.
type wrapping struct {
	text  string
	max   int // columns
	lines []string

	start int   // first byte of the line being filled
	solid int   // end of its last cluster that is not a space
	width int   // its columns so far
	place place // the last place where it may end; at or before start if there is none
}

// place is a place where a line may end, with what was known of the line there.
type place struct{ at, solid, width int }

// makeRoom ends lines until the cluster at the byte at, of cw columns, fits the line being filled.
func (p *wrapping) makeRoom(at, cw int) {
	for p.width+cw > p.max && at > p.start {
		if p.place.at <= p.start {
			p.place = place{at: at, solid: p.solid, width: p.width}
		}
		p.end(p.place)
	}
}

// end ends the line at a place and starts the next one there.
func (p *wrapping) end(at place) {
	if at.solid > p.start {
		p.lines = append(p.lines, p.text[p.start:at.solid])
	}
	p.start = at.at
	p.width -= at.width
	p.place.width = 0
}

// finish ends the last line and returns all.
func (p *wrapping) finish() []string {
	switch {
	case p.width <= p.max:
		return append(p.lines, p.text[p.start:])
	case p.solid > p.start:
		return append(p.lines, p.text[p.start:p.solid])
	case len(p.lines) == 0:
		return []string{""}
	}
	return p.lines
}

// places walks over the bytes of a text before which a line may end.
type places struct {
	rest  string
	state int // of uniseg's line breaking; -1 before the first step
	at    int
}

// includes reports whether a line may end before the byte at. It must be asked in rising order.
func (p *places) includes(at int) bool {
	for p.at < at && p.rest != "" {
		var segment string
		segment, p.rest, _, p.state = uniseg.FirstLineSegmentInString(p.rest, p.state)
		p.at += len(segment)
	}
	return p.at == at
}
