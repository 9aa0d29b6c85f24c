package demo

import (
	"math/rand/v2"
	"strings"
	"time"

	"example.org/onetoone/guide"
)

// Stopped invents one talk that began at a time and can be gone on with. It has
// at least so many events and, unless note is 0, a line of so many bytes that
// is being written.
func Stopped(at time.Time, events, note int) (guide.Record, error) {
	dice := rand.New(rand.NewPCG(0, 0))
	id := newID(dice)
	g := guide.Builtin()[0]
	p := begin(g, at, dice)
	p.fill(guide.FieldPerson, "Robin")
	p.start()
	for n := 0; p.err == nil && p.s.Len() < events; n++ {
		p.mark(guide.MarkKinds()[n%4])
		p.do(p.s.Jump(1+n%len(g.Stages), p.at))
	}
	r := guide.Record{Guide: g, Events: p.s.Events(), Header: p.s.Header(id)}
	if note > 0 {
		text := p.prose(note)
		r.Draft = guide.Draft{Text: text, Cursor: len(text), Open: true}
	}
	return r, p.err
}

// prose is n bytes of sentences in one script, so that it can be cut anywhere.
func (p *pen) prose(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		line := p.one("said")
		if !plainText(line) {
			continue
		}
		b.WriteString(line)
		if i%9 == 8 {
			b.WriteByte('\n')
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()[:n]
}

// plainText reports whether a line can be cut at any byte.
func plainText(line string) bool {
	return strings.IndexFunc(line, func(r rune) bool { return r >= 0x80 }) < 0
}
