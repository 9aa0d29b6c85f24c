package main

import (
	"fmt"
	"io"
)

// Goal bounds the ratio of a metric of one program to another's in the same run,
// or the metric itself where that is no time: milliseconds are the machine's.
type Goal struct {
	Metric string  `json:"metric"`        // one of Metrics
	Of     string  `json:"of"`            // a Spec's name
	Vs     string  `json:"vs,omitempty"`  // empty: Max bounds the metric itself
	Max    float64 `json:"max"`           // what must not be exceeded
	Why    string  `json:"why,omitempty"` // for the one who reads that it was missed
}

// Check holds goals against summaries, writes a line for each and tells how
// many were reached and missed. A goal of a program that had errors, or that
// was not measured, is missed.
func Check(w io.Writer, sums []Summary, goals []Goal) (passed, failed int) {
	by := map[string]Summary{}
	for _, s := range sums {
		by[s.Name] = s
	}
	for _, g := range goals {
		v, ok := g.value(by)
		word := "ok  "
		if !ok || v > g.Max {
			word = "MISS"
			failed++
		} else {
			passed++
		}
		name := g.Metric + " of " + g.Of
		if g.Vs != "" {
			name += " / " + g.Vs
		}
		fmt.Fprintf(w, "%s %-56s %7.2f <= %-5.4g %s\n", word, name, v, g.Max, g.Why)
	}
	return passed, failed
}

func (g Goal) value(by map[string]Summary) (v float64, ok bool) {
	of, ok := by[g.Of]
	v = of.Metric[g.Metric]
	ok = ok && of.Runs > 0 && len(of.Errs) == 0
	if g.Vs == "" {
		return v, ok
	}
	vs := by[g.Vs]
	if vs.Metric[g.Metric] <= 0 {
		return 0, false
	}
	return v / vs.Metric[g.Metric], ok && len(vs.Errs) == 0
}
