package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"sort"
)

// A list keeps entries in order on sealed pages, so that one end of it, or
// the neighbourhood of an entry, is read without reading the rest, and
// nothing about the order shows in the keys. It has two levels: a directory
// with the first entry of every page, and the pages. Both begin with the
// number of the commit that wrote them, which the directory knows of the
// pages and the vault's state of the directory: an older one does not pass.
type list struct{ bucket }

const (
	entrySize = 8 + idBytes + 2
	writeSize = 8                         // of the number of the commit that wrote a record
	refSize   = entrySize + 4 + writeSize // a page's first entry, its number, its writing
	dirHead   = writeSize + 4 + 4         // its writing; how many entries; the highest page number

	// pageMax entries fit one page of the data file, sealed.
	pageMax = 192
)

// entry is a place in the order, the talk it stands for, and which one of the
// talk's it is. Entries sort as their bytes do, and no two are alike.
type entry [entrySize]byte

var lastEntry = entry(bytes.Repeat([]byte{0xff}, entrySize)) // behind all others

func newEntry(order uint64, id []byte, n int) entry {
	var e entry
	binary.BigEndian.PutUint64(e[:], order)
	copy(e[8:], id)
	binary.BigEndian.PutUint16(e[8+idBytes:], uint16(n))
	return e
}

func (e entry) id() []byte { return e[8 : 8+idBytes] }

func (e entry) n() int { return int(binary.BigEndian.Uint16(e[8+idBytes:])) }

func compareEntries(a, b entry) int { return bytes.Compare(a[:], b[:]) }

// directory is the decoded-in-place record under dirKey: dirHead, and then a
// ref for each page.
type directory []byte

func dirKey() []byte { return pageKey(0) }

func pageKey(page uint32) []byte { return binary.BigEndian.AppendUint32(nil, page) }

func (d directory) wrote() uint64 { return binary.BigEndian.Uint64(d) }

func (d directory) total() int { return int(binary.BigEndian.Uint32(d[writeSize:])) }

func (d directory) pages() int { return (len(d) - dirHead) / refSize }

func (d directory) at(i int) []byte { return d[dirHead+i*refSize:][:refSize] }

func (d directory) ref(i int) (first entry, page uint32) {
	return entry(d.at(i)[:entrySize]), binary.BigEndian.Uint32(d.at(i)[entrySize:])
}

func (d directory) pageWrote(i int) uint64 { return binary.BigEndian.Uint64(d.at(i)[entrySize+4:]) }

func (d directory) setWrote(n uint64) { binary.BigEndian.PutUint64(d, n) }

func (d directory) setTotal(n int) { binary.BigEndian.PutUint32(d[writeSize:], uint32(n)) }

// set says how page i begins, and which commit wrote it.
func (d directory) set(i int, first entry, wrote uint64) {
	copy(d.at(i), first[:])
	binary.BigEndian.PutUint64(d.at(i)[entrySize+4:], wrote)
}

// insert makes room for page i and gives the new page its number.
func (d directory) insert(i int, first entry) directory {
	last := d[writeSize+4:]
	page := binary.BigEndian.Uint32(last) + 1
	binary.BigEndian.PutUint32(last, page)
	ref := binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint32(first[:], page), 0)
	return slices.Insert(d, dirHead+i*refSize, ref...)
}

func (d directory) remove(i int) directory {
	return slices.Delete(d, dirHead+i*refSize, dirHead+(i+1)*refSize)
}

// find is the page that e is on or belongs to.
func (d directory) find(e entry) int {
	behind := sort.Search(d.pages(), func(i int) bool {
		first, _ := d.ref(i)
		return compareEntries(first, e) > 0
	})
	return max(behind-1, 0)
}

// page is the decoded-in-place record of a page: its entries.
type page []byte

func (p page) len() int { return len(p) / entrySize }

func (p page) at(i int) entry { return entry(p[i*entrySize:][:entrySize]) }

// find is where e is, or belongs.
func (p page) find(e entry) (i int, found bool) {
	return sort.Find(p.len(), func(i int) int { return compareEntries(e, p.at(i)) })
}

// list is the ordered list in a bucket.
func (t coreTx) list(name string) list { return list{t.bucket(name)} }

// begin makes the list, empty. A directory that is missing later is damage:
// it must not pass for a list without entries.
func (l list) begin() error { return l.putDirectory(make(directory, dirHead)) }

