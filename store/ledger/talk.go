package ledger

import (
	"bytes"
	"errors"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/older"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	bolt "go.etcd.io/bbolt"
)

// Talk is a talk's bucket. Its records are sealed with the key of its person,
// or with the index key where it names nobody.
type Talk struct {
	file.Bucket
	ID     string
	Handle keys.Handle
}

// talkBucket is a talk's bucket, before it is known which key seals it.
func (t Tx) talkBucket(b *bolt.Bucket, id []byte) Talk {
	b.FillPercent = file.Packed
	return Talk{Bucket: file.Bucket{B: b, Name: file.TalksBucket, Talk: bytes.Clone(id), Tx: t.Tx}, ID: file.FormatID(id)}
}

// Talk is the bucket of a talk, or ErrNotFound.
func (t Tx) Talk(id []byte) (Talk, error) {
	talks := t.Bucket(file.TalksBucket)
	if err := talks.Path(id); err != nil {
		return Talk{}, err
	}
	b := talks.B.Bucket(id)
	if b == nil {
		return Talk{}, words.Fail("store.talk.too", file.ErrNotFound, "ID", file.FormatID(id))
	}
	k := t.talkBucket(b, id)
	h, err := t.owner(k.Bucket)
	if err == nil {
		k.Handle = h
		k.Seal, err = t.Sealer(h)
	}
	if errors.Is(err, file.ErrForgotten) {
		return Talk{}, words.Fail("store.talk.too", err, "ID", k.ID)
	}
	if errors.Is(err, file.ErrNoKey) {
		return Talk{}, &file.Keyless{ID: k.ID}
	}
	if err != nil {
		return Talk{}, file.Damaged(words.Of("store.talk.too", "ID", k.ID), err)
	}
	return k, nil
}

// NewTalk makes the bucket of a talk whose records that key seals.
func (t Tx) NewTalk(id []byte, h keys.Handle) (Talk, error) {
	b, err := t.Bucket(file.TalksBucket).B.CreateBucket(id)
	if err != nil {
		return Talk{}, err
	}
	return t.setOwner(t.talkBucket(b, id), h)
}

// Head reads the head of a talk.
func (k Talk) Head() (file.Head, error) {
	var h file.Head
	if k.Tx.Work != nil {
		if last := k.Tx.Keys.Last.Head; last.Head.Header.ID == k.ID && bytes.Equal(last.Record, k.B.Get(file.HeadKey)) {
			return last.Head, nil
		}
	}
	found, err := k.GetJSON(file.HeadKey, &h)
	if err == nil && (!found || h.Header.ID != k.ID) {
		err = file.Damaged(words.Of("store.talk.too", "ID", k.ID), words.Fail("store.does.not.say.too", nil))
	}
	return h, err
}

// draft reads the talk's draft. Behind its n events are the records of a talk that
// the table names, the owner and the head among them, and nothing else: a draft
// under a damaged key must not pass for none.
func (k Talk) draft(n int) (guide.Draft, error) {
	var d guide.Draft
	if err := k.Whole(); err != nil {
		return d, err
	}
	c, must := k.B.Cursor(), 2
	for key, _ := c.Seek(file.EventKey(n + 1)); key != nil; key, _ = c.Next() {
		if k.Tx.Kinds().InTalk(key) == nil {
			must = -1
			break
		}
		if bytes.Equal(key, file.OwnerKey) || bytes.Equal(key, file.HeadKey) {
			must--
		}
	}
	if must != 0 {
		return d, file.Damaged(words.Of("store.talk.too", "ID", k.ID), words.Fail("store.something.behind.its.too", nil))
	}
	_, err := k.GetJSON(file.DraftKey, &d)
	return d, err
}

// OrMissing is err, unless it says that there is no such talk and a list names it:
// then the talk is missing, which is damage.
func (t Tx) OrMissing(id []byte, err error) error {
	if !errors.Is(err, file.ErrNotFound) || errors.Is(err, file.ErrForgotten) {
		return err
	}
	for e, broken := range t.List(file.RecentBucket).Newest(file.LastEntry) {
		switch {
		case broken != nil:
			return err
		case bytes.Equal(e.ID(), id):
			return missingTalk(id)
		}
	}
	return err
}

func missingTalk(id []byte) error {
	return file.Damaged(words.Of("store.talk.too", "ID", file.FormatID(id)), words.Fail("store.list.names.and", nil))
}

// Load reads a whole talk.
func (t Tx) Load(id []byte) (guide.Record, error) { return t.LoadWith(id, Tx.Guide) }

// LoadWith is load with another way to come by the copy of a guide.
func (t Tx) LoadWith(id []byte, guideAt func(Tx, []byte) (script.Guide, error)) (r guide.Record, err error) {
	k, err := t.Talk(id)
	if err != nil {
		return r, err
	}
	h, err := k.Head()
	if err != nil {
		return r, err
	}
	r.Header = h.Header
	if r.Events, err = k.Events(h, h.Count); err != nil {
		return r, err
	}
	format, err := file.Version(t.Bolt)
	if err != nil {
		return r, err
	}
	r.Events = older.Events(file.ShapeOf(format), r.Events)
	if r.Guide, err = guideAt(t, h.Guide); err != nil {
		return r, err
	}
	r.Header = older.Header(file.ShapeOf(format), r.Header, r.Guide, r.Events)
	named(r.Events, r.Header)
	r.Draft, err = k.draft(h.Count)
	return r, err
}

// named says in the event that names a person who that is, and what they are called
// now.
func named(events []guide.Event, h guide.Header) {
	for i, e := range slices.Backward(events) {
		if e.Kind == guide.Set && e.Field == guide.FieldPerson {
			if h.PersonID != "" && e.Text != "" {
				events[i].Text, events[i].Behind = h.Person, h.PersonID
			}
			return
		}
	}
}

// Guide is the copy of a guide that a talk was held with.
func (t Tx) Guide(key []byte) (script.Guide, error) {
	var g script.Guide
	found, err := t.Bucket(file.GuidesBucket).GetJSON(key, &g)
	if err == nil && !found {
		err = file.Damaged(words.Of("store.copy.guide"), words.Fail("store.missing", nil))
	}
	if err != nil {
		return g, err
	}
	format, err := file.Version(t.Bolt)
	return older.Guide(file.ShapeOf(format), g), err
}

// HeaderOf reads what lists may tell of the talk that an index entry stands for.
// An entry without its talk is damage, unless that is errForgotten.
func (t Tx) HeaderOf(e file.Entry) (guide.Header, error) {
	k, err := t.Talk(e.ID())
	if errors.Is(err, file.ErrNotFound) && !errors.Is(err, file.ErrForgotten) {
		err = missingTalk(e.ID())
	}
	if err != nil {
		return guide.Header{}, err
	}
	h, err := k.Head()
	return t.shown(h.Header), err
}

// shown is a header as far as it may be shown.
func (t Tx) shown(h guide.Header) guide.Header {
	if agenda.Closes(h, t.Day) {
		h.Closed = t.Day.Now
	}
	return agenda.Shown(h)
}

// LastGuide is the guide that was read last: talks in a row mostly have the
// same one, which they then share.
type LastGuide struct {
	key   []byte
	guide script.Guide
}

// Read is Tx.Guide.
func (l *LastGuide) Read(t Tx, key []byte) (script.Guide, error) {
	if l.key != nil && bytes.Equal(l.key, key) {
		return l.guide, nil
	}
	g, err := t.Guide(key)
	if err == nil {
		l.key, l.guide = bytes.Clone(key), g
	}
	return g, err
}
