package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// report counts the checks and keeps what the table says.
type report struct {
	out     io.Writer
	every   bool // tell of every kill
	passed  int
	failed  int
	kills   map[region]int
	lost    time.Duration // the longest
	lostOf  int           // pieces, the most
	slowest time.Duration // from a key to "saved"
	restart time.Duration // from a start to Home, the longest
}

// check counts a check; what says what was to be, and more what is, for when
// it is not.
func (r *report) check(ok bool, what string, more ...string) {
	if ok {
		r.passed++
		return
	}
	r.failed++
	fmt.Fprintf(r.out, "FAILED: %s\n", what)
	for _, m := range more {
		fmt.Fprintln(r.out, "  "+strings.ReplaceAll(strings.TrimRight(m, "\n"), "\n", "\n  "))
	}
}

func (r *report) say(format string, args ...any) {
	if r.every {
		fmt.Fprintf(r.out, format+"\n", args...)
	}
}

// loss takes in what a kill took from lines that were being written.
func (r *report) loss(ms time.Duration, pieces int) {
	r.lost, r.lostOf = max(r.lost, ms), max(r.lostOf, pieces)
}

// table prints how the run went.
func (r *report) table(from string, equal int, took time.Duration) {
	row := func(name, format string, args ...any) {
		fmt.Fprintf(r.out, "%-20s %s\n", name, fmt.Sprintf(format, args...))
	}
	all := 0
	var parts []string
	for _, in := range []region{inSentence, inTalk, inPrepare, inNext, inDebrief} {
		all += r.kills[in]
		parts = append(parts, fmt.Sprintf("%d %s", r.kills[in], in))
	}
	row("sentences", "%s", from)
	row("equal, in order", "%d of %d", equal, said)
	row("kills", "%d: %s", all, strings.Join(parts, ", "))
	row("longest draft loss", "%d ms, %d characters", r.lost.Milliseconds(), r.lostOf)
	row("slowest save", "%d ms from the key to \"saved\"", r.slowest.Milliseconds())
	row("slowest restart", "%d ms to Home", r.restart.Milliseconds())
	row("time taken", "%.0f s", took.Seconds())
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
