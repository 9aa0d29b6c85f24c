package store

import (
	"cmp"
	"encoding/json"
	"slices"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// Classes lists all classes, the newest first. It reads what lists need of
// them, and no results.
func (v *Vault) Classes() ([]class.Header, error) {
	var out []class.Header
	err := v.view(words.Of("store.listing.classes"), func(t ledger.Tx) (err error) {
		out, err = classesIn(t)
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(a, b class.Header) int { return b.Made.Compare(a.Made) })
	return out, nil
}

// classesIn are the headers of all classes.
func classesIn(t ledger.Tx) (out []class.Header, err error) {
	err = t.Bucket(file.ClassesBucket).Opened(func(_, plain []byte) error {
		var h class.Header
		err := json.Unmarshal(plain, &h)
		out = append(out, h)
		return err
	})
	return out, err
}

// Class gives all of a class. It returns ErrNotFound for an id that is none's.
func (v *Vault) Class(id string) (c class.Class, err error) {
	doing := words.Of("store.reading.class", "ID", id)
	raw, err := file.ParseID(id)
	if err != nil {
		return c, words.FailText(doing, file.ErrNotFound)
	}
	err = v.view(doing, func(t ledger.Tx) error {
		found, err := t.Bucket(file.RollsBucket).GetJSON(raw, &c)
		if err == nil && !found {
			err = file.ErrNotFound
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
	doing := words.Of("store.saving.class", "ID", c.ID)
	raw, err := file.ParseID(c.ID)
	if err != nil {
		return words.FailText(doing, err)
	}
	var alike error
	err = v.update(doing, func(t ledger.Tx) error {
		var old class.Class
		found, err := t.Bucket(file.RollsBucket).GetJSON(raw, &old)
		if err == nil && !found {
			var others []class.Header
			others, err = classesIn(t)
			alike = c.Header().Apart(others)
		}
		if err = cmp.Or(err, alike); err != nil {
			return err
		}
		for _, m := range old.Members {
			if !slices.Contains(c.Members, m) {
				t.MarkErased()
			}
		}
		words := map[string]bool{}
		for _, r := range c.Results {
			words[r.Practice.ID] = r.Practice.Words()
		}
		for _, r := range old.Results {
			if r.Practice.Words() && !words[r.Practice.ID] { // as when collecting it is undone
				t.MarkErased()
			}
		}
		return t.PutDocument(t.Kinds().Of(file.RollsBucket), raw, file.Document{ID: c.ID, Whole: c, Short: c.Header()})
	})
	return cmp.Or(alike, err)
}

// DeleteClass removes a class from the disk, with everything in it. It returns
// ErrNotFound for one that is not there.
func (v *Vault) DeleteClass(id string) error {
	doing := words.Of("store.deleting.class", "ID", id)
	raw, err := file.ParseID(id)
	if err != nil {
		return words.FailText(doing, file.ErrNotFound)
	}
	return v.updateAndCompact(doing, func(t ledger.Tx) error {
		return t.DeleteDocument(t.Kinds().Of(file.RollsBucket), raw)
	})
}