// number is which of the lists it is in the state.
func (l list) number() int { return slices.Index(l.tx.kinds().lists(), l.name) }

func (l list) putDirectory(d directory) error {
	st := &l.tx.work.state
	d.setWrote(st.Writes)
	st.Lists[l.number()] = st.Writes
	return l.bucket.put(dirKey(), d)
}

func (l list) directory() (directory, error) {
	d, err := l.get(dirKey())
	if err != nil {
		return nil, err
	}
	st, err := l.tx.state()
	if err != nil {
		return nil, err
	}
	if len(d) < dirHead || (len(d)-dirHead)%refSize != 0 || directory(d).wrote() != st.Lists[l.number()] {
		return nil, l.broken()
	}
	return d, nil
}

// page reads page i.
func (l list) page(d directory, i int) (page, error) {
	first, number := d.ref(i)
	p, err := l.get(pageKey(number))
	if err != nil {
		return nil, err
	}
	if len(p) < writeSize || binary.BigEndian.Uint64(p) != d.pageWrote(i) {
		return nil, l.broken()
	}
	p = p[writeSize:]
	if len(p) == 0 || len(p)%entrySize != 0 || page(p).at(0) != first {
		return nil, l.broken()
	}
	return p, nil
}

func (l list) broken() error {
	return damaged("the list of "+l.name, errors.New("its pages do not fit together"))
}

// put writes page i and what the directory says of it.
func (l list) put(d directory, i int, p page) error {
	wrote := l.tx.work.state.Writes
	d.set(i, p.at(0), wrote)
	_, number := d.ref(i)
	return l.bucket.put(pageKey(number), append(binary.BigEndian.AppendUint64(nil, wrote), p...))
}

// has reports whether e is in the list.
func (l list) has(e entry) (bool, error) {
	d, err := l.directory()
	if err != nil || d.pages() == 0 {
		return false, err
	}
	p, err := l.page(d, d.find(e))
	_, found := p.find(e)
	return found, err
}

// add puts e into the list unless it is there.
func (l list) add(e entry) error {
	d, err := l.directory()
	if err != nil {
		return err
	}
	var p page
	i := d.find(e)
	if d.pages() == 0 {
		d = d.insert(0, e)
	} else if p, err = l.page(d, i); err != nil {
		return err
	}
	at, found := p.find(e)
	if found {
		return nil
	}
	p = slices.Insert(p, at*entrySize, e[:]...)
	if n := p.len(); n > pageMax {
		cut := n / 2
		if at == pageMax && i == d.pages()-1 {
			cut = at // lists mostly grow at their end: leave full pages behind
		}
		d = d.insert(i+1, p.at(cut))
		if err := l.put(d, i+1, p[cut*entrySize:]); err != nil {
			return err
		}
		p = p[:cut*entrySize]
	}
	if err := l.put(d, i, p); err != nil {
		return err
	}
	d.setTotal(d.total() + 1)
	return l.putDirectory(d)
}

// remove takes e out of the list. That it is not there is damage.
func (l list) remove(e entry) error {
	d, err := l.directory()
	if err != nil {
		return err
	}
	if d.pages() == 0 {
		return l.broken()
	}
	i := d.find(e)
	p, err := l.page(d, i)
	if err != nil {
		return err
	}
	at, found := p.find(e)
	if !found {
		return l.broken()
	}
	p = slices.Delete(p, at*entrySize, (at+1)*entrySize)
	d.setTotal(d.total() - 1)
	if len(p) == 0 {
		d, err = l.dropPage(d, i)
	} else if err = l.put(d, i, p); err == nil {
		d, err = l.join(d, i, p)
	}
	if err != nil {
		return err
	}
	return l.putDirectory(d)
}

func (l list) dropPage(d directory, i int) (directory, error) {
	_, number := d.ref(i)
	return d.remove(i), l.delete(pageKey(number))
}

// join puts a page that became small and the one behind it together.
func (l list) join(d directory, i int, p page) (directory, error) {
	if p.len() > pageMax/4 || i+1 == d.pages() {
		return d, nil
	}
	next, err := l.page(d, i+1)
	if err != nil || p.len()+next.len() > pageMax/2 {
		return d, err
	}
	if err := l.put(d, i, append(p, next...)); err != nil {
		return d, err
	}
	return l.dropPage(d, i+1)
}
