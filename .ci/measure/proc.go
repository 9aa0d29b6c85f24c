package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// watchMemory samples the peak resident set of a process. It is a high-water
// mark, so that sampling it rarely is enough; the process must be alive for
// the last sample. The returned func stops and gives it, in KiB.
func watchMemory(pid int) func() int {
	stop, peak := make(chan struct{}), make(chan int)
	go func() {
		for most, pause := 0, 2*time.Millisecond; ; pause = min(pause*5/4, 100*time.Millisecond) { // short lives, at first
			most = max(most, vmHWM(pid))
			select {
			case <-stop:
				peak <- most
				return
			case <-time.After(pause):
			}
		}
	}()
	return func() int {
		close(stop)
		return <-peak
	}
}

// vmHWM is the peak resident set in KiB. ru_maxrss is no use here: at fork it
// starts from the parent's own resident set.
func vmHWM(pid int) int {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(b), "VmHWM:")
	f := strings.Fields(rest)
	if len(f) == 0 {
		return 0
	}
	v, _ := strconv.Atoi(f[0])
	return v
}

// ofThreads reads one file of each of a process's threads.
func ofThreads(pid int, file string, read func(string)) {
	dir := fmt.Sprintf("/proc/%d/task", pid)
	threads, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, t := range threads {
		if b, err := os.ReadFile(dir + "/" + t.Name() + "/" + file); err == nil {
			read(string(b))
		}
	}
}

// cpuMs is user and system time so far, in milliseconds.
func cpuMs(pid int) (ms float64) {
	ofThreads(pid, "schedstat", func(text string) {
		if f := strings.Fields(text); len(f) > 0 {
			ns, _ := strconv.ParseFloat(f[0], 64)
			ms += ns / 1e6
		}
	})
	return ms
}

// faults is how often a process was given a page so far.
func faults(pid int) float64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(b), ") ")
	f := strings.Fields(rest)
	if len(f) < 8 {
		return 0
	}
	n, _ := strconv.ParseFloat(f[7], 64)
	return n
}

// switches is the number of context switches of all threads so far.
func switches(pid int) (n int) {
	ofThreads(pid, "status", func(text string) {
		for l := range strings.Lines(text) {
			if _, v, ok := strings.Cut(l, "ctxt_switches:"); ok {
				k, _ := strconv.Atoi(strings.TrimSpace(v))
				n += k
			}
		}
	})
	return n
}
