package main

import (
	"fmt"
	"math/rand"
	"strings"
	"time"
)

// measure types n keys, one after the other, and times each one's paint.
func (s *session) measure(keys []Step, n int, res *Result) error {
	rng := rand.New(rand.NewSource(s.spec.Seed))
	for k := 0; len(res.Lat) < n; k++ {
		st := keys[k%len(keys)]
		if st.Sleep > 0 || st.Wait != nil || st.Silent {
			if err := s.step(st); err != nil {
				return err
			}
			time.Sleep(durOf(s.spec.GapMinMs))
			continue
		}
		time.Sleep(durOf(s.spec.GapMinMs + rng.Float64()*(s.spec.GapMaxMs-s.spec.GapMinMs)))
		if err := s.measureKey(st, res); err != nil {
			return err
		}
		if s.gone() {
			return fmt.Errorf("the program ended after %d keys", len(res.Lat))
		}
	}
	return nil
}

func (s *session) measureKey(st Step, res *Result) error {
	s.expect(st.Rune)
	start := time.Now()
	if _, err := s.f.WriteString(st.Bytes); err != nil {
		return err
	}
	at, ok := s.painted(durOf(s.spec.KeyTimeoutMs))
	if !ok {
		res.Misses++
		res.Lat = append(res.Lat, s.spec.KeyTimeoutMs)
		return nil
	}
	res.Lat = append(res.Lat, msOf(at.Sub(start)))
	return nil
}

// burst writes n keys at once, then a rune that is on no screen, and gives the
// time until that is painted; -1 is never.
func (s *session) burst(keys []Step, n int) float64 {
	const last = '~'
	var b strings.Builder
	for i := range n {
		b.WriteString(keys[i%len(keys)].Bytes)
	}
	b.WriteRune(last)
	s.expect(last)
	start := time.Now()
	go func() { _, _ = s.f.WriteString(b.String()) }()
	at, ok := s.painted(durOf(s.spec.TimeoutMs))
	if !ok {
		return -1
	}
	return msOf(at.Sub(start))
}

// idle leaves the program alone and counts what it does all the same.
func (s *session) idle(d time.Duration, res *Result) {
	cpu, wakes, start := cpuMs(s.pid), switches(s.pid), time.Now()
	time.Sleep(d)
	over := time.Since(start)
	res.IdleCPU = (cpuMs(s.pid) - cpu) / msOf(over) * 100
	res.IdleWakes = float64(switches(s.pid)-wakes) / over.Seconds()
}
