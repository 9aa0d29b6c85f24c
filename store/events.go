package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"example.org/onetoone/guide"
)

// batch is what is to be written about one talk, encoded before the
// transaction opens. Only inside it is known whose key seals it.
type batch struct {
	id     []byte
	header guide.Header
	events []guide.Event
	plain  [][]byte // of events
}

func newBatch(id string, h guide.Header, events []guide.Event) (batch, error) {
	raw, err := parseID(id)
	if err != nil {
		return batch{}, err
	}
	h.ID = id
	b := batch{id: raw, header: h, events: events, plain: make([][]byte, len(events))}
	for i, e := range events {
		if b.plain[i], err = encodeEvent(e); err != nil {
			return batch{}, err
		}
	}
	return b, nil
}

func encodeEvent(e guide.Event) ([]byte, error) {
	plain, err := json.Marshal(e)
	if err != nil {
		return nil, fmt.Errorf("encoding event %d: %w", e.Seq, err)
	}
	return plain, nil
}

// addGuide stores the copy of a guide that a talk keeps, and gives its key.
// Talks held with the same guide share it.
func (t tx) addGuide(text []byte) (key []byte, err error) {
	guides := t.bucket(guidesBucket)
	key = t.seal.Hash("guide", string(text))
	stored, err := guides.record(key)
	if err == nil && stored == nil {
		err = guides.put(key, text)
	}
	return key, err
}

func (t tx) create(b batch, guideText []byte) error {
	g, err := t.addGuide(guideText)
	if err != nil {
		return err
	}
	h, err := t.keyFor(b.header)
	if err != nil {
		return err
	}
	k, err := t.newTalk(b.id, h)
	if err != nil {
		return err
	}
	now, err := t.addEvents(k, b, head{Header: b.header, Guide: g})
	if err != nil {
		return err
	}
	return t.setHead(k, nil, now)
}

// sameEvents returns ErrExists unless the talk's events and the given ones
// are alike as far as both go. Words that were erased are alike to any.
func (k talk) sameEvents(events []guide.Event) error {
	h, err := k.head()
	if err != nil {
		return err
	}
	stored, err := k.events(h, min(h.Count, len(events)))
	if err != nil {
		return err
	}
	for i, e := range stored {
		if !alike(e, events[i]) {
			return fmt.Errorf("talk %s, event %d: %w", k.id, e.Seq, errExists)
		}
	}
	return nil
}

// alike reports whether two are the same event; the words of either may have
// been erased meanwhile.
func alike(stored, e guide.Event) bool {
	if !stored.At.Equal(e.At) {
		return false
	}
	stored.At = e.At
	return stored == e || stored == e.Blank() || stored.Blank() == e
}

func (t tx) append(k talk, b batch) error {
	old, err := k.head()
	if err != nil {
		return err
	}
	b = b.after(old.Count)
	now := old
	if b.header.Events >= old.Header.Events || len(b.events) > 0 {
		now.Header = b.header // and not one that is older than what is stored
	}
	if len(b.events) == 0 && sameHeader(old.Header, now.Header) {
		return errUnchanged
	}
	if k, err = t.moveKey(k, old.Header, now.Header); err != nil {
		return err
	}
	if now, err = t.addEvents(k, b, now); err != nil {
		return err
	}
	return t.setHead(k, &old, now)
}

// after is the batch without the events up to number n.
func (b batch) after(n int) batch {
	skip := 0
	for skip < len(b.events) && b.events[skip].Seq <= n {
		skip++
	}
	b.events, b.plain = b.events[skip:], b.plain[skip:]
	return b
}

func sameHeader(a, b guide.Header) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// addEvents puts the batch's events behind those that a talk's head counts,
// and gives the head as it is then.
func (t tx) addEvents(k talk, b batch, h head) (head, error) {
	author := t.keys.current().Device()
	for i, e := range b.events {
		if e.Seq != h.Count+1 {
			return h, fmt.Errorf("event %d after %d: %w", e.Seq, h.Count, errGap)
		}
		r := written{author: author, number: t.nextEvent(), before: h.Tip, text: b.plain[i]}
		if err := k.chain(&h, e.Seq, r); err != nil {
			return h, err
		}
		h.Count = e.Seq
		if e.Kind == guide.Erased {
			if err := t.erase(k, &h, e); err != nil {
				return h, err
			}
		}
	}
	return h, k.dropKept(b.events)
}

// erase blanks the words that e, the newest event, says must not be stored,
// and makes the chain from there on again.
func (t tx) erase(k talk, h *head, e guide.Event) error {
	records, err := k.written(*h, h.Count)
	if err != nil {
		return err
	}
	events, err := eventsOf(k.id, records)
	if err != nil {
		return err
	}
	blank := guide.ErasedBy(events[:e.Seq-1], e.Ref)
	t.markErased()
	if len(blank) == 0 {
		return nil
	}
	first := slices.Min(blank)
	h.Tip = records[first-1].before
	for i := first - 1; i < len(records); i++ {
		r := records[i]
		if slices.Contains(blank, i+1) {
			if r.text, err = encodeEvent(events[i].Blank()); err != nil {
				return err
			}
		}
		r.before = h.Tip
		if err := k.chain(h, i+1, r); err != nil {
			return err
		}
	}
	return nil
}

// dropKept deletes the unsent lines in whose place one of the events keeps
// words: killed right after this, the program would offer what was kept, or an
// older form of it, a second time.
func (k talk) dropKept(events []guide.Event) error {
	var d guide.Draft
	if found, err := k.getJSON(draftKey, &d); err != nil || !found {
		return err
	}
	all := d.All()
	left := slices.DeleteFunc(slices.Clone(all), func(x guide.Draft) bool { return slices.ContainsFunc(events, x.KeptBy) })
	switch {
	case len(left) == len(all) && len(all) > 0:
		return nil
	case len(left) == 0:
		return k.delete(draftKey)
	}
	return k.putJSON(draftKey, guide.Drafts(left))
}

func (t tx) createWhole(b batch, guideText []byte, r guide.Record) error {
	switch _, err := t.talk(b.id); {
	case err == nil:
		return fmt.Errorf("talk %s: %w", r.Header.ID, errExists)
	case !errors.Is(err, errNotFound):
		return err
	}
	if err := t.create(b, guideText); err != nil {
		return err
	}
	if r.Draft == (guide.Draft{}) {
		return nil
	}
	k, err := t.talk(b.id)
	if err != nil {
		return err
	}
	return k.putJSON(draftKey, r.Draft)
}
