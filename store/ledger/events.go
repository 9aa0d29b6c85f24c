package ledger

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
)

// Batch is what is to be written about one talk, encoded before the
// transaction opens. Only inside it is known whose key seals it.
type Batch struct {
	ID     []byte
	Header guide.Header
	Events []guide.Event
	plain  [][]byte // of events
}

// NewBatch encodes what is to be written about a talk.
func NewBatch(id string, h guide.Header, events []guide.Event) (Batch, error) {
	raw, err := file.ParseID(id)
	if err != nil {
		return Batch{}, err
	}
	h.ID = id
	b := Batch{ID: raw, Header: h, Events: events, plain: make([][]byte, len(events))}
	for i, e := range events {
		if b.plain[i], err = EncodeEvent(e); err != nil {
			return Batch{}, err
		}
	}
	return b, nil
}

// EncodeEvent is an event as it is stored.
func EncodeEvent(e guide.Event) ([]byte, error) {
	plain, err := json.Marshal(e)
	if err != nil {
		return nil, words.Fail("store.encoding.event", err, "Seq", e.Seq)
	}
	return plain, nil
}

// AddGuide stores the copy of a guide that a talk keeps, and gives its key.
// Talks held with the same guide share it.
func (t Tx) AddGuide(text []byte) (key []byte, err error) {
	guides := t.Bucket(file.GuidesBucket)
	key = t.Seal.Hash("guide", string(text))
	stored, err := guides.Record(key)
	if err == nil && stored == nil {
		err = guides.Put(key, text)
	}
	return key, err
}

// Create stores a talk that is not there yet.
func (t Tx) Create(b Batch, guideText []byte) error {
	g, err := t.AddGuide(guideText)
	if err != nil {
		return err
	}
	h, err := t.Settle(&b.Header, guide.Header{Author: b.Header.Author}, true)
	if err != nil {
		return err
	}
	k, err := t.NewTalk(b.ID, h)
	if err != nil {
		return err
	}
	now, err := t.AddEvents(k, b, file.Head{Header: b.Header, Guide: g})
	if err != nil {
		return err
	}
	return t.SetHead(k, nil, now)
}

// SameEvents returns ErrExists unless the talk's events and the given ones
// are alike as far as both go. Words that were erased are alike to any.
func (k Talk) SameEvents(events []guide.Event) error {
	h, err := k.Head()
	if err != nil {
		return err
	}
	stored, err := k.Events(h, min(h.Count, len(events)))
	if err != nil {
		return err
	}
	for i, e := range stored {
		if !Alike(e, events[i]) {
			return words.Fail("store.talk.event", file.ErrExists, "ID", k.ID, "Seq", e.Seq)
		}
	}
	return nil
}

// Alike reports whether two are the same event; the words of either may have
// been erased meanwhile. The day that words name follows from them: two programs
// may have read it out of the same words in two ways.
func Alike(stored, e guide.Event) bool {
	if !stored.At.Equal(e.At) {
		return false
	}
	if stored.Field == guide.FieldPerson && e.Field == guide.FieldPerson && stored.Behind+e.Behind != "" {
		stored.Text, stored.Behind, e.Text, e.Behind = "", "", "", "" // one of them knows who that is, and what they are called now
	}
	stored.At, stored.Day, e.Day = e.At, "", ""
	return stored == e || stored == e.Blank() || stored.Blank() == e
}

// Append stores of a batch what is not there yet.
func (t Tx) Append(k Talk, b Batch) error {
	old, err := k.Head()
	if err != nil {
		return err
	}
	b = b.after(old.Count)
	names := slices.ContainsFunc(b.Events, func(e guide.Event) bool { return e.Kind == guide.Set && e.Field == guide.FieldPerson })
	h, err := t.Settle(&b.Header, old.Header, names)
	if err != nil {
		return err
	}
	now := old
	if b.Header.Events >= old.Header.Events || len(b.Events) > 0 {
		now.Header = b.Header // and not one that is older than what is stored
	}
	if len(b.Events) == 0 && sameHeader(old.Header, now.Header) {
		return file.ErrUnchanged
	}
	if now.Header.PersonID != old.Header.PersonID {
		if k, err = t.MoveKey(k, h); err != nil {
			return err
		}
	}
	if now, err = t.AddEvents(k, b, now); err != nil {
		return err
	}
	return t.SetHead(k, &old, now)
}

