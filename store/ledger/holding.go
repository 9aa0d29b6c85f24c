package ledger

import (
	"errors"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// HoldingOf counts what there is about a person, and finds who else's talks name
// them.
func HoldingOf(t Tx, id string) (r whom.Holding, h keys.Handle, err error) {
	p, found, err := t.PersonOf(id)
	if err != nil {
		return r, h, err
	}
	if !found {
		return r, h, file.ErrNobody{}
	}
	r.ID, r.Name = id, p.Name
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
func unless(r *whom.Holding, id string, err error) error {
	if errors.Is(err, file.ErrDamaged) {
		r.Unread = append(r.Unread, id)
		return nil
	}
	return err
}

func countTalk(t Tx, id string, r *whom.Holding) error {
	raw, err := file.ParseID(id)
	if err != nil {
		return file.Damaged(words.Of("store.record.person"), err)
	}
	r.Talks++
	k, err := t.Talk(raw)
	if errors.Is(err, file.ErrNotFound) {
		return file.Damaged(words.Of("store.talk.too", "ID", id), words.Fail("store.missing", nil))
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
func linesNaming(t Tx, names names, id []byte) (to []whom.Naming, closed bool, err error) {
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
	closed = !h.Header.Closed.IsZero() || agenda.Closes(h.Header, t.Day)
	events, err := k.Events(h, h.Count)
	if err != nil {
		return nil, closed, err
	}
	for _, e := range events {
		for _, text := range []string{e.Text, e.Behind} {
			if names.in(text) && (e.Field != guide.FieldPerson || names.wholeIn(text)) {
				to = append(to, whom.Naming{Talk: k.ID, Person: h.Header.Person, Seq: e.Seq, Text: text})
			}
		}
	}
	var d guide.Draft
	if _, err := k.GetJSON(file.DraftKey, &d); err != nil {
		return to, closed, err
	}
	for _, half := range d.All() {
		if names.in(half.Text) {
			to = append(to, whom.Naming{Talk: k.ID, Person: h.Header.Person, Text: half.Text})
		}
	}
	return to, closed, nil
}
