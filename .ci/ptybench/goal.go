package ptybench

import (
	"fmt"
	"io"
)

// Goal bounds a metric of one program, or its ratio to another's in the same
// run.
type Goal struct {
	Metric string  `json:"metric"`       // one of Metrics
	Of     string  `json:"of"`           // a Spec's name
	Vs     string  `json:"vs,omitempty"` // empty: Max bounds the metric itself
	Max    float64 `json:"max"`          // what must not be exceeded
	// Noise names a program that does nothing of its own. What its metric is in
	// the same run is the machine's share, and is allowed on top of Max.
	Noise string `json:"noise,omitempty"`
	Why   string `json:"why,omitempty"` // for the one who reads that it was missed
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
		most := g.Max + by[g.Noise].Metric[g.Metric]
		word := "ok  "
		if !ok || v > most {
			word = "MISS"
			failed++
		} else {
			passed++
		}
		name := g.Metric + " of " + g.Of
		if g.Vs != "" {
			name += " / " + g.Vs
		}
		bound := fmt.Sprintf("%.4g", g.Max)
		if g.Noise != "" {
			bound += fmt.Sprintf(" + %.2f", most-g.Max)
		}
		fmt.Fprintf(w, "%s %-56s %7.2f <= %-9s %s\n", word, name, v, bound, g.Why)
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
