package file

import (
	"bytes"
	"encoding/binary"
	"slices"
	"sort"

	"example.org/onetoone/guide/words"
)

// A List keeps entries in order on sealed pages, so that one end of it, or
// the neighbourhood of an entry, is read without reading the rest, and
// nothing about the order shows in the keys. It has two levels: a directory
// with the first entry of every page, and the pages. Both begin with the
// number of the commit that wrote them, which the directory knows of the
// pages and the vault's state of the directory: an older one does not pass.
type List struct{ Bucket }

const (
	EntrySize = 8 + IDBytes + 2
	WriteSize = 8                         // of the number of the commit that wrote a record
	refSize   = EntrySize + 4 + WriteSize // a page's first entry, its number, its writing
	dirHead   = WriteSize + 4 + 4         // its writing; how many entries; the highest page number

	// pageMax entries fit one page of the data file, sealed.
	pageMax = 192
)

// Entry is a place in the order, the talk it stands for, and which one of the
// talk's it is. Entries sort as their bytes do, and no two are alike.
type Entry [EntrySize]byte

// LastEntry is behind all others.
var LastEntry = Entry(bytes.Repeat([]byte{0xff}, EntrySize))

// NewEntry is the place of a talk in an order, the nth of its places.
func NewEntry(order uint64, id []byte, n int) Entry {
	var e Entry
	binary.BigEndian.PutUint64(e[:], order)
	copy(e[8:], id)
	binary.BigEndian.PutUint16(e[8+IDBytes:], uint16(n))
	return e
}

// ID is the id of the talk, as it is stored.
func (e Entry) ID() []byte { return e[8 : 8+IDBytes] }

// N is which of the talk's places it is.
func (e Entry) N() int { return int(binary.BigEndian.Uint16(e[8+IDBytes:])) }

// CompareEntries puts entries in order.
func CompareEntries(a, b Entry) int { return bytes.Compare(a[:], b[:]) }

// directory is the decoded-in-place record under dirKey: dirHead, and then a
// ref for each page.
type directory []byte

func dirKey() []byte { return pageKey(0) }

func pageKey(page uint32) []byte { return binary.BigEndian.AppendUint32(nil, page) }

func (d directory) wrote() uint64 { return binary.BigEndian.Uint64(d) }

func (d directory) Total() int { return int(binary.BigEndian.Uint32(d[WriteSize:])) }

func (d directory) pages() int { return (len(d) - dirHead) / refSize }

func (d directory) at(i int) []byte { return d[dirHead+i*refSize:][:refSize] }

func (d directory) ref(i int) (first Entry, page uint32) {
	return Entry(d.at(i)[:EntrySize]), binary.BigEndian.Uint32(d.at(i)[EntrySize:])
}

func (d directory) pageWrote(i int) uint64 { return binary.BigEndian.Uint64(d.at(i)[EntrySize+4:]) }

func (d directory) setWrote(n uint64) { binary.BigEndian.PutUint64(d, n) }

func (d directory) setTotal(n int) { binary.BigEndian.PutUint32(d[WriteSize:], uint32(n)) }

// set says how page i begins, and which commit wrote it.
func (d directory) set(i int, first Entry, wrote uint64) {
	copy(d.at(i), first[:])
	binary.BigEndian.PutUint64(d.at(i)[EntrySize+4:], wrote)
}

// insert makes room for page i and gives the new page its number.
func (d directory) insert(i int, first Entry) directory {
	last := d[WriteSize+4:]
	page := binary.BigEndian.Uint32(last) + 1
	binary.BigEndian.PutUint32(last, page)
	ref := binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint32(first[:], page), 0)
	return slices.Insert(d, dirHead+i*refSize, ref...)
}

func (d directory) remove(i int) directory {
	return slices.Delete(d, dirHead+i*refSize, dirHead+(i+1)*refSize)
}

// find is the page that e is on or belongs to.
func (d directory) find(e Entry) int {
	behind := sort.Search(d.pages(), func(i int) bool {
		first, _ := d.ref(i)
		return CompareEntries(first, e) > 0
	})
	return max(behind-1, 0)
}

// Page is the decoded-in-place record of a page: its entries.
type Page []byte

// Len is how many entries are on it.
func (p Page) Len() int { return len(p) / EntrySize }

// At is the ith entry on it.
func (p Page) At(i int) Entry { return Entry(p[i*EntrySize:][:EntrySize]) }

