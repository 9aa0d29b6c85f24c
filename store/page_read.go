package store

import "iter"

// reading is a list as it was when its directory was read.
type reading struct {
	list list
	dir  directory
}

func (l list) read() (reading, error) {
	d, err := l.directory()
	return reading{l, d}, err
}

// soonest gives the entries from the first on, from the list as it is now.
func (l list) soonest() iter.Seq2[entry, error] { return l.readThen(reading.soonest) }

// newest gives the entries before one, from the last on, from the list as it
// is now.
func (l list) newest(before entry) iter.Seq2[entry, error] {
	return l.readThen(func(r reading) iter.Seq2[entry, error] { return r.newest(before) })
}

func (l list) readThen(walk func(reading) iter.Seq2[entry, error]) iter.Seq2[entry, error] {
	return func(yield func(entry, error) bool) {
		r, err := l.read()
		if err != nil {
			yield(entry{}, err)
			return
		}
		walk(r)(yield)
	}
}

// after gives the entries behind one, in order.
func (r reading) after(before entry) iter.Seq2[entry, error] {
	return func(yield func(entry, error) bool) {
		for i := r.dir.find(before); i < r.dir.pages(); i++ {
			p, err := r.list.page(r.dir, i)
			if err != nil {
				yield(entry{}, err)
				return
			}
			at, found := p.find(before)
			if found {
				at++
			}
			for ; at < p.len(); at++ {
				if !yield(p.at(at), nil) {
					return
				}
			}
		}
	}
}

// soonest gives the entries from the first on.
func (r reading) soonest() iter.Seq2[entry, error] {
	return func(yield func(entry, error) bool) {
		for i := range r.dir.pages() {
			p, err := r.list.page(r.dir, i)
			if err != nil {
				yield(entry{}, err)
				return
			}
			for at := range p.len() {
				if !yield(p.at(at), nil) {
					return
				}
			}
		}
	}
}

// newest gives the entries before one, from the last on.
func (r reading) newest(before entry) iter.Seq2[entry, error] {
	return func(yield func(entry, error) bool) {
		for i := min(r.dir.find(before), r.dir.pages()-1); i >= 0; i-- {
			p, err := r.list.page(r.dir, i)
			if err != nil {
				yield(entry{}, err)
				return
			}
			end, _ := p.find(before)
			for at := end - 1; at >= 0; at-- {
				if !yield(p.at(at), nil) {
					return
				}
			}
		}
	}
}
