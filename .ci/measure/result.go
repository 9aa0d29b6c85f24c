package main

import "time"

// Result is one run of a Spec. Times are in milliseconds.
type Result struct {
	Name       string
	FirstByte  float64
	FirstPaint float64   // first non-blank cell shown
	Ready      float64   // the screen matched Ready
	Lat        []float64 // key to paint, one for each measured key
	Misses     int       // keys that were not painted in time
	BurstMs    float64
	QuitMs     float64 // last quit key to reaped
	TotalMs    float64 // fork to reaped
	PeakRSSKB  int
	StartCPUms float64 // processor time up to ready
	CPUms      float64 // processor time from fork to reaped
	KeyCPUms   float64 // for each measured key, pauses included
	IdleCPU    float64 // per cent of one core while left alone
	IdleWakes  float64 // context switches a second while left alone
	KeyBytes   float64 // to the terminal for each measured key
	BinBytes   int64
	Queries    []string // what was asked of the terminal
	ScreenA    string   // at ready, with DumpScreen
	ScreenB    string   // before quit, with DumpScreen
	Err        string   // why the run is not whole; empty is whole
}

// fail notes the first thing that went wrong.
func (r *Result) fail(doing string, err error) {
	if r.Err == "" && err != nil {
		r.Err = doing + ": " + err.Error()
	}
}

// starts takes over how the start went.
func (r *Result) starts(s *session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	since := func(t time.Time) float64 {
		if t.IsZero() {
			return 0
		}
		return msOf(t.Sub(s.t0))
	}
	r.FirstByte, r.FirstPaint, r.Ready = since(s.byteAt), since(s.shownAt), since(s.readyAt)
	if r.Ready == 0 {
		r.Err = "never ready; the screen was:\n" + s.scr.Text()
	}
	if s.spec.DumpScreen {
		r.ScreenA = s.scr.Text()
	}
}
