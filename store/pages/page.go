package pages

import (
	"bytes"
	"encoding/binary"
	"io"
	"sort"
)

// page is a page with what overflows from it.
type page struct {
	b      []byte
	number uint64
}

func (p page) kind() uint16     { return binary.LittleEndian.Uint16(p.b[8:]) }
func (p page) count() int       { return int(binary.LittleEndian.Uint16(p.b[10:])) }
func (p page) overflow() uint32 { return binary.LittleEndian.Uint32(p.b[12:]) }

// read reads a page that the file, of high pages, must have.
func read(f io.ReaderAt, number, high uint64) (page, error) {
	if number < 2 || number >= high {
		return page{}, broken("pages.none", "N", number)
	}
	p, err := page{number: number}, error(nil)
	if s, once := f.(*Sight); once {
		p.b, err = s.page(number)
	} else {
		p.b = make([]byte, Size)
		_, err = f.ReadAt(p.b, int64(number*Size))
	}
	if err != nil {
		return p, readError(number, err)
	}
	more := uint64(p.overflow())
	if got := binary.LittleEndian.Uint64(p.b); got != number || more >= high-number {
		return p, broken("pages.other", "N", number)
	}
	if more > 0 {
		p.b = append(make([]byte, 0, (1+more)*Size), p.b...)[:(1+more)*Size]
		if _, err := f.ReadAt(p.b[Size:], int64((number+1)*Size)); err != nil {
			return p, readError(number, err)
		}
	}
	return p, nil
}

func readError(number uint64, err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return broken("pages.outside", "N", number)
	}
	return err
}

// branch and leaf elements begin with where their bytes are, counted from the
// element on.
func (p page) elem(i int) []byte { return p.b[headSize+i*elemSize:] }

// slice is n bytes at pos from element i on, if they are on the page and
// behind its elements.
func (p page) slice(i int, pos, n uint64) ([]byte, bool) {
	from := uint64(headSize+i*elemSize) + pos
	if from < uint64(headSize+p.count()*elemSize) || from+n > uint64(len(p.b)) {
		return nil, false
	}
	return p.b[from : from+n], true
}

// branch is element i of a branch page: the first key behind a page.
func (p page) branch(i int) (key []byte, child uint64, ok bool) {
	e := p.elem(i)
	key, ok = p.slice(i, u32(e), u32(e[4:]))
	return key, binary.LittleEndian.Uint64(e[8:]), ok
}

// leaf is element i of a leaf page.
func (p page) leaf(i int) (key, val []byte, bucket, ok bool) {
	e := p.elem(i)
	flags, pos, k, v := u32(e), u32(e[4:]), u32(e[8:]), u32(e[12:])
	both, ok := p.slice(i, pos, k+v)
	if !ok || flags > 1 {
		return nil, nil, false, false
	}
	return both[:k:k], both[k:], flags == 1, true
}

func u32(b []byte) uint64 { return uint64(binary.LittleEndian.Uint32(b)) }

// sound checks a branch or leaf page: everything on it is on it, in order, and
// what it names may be.
func (p page) sound(high uint64) error {
	if len(p.b) < headSize+p.count()*elemSize {
		return broken("pages.full", "N", p.number)
	}
	switch p.kind() {
	case isBranch:
		return p.soundBranch(high)
	case isLeaf:
		return p.soundLeaf(high, true)
	}
	return broken("pages.kind", "N", p.number)
}

func (p page) soundBranch(high uint64) error {
	if p.count() == 0 {
		return broken("pages.nowhere", "N", p.number)
	}
	var last []byte
	for i := range p.count() {
		key, child, ok := p.branch(i)
		if !ok || child < 2 || child >= high || child == p.number || i > 0 && bytes.Compare(last, key) >= 0 {
			return broken("pages.damaged", "N", p.number)
		}
		last = key
	}
	return nil
}

func (p page) soundLeaf(high uint64, buckets bool) error {
	var last []byte
	for i := range p.count() {
		key, val, bucket, ok := p.leaf(i)
		if !ok || len(key) == 0 || i > 0 && bytes.Compare(last, key) >= 0 || bucket && !buckets {
			return broken("pages.damaged", "N", p.number)
		}
		if bucket && !p.soundBucket(val, high) {
			return broken("pages.bucket.of", "N", p.number)
		}
		last = key
	}
	return nil
}

// soundBucket checks what a leaf says of a bucket: its root page, or the page
// itself when that is small.
func (p page) soundBucket(val []byte, high uint64) bool {
	if len(val) < rootSize {
		return false
	}
	if root := rootOf(val); root != 0 {
		return root > 1 && root < high && root != p.number
	}
	in, ok := inline(val)
	return ok && in.soundLeaf(high, false) == nil
}

// rootOf is the root page of a bucket; 0 when its page is in the value.
func rootOf(val []byte) uint64 { return binary.LittleEndian.Uint64(val) }

// inline is the page in a bucket's value.
func inline(val []byte) (page, bool) {
	in := page{b: val[rootSize:]}
	if len(in.b) < headSize || in.kind() != isLeaf || len(in.b) < headSize+in.count()*elemSize {
		return in, false
	}
	return in, true
}

// child is the place on a branch page behind which key is, as bbolt finds it.
func (p page) child(key []byte) int {
	behind := sort.Search(p.count(), func(i int) bool {
		k, _, _ := p.branch(i)
		return bytes.Compare(k, key) > 0
	})
	return max(behind-1, 0)
}
