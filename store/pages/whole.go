package pages

import (
	"encoding/binary"
	"io"
)

// Whole checks every page that a meta page leads to: that each is sound, in
// one place, and not on the free list.
func Whole(f io.ReaderAt, m Meta) error {
	for i := range uint64(2) {
		b := make([]byte, headSize)
		if _, err := f.ReadAt(b, int64(i*Size)); err != nil {
			return readError(i, err)
		}
		if p := (page{b, i}); binary.LittleEndian.Uint64(b) != i || p.kind() != isMeta {
			return broken("pages.other", "N", i)
		}
	}
	free, err := freeList(f, m)
	if err != nil {
		return err
	}
	met := map[uint64]bool{}
	if err := NewWatch(f).walk(m.Root, View{High: m.High}, limits{}, met, true); err != nil {
		return err
	}
	for _, number := range free {
		if met[number] {
			return broken("pages.free.used", "N", number)
		}
	}
	list, err := read(f, m.Free, m.High)
	if err != nil {
		return err
	}
	for i := range uint64(list.overflow()) + 1 {
		if met[m.Free+i] {
			return broken("pages.free.more", "N", m.Free+i)
		}
	}
	return nil
}

// Record is a key and a value as they stand on a leaf page.
type Record struct {
	Page uint64
	// Under are the keys of the buckets it is in, where that is known.
	Under    [][]byte
	Key, Val []byte
}

// Walk gives the records that a meta page leads to, and goes round what is
// damaged. It returns the numbers of the pages that it could read, and how
// many it could not.
func Walk(f io.ReaderAt, m Meta, visit func(Record)) (met map[uint64]bool, lost int) {
	w := walker{f: f, high: m.High, visit: visit, met: map[uint64]bool{}}
	w.walk(m.Root, nil)
	return w.met, w.lost
}

type walker struct {
	f     io.ReaderAt
	high  uint64
	visit func(Record)
	met   map[uint64]bool
	lost  int
}

func (w *walker) walk(at uint64, under [][]byte) {
	p, err := read(w.f, at, w.high)
	if err == nil && !w.met[at] {
		err = p.sound(w.high)
	}
	if err != nil || w.met[at] || len(under) > maxDepth {
		w.lost++
		return
	}
	for i := range uint64(p.overflow()) + 1 {
		w.met[at+i] = true
	}
	if p.kind() == isBranch {
		for i := range p.count() {
			w.walk(p.below(i), under)
		}
		return
	}
	p.records(func(r Record, bucket bool) {
		if !bucket {
			r.Under = under
			w.visit(r)
			return
		}
		inside := append(under[:len(under):len(under)], r.Key)
		if root := rootOf(r.Val); root != 0 {
			w.walk(root, inside)
			return
		}
		in, _ := inline(r.Val)
		in.number = p.number
		in.records(func(r Record, _ bool) {
			r.Under = inside
			w.visit(r)
		})
	})
}

// Scan gives every record that stands on a leaf page of a file, those in
// small buckets too, whether anything leads there or not. It looks at all
// pages but the ones in skip; damage on a page costs what it hit.
func Scan(f io.ReaderAt, size int64, skip map[uint64]bool, visit func(Record)) {
	high := uint64(size) / Size
	for number := uint64(2); number < high; number++ {
		if skip[number] {
			continue
		}
		p, ok := loose(f, number, high)
		if !ok {
			continue
		}
		p.records(func(r Record, bucket bool) {
			visit(r)
			if !bucket || len(r.Val) < rootSize+headSize {
				return
			}
			in := page{b: r.Val[rootSize:], number: number}
			in.records(func(inside Record, _ bool) {
				inside.Under = [][]byte{r.Key}
				visit(inside)
			})
		})
	}
}

// loose reads a page for what may be on it, whatever its head says of it: a
// leaf whose head was hit still has its records.
func loose(f io.ReaderAt, number, high uint64) (page, bool) {
	p := page{make([]byte, Size), number}
	if _, err := f.ReadAt(p.b, int64(number*Size)); err != nil {
		return p, false
	}
	if more := uint64(p.overflow()); more > 0 && more < high-number {
		whole := make([]byte, (1+more)*Size)
		if _, err := f.ReadAt(whole, int64(number*Size)); err == nil {
			p.b = whole
		}
	}
	p.countAgain()
	return p, p.kind() != isBranch && p.kind() != isMeta && p.kind() != isFree
}

// countAgain counts the elements by where the first one's bytes begin, which
// is behind the last one.
func (p page) countAgain() {
	if n := u32(p.elem(0)[4:]) / elemSize; n > 0 && n <= uint64(len(p.b)-headSize)/elemSize {
		binary.LittleEndian.PutUint16(p.b[10:], uint16(min(n, 1<<16-1)))
	}
}

// Free are the pages that a meta page's free list names; none when it is
// damaged.
func Free(f io.ReaderAt, m Meta) []uint64 {
	free, err := freeList(f, m)
	if err != nil {
		return nil
	}
	return free
}

// records gives the elements of a leaf that are on it.
func (p page) records(visit func(r Record, bucket bool)) {
	for i := range min(p.count(), (len(p.b)-headSize)/elemSize) {
		if key, val, bucket, ok := p.leaf(i); ok {
			visit(Record{Page: p.number, Key: key, Val: val}, bucket)
		}
	}
}
