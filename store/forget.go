package store

import (
	"errors"
	"fmt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
)

// Holding says what there is about a person, and reads all talks for the lines
// elsewhere that name them: it takes as long as reading the vault does. It
// returns ErrNotFound for a name there are no talks with.
func (v *Vault) Holding(name string) (guide.Holding, error) {
	var h guide.Holding
	err := v.view("looking for what is held about a person", func(t ledger.Tx) (err error) {
		h, _, err = holdingOf(t, name)
		return err
	})
	if err != nil {
		return guide.Holding{}, err
	}
	return h, nil
}

// Forget destroys everything that is kept about a person: their key first,
// which is the moment from which nothing of their talks can be read any more,
// then their talks with the unsent lines, their record and their places in
// all lists; last it compacts, as Delete does. It gives what was destroyed, and
// the lines that were not, and returns ErrNotFound for a name there are no talks
// with.
//
// An error that comes with a Holding of talks says that the key is destroyed
// and something sealed, or the name, is still in the folder: nobody is found
// under it any more, and Close, the next Open, or whatever is next to be saved
// under that name, removes the rest. Where the keyring's second copy could not be
// written, the error says that it still holds the key.
func (v *Vault) Forget(name string) (guide.Holding, error) {
	const doing = "forgetting a person"
	v.f.W.Lock()
	defer v.f.W.Unlock()
	if err := v.f.Ready(true); err != nil {
		return guide.Holding{}, fmt.Errorf("%s: %w", doing, err)
	}
	var r guide.Holding
	var h keys.Handle
	err := v.view(doing, func(t ledger.Tx) (err error) {
		r, h, err = holdingOf(t, name)
		return err
	})
	if err != nil {
		return guide.Holding{}, err
	}
	ring := v.f.Keys.Change()
	ring.Forget(h)
	twin := v.f.Keys.Save(ring)
	if twin != nil && !errors.Is(twin, keys.ErrTwin) {
		return guide.Holding{}, fmt.Errorf("%s: %w", doing, file.KeyFailure(twin))
	}
	if twin != nil {
		twin = v.f.Keys.Save(v.f.Keys.Change()) // until then the other copy holds the key
	}
	err = v.finishForgetting()
	switch {
	case err != nil && twin != nil:
		return r, fmt.Errorf("%s: their key is destroyed in %s, but %s still holds it, and sealed remains are left: %w", doing, keys.Keyring, keys.Twin, err)
	case err != nil:
		return r, fmt.Errorf("%s: their key is destroyed, sealed remains are left: %w", doing, err)
	}
	return r, nil
}

// holdingOf counts what there is about a person, and finds who else's talks name
// them.
func holdingOf(t ledger.Tx, name string) (r guide.Holding, h keys.Handle, err error) {
	p, found, err := t.Person(t.PersonEntry(name))
	if err != nil {
		return r, h, err
	}
	if !found || t.Keys.IsForgetting(p.Handle) {
		return r, h, file.ErrNobody{}
	}
	r.Name = p.Name
	own := map[string]bool{}
	for _, talk := range p.Talks {
		own[talk.ID] = true
		err := countTalk(t, talk.ID, &r)
		if errors.Is(err, file.ErrNoKey) {
			continue // of theirs, it goes with the others; nobody can read it before
		}
		if err := unless(&r, talk.ID, err); err != nil {
			return r, h, err
		}
	}
	names := namesOf(p.Name)
	for e, err := range t.List(file.RecentBucket).Newest(file.LastEntry) {
		if err != nil {
			return r, h, err
		}
		if own[file.FormatID(e.ID())] {
			continue
		}
		lines, closed, err := linesNaming(t, names, e.ID())
		if err := unless(&r, file.FormatID(e.ID()), err); err != nil {
			return r, h, err
		}
		if closed {
			r.Closed += len(lines)
			continue
		}
		r.Lines = append(r.Lines, lines...)
	}
	return r, p.Handle, nil
}

// unless notes a damaged talk as unread: one that nobody can read must not keep
// anybody from being forgotten. Other errors come back.
func unless(r *guide.Holding, id string, err error) error {
	if errors.Is(err, file.ErrDamaged) {
		r.Unread = append(r.Unread, id)
		return nil
	}
	return err
}

func countTalk(t ledger.Tx, id string, r *guide.Holding) error {
	raw, err := file.ParseID(id)
	if err != nil {
		return file.Damaged("the record of a person", err)
	}
	r.Talks++
	k, err := t.Talk(raw)
	if errors.Is(err, file.ErrNotFound) {
		return file.Damaged("talk "+id, errors.New("it is missing"))
	}
	if err != nil {
		return err
	}
	h, err := k.Head()
	if err != nil {
		return err
	}
	r.Events += h.Count
	r.Promises += len(h.Header.Promises)
	draft, err := k.Record(file.DraftKey)
	if draft != nil {
		r.Drafts++
	}
	return err
}

// linesNaming are the lines of a talk that hold one of the names, and whether
// the talk is closed.
func linesNaming(t ledger.Tx, names names, id []byte) (to []guide.Naming, closed bool, err error) {
	k, err := t.Talk(id)
	if errors.Is(err, file.ErrForgotten) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	h, err := k.Head()
	if err != nil {
		return nil, false, err
	}
	closed = !h.Header.Closed.IsZero() || h.Header.Closes(t.Day)
	events, err := k.Events(h, h.Count)
	if err != nil {
		return nil, closed, err
	}
	for _, e := range events {
		for _, text := range []string{e.Text, e.Behind} {
			if names.in(text) && (e.Field != guide.FieldPerson || names.wholeIn(text)) {
				to = append(to, guide.Naming{Talk: k.ID, Person: h.Header.Person, Seq: e.Seq, Text: text})
			}
		}
	}
	var d guide.Draft
	if _, err := k.GetJSON(file.DraftKey, &d); err != nil {
		return to, closed, err
	}
	for _, half := range d.All() {
		if names.in(half.Text) {
			to = append(to, guide.Naming{Talk: k.ID, Person: h.Header.Person, Text: half.Text})
		}
	}
	return to, closed, nil
}

// finishForgetting removes what was sealed with keys that are destroyed. The
// keyring says which, until nothing is left of it in the file.
func (v *Vault) finishForgetting() error {
	gone := v.f.Keys.Current().Forgetting()
	if len(gone) == 0 {
		return nil
	}
	err := v.updateLocked("removing the records of somebody forgotten", func(t ledger.Tx) error { return t.Forget(gone) })
	if err != nil {
		return err
	}
	if err := v.f.CompactNow(); err != nil {
		return err
	}
	ring := v.f.Keys.Change()
	ring.Forgotten()
	if err := v.f.Keys.Save(ring); err != nil {
		return file.KeyFailure(err)
	}
	return nil
}
