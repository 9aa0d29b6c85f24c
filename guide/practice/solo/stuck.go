package solo

import (
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
)

// doors counts the lines that closed one, or met one that stays shut, since a
// hint was taken.
type doors struct {
	n    int
	last bool // the last line did
}

// twice is how many such lines there are before a hint is offered: one is what
// happens to anybody.
const twice = 2

// Stuck reports whether it is time to offer a hint: the last line closed a door
// or met a shut one, and was not the first since the last hint.
func (p *Player) Stuck() bool { return p.shut.last && p.shut.n >= twice && !p.now.Over() }

// after counts a line that led from one stand of the talk to the next, and was
// answered so.
func (d *doors) after(before, now partner.Talk, said string, answer partner.Kind) {
	was, is := before.Debrief(), now.Debrief()
	d.last = is.Trust < was.Trust || is.Locked && is.LockedBy == said || slices.Contains([]partner.Kind{partner.Guards, partner.Changes, partner.Warns}, answer)
	if d.last {
		d.n++
	}
}

// stand lets the practice stand after some lines.
func (p *Player) stand(lines []rehearsal.Line) {
	p.shut = doors{}
	var answers []rehearsal.Line
	said := []string{""} // before each answer
	for _, l := range lines {
		if l.Who == guide.Them {
			answers = append(answers, l)
			continue
		}
		said = append(said, l.Text)
	}
	n := 0
	for t := range played(p.Persona, p.Setup, lines) {
		if n > 0 && n < min(len(answers), len(said)) {
			p.shut.after(p.now, t, said[n], partner.Kind(answers[n].Heard))
		}
		if n < len(answers) && answers[n].Hint != "" {
			p.shut = doors{}
		}
		p.now, n = t, n+1
	}
}
