package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"example.org/onetoone/guide/trainer/class"
)

// Classes lists all classes, the newest first. It reads what lists need of
// them, and no results.
func (v *Vault) Classes() ([]class.Header, error) {
	var out []class.Header
	err := v.view("listing the classes", func(t tx) error {
		b := t.bucket(classesBucket)
		if err := b.whole(); err != nil {
			return err
		}
		return b.b.ForEach(func(id, _ []byte) error {
			var h class.Header
			_, err := b.getJSON(id, &h)
			out = append(out, h)
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(a, b class.Header) int { return b.Made.Compare(a.Made) })
	return out, nil
}

// Class gives all of a class. It returns ErrNotFound for an id that is none's.
func (v *Vault) Class(id string) (c class.Class, err error) {
	doing := "reading class " + id
	raw, err := parseID(id)
	if err != nil {
		return c, fmt.Errorf("%s: %w", doing, ErrNotFound)
	}
	err = v.view(doing, func(t tx) error {
		found, err := t.bucket(rollsBucket).getJSON(raw, &c)
		if err == nil && !found {
			err = ErrNotFound
		}
		return err
	})
	if err != nil {
		return class.Class{}, err
	}
	return c, nil
}

// SaveClass keeps a class, in the place of the one with its id. Where somebody
// is not in it any more, or a practice that was collected with words, what the
// file still holds of them is removed at Close.
// It returns ErrExists for the id of a class that was deleted.
func (v *Vault) SaveClass(c class.Class) error {
	doing := "saving class " + c.ID
	raw, err := parseID(c.ID)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return v.update(doing, func(t tx) error {
		if gone, err := t.isGone(c.ID); err != nil || gone {
			return errors.Join(err, fmt.Errorf("it was deleted: %w", ErrExists))
		}
		var old class.Class
		if _, err := t.bucket(rollsBucket).getJSON(raw, &old); err != nil {
			return err
		}
		for _, m := range old.Members {
			if !slices.Contains(c.Members, m) {
				t.markErased()
			}
		}
		words := map[string]bool{}
		for _, r := range c.Results {
			words[r.Practice.ID] = r.Practice.Words()
		}
		for _, r := range old.Results {
			if r.Practice.Words() && !words[r.Practice.ID] { // as when collecting it is undone
				t.markErased()
			}
		}
		return t.putClass(raw, c)
	})
}

func (t tx) putClass(id []byte, c class.Class) error {
	if err := t.bucket(classesBucket).putJSON(id, c.Header()); err != nil {
		return err
	}
	return t.bucket(rollsBucket).putJSON(id, c)
}

// DeleteClass removes a class from the disk, with everything in it. It returns
// ErrNotFound for one that is not there.
func (v *Vault) DeleteClass(id string) error {
	doing := "deleting class " + id
	raw, err := parseID(id)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, ErrNotFound)
	}
	return v.updateAndCompact(doing, func(t tx) error {
		for _, name := range []string{classesBucket, rollsBucket} {
			b := t.bucket(name)
			record, err := b.record(raw)
			if err == nil && record == nil {
				err = ErrNotFound
			}
			if err == nil {
				err = b.delete(raw)
			}
			if err != nil {
				return err
			}
		}
		return t.noteGone(id)
	})
}

// copyClasses copies them under other keys.
func (c *copier) copyClasses() error {
	for _, name := range []string{classesBucket, rollsBucket} {
		err := c.each(name, func(key, plain []byte) error { return c.to.bucket(name).put(key, plain) })
		if err != nil {
			return err
		}
	}
	return nil
}

// classes checks that each class is whole, and that the list says of it what it
// is.
func (c *checker) classes(t tx) error {
	heads, rolls := t.bucket(classesBucket), t.bucket(rollsBucket)
	if err := errors.Join(heads.whole(), rolls.whole()); err != nil {
		return err
	}
	listed := 0
	err := heads.b.ForEach(func([]byte, []byte) error { listed++; return nil })
	if err != nil {
		return err
	}
	err = rolls.b.ForEach(func(id, _ []byte) error {
		var all class.Class
		if _, err := rolls.getJSON(id, &all); err != nil {
			return err
		}
		head, err := heads.get(id)
		if err != nil {
			return err
		}
		want, err := json.Marshal(all.Header())
		if err == nil && string(head) != string(want) {
			err = damaged("the list of classes", errors.New("it and a class do not agree"))
		}
		listed--
		return err
	})
	if err == nil && listed != 0 {
		err = damaged("the list of classes", errors.New("it names a class that is not there"))
	}
	return err
}

// classes are those that are found whole in the remains, and were not deleted;
// lost is how many others were there.
func (r *remains) classes() (out map[string]class.Class, lost int) {
	out = map[string]class.Class{}
	gone, seen := r.gone(), map[string]bool{}
	r.each(kindRoll, func(at place) {
		var c class.Class
		seen[at.id] = true
		if id := formatID([]byte(at.id)); !gone[id] && r.first(at, &c) && c.ID == id {
			out[at.id] = c
		}
	})
	r.each(kindClass, func(at place) { seen[at.id] = true })
	for id := range seen {
		if _, whole := out[id]; !whole && !gone[formatID([]byte(id))] {
			lost++
		}
	}
	return out, lost
}
