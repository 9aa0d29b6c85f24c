package main

import "slices"

// Quantile returns the q-quantile (0..1) of xs by nearest rank; 0 if empty.
func Quantile(xs []float64, q float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	s := slices.Sorted(slices.Values(xs))
	return s[int(q*float64(len(s)-1)+0.5)]
}

// Summary pools all runs of one Spec.
type Summary struct {
	Name   string             `json:"name"`
	Runs   int                `json:"runs"`
	Keys   int                `json:"keys"`
	Errs   []string           `json:"errs,omitempty"`
	Asked  []string           `json:"queries,omitempty"` // of the terminal, in any run
	Metric map[string]float64 `json:"metrics"`
}

// metric is something that a Summary holds.
type metric struct {
	name string
	of   func(Result) float64 // nil for what is pooled over all keys or all runs
}

// metrics are what a Summary holds, in the order it is printed. Those of a run are
// pooled by their median, and named with _min the least is there too.
func metrics() []metric {
	return []metric{
		{"first_byte", func(r Result) float64 { return r.FirstByte }},
		{"ready", func(r Result) float64 { return r.Ready }}, {"ready_min", nil},
		{"start_cpu", func(r Result) float64 { return r.StartCPUms }}, {"start_cpu_min", nil},
		{"start_faults", func(r Result) float64 { return r.Faults }},
		{"cpu", func(r Result) float64 { return r.CPUms }}, {"cpu_min", nil},
		{"faults", func(r Result) float64 { return r.AllFaults }},
		{"key_p50", nil}, {"key_p90", nil}, {"key_p99", nil},
		{"key_p99_med", func(r Result) float64 { return Quantile(r.Lat, 0.99) }}, {"key_max", nil},
		{"key_cpu", func(r Result) float64 { return r.KeyCPUms }},
		{"key_bytes", func(r Result) float64 { return r.KeyBytes }},
		{"quit", func(r Result) float64 { return r.QuitMs }},
		{"idle_cpu", func(r Result) float64 { return r.IdleCPU }},
		{"idle_wakes", func(r Result) float64 { return r.IdleWakes }},
		{"rss_mb", func(r Result) float64 { return float64(r.PeakRSSKB) / (1 << 10) }},
		{"bin_mb", func(r Result) float64 { return float64(r.BinBytes) / (1 << 20) }},
		{"misses", nil}, {"errors", nil}, {"queries", nil}, {"early", nil},
	}
}

// Metrics names what a Summary holds, in the order it is printed.
func Metrics() (out []string) {
	for _, m := range metrics() {
		out = append(out, m.name)
	}
	return out
}

// Summarize pools runs: medians for what a run has once, pooled quantiles for
// key to paint.
func Summarize(runs []Result) Summary {
	s := Summary{Runs: len(runs), Metric: map[string]float64{}}
	var lat []float64
	misses, queries, early := 0, 0, 0
	for _, r := range runs {
		s.Name = r.Name
		lat = append(lat, r.Lat...)
		misses += r.Misses
		queries, early = max(queries, len(r.Queries)), max(early, r.Early)
		if r.Err != "" {
			s.Errs = append(s.Errs, r.Err)
		}
		for _, q := range r.Queries {
			if !slices.Contains(s.Asked, q) {
				s.Asked = append(s.Asked, q)
			}
		}
	}
	s.Keys = len(lat)
	m := s.Metric
	for _, x := range metrics() {
		if x.of != nil {
			all := column(runs, x.of)
			m[x.name], m[x.name+"_min"] = Quantile(all, 0.5), Quantile(all, 0)
		}
	}
	m["key_max"] = Quantile(lat, 1)
	m["key_p50"], m["key_p90"], m["key_p99"] = Quantile(lat, 0.5), Quantile(lat, 0.9), Quantile(lat, 0.99)
	m["misses"], m["errors"], m["queries"], m["early"] = float64(misses), float64(len(s.Errs)), float64(queries), float64(early)
	return s
}

// column is one metric of all runs but those that broke before they had it.
func column(runs []Result, of func(Result) float64) []float64 {
	var xs []float64
	for _, r := range runs {
		if r.Err == "" || of(r) != 0 {
			xs = append(xs, of(r))
		}
	}
	return xs
}
