package mend

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"time"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/pages"
	"example.org/onetoone/store/seal"
)

// remains are the sealed records in a damaged data file, wherever in it they
// stand, by what their labels say they are. Which of them authenticate is
// looked at one by one.
type remains struct {
	keys *file.Chain
	// found are the records of a label, those that the newest state of the
	// file leads to first.
	found map[place][][]byte
	// format is what the file says its format is; nil is not known.
	format []byte
}

// place is a seal.Label as a key of a map.
type place struct {
	kind seal.Kind
	id   string
	n    uint32
}

// gather reads all of a file. First come the records that its newest meta
// page leads to; where pages on the way are lost, those that the other one
// leads to, which is a commit older; then whatever stands on pages that are
// not free.
func gather(f io.ReaderAt, size int64, c *file.Chain) (*remains, error) {
	r := &remains{keys: c, found: map[place][][]byte{}}
	met := map[uint64]bool{}
	lost := 1
	newest, err := pages.Newest(f)
	if err == nil {
		met, lost = pages.Walk(f, newest, r.add)
		for _, number := range pages.Free(f, newest) {
			met[number] = true
		}
	}
	if lost > 0 {
		others, _ := pages.Metas(f)
		for _, m := range others {
			if m.Tx != newest.Tx {
				pages.Walk(f, m, r.add)
			}
		}
		pages.Scan(f, size, met, r.add)
	}
	if err != nil && !errors.Is(err, pages.ErrBroken) && !errors.Is(err, pages.ErrForeign) {
		return nil, err
	}
	return r, nil
}

func (r *remains) add(rec pages.Record) {
	if bytes.Equal(rec.Key, file.SchemaKey) && r.format == nil {
		r.format = bytes.Clone(rec.Val)
	}
	l, _, ok := seal.LabelOf(rec.Val)
	if !ok {
		return
	}
	at := place{l.Kind, string(l.ID), l.N}
	for _, known := range r.found[at] {
		if bytes.Equal(known, rec.Val) {
			return
		}
	}
	r.found[at] = append(r.found[at], bytes.Clone(rec.Val))
}

// open gives the records of a place that a key opens.
func (r *remains) open(at place, by *seal.Sealer) (plain [][]byte) {
	label := seal.Label{Kind: at.kind, ID: []byte(at.id), N: at.n}
	for _, record := range r.found[at] {
		if p, err := by.Open(label, record); err == nil {
			plain = append(plain, p)
		}
	}
	return plain
}

// first is the first record of a place that the index key opens, decoded.
func (r *remains) first(at place, to any) bool {
	for _, plain := range r.open(at, r.keys.Index) {
		if json.Unmarshal(plain, to) == nil {
			return true
		}
	}
	return false
}

// each gives the places of a kind.
func (r *remains) each(kind seal.Kind, visit func(place)) {
	for at := range r.found {
		if at.kind == kind {
			visit(at)
		}
	}
}

// state is the vault's state, if it is found.
func (r *remains) state() file.State {
	for _, plain := range r.open(place{kind: file.KindState}, r.keys.Index) {
		if st, err := file.DecodeState(plain); err == nil {
			return st
		}
	}
	return file.State{}
}

// named are the talks that a list or a person's record names, with what is
// known of them.
func (r *remains) named() map[string]*Lost {
	out := map[string]*Lost{}
	about := func(id string, began time.Time) *Lost {
		if out[id] == nil {
			out[id] = &Lost{Talk: id, Whole: true}
		}
		out[id].Began = began
		return out[id]
	}
	r.each(file.KindRecent, func(at place) {
		for _, plain := range r.open(at, r.keys.Index) {
			if at.n == 0 || len(plain) < file.WriteSize || (len(plain)-file.WriteSize)%file.EntrySize != 0 {
				continue // page 0 is the directory
			}
			p := file.Page(plain[file.WriteSize:])
			for i := range p.Len() {
				e := p.At(i)
				about(file.FormatID(e.ID()), ledger.TimeOf(e))
			}
		}
	})
	r.each(file.KindPerson, func(at place) {
		var p file.Person
		if !r.first(at, &p) {
			return
		}
		for _, talk := range p.Talks {
			if r.keys.IsForgetting(p.Handle) {
				delete(out, talk.ID)
			} else {
				about(talk.ID, talk.Began).Person = p.Name
			}
		}
	})
	return out
}

// traces are the talks that any record says it is of, whether it opens or
// not, and the highest number of an event of each.
func (r *remains) traces() map[string]int {
	out := map[string]int{}
	for at := range r.found {
		if (at.kind == file.KindEvent || at.kind == file.KindHead) && len(at.id) == file.IDBytes {
			out[at.id] = max(out[at.id], int(at.n))
		}
	}
	return out
}

// gone are the talks that were deleted.
func (r *remains) gone() map[string]bool {
	out := map[string]bool{}
	r.each(file.KindGone, func(at place) {
		for _, plain := range r.open(at, r.keys.Index) {
			out[string(plain)] = true
		}
	})
	return out
}

// owner is the key of a talk, whose last event has that number: the one its
// owner record names, or, when that is lost, the one that opens any of the
// first of its records.
func (r *remains) owner(id string, last int) (h keys.Handle, by *seal.Sealer, ok bool) {
	for _, plain := range r.open(place{kind: file.KindOwner, id: id}, r.keys.Index) {
		if len(plain) != keys.HandleSize {
			continue
		}
		by, err := r.keys.Sealer(keys.Handle(plain), nil)
		return keys.Handle(plain), by, err == nil
	}
	const tries = 8
	some := []place{{kind: file.KindHead, id: id}}
	for n := range min(last, tries) {
		some = append(some, place{file.KindEvent, id, uint32(n + 1)})
	}
	for _, h := range r.keys.Current().Handles() {
		by, err := r.keys.Sealer(h, nil)
		if err != nil {
			continue
		}
		if slices.ContainsFunc(some, func(at place) bool { return len(r.open(at, by)) > 0 }) {
			return h, by, true
		}
	}
	return h, nil, false
}

// guides are the copies that talks were held with, by their keys.
func (r *remains) guides() map[string][]byte {
	out := map[string][]byte{}
	r.each(file.KindGuide, func(at place) {
		for _, plain := range r.open(at, r.keys.Index) {
			out[at.id] = plain
		}
	})
	return out
}
