package cut

import (
	"bytes"
	"fmt"
	"hash/maphash"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// State is what is left of a folder: its files by their paths, and its
// folders, which end in a slash.
type State map[string][]byte

// Draw draws one of the states in which the power may go now.
func (d *Disk) Draw(r *rand.Rand) State {
	out := State{}
	d.walk(d.draw(r), d.top, "", r, out)
	return out
}

// draw draws the names that are left, by folder.
func (d *Disk) draw(r *rand.Rand) map[*node]map[string]*node {
	kept := map[*node]map[string]*node{}
	entries := func(n *node) map[string]*node {
		if kept[n] == nil {
			kept[n] = maps.Clone(n.entries)
		}
		return kept[n]
	}
	journal := r.IntN(2) == 0
	first, share := r.IntN(len(d.names)+1), share(r)
	for i, names := range d.names {
		if journal && i >= first || !journal && r.Float64() >= share {
			continue
		}
		for _, x := range names {
			x.on(entries(x.in))
		}
	}
	return kept
}

// share draws how much of what was not synced is on the disk: often nothing,
// or everything, or nearly so.
func share(r *rand.Rand) float64 { return []float64{0, 0.05, 0.3, 0.5, 0.7, 0.95, 1}[r.IntN(7)] }

func (d *Disk) walk(kept map[*node]map[string]*node, n *node, path string, r *rand.Rand, out State) {
	entries := n.entries
	if kept[n] != nil {
		entries = kept[n]
	}
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		child, p := entries[name], filepath.Join(path, name)
		if child.folder {
			out[p+"/"] = nil
			d.walk(kept, child, p, r, out)
			continue
		}
		out[p] = child.draw(r)
	}
}

// draw draws the bytes of a file.
func (n *node) draw(r *rand.Rand) []byte {
	data := bytes.Clone(n.data)
	whole, torn := share(r), []float64{0, 0.2, 1}[r.IntN(3)]
	for _, c := range n.pending {
		switch {
		case r.Float64() >= whole:
		case !c.resize && r.Float64() < torn:
			for _, part := range c.tear(r) {
				data = part.to(data)
			}
		default:
			data = c.to(data)
		}
	}
	return data
}

// tear draws which sectors of a write are on the disk: its beginning, its end,
// or any.
func (c change) tear(r *rand.Rand) (out []change) {
	var parts []change
	for at, data := c.at, c.data; len(data) > 0; {
		n := min(sector-at%sector, len(data))
		parts = append(parts, change{at: at, data: data[:n]})
		at, data = at+n, data[n:]
	}
	k := r.IntN(len(parts) + 1)
	switch r.IntN(3) {
	case 0:
		return parts[:k]
	case 1:
		return parts[k:]
	}
	for _, p := range parts {
		if r.IntN(2) == 0 {
			out = append(out, p)
		}
	}
	return out
}

// Hash tells states apart.
func (s State) Hash(seed maphash.Seed) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, p := range slices.Sorted(maps.Keys(s)) {
		h.WriteString(p)
		h.WriteByte(0)
		for n := len(s[p]); n > 0; n >>= 8 { // the length keeps neighbours apart
			h.WriteByte(byte(n))
		}
		h.WriteByte(0)
		h.Write(s[p])
	}
	return h.Sum64()
}

// WriteTo makes the state in a folder that is there and empty.
func (s State) WriteTo(dir string) error {
	for _, p := range slices.Sorted(maps.Keys(s)) {
		path := filepath.Join(dir, p)
		if p[len(p)-1] == '/' {
			if err := os.Mkdir(path, 0o700); err != nil {
				return err
			}
			continue
		}
		if err := os.WriteFile(path, s[p], 0o600); err != nil {
			return err
		}
	}
	return nil
}

// List tells the files of a state with their lengths.
func (s State) List() string {
	var out strings.Builder
	for _, p := range slices.Sorted(maps.Keys(s)) {
		fmt.Fprintf(&out, "%s %d, ", p, len(s[p]))
	}
	return strings.TrimSuffix(out.String(), ", ")
}
