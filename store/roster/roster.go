package roster

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"slices"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// From is from how many talks or people on the roster is kept: fewer are read as
// quickly one by one. Tests lower it.
var From = 256

// touchedMost is how much a transaction may change that brings the roster to what there
// is; after more it is made anew.
const touchedMost = 128

// ID is an id as it is stored.
type ID = [file.IDBytes]byte

// Kept is what the roster has of a talk, or a person, whose records that key seals.
type Kept struct {
	ID     ID
	Handle keys.Handle
	Text   string
}

// Shelf is a part of the roster.
type Shelf struct {
	Bucket string
	// Bits is by how many bits of an id it has its page: so that a page is written in one
	// go, and all are read in one look.
	Bits int
	// All gives the ids of all there are, in their order, and Keep what is to be kept of
	// one; ok is false where that is nothing: it is gone, cannot be read, or may become
	// something else by itself.
	All  func(do func(ID) error) error
	Keep func(ID) (k Kept, ok bool, err error)
}

// page is the key of the page of an id.
func (s Shelf) page(id ID) []byte {
	key := bytes.Clone(id[:(s.Bits+7)/8])
	if rest := s.Bits % 8; rest > 0 {
		key[len(key)-1] &= 0xff << (8 - rest)
	}
	return key
}

// Find is where in a page, or in all pages, what is kept of an id is, or belongs.
func Find(in []Kept, id ID) (at int, found bool) {
	return slices.BinarySearchFunc(in, id, func(k Kept, id ID) int { return bytes.Compare(k.ID[:], id[:]) })
}

// Key is the handle of the roster's key; the zero one is that nobody knows of one.
func Key(t file.Tx) (keys.Handle, error) {
	_, h, err := sealer(t)
	return h, err
}

// sealer is what the roster is sealed with; nil is that it is not there, or of no
// use.
func sealer(t file.Tx) (*seal.Sealer, keys.Handle, error) {
	plain, err := t.Bucket(file.MetaBucket).Get(file.RosterKey)
	if err != nil && !errors.Is(err, file.ErrDamaged) {
		return nil, keys.Handle{}, err
	}
	if len(plain) < keys.HandleSize {
		return nil, keys.Handle{}, nil // it is made anew, damaged or not
	}
	h := keys.Handle(plain[:keys.HandleSize])
	s, err := t.Sealer(h)
	if errors.Is(err, file.ErrForgotten) || errors.Is(err, file.ErrNoKey) || !bytes.Equal(plain[keys.HandleSize:], shapeSum()) {
		return nil, h, nil
	}
	return s, h, err
}

func shapeSum() []byte {
	sum := sha256.Sum256([]byte(shape()))
	return sum[:8]
}

func (s Shelf) pages(t file.Tx, by *seal.Sealer) file.Bucket {
	b := t.Bucket(s.Bucket)
	b.Seal = by
	return b
}

// Missing reports whether there is so much that the roster is to be there, and it is
// not.
func Missing(t file.Tx) (bool, error) {
	_, missing, err := readable(t)
	return missing, err
}

// readable is what the roster is sealed with; nil is that it is not to be read.
func readable(t file.Tx) (by *seal.Sealer, missing bool, err error) {
	most := 0
	for _, name := range []string{file.RecentBucket, file.EveryoneBucket} {
		l, err := t.List(name).Read()
		if err != nil {
			return nil, false, err
		}
		most = max(most, l.Dir.Total())
	}
	if most < From {
		return nil, false, nil
	}
	by, _, err = sealer(t)
	return by, by == nil && err == nil, err
}

// Read gives all that is on a shelf, in order of ids; nil is that all is to be read one
// by one. Missing is that there is so much that the roster is to be there, and it is
// not, or cannot be read.
func (s Shelf) Read(t file.Tx) (all []Kept, missing bool, err error) {
	by, missing, err := readable(t)
	if by == nil || err != nil {
		return nil, missing, err
	}
	all, whole := []Kept{}, true
	err = s.pages(t, by).Opened(func(_, plain []byte) error {
		page, ok := readPage(string(plain))
		all, whole = append(all, page...), whole && ok
		return nil
	})
	if errors.Is(err, file.ErrDamaged) || !whole {
		return nil, true, nil
	}
	return all, false, err
}

// Check opens all pages of a shelf: each is to be of those whose place is there. That
// they say what there is, who writes them sees to, and the sum of all records that none
// is older than the rest.
func (s Shelf) Check(t file.Tx) error {
	by, _, err := sealer(t)
	if by == nil || err != nil {
		return err
	}
	return s.pages(t, by).Opened(func(key, plain []byte) error {
		page, ok := readPage(string(plain))
		for _, k := range page {
			ok = ok && bytes.Equal(s.page(k.ID), key)
		}
		if !ok || len(page) == 0 {
			return file.Damaged(words.Of("store.list", "Name", s.Bucket), words.Fail("store.its.pages.do", nil))
		}
		return nil
	})
}

