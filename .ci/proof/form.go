package main

import (
	"fmt"
	"strings"
)

// fill goes through the fields of a form, once round from the one that has
// the keys, and puts right what is missing.
func (d *driver) fill(wants []want) error {
	left := map[focus]want{}
	for _, w := range wants {
		left[w.field] = w
	}
	for {
		s, err := d.p.await("a field", func(s sight) bool { return s.field != focus{} })
		if err != nil {
			return err
		}
		w, ok := left[s.field]
		if ok {
			if err := d.put(w, s); err != nil {
				return err
			}
			delete(left, s.field)
		}
		if len(left) == 0 {
			return nil
		}
		if err := d.leaveField(w, s.field); err != nil {
			return err
		}
	}
}

// leaveField takes the keys to the next field; w is what the field wanted, if
// it did.
func (d *driver) leaveField(w want, from focus) error {
	elsewhere := func(s sight) bool { return s.field != from }
	if w.form == "" {
		if err := d.p.send("\t"); err != nil {
			return err
		}
		_, err := d.p.await("the next field", elsewhere)
		return err
	}
	return d.press(w.name()+": leave", "\t", "the next field", elsewhere)
}

// put makes a field hold what is wanted.
func (d *driver) put(w want, s sight) error {
	if w.key != "" {
		return d.choose(w, s)
	}
	if d.line == nil || d.line.name != w.name() {
		if full := squeeze(w.text); s.line != "" && s.line != full {
			return fmt.Errorf("%s: it holds %q, which is neither nothing nor %q:\n%s", w.name(), s.line, w.text, s)
		} else if s.line == full {
			return nil
		}
		d.begin(w.name(), w.text, 0, nil, w.holds)
	}
	from := s.field
	d.book.did(claim{w.name(), func(s sight) bool { return s.field != from }, w.holds})
	return d.write()
}

func (d *driver) choose(w want, s sight) error {
	if s.chosen(w.word) {
		return nil
	}
	from := s.field
	chosen := func(s sight) bool { return s.field == from && s.chosen(w.word) }
	if w.holds != nil {
		d.book.did(claim{w.name(), chosen, w.holds})
	}
	return d.press(w.name(), w.key, "the choice "+strings.TrimSpace(w.word), chosen)
}
