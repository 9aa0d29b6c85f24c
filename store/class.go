package store

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"example.org/onetoone/guide/trainer/class"
)

// Classes lists all classes, the newest first. It reads what lists need of
// them, and no results.
func (v *Vault) Classes() ([]class.Header, error) {
	var out []class.Header
	err := v.view("listing the classes", func(t tx) (err error) {
		out, err = t.classes()
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(a, b class.Header) int { return b.Made.Compare(a.Made) })
	return out, nil
}

// classes are the headers of all classes.
func (t tx) classes() (out []class.Header, err error) {
	err = t.bucket(classesBucket).opened(func(_, plain []byte) error {
		var h class.Header
		err := json.Unmarshal(plain, &h)
		out = append(out, h)
		return err
	})
	return out, err
}

// Class gives all of a class. It returns ErrNotFound for an id that is none's.
func (v *Vault) Class(id string) (c class.Class, err error) {
	doing := "reading class " + id
	raw, err := parseID(id)
	if err != nil {
		return c, fmt.Errorf("%s: %w", doing, errNotFound)
	}
	err = v.view(doing, func(t tx) error {
		found, err := t.bucket(rollsBucket).getJSON(raw, &c)
		if err == nil && !found {
			err = errNotFound
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
// It returns ErrExists for the id of a class that was deleted, and class.ErrAlike
// for a new one that is called as another is.
func (v *Vault) SaveClass(c class.Class) error {
	doing := "saving class " + c.ID
	raw, err := parseID(c.ID)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	var alike error
	err = v.update(doing, func(t tx) error {
		var old class.Class
		found, err := t.bucket(rollsBucket).getJSON(raw, &old)
		if err == nil && !found {
			var others []class.Header
			others, err = t.classes()
			alike = c.Header().Apart(others)
		}
		if err = cmp.Or(err, alike); err != nil {
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
		return t.putDocument(t.kinds().of(rollsBucket), raw, Document{ID: c.ID, Whole: c, Short: c.Header()})
	})
	return cmp.Or(alike, err)
}

// DeleteClass removes a class from the disk, with everything in it. It returns
// ErrNotFound for one that is not there.
func (v *Vault) DeleteClass(id string) error {
	doing := "deleting class " + id
	raw, err := parseID(id)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, errNotFound)
	}
	return v.updateAndCompact(doing, func(t tx) error {
		return t.deleteDocument(t.kinds().of(rollsBucket), raw)
	})
}
