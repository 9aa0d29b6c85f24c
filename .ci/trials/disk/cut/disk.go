package cut

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// sector is what a disk writes whole or not at all.
const sector = 512

// Disk is a folder on a disk of which only what was synced is certain.
type Disk struct {
	root   string
	top    *node // what holds the folder; its names are certain
	now    map[string]*node
	names  []naming // not synced yet, oldest first
	Ignore func(Call) bool
}

// node is a file or a folder.
type node struct {
	folder  bool
	entries map[string]*node // certain names of a folder
	data    []byte           // certain bytes of a file
	length  int              // as the program sees it
	pending []change
}

// change is a write, or a new length, that was not synced.
type change struct {
	at     int
	data   []byte
	resize bool
}

// naming is what one call does to names: all of it or nothing.
type naming []name

type name struct {
	in   *node
	name string
	is   *node // nil: there is none of that name any more
}

// NewDisk is a disk on which the folder root is not there yet.
func NewDisk(root string) *Disk {
	top := &node{folder: true, entries: map[string]*node{}}
	return &Disk{root: root, top: top, now: map[string]*node{filepath.Dir(root): top}}
}

var errUnknown = errors.New("a call that the model of the disk does not know")

// Do plays one call.
func (d *Disk) Do(c Call) error {
	if c.Out || d.Ignore != nil && d.Ignore(c) {
		return nil
	}
	switch p := c.Paths[0]; c.Name {
	case "openat":
		return d.open(p, c.Flags)
	case "mkdirat":
		n := &node{folder: true, entries: map[string]*node{}}
		return d.rename(naming{{d.now[filepath.Dir(p)], filepath.Base(p), n}}, p, n)
	case "write", "pwrite64":
		return d.write(p, c)
	case "ftruncate":
		return d.resize(p, int(c.At))
	case "fsync", "fdatasync":
		return d.sync(p)
	case "unlinkat":
		return d.rename(naming{{d.now[filepath.Dir(p)], filepath.Base(p), nil}}, p, nil)
	case "renameat", "renameat2":
		to, n := c.Paths[1], d.now[p]
		if n == nil {
			return errUnknown
		}
		both := naming{{d.now[filepath.Dir(to)], filepath.Base(to), n}, {d.now[filepath.Dir(p)], filepath.Base(p), nil}}
		if err := d.rename(both, to, n); err != nil {
			return err
		}
		d.moveBelow(p, to)
		return nil
	}
	return errUnknown
}

// rename makes names be so, in memory now and on the disk after a sync.
func (d *Disk) rename(names naming, path string, n *node) error {
	for _, x := range names {
		if x.in == nil {
			return fmt.Errorf("%w: its folder was never made", errUnknown)
		}
	}
	d.names = append(d.names, names)
	if n == nil {
		delete(d.now, path)
	} else {
		d.now[path] = n
	}
	return nil
}

func (d *Disk) moveBelow(from, to string) {
	delete(d.now, from)
	for p, n := range d.now {
		if rest, below := strings.CutPrefix(p, from+"/"); below {
			delete(d.now, p)
			d.now[to+"/"+rest] = n
		}
	}
}

func (d *Disk) open(path, flags string) error {
	n := d.now[path]
	if n == nil && strings.Contains(flags, "O_CREAT") {
		n = &node{}
		if err := d.rename(naming{{d.now[filepath.Dir(path)], filepath.Base(path), n}}, path, n); err != nil {
			return err
		}
	}
	if n != nil && strings.Contains(flags, "O_TRUNC") {
		return d.resize(path, 0)
	}
	return nil
}

// file is the file at a path; one that was removed and is still written to
// gives nil.
func (d *Disk) file(path string) (*node, error) {
	if strings.HasSuffix(path, " (deleted)") {
		return nil, nil
	}
	n := d.now[path]
	if n == nil {
		return nil, fmt.Errorf("%w: it was never made", errUnknown)
	}
	return n, nil
}

func (d *Disk) write(path string, c Call) error {
	n, err := d.file(path)
	if n == nil {
		return err
	}
	at := int(c.At)
	if at < 0 { // every file that is written so was made empty, and is not read before
		at = n.length
	}
	n.pending = append(n.pending, change{at: at, data: slices.Clone(c.Data)})
	n.length = max(n.length, at+len(c.Data))
	return nil
}

func (d *Disk) resize(path string, to int) error {
	n, err := d.file(path)
	if n == nil {
		return err
	}
	n.pending = append(n.pending, change{at: to, resize: true})
	n.length = to
	return nil
}

func (d *Disk) sync(path string) error {
	n, err := d.file(path)
	if n == nil {
		return err
	}
	if !n.folder {
		for _, c := range n.pending {
			n.data = c.to(n.data)
		}
		n.pending = nil
		return nil
	}
	d.names = slices.DeleteFunc(d.names, func(names naming) bool {
		if !slices.ContainsFunc(names, func(x name) bool { return x.in == n }) {
			return false
		}
		for _, x := range names {
			x.on(x.in.entries)
		}
		return true
	})
	return nil
}

func (x name) on(entries map[string]*node) {
	if x.is == nil {
		delete(entries, x.name)
	} else {
		entries[x.name] = x.is
	}
}

// to does a change to bytes, which it may reuse.
func (c change) to(data []byte) []byte {
	end := c.at + len(c.data)
	if c.resize && len(data) > c.at {
		return data[:c.at]
	}
	if len(data) < end {
		data = append(data, make([]byte, end-len(data))...)
	}
	copy(data[c.at:], c.data)
	return data
}
