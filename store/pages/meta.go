package pages

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"

	"example.org/onetoone/guide/words"
)

// Size is the length of a page, in bytes.
const Size = 4096

const (
	headSize = 16 // of a page: number, kind, count, overflow
	elemSize = 16 // of an element's place, on a branch and on a leaf
	rootSize = 16 // of a bucket's root, before an inline page

	isBranch = 0x01
	isLeaf   = 0x02
	isMeta   = 0x04
	isFree   = 0x10

	magic       = 0xed0cdaed
	metaVersion = 2
	metaSize    = 64
	metaSummed  = 56 // bytes of a meta page that its sum is of
)

// Errors that callers branch on.
const (
	// ErrForeign is returned for a file that is no bbolt file.
	ErrForeign = words.Error("pages.foreign")
	// ErrShort is returned for a file whose end is missing.
	ErrShort = words.Error("pages.short")
	// ErrBroken is returned for pages that do not fit together.
	ErrBroken = words.Error("pages.broken")
)

// broken is ErrBroken with the text of an id.
func broken(id string, values ...any) error {
	return words.Fail("pages.broken.at", ErrBroken, "What", words.Of(id, values...))
}

// Meta is what a meta page says.
type Meta struct {
	Root uint64 // the page of the root bucket
	Free uint64 // the page of the free list
	High uint64 // one more than the highest page in use
	Tx   uint64 // the number of the transaction that wrote it
	// One is set when the other meta page does not open: the newest commit may
	// be on it.
	One bool
}

// Begin reads the meta pages and the free list, which bbolt reads whenever it
// opens a file, and gives the meta page that counts.
func Begin(f io.ReaderAt, size int64) (Meta, error) {
	m, err := Newest(f)
	if err != nil {
		return m, err
	}
	if m.High > uint64(size)/Size {
		return m, words.Fail("pages.short.by", ErrShort, "Size", size, "Whole", m.High*Size)
	}
	_, err = freeList(f, m)
	return m, err
}

// Newest is the newer one of the meta pages that open.
func Newest(f io.ReaderAt) (Meta, error) {
	both, err := Metas(f)
	switch {
	case err != nil:
		return Meta{}, err
	case len(both) == 1:
		return both[0], nil
	case both[1].Tx > both[0].Tx:
		return both[1], nil
	}
	return both[0], nil
}

// Metas are the meta pages that open, at least one.
func Metas(f io.ReaderAt) (out []Meta, err error) {
	ours := false
	for i := range uint64(2) {
		b := make([]byte, headSize+metaSize)
		n, err := f.ReadAt(b, int64(i*Size))
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		m, known, ok := meta(b[:n], i)
		ours = ours || known
		if ok {
			out = append(out, m)
		}
	}
	switch {
	case len(out) == 1:
		out[0].One = true
	case len(out) == 0 && ours:
		return nil, broken("pages.first")
	case len(out) == 0:
		return nil, ErrForeign
	}
	return out, nil
}

// meta reads a meta page; known tells whether it is one at all.
func meta(b []byte, number uint64) (m Meta, known, ok bool) {
	if len(b) < headSize+metaSize {
		return m, false, false
	}
	b = b[headSize:]
	known = binary.LittleEndian.Uint32(b) == magic
	sum := fnv.New64a()
	_, _ = sum.Write(b[:metaSummed])
	m = Meta{
		Root: binary.LittleEndian.Uint64(b[16:]),
		Free: binary.LittleEndian.Uint64(b[32:]),
		High: binary.LittleEndian.Uint64(b[40:]),
		Tx:   binary.LittleEndian.Uint64(b[48:]),
	}
	ok = known && sum.Sum64() == binary.LittleEndian.Uint64(b[metaSummed:]) &&
		binary.LittleEndian.Uint32(b[4:]) == metaVersion && binary.LittleEndian.Uint32(b[8:]) == Size &&
		m.Tx%2 == number && m.High > 3 && m.High < maxPages
	return m, known, ok
}

// maxPages is how many pages a file may have: 2^48 bytes, which is what bbolt
// maps.
const maxPages = 1 << 36

// FreeSum is a sum of the free list as it stands in the file: a list that
// names a page in use can pass for a good one otherwise.
func FreeSum(f io.ReaderAt, m Meta) (Check, error) {
	p, err := read(f, m.Free, m.High)
	if err != nil {
		return Check{}, err
	}
	sum := sha256.Sum256(p.b)
	return Check(sum[:checkSize]), nil
}

// checkSize is the length of what FreeSum gives, in bytes.
const checkSize = 16

// Check is the sum of some pages.
type Check [checkSize]byte

// freeList reads the numbers of the pages that are free.
func freeList(f io.ReaderAt, m Meta) ([]uint64, error) {
	p, err := read(f, m.Free, m.High)
	if err != nil {
		return nil, err
	}
	if p.kind() != isFree {
		return nil, broken("pages.free.none", "N", m.Free)
	}
	row, n := p.b[headSize:], uint64(p.count())
	if n == 0xffff {
		n, row = binary.LittleEndian.Uint64(row), row[8:]
	}
	if n > uint64(len(row))/8 {
		return nil, broken("pages.free.short", "N", m.Free)
	}
	out := make([]uint64, n)
	last := uint64(1)
	for i := range out {
		out[i] = binary.LittleEndian.Uint64(row[i*8:])
		if out[i] <= last || out[i] >= m.High {
			return nil, broken("pages.free.order")
		}
		last = out[i]
	}
	return out, nil
}