// after is the batch without the events up to number n.
func (b Batch) after(n int) Batch {
	skip := 0
	for skip < len(b.Events) && b.Events[skip].Seq <= n {
		skip++
	}
	b.Events, b.plain = b.Events[skip:], b.plain[skip:]
	return b
}

func sameHeader(a, b guide.Header) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// AddEvents puts the batch's events behind those that a talk's head counts,
// and gives the head as it is then.
func (t Tx) AddEvents(k Talk, b Batch, h file.Head) (file.Head, error) {
	author := t.Keys.Current().Device()
	for i, e := range b.Events {
		if e.Seq != h.Count+1 {
			return h, words.Fail("store.event.after", file.ErrGap, "Seq", e.Seq, "Count", h.Count)
		}
		r := Written{Author: author, Number: t.NextEvent(), Before: h.Tip, Text: b.plain[i]}
		if err := k.Chain(&h, e.Seq, r); err != nil {
			return h, err
		}
		h.Count = e.Seq
		if e.Kind == guide.Erased {
			if err := t.erase(k, &h, e); err != nil {
				return h, err
			}
		}
	}
	return h, k.dropKept(b.Events)
}

// erase blanks the words that e, the newest event, says must not be stored,
// and makes the chain from there on again.
func (t Tx) erase(k Talk, h *file.Head, e guide.Event) error {
	records, err := k.written(*h, h.Count)
	if err != nil {
		return err
	}
	events, err := eventsOf(k.ID, records)
	if err != nil {
		return err
	}
	blank := guide.ErasedBy(events[:e.Seq-1], e.Ref)
	t.MarkErased()
	if len(blank) == 0 {
		return nil
	}
	first := slices.Min(blank)
	h.Tip = records[first-1].Before
	for i := first - 1; i < len(records); i++ {
		r := records[i]
		if slices.Contains(blank, i+1) {
			if r.Text, err = EncodeEvent(events[i].Blank()); err != nil {
				return err
			}
		}
		r.Before = h.Tip
		if err := k.Chain(h, i+1, r); err != nil {
			return err
		}
	}
	return nil
}

// dropKept deletes the unsent lines in whose place one of the events keeps
// words: killed right after this, the program would offer what was kept, or an
// older form of it, a second time.
func (k Talk) dropKept(events []guide.Event) error {
	var d guide.Draft
	if found, err := k.GetJSON(file.DraftKey, &d); err != nil || !found {
		return err
	}
	all := d.All()
	left := slices.DeleteFunc(slices.Clone(all), func(x guide.Draft) bool {
		return slices.ContainsFunc(events, func(e guide.Event) bool { return KeptBy(x, e) })
	})
	switch {
	case len(left) == len(all) && len(all) > 0:
		return nil
	case len(left) == 0:
		return k.Delete(file.DraftKey)
	}
	return k.PutJSON(file.DraftKey, guide.Drafts(left))
}

// KeptBy reports whether e keeps words in the place of the unsent line d.
func KeptBy(d guide.Draft, e guide.Event) bool {
	if e.Kind == guide.Corrected {
		e.Field = guide.FieldCorrection
	}
	words := e.Kind == guide.Noted || e.Kind == guide.Added || e.Kind == guide.Corrected || e.Kind == guide.Set
	return words && d.SamePlace(guide.Draft{Ref: e.Ref, Field: e.Field, Item: e.Item})
}

// CreateWhole is Create with the draft; it returns file.ErrExists for a talk that is there.
func (t Tx) CreateWhole(b Batch, guideText []byte, r guide.Record) error {
	switch _, err := t.Talk(b.ID); {
	case err == nil:
		return words.Fail("store.talk.too", file.ErrExists, "ID", r.Header.ID)
	case !errors.Is(err, file.ErrNotFound):
		return err
	}
	if err := t.Create(b, guideText); err != nil {
		return err
	}
	if r.Draft == (guide.Draft{}) {
		return nil
	}
	k, err := t.Talk(b.ID)
	if err != nil {
		return err
	}
	return k.PutJSON(file.DraftKey, r.Draft)
}