// A page is of each the id (10), the handle of the key (12), how long the rest is, and
// that.

func readPage(text string) (page []Kept, ok bool) {
	const fixed = file.IDBytes + keys.HandleSize
	for text != "" {
		if len(text) < fixed {
			return nil, false
		}
		k := Kept{ID: ID([]byte(text[:file.IDBytes])), Handle: keys.Handle([]byte(text[file.IDBytes:fixed]))}
		c := code{in: text[fixed:], read: true}
		if c.text(&k.Text); c.bad {
			return nil, false
		}
		page, text = append(page, k), c.in
	}
	return page, true
}

func writePage(page []Kept) (plain []byte) {
	for _, k := range page {
		plain = append(append(plain, k.ID[:]...), k.Handle[:]...)
		plain = append(binary.AppendVarint(plain, int64(len(k.Text))), k.Text...)
	}
	return plain
}

// Keep brings the roster to what the transaction did. It comes last.
func Keep(t file.Tx, shelves []Shelf) error {
	if len(t.Work.Touched) == 0 {
		return nil
	}
	by, h, err := sealer(t)
	switch {
	case err != nil || file.Nobody(h):
		return err
	case by == nil || len(t.Work.Touched) > touchedMost:
		return Drop(t, shelves)
	}
	for _, s := range shelves {
		for what := range t.Work.Touched {
			if what.Bucket != s.Bucket {
				continue
			}
			if ok, err := s.keepOne(t, by, what.ID); err != nil {
				return err
			} else if !ok {
				return Drop(t, shelves)
			}
		}
	}
	return nil
}

// keepOne brings a page to what there is of an id; ok is false where that page cannot
// be read.
func (s Shelf) keepOne(t file.Tx, by *seal.Sealer, id ID) (ok bool, err error) {
	b, key := s.pages(t, by), s.page(id)
	plain, err := b.Get(key)
	page, ok := readPage(string(plain))
	if errors.Is(err, file.ErrDamaged) || !ok {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	now, is, err := s.Keep(id)
	if err != nil {
		return false, err
	}
	at, was := Find(page, id)
	if was {
		page = slices.Delete(page, at, at+1)
	}
	if is {
		page = slices.Insert(page, at, now)
	}
	switch {
	case len(page) > 0:
		err = b.Put(key, writePage(page))
	case was:
		err = b.Delete(key)
	}
	return true, err
}

// Drop removes the roster, whether it can be read or not, with its key.
func Drop(t file.Tx, shelves []Shelf) error {
	_, h, err := sealer(t)
	if err != nil {
		return err
	}
	meta := t.Bucket(file.MetaBucket)
	if record, err := meta.Record(file.RosterKey); err != nil || record == nil {
		return err
	}
	t.Work.Unused = append(t.Work.Unused, t.Keys.InRing([]keys.Handle{h})...)
	for _, s := range shelves {
		var pages [][]byte
		b := t.Bucket(s.Bucket)
		if err := b.Each(func(key, _ []byte) error { pages = append(pages, bytes.Clone(key)); return nil }); err != nil {
			return err
		}
		for _, key := range pages {
			if err := b.Delete(key); err != nil {
				return err
			}
		}
	}
	return meta.Delete(file.RosterKey)
}

// Build makes the roster anew, out of everything there is.
func Build(t file.Tx, shelves []Shelf) error {
	if err := Drop(t, shelves); err != nil {
		return err
	}
	h, err := t.NewKey()
	if err != nil {
		return err
	}
	if err := t.Bucket(file.MetaBucket).Put(file.RosterKey, append(h[:], shapeSum()...)); err != nil {
		return err
	}
	by, err := t.Sealer(h)
	if err != nil {
		return err
	}
	for _, s := range shelves {
		if err := s.fill(s.pages(t, by)); err != nil {
			return err
		}
	}
	return nil
}

// fill writes all pages of a shelf.
func (s Shelf) fill(b file.Bucket) error {
	var page []Kept
	put := func() error {
		if len(page) == 0 {
			return nil
		}
		return b.Put(s.page(page[0].ID), writePage(page))
	}
	err := s.All(func(id ID) error {
		k, ok, err := s.Keep(id)
		if err != nil || !ok {
			return err
		}
		if len(page) > 0 && !bytes.Equal(s.page(id), s.page(page[0].ID)) {
			err, page = put(), page[:0]
		}
		page = append(page, k)
		return err
	})
	if err != nil {
		return err
	}
	return put()
}
