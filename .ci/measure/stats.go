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

// Mean returns the arithmetic mean; 0 if empty.
func Mean(xs []float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	var sum float64
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
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

// Metrics names what a Summary holds, in the order it is printed.
func Metrics() []string {
	return []string{
		"first_byte", "first_paint", "ready", "ready_min", "ready_p90",
		"key_mean", "key_p50", "key_p90", "key_p99", "key_p99_med", "key_max", "burst",
		"quit", "total", "start_cpu", "cpu", "key_cpu", "key_bytes", "idle_cpu", "idle_wakes", "rss_mb", "bin_mb",
		"misses", "errors", "queries",
	}
}

// ofRun gives the metrics of one run that are pooled by their median.
func ofRun() map[string]func(Result) float64 {
	return map[string]func(Result) float64{
		"first_byte":  func(r Result) float64 { return r.FirstByte },
		"first_paint": func(r Result) float64 { return r.FirstPaint },
		"ready":       func(r Result) float64 { return r.Ready },
		"key_p99_med": func(r Result) float64 { return Quantile(r.Lat, 0.99) },
		"burst":       func(r Result) float64 { return r.BurstMs },
		"quit":        func(r Result) float64 { return r.QuitMs },
		"total":       func(r Result) float64 { return r.TotalMs },
		"start_cpu":   func(r Result) float64 { return r.StartCPUms },
		"cpu":         func(r Result) float64 { return r.CPUms },
		"key_cpu":     func(r Result) float64 { return r.KeyCPUms },
		"key_bytes":   func(r Result) float64 { return r.KeyBytes },
		"idle_cpu":    func(r Result) float64 { return r.IdleCPU },
		"idle_wakes":  func(r Result) float64 { return r.IdleWakes },
		"rss_mb":      func(r Result) float64 { return float64(r.PeakRSSKB) / (1 << 10) },
		"bin_mb":      func(r Result) float64 { return float64(r.BinBytes) / (1 << 20) },
	}
}

// Summarize pools runs: medians for what a run has once, pooled quantiles for
// key to paint.
func Summarize(runs []Result) Summary {
	s := Summary{Runs: len(runs), Metric: map[string]float64{}}
	var lat []float64
	misses, queries := 0, 0
	for _, r := range runs {
		s.Name = r.Name
		lat = append(lat, r.Lat...)
		misses += r.Misses
		queries = max(queries, len(r.Queries))
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
	for name, of := range ofRun() {
		m[name] = Quantile(column(runs, of), 0.5)
	}
	ready := column(runs, ofRun()["ready"])
	m["ready_min"], m["ready_p90"] = Quantile(ready, 0), Quantile(ready, 0.9)
	m["key_mean"], m["key_max"] = Mean(lat), Quantile(lat, 1)
	m["key_p50"], m["key_p90"], m["key_p99"] = Quantile(lat, 0.5), Quantile(lat, 0.9), Quantile(lat, 0.99)
	m["misses"], m["errors"], m["queries"] = float64(misses), float64(len(s.Errs)), float64(queries)
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
