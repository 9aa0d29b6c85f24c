package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/ask"
)

// patterns are the ways in which a byte is changed.
func patterns() map[string]func(b byte, at int) byte {
	return map[string]func(byte, int) byte{
		"a bit":  func(b byte, at int) byte { return b ^ 1<<(at%8) },
		"zero":   func(byte, int) byte { return 0 },
		"turned": func(b byte, _ int) byte { return ^b },
	}
}

// group is how many bytes are first changed together. Where that is harmless,
// nothing reads them, and they are not changed one by one: the long run does
// so all the same.
const group = 64

// everyByte changes every byte of every file of a vault in every pattern.
func everyByte(t *trial.T) error {
	open, err := smallVault(t, "open", t.Seed, false)
	if err != nil {
		return err
	}
	locked, err := smallVault(t, "locked", t.Seed, true)
	if err != nil {
		return err
	}
	b := &byteRun{counts: counts{T: t}, harms: make(chan harm, 8)}
	go func() {
		defer close(b.harms)
		for _, name := range slices.Sorted(maps.Keys(open.files)) {
			b.file(&open, name)
		}
		for _, name := range slices.Sorted(maps.Keys(locked.files)) {
			if _, both := open.files[name]; !both { // the others are sealed alike
				b.file(&locked, name)
			}
		}
	}()
	b.look(b.harms)
	t.Note("%s; %d bytes in three ways: %s", b.String(), b.size, strings.Join(b.names, ", "))
	if !t.Long {
		t.Note("%d by %d at once", b.together, group)
	}
	return nil
}

type byteRun struct {
	counts
	harms    chan harm
	names    []string
	size     int
	together int // bytes that were harmless in their group
}

// file changes every byte of one file.
func (b *byteRun) file(of *whole, name string) {
	data := of.files[name]
	b.names, b.size = append(b.names, fmt.Sprintf("%s %d", name, len(data))), b.size+len(data)
	var groups sync.WaitGroup
	for _, pattern := range slices.Sorted(maps.Keys(patterns())) {
		change := patterns()[pattern]
		for from := 0; from < len(data); from += group {
			to := min(from+group, len(data))
			if b.Long {
				b.single(of, name, pattern, change, from, to)
				continue
			}
			changed := slices.Clone(data)
			for at := from; at < to; at++ {
				changed[at] = change(data[at], at)
			}
			if slices.Equal(changed, data) {
				continue
			}
			groups.Add(1)
			b.harms <- harm{of: of, files: map[string][]byte{name: changed}, goOn: true, then: func(a ask.Answer) {
				go func() { // whoever looks must not wait for itself
					defer groups.Done()
					b.after(a, of, name, pattern, change, from, to)
				}()
			}}
		}
	}
	groups.Wait()
}

// after counts a group that was harmless, and takes any other apart.
func (b *byteRun) after(a ask.Answer, of *whole, name, pattern string, change func(byte, int) byte, from, to int) {
	if a.Is != ask.Shows || a.Text != "" {
		b.single(of, name, pattern, change, from, to)
		return
	}
	for range to - from {
		b.count(&b.same, "")
	}
	b.mu.Lock()
	b.together += to - from
	b.mu.Unlock()
}

func (b *byteRun) single(of *whole, name, pattern string, change func(byte, int) byte, from, to int) {
	data := of.files[name]
	for at := from; at < to; at++ {
		changed := slices.Clone(data)
		if changed[at] = change(data[at], at); changed[at] == data[at] {
			continue
		}
		what := fmt.Sprintf("byte %d of %s, %s (%02x for %02x)", at, name, pattern, changed[at], data[at])
		b.harms <- harm{what: what, of: of, files: map[string][]byte{name: changed}, goOn: true}
	}
}
