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
