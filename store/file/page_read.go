package file

import "iter"

// reading is a list as it was when its directory was read.
type reading struct {
	List List
	Dir  directory
}

// Read reads the directory: the list as it is now.
func (l List) Read() (reading, error) {
	d, err := l.directory()
	return reading{l, d}, err
}

// Soonest gives the entries from the first on, from the list as it is now.
func (l List) Soonest() iter.Seq2[Entry, error] { return l.readThen(reading.Soonest) }

// Newest gives the entries before one, from the last on, from the list as it
// is now.
func (l List) Newest(before Entry) iter.Seq2[Entry, error] {
	return l.readThen(func(r reading) iter.Seq2[Entry, error] { return r.Newest(before) })
}

func (l List) readThen(walk func(reading) iter.Seq2[Entry, error]) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		r, err := l.Read()
		if err != nil {
			yield(Entry{}, err)
			return
		}
		walk(r)(yield)
	}
}

// After gives the entries behind one, in order.
func (r reading) After(before Entry) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for i := r.Dir.find(before); i < r.Dir.pages(); i++ {
			p, err := r.List.page(r.Dir, i)
			if err != nil {
				yield(Entry{}, err)
				return
			}
			at, found := p.find(before)
			if found {
				at++
			}
			for ; at < p.Len(); at++ {
				if !yield(p.At(at), nil) {
					return
				}
			}
		}
	}
}

// Soonest gives the entries from the first on: all are behind the zero Entry.
func (r reading) Soonest() iter.Seq2[Entry, error] { return r.After(Entry{}) }

// Newest gives the entries before one, from the last on.
func (r reading) Newest(before Entry) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for i := min(r.Dir.find(before), r.Dir.pages()-1); i >= 0; i-- {
			p, err := r.List.page(r.Dir, i)
			if err != nil {
				yield(Entry{}, err)
				return
			}
			end, _ := p.find(before)
			for at := end - 1; at >= 0; at-- {
				if !yield(p.At(at), nil) {
					return
				}
			}
		}
	}
}

// Before is how many entries are before one, by how long the pages are on that side
// of it which has fewer.
func (r reading) Before(e Entry) (int, error) {
	if r.Dir.pages() == 0 {
		return 0, nil
	}
	at := r.Dir.find(e)
	p, err := r.List.page(r.Dir, at)
	if err != nil {
		return 0, err
	}
	n, _ := p.find(e)
	if at < r.Dir.pages()/2 {
		before, err := r.sum(0, at)
		return before + n, err
	}
	behind, err := r.sum(at+1, r.Dir.pages())
	return r.Dir.Total() - behind - p.Len() + n, err
}

// sum is how many entries are on some pages.
func (r reading) sum(from, until int) (n int, err error) {
	for i := from; i < until && err == nil; i++ {
		var p Page
		p, err = r.List.page(r.Dir, i)
		n += p.Len()
	}
	return n, err
}
