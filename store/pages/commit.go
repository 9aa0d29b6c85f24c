package pages

import (
	"io"
	"slices"
)

// Commit looks at what the newer of two commits in a row wrote, as the file has
// it now: at every page that it took, and at those that it let go of for them. It
// gives the values that only the older commit leads to, and those that only the
// newer one does; a value on both sides was carried over. It is ErrBroken where a
// page that came is not sound or not led to, or where the pages that stayed are not
// led to by both.
//
// Somebody who copies over the file between two of a commit's writes leaves a meta
// page of ours behind, and pages of an older time before it: those are found here,
// since no commit writes to a page that the one before leads to.
func Commit(f io.ReaderAt, older, newer Meta, gone, come func(val []byte)) error {
	was, lastList, err := freeAndOwn(f, older)
	if err != nil {
		return err
	}
	is, list, err := freeAndOwn(f, newer)
	if err != nil {
		return err
	}
	came := without(was, is)
	for p := older.High; p < newer.High; p++ {
		if _, free := slices.BinarySearch(is, p); !free {
			came = append(came, p)
		}
	}
	keptOf, err := pagesOf(f, older, without(is, was), lastList, gone)
	if err != nil {
		return err
	}
	kept, err := pagesOf(f, newer, came, list, come)
	if err == nil && !slices.Equal(kept, keptOf) {
		err = broken("pages.nowhere", "N", newer.Root)
	}
	return err
}

// freeAndOwn are the pages that are free, and those of the list that says so.
func freeAndOwn(f io.ReaderAt, m Meta) (free, own []uint64, err error) {
	if free, err = freeList(f, m); err != nil {
		return nil, nil, err
	}
	list, err := read(f, m.Free, m.High)
	for i := range uint64(list.overflow()) + 1 {
		own = append(own, m.Free+i)
	}
	return free, own, err
}

// pagesOf gives the values on some of the pages that a meta page leads to: all of
// them but those of the free list have to be led to. It returns the pages behind
// them, in order.
func pagesOf(f io.ReaderAt, m Meta, of, list []uint64, visit func(val []byte)) (behind []uint64, err error) {
	w := part{f: f, of: without(of, list), high: m.High, visit: visit, met: map[uint64]bool{}}
	if err := w.walk(m.Root, limits{}); err != nil {
		return nil, err
	}
	if len(w.met) != len(w.of) || len(w.of)+len(list) != len(of) {
		return nil, broken("pages.nowhere", "N", m.Root)
	}
	slices.Sort(w.behind)
	return w.behind, nil
}

// without are the numbers of a list that another does not have; both are in order.
func without(all, but []uint64) (out []uint64) {
	for _, n := range all {
		for len(but) > 0 && but[0] < n {
			but = but[1:]
		}
		if len(but) == 0 || but[0] != n {
			out = append(out, n)
		}
	}
	return out
}

// part is some of a file's pages, in order, those of a walk from the root down to
// where others begin.
type part struct {
	f     io.ReaderAt
	of    []uint64
	high  uint64
	visit func(val []byte)
	met   map[uint64]bool
	// behind are the pages where others begin.
	behind []uint64
}

func (w *part) walk(at uint64, in limits) error {
	if _, mine := slices.BinarySearch(w.of, at); !mine {
		w.behind = append(w.behind, at)
		return nil
	}
	p, err := read(w.f, at, w.high)
	if err == nil {
		err = p.sound(w.high)
	}
	if err == nil {
		err = in.hold(p)
	}
	if err != nil {
		return err
	}
	for i := range uint64(p.overflow()) + 1 {
		if w.met[at+i] {
			return broken("pages.twice", "N", at+i)
		}
		w.met[at+i] = true
	}
	for i := range p.count() {
		inside := limits{}
		if p.kind() == isBranch {
			inside = in.of(p, i)
		} else {
			w.values(p, i)
		}
		if next := p.below(i); next != 0 {
			if err := w.walk(next, inside); err != nil {
				return err
			}
		}
	}
	return nil
}

// values visits what an element of a leaf page holds itself.
func (w *part) values(p page, i int) {
	_, val, bucket, _ := p.leaf(i)
	if !bucket {
		w.visit(val)
		return
	}
	if rootOf(val) != 0 {
		return
	}
	small, _ := inline(val) // it is sound: the page was looked at
	for j := range small.count() {
		_, val, _, _ := small.leaf(j)
		w.visit(val)
	}
}
