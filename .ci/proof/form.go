package main

import (
	"fmt"
	"strings"

	"example.org/onetoone/.ci/lib/term"
)

// fill goes through the fields of a form, once round from the one that has
// the keys, and puts right what is missing.
func (d *driver) fill(wants []want) error {
	left := map[term.Focus]want{}
	for _, w := range wants {
		left[w.field] = w
	}
	for {
		s, err := d.p.Await("a field", func(s term.Sight) bool { return s.Field != term.Focus{} })
		if err != nil {
			return err
		}
		w, ok := left[s.Field]
		if ok {
			if err := d.put(w, s); err != nil {
				return err
			}
			delete(left, s.Field)
		}
		if len(left) == 0 {
			return nil
		}
		if err := d.leaveField(w, s.Field); err != nil {
			return err
		}
	}
}

// leaveField takes the keys to the next field; w is what the field wanted, if
// it did.
func (d *driver) leaveField(w want, from term.Focus) error {
	elsewhere := func(s term.Sight) bool { return s.Field != from }
	if w.form == "" {
		if err := d.p.Send("\t"); err != nil {
			return err
		}
		_, err := d.p.Await("the next field", elsewhere)
		return err
	}
	return d.press(w.name()+": leave", "\t", "the next field", elsewhere)
}

// put makes a field hold what is wanted.
func (d *driver) put(w want, s term.Sight) error {
	if w.key != "" {
		return d.choose(w, s)
	}
	if d.line == nil || d.line.name != w.name() {
		if full := term.Squeeze(w.text); s.Line != "" && s.Line != full {
			return fmt.Errorf("%s: it holds %q, which is neither nothing nor %q:\n%s", w.name(), s.Line, w.text, s)
		} else if s.Line == full {
			if w.ready {
				d.book.did(claimOf(w, s.Field))
			}
			return nil
		}
		d.begin(w.name(), w.text, 0, nil, w.holds)
	}
	d.book.did(claimOf(w, s.Field))
	return d.write()
}

// claimOf is that a text is kept once another field has the keys.
func claimOf(w want, from term.Focus) claim {
	return claim{w.name(), func(s term.Sight) bool { return s.Field != from }, w.holds}
}

func (d *driver) choose(w want, s term.Sight) error {
	if s.Chosen(w.word) {
		return nil
	}
	from := s.Field
	chosen := func(s term.Sight) bool { return s.Field == from && s.Chosen(w.word) }
	if w.holds != nil {
		d.book.did(claim{w.name(), chosen, w.holds})
	}
	return d.press(w.name(), w.key, "the choice "+strings.TrimSpace(w.word), chosen)
}
