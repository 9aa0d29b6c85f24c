package ledger

import (
	"errors"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// HoldingOf counts what there is about a person, in all records that are of them, and
// finds who else's talks and cards name them. It gives the keys that forgetting
// destroys.
func HoldingOf(t Tx, id string) (r whom.Holding, gone []keys.Handle, err error) {
	h := holder{Tx: t, r: &r, own: map[string]bool{}}
	all, err := t.Linked(id)
	if err != nil {
		return r, nil, err
	}
	for _, one := range all {
		p, err := h.count(one)
		if err != nil {
			return whom.Holding{}, nil, err
		}
		gone = append(gone, p.Handle)
		if r.ID == "" {
			r.ID, r.Name = one, p.Name
		} else {
			r.Same = append(r.Same, p.Name)
		}
	}
	if err := h.talks(); err != nil {
		return r, nil, err
	}
	return r, gone, h.cards(all)
}

// holder looks for what there is about somebody.
type holder struct {
	Tx
	r     *whom.Holding
	own   map[string]bool // their talks
	names []whom.Forms    // theirs
}

// count counts what one of their records holds.
func (h *holder) count(id string) (file.Person, error) {
	e, p, found, err := h.PersonOf(id)
	if err == nil && !found {
		err = file.ErrNobody{}
	}
	if err != nil {
		return p, err
	}
	h.call(p.Name)
	c, _, err := h.card(e, p)
	if err = unlessUnread(err); err != nil {
		return p, err
	}
	h.r.Fields += c.Filled()
	for _, talk := range p.Talks {
		h.own[talk.ID] = true
		called, err := countTalk(h.Tx, talk.ID, h.r)
		h.call(called)
		if errors.Is(err, file.ErrNoKey) {
			continue // of theirs, it goes with the others; nobody can read it before
		}
		if err := unless(h.r, talk.ID, err); err != nil {
			return p, err
		}
	}
	return p, nil
}

// call notes a name of theirs, or one that they had before it was corrected.
func (h *holder) call(name string) {
	n := whom.FormsOf(name)
	if n.Whole != "" && !slices.ContainsFunc(h.names, func(o whom.Forms) bool { return o.Whole == n.Whole }) {
		h.names = append(h.names, n)
	}
}

// talks looks through the talks with others.
func (h *holder) talks() error {
	for e, err := range h.List(file.RecentBucket).Newest(file.LastEntry) {
		if err != nil {
			return err
		}
		if h.own[file.FormatID(e.ID())] {
			continue
		}
		lines, closed, err := linesNaming(h.Tx, h.names, e.ID())
		if err := unless(h.r, file.FormatID(e.ID()), err); err != nil {
			return err
		}
		if closed {
			h.r.Closed += len(lines)
			continue
		}
		h.r.Lines = append(h.r.Lines, lines...)
	}
	return nil
}

// cards looks through the cards of others.
func (h *holder) cards(own []string) error {
	return h.Everyone(func(e file.Entry, p file.Person) error {
		id := file.FormatID(e.ID())
		c, found, err := h.card(e, p)
		if err != nil || !found || slices.Contains(own, id) {
			return unlessUnread(err)
		}
		if slices.Contains(own, c.ThroughID) {
			h.r.Referrals++
			c.Through = ""
		}
		for _, text := range append([]string{c.Through, c.Line}, c.Tags...) {
			if slices.ContainsFunc(h.names, func(n whom.Forms) bool { return n.In(text) }) {
				h.r.Cards = append(h.r.Cards, whom.Naming{Person: p.Name, Text: text})
			}
		}
		return nil
	})
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

// countTalk counts what there is of a talk, and gives the name that was typed in it.
func countTalk(t Tx, id string, r *whom.Holding) (called string, err error) {
	raw, err := file.ParseID(id)
	if err != nil {
		return "", file.Damaged(words.Of("store.record.person"), err)
	}
	r.Talks++
	k, err := t.Talk(raw)
	if errors.Is(err, file.ErrNotFound) {
		return "", file.Damaged(words.Of("store.talk.too", "ID", id), words.Fail("store.missing", nil))
	}
	if err != nil {
		return "", err
	}
	h, err := k.Head()
	if err != nil {
		return "", err
	}
	r.Events += h.Count
	r.Promises += len(h.Header.Promises)
	events, _ := k.Events(h, h.Count) // where they are damaged, only the present name is looked for
	for _, e := range events {
		if e.Kind == guide.Set && e.Field == guide.FieldPerson {
			called = e.Text
		}
	}
	draft, err := k.Record(file.DraftKey)
	if draft != nil {
		r.Drafts++
	}
	return called, err
}

// linesNaming are the lines of a talk that hold one of the names, and whether
// the talk is closed.
func linesNaming(t Tx, who []whom.Forms, id []byte) (to []whom.Naming, closed bool, err error) {
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
	in := func(text string) bool { return slices.ContainsFunc(who, func(n whom.Forms) bool { return n.In(text) }) }
	whole := func(text string) bool {
		return slices.ContainsFunc(who, func(n whom.Forms) bool { return n.WholeIn(text) })
	}
	for _, e := range events {
		for _, text := range []string{e.Text, e.Behind} {
			if in(text) && (e.Field != guide.FieldPerson || whole(text)) {
				to = append(to, whom.Naming{Talk: k.ID, Person: h.Header.Person, Seq: e.Seq, Text: text})
			}
		}
	}
	var d guide.Draft
	if _, err := k.GetJSON(file.DraftKey, &d); err != nil {
		return to, closed, err
	}
	for _, half := range d.All() {
		if in(half.Text) {
			to = append(to, whom.Naming{Talk: k.ID, Person: h.Header.Person, Text: half.Text})
		}
	}
	return to, closed, nil
}
