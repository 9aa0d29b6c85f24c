package main

import (
	"fmt"
	"strings"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
)

// fill goes through the fields of a form, once round from the one that has
// the keys, and puts right what is missing.
func (d *driver) fill(wants []want) {
	left := map[term.Focus]want{}
	for _, w := range wants {
		left[w.field] = w
	}
	for {
		s := d.await("a field", func(s term.Sight) bool { return s.Field != term.Focus{} })
		w, ok := left[s.Field]
		if ok {
			d.put(w, s)
			delete(left, s.Field)
		}
		if len(left) == 0 {
			return
		}
		d.leaveField(w, s.Field)
	}
}

// leaveField takes the keys to the next field; w is what the field wanted, if
// it did.
func (d *driver) leaveField(w want, from term.Focus) {
	elsewhere := func(s term.Sight) bool { return s.Field != from }
	if w.form == "" {
		trial.Need(d.p.Press("\t", "the next field", elsewhere))
		return
	}
	d.press(w.name()+": leave", "\t", "the next field", elsewhere)
}

// put makes a field hold what is wanted.
func (d *driver) put(w want, s term.Sight) {
	if w.key != "" {
		d.choose(w, s)
		return
	}
	if d.line == nil || d.line.name != w.name() {
		if full := term.Squeeze(w.text); s.Line != "" && s.Line != full {
			trial.Need(fmt.Errorf("%s: it holds %q, which is neither nothing nor %q:\n%s", w.name(), s.Line, w.text, s))
		} else if s.Line == full {
			if w.ready {
				d.book.did(claimOf(w, s.Field))
			}
			return
		}
		d.begin(w.name(), w.text, 0, nil, w.holds)
	}
	d.book.did(claimOf(w, s.Field))
	d.write()
}

// claimOf is that a text is kept once another field has the keys.
func claimOf(w want, from term.Focus) claim {
	return claim{w.name(), func(s term.Sight) bool { return s.Field != from }, w.holds}
}

func (d *driver) choose(w want, s term.Sight) {
	if s.Chosen(w.word) {
		return
	}
	from := s.Field
	chosen := func(s term.Sight) bool { return s.Field == from && s.Chosen(w.word) }
	if w.holds != nil {
		d.book.did(claim{w.name(), chosen, w.holds})
	}
	d.press(w.name(), w.key, "the choice "+strings.TrimSpace(w.word), chosen)
}