// find is where e is, or belongs.
func (p Page) find(e Entry) (i int, found bool) {
	return sort.Find(p.Len(), func(i int) int { return CompareEntries(e, p.At(i)) })
}

// List is the ordered list in a bucket.
func (t Tx) List(name string) List { return List{t.Bucket(name)} }

// begin makes the list, empty. A directory that is missing later is damage:
// it must not pass for a list without entries.
func (l List) begin() error { return l.putDirectory(make(directory, dirHead)) }

// Number is which of the lists it is in the state.
func (l List) Number() int { return slices.Index(l.Tx.Kinds().Lists(), l.Name) }

func (l List) putDirectory(d directory) error {
	st := &l.Tx.Work.State
	d.setWrote(st.Writes)
	st.Lists[l.Number()] = st.Writes
	return l.Bucket.Put(dirKey(), d)
}

func (l List) directory() (directory, error) {
	d, err := l.Get(dirKey())
	if err != nil {
		return nil, err
	}
	st, err := l.Tx.State()
	if err != nil {
		return nil, err
	}
	if len(d) < dirHead || (len(d)-dirHead)%refSize != 0 || directory(d).wrote() != st.Lists[l.Number()] {
		return nil, l.Broken()
	}
	return d, nil
}

// page reads page i.
func (l List) page(d directory, i int) (Page, error) {
	first, number := d.ref(i)
	p, err := l.Get(pageKey(number))
	if err != nil {
		return nil, err
	}
	if len(p) < WriteSize || binary.BigEndian.Uint64(p) != d.pageWrote(i) {
		return nil, l.Broken()
	}
	p = p[WriteSize:]
	if len(p) == 0 || len(p)%EntrySize != 0 || Page(p).At(0) != first {
		return nil, l.Broken()
	}
	return p, nil
}

// Broken is the error of a list whose pages do not fit together.
func (l List) Broken() error {
	return Damaged(words.Of("store.list", "Name", l.Name), words.Fail("store.its.pages.do", nil))
}

// put writes page i and what the directory says of it.
func (l List) put(d directory, i int, p Page) error {
	wrote := l.Tx.Work.State.Writes
	d.set(i, p.At(0), wrote)
	_, number := d.ref(i)
	return l.Bucket.Put(pageKey(number), append(binary.BigEndian.AppendUint64(nil, wrote), p...))
}

// Has reports whether e is in the list.
func (l List) Has(e Entry) (bool, error) {
	d, err := l.directory()
	if err != nil || d.pages() == 0 {
		return false, err
	}
	p, err := l.page(d, d.find(e))
	_, found := p.find(e)
	return found, err
}

// Add puts e into the list unless it is there.
func (l List) Add(e Entry) error {
	d, err := l.directory()
	if err != nil {
		return err
	}
	var p Page
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
	p = slices.Insert(p, at*EntrySize, e[:]...)
	if n := p.Len(); n > pageMax {
		cut := n / 2
		if at == pageMax && i == d.pages()-1 {
			cut = at // lists mostly grow at their end: leave full pages behind
		}
		d = d.insert(i+1, p.At(cut))
		if err := l.put(d, i+1, p[cut*EntrySize:]); err != nil {
			return err
		}
		p = p[:cut*EntrySize]
	}
	if err := l.put(d, i, p); err != nil {
		return err
	}
	d.setTotal(d.Total() + 1)
	return l.putDirectory(d)
}

// Remove takes e out of the list. That it is not there is damage.
func (l List) Remove(e Entry) error {
	d, err := l.directory()
	if err != nil {
		return err
	}
	if d.pages() == 0 {
		return l.Broken()
	}
	i := d.find(e)
	p, err := l.page(d, i)
	if err != nil {
		return err
	}
	at, found := p.find(e)
	if !found {
		return l.Broken()
	}
	p = slices.Delete(p, at*EntrySize, (at+1)*EntrySize)
	d.setTotal(d.Total() - 1)
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

func (l List) dropPage(d directory, i int) (directory, error) {
	_, number := d.ref(i)
	return d.remove(i), l.Delete(pageKey(number))
}

// join puts a page that became small and the one behind it together.
func (l List) join(d directory, i int, p Page) (directory, error) {
	if p.Len() > pageMax/4 || i+1 == d.pages() {
		return d, nil
	}
	next, err := l.page(d, i+1)
	if err != nil || p.Len()+next.Len() > pageMax/2 {
		return d, err
	}
	if err := l.put(d, i, append(p, next...)); err != nil {
		return d, err
	}
	return l.dropPage(d, i+1)
}
