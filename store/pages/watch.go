package pages

import (
	"bytes"
	"io"
	"sync"
)

// maxDepth is deeper than any tree gets: one that is deeper goes in circles.
const maxDepth = 32

// Watch looks at pages before bbolt does. It is safe for concurrent use.
type Watch struct {
	f      io.ReaderAt
	mu     sync.Mutex
	passed map[uint64]bool // pages that need not be looked at again
	// near are pages as they are in the transaction tx: while that lasts,
	// nothing that it can read is written over.
	near map[uint64]page
	at   Sight // holds those; they are used under mu alone
	tx   int
	ways ways
}

// maxNear is how many pages are kept at hand.
const maxNear = 64

// NewWatch watches over a file, of which it has seen nothing yet.
func NewWatch(f io.ReaderAt) *Watch {
	w := &Watch{f: f, passed: map[uint64]bool{}, near: map[uint64]page{}, ways: ways{known: map[Place][]limits{}}}
	w.at.Of(f)
	return w
}

// View is one transaction's view of the file: its number, and how many pages
// the file has for it.
type View struct {
	Tx   int
	High uint64
}

// Top checks the pages of a bucket, and not those of the buckets in it.
func (w *Watch) Top(root uint64, v View) error {
	return w.walk(root, v, limits{}, map[uint64]bool{}, false)
}

// Path checks the pages that bbolt reads to find a key in the bucket with
// that root page. A bucket that is not on pages of its own, or
// not written yet, has root 0 and was checked with the one it is in.
func (w *Watch) Path(root uint64, v View, key []byte) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	_, _, err := w.path(root, v, key, false)
	return err
}

// Value gives what is under a key in the bucket with that root page, which is on
// pages of its own; nil is none. It takes it from the page that it checked, so that
// bbolt does not read that again.
func (w *Watch) Value(root uint64, v View, key []byte) ([]byte, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	leaf, _, err := w.path(root, v, key, false)
	if err != nil {
		return nil, err
	}
	val, bucket := leaf.value(key)
	if bucket {
		return nil, nil
	}
	return bytes.Clone(val), nil
}

// path is Path, for those who hold w.mu, and gives the leaf it ends at and its
// limits, good for as long as they do. With beside it looks at the pages beside
// the way as well.
func (w *Watch) path(root uint64, v View, key []byte, beside bool) (p page, in limits, err error) {
	if w.tx != v.Tx || len(w.near) >= maxNear {
		clear(w.near)
		w.at.Of(w.f)
		w.tx = v.Tx
	}
	at := root
	for range maxDepth {
		if at == 0 {
			return p, in, nil
		}
		p, err = w.page(at, v)
		if err == nil {
			err = in.hold(p)
		}
		if err != nil || p.kind() == isLeaf {
			return p, in, err
		}
		i := p.child(key)
		for _, near := range []int{i - 1, i + 1} {
			if near < 0 || near >= p.count() || !beside {
				continue
			}
			if _, child, _ := p.branch(near); !w.passed[child] {
				if _, err := w.page(child, v); err != nil {
					return p, in, err
				}
			}
		}
		_, at, _ = p.branch(i)
		in = in.of(p, i)
	}
	return p, in, broken("pages.own", "N", root)
}

// Tree checks every page of the bucket with that root page, and of the
// buckets in it.
func (w *Watch) Tree(root uint64, v View) error {
	if root == 0 {
		return nil
	}
	return w.walk(root, v, limits{}, map[uint64]bool{}, true)
}

// walk goes through the pages of a bucket, and with buckets those of the ones
// in it; met are all there were.
func (w *Watch) walk(at uint64, v View, in limits, met map[uint64]bool, buckets bool) error {
	p, err := w.own(at, v)
	if err == nil {
		err = in.hold(p)
	}
	if err != nil {
		return err
	}
	for i := range uint64(p.overflow()) + 1 {
		if met[at+i] {
			return broken("pages.twice", "N", at+i)
		}
		met[at+i] = true
	}
	for i := range p.count() {
		next, inside := p.below(i), limits{}
		if p.kind() == isBranch {
			inside = in.of(p, i)
		} else if !buckets {
			return nil
		}
		if next == 0 {
			continue
		}
		if err := w.walk(next, v, inside, met, buckets); err != nil {
			return err
		}
	}
	return nil
}

// page gives a page to those who hold w.mu, and checks it unless it passed before.
func (w *Watch) page(number uint64, v View) (page, error) {
	if p, ok := w.near[number]; ok {
		return p, nil
	}
	p, err := read(&w.at, number, v.High)
	if err == nil && !w.passed[number] {
		err = p.sound(v.High)
	}
	if err != nil {
		w.tx = -1 // whoever tries again reads it again
		return p, err
	}
	w.passed[number], w.near[number] = true, p
	return p, nil
}

// own gives a page in memory of its own, and checks it.
func (w *Watch) own(number uint64, v View) (page, error) {
	p, err := read(w.f, number, v.High)
	if err == nil {
		err = p.sound(v.High)
	}
	if err == nil {
		w.mu.Lock()
		w.passed[number] = true
		w.mu.Unlock()
	}
	return p, err
}

// below is the page that an element of a sound page names: a child, or the
// root of a bucket; 0 is none.
func (p page) below(i int) uint64 {
	if p.kind() == isBranch {
		_, child, _ := p.branch(i)
		return child
	}
	if _, val, bucket, _ := p.leaf(i); bucket {
		return rootOf(val)
	}
	return 0
}

// limits are the keys between which those of a page are; nil is no limit.
type limits struct{ from, to []byte }

// of are the limits for child i of a branch page.
func (l limits) of(p page, i int) limits {
	l.from, _, _ = p.branch(i)
	if i+1 < p.count() {
		l.to, _, _ = p.branch(i + 1)
	}
	return l
}

// hold reports a page with keys beyond the limits: bbolt would not find them.
func (l limits) hold(p page) error {
	if p.count() == 0 {
		return nil
	}
	first, last := p.key(0), p.key(p.count()-1)
	if l.from != nil && bytes.Compare(first, l.from) < 0 || l.to != nil && bytes.Compare(last, l.to) >= 0 {
		return broken("pages.place", "N", p.number)
	}
	return nil
}

func (p page) key(i int) []byte {
	if p.kind() == isBranch {
		key, _, _ := p.branch(i)
		return key
	}
	key, _, _, _ := p.leaf(i)
	return key
}
