package main

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// report keeps what the line says of how the run went.
type report struct {
	every   bool // tell of every kill
	kills   map[region]int
	lost    time.Duration // the longest
	lostOf  int           // pieces, the most
	slowest time.Duration // from a key to "saved"
	restart time.Duration // from a start to Home, the longest
}

func (r *report) say(format string, args ...any) {
	if r.every {
		fmt.Fprintf(os.Stderr, format+"\n", args...)
	}
}

// loss takes in what a kill took from lines that were being written.
func (r *report) loss(ms time.Duration, pieces int) {
	r.lost, r.lostOf = max(r.lost, ms), max(r.lostOf, pieces)
}

// note says how the run went.
func (d *driver) note(from string, equal int) {
	all := 0
	var parts []string
	for _, in := range []region{inSentence, inTalk, inPrepare, inNext, inDebrief} {
		all += d.rep.kills[in]
		parts = append(parts, fmt.Sprintf("%d %s", d.rep.kills[in], in))
	}
	d.Note("sentences %s; %d of %d equal, in order; %d kills: %s", from, equal, said, all, strings.Join(parts, ", "))
	d.Note("longest draft loss %d ms, %d characters; slowest save %d ms, slowest restart %d ms to Home",
		d.rep.lost.Milliseconds(), d.rep.lostOf, d.rep.slowest.Milliseconds(), d.rep.restart.Milliseconds())
}

// difference is where two lists of lines part, for reading.
func difference(want, got []string) string {
	var b strings.Builder
	for i := range max(len(want), len(got)) {
		w, g := "(nothing)", "(nothing)"
		if i < len(want) {
			w = fmt.Sprintf("%q", want[i])
		}
		if i < len(got) {
			g = fmt.Sprintf("%q", got[i])
		}
		if w != g {
			fmt.Fprintf(&b, "%d\n  - %s\n  + %s\n", i+1, w, g)
		}
		if b.Len() > 2000 {
			b.WriteString("…\n")
			break
		}
	}
	return b.String()
}
