package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"example.org/onetoone/.ci/lib/trial"
)

// cuts gives every file of a vault every length at steps of half a kilobyte and
// one byte to each side, zeros and noise for its bytes, and another file's
// place.
func cuts(t *trial.T) error {
	names := []string{"open", "locked", "another", "another locked"}
	var vaults []whole
	for i, name := range names {
		w, err := smallVault(t, name, t.Seed+uint64(i/2), i%2 == 1)
		if err != nil {
			return err
		}
		vaults = append(vaults, w)
	}
	c := &cutRun{counts: counts{T: t}, harms: make(chan harm, 8)}
	go func() {
		defer close(c.harms)
		for i, w := range vaults[:2] {
			for _, name := range slices.Sorted(maps.Keys(w.files)) {
				c.lengths(&w, name)
				c.noise(&w, name)
				c.others(&w, name, vaults[i+2])
			}
		}
	}()
	c.look(c.harms)
	t.Note("%s", c.String())
	return nil
}

type cutRun struct {
	counts
	harms chan harm
}

func (c *cutRun) try(of *whole, what, name string, data []byte) {
	what = fmt.Sprintf("%s, of a vault of %d files: %s", name, len(of.files), what)
	c.harms <- harm{what: what, of: of, files: map[string][]byte{name: data}, goOn: true}
}

func (c *cutRun) lengths(of *whole, name string) {
	data := of.files[name]
	for step := 0; step <= len(data)+512; step += 512 {
		for _, n := range []int{step - 1, step, step + 1} {
			switch {
			case n >= 0 && n < len(data):
				c.try(of, fmt.Sprintf("cut to %d of %d", n, len(data)), name, data[:n])
			case n > len(data):
				c.try(of, fmt.Sprintf("%d zeros behind it", n-len(data)), name, append(slices.Clone(data), make([]byte, n-len(data))...))
			}
		}
	}
	c.try(of, "gone", name, nil)
}

func (c *cutRun) noise(of *whole, name string) {
	data := of.files[name]
	c.try(of, "nothing but zeros", name, make([]byte, len(data)))
	for _, n := range []int{1, 512, len(data), len(data) + 4096} {
		noise := make([]byte, n)
		for i := range noise {
			noise[i] = byte(c.Rand.Uint32())
		}
		c.try(of, fmt.Sprintf("%d bytes of noise", n), name, noise)
	}
	half := slices.Clone(data)
	for i := len(half) / 2; i < len(half); i++ {
		half[i] = byte(c.Rand.Uint32())
	}
	c.try(of, "its second half noise", name, half)
}

// others puts other files in a file's place: those beside it, and those of
// another vault.
func (c *cutRun) others(of *whole, name string, another whole) {
	for _, other := range slices.Sorted(maps.Keys(of.files)) {
		if other != name {
			c.try(of, "has the bytes of "+other, name, of.files[other])
		}
	}
	if old := of.older[name]; old != nil && !bytes.Equal(old, of.files[name]) {
		c.try(of, "put back to what it was some talks ago", name, old)
	}
	for _, other := range slices.Sorted(maps.Keys(another.files)) {
		c.try(of, "has the bytes of "+other+" of another vault", name, another.files[other])
	}
}
