package store

import (
	"bytes"
	"errors"
	"fmt"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store/keys"
	bolt "go.etcd.io/bbolt"
)

// talk is a talk's bucket. Its records are sealed with the key of its person,
// or with the index key where it names nobody.
type talk struct {
	bucket
	id     string
	handle keys.Handle
}

// talkBucket is a talk's bucket, before it is known which key seals it.
func (t tx) talkBucket(b *bolt.Bucket, id []byte) talk {
	b.FillPercent = packed
	return talk{bucket: bucket{b: b, name: talksBucket, talk: bytes.Clone(id), tx: t.coreTx}, id: formatID(id)}
}

// talk is the bucket of a talk, or ErrNotFound.
func (t tx) talk(id []byte) (talk, error) {
	talks := t.bucket(talksBucket)
	if err := talks.path(id); err != nil {
		return talk{}, err
	}
	b := talks.b.Bucket(id)
	if b == nil {
		return talk{}, fmt.Errorf("talk %s: %w", formatID(id), errNotFound)
	}
	k := t.talkBucket(b, id)
	h, err := t.owner(k.bucket)
	if err == nil {
		k.handle = h
		k.seal, err = t.sealer(h)
	}
	if errors.Is(err, errForgotten) {
		return talk{}, fmt.Errorf("talk %s: %w", k.id, err)
	}
	if errors.Is(err, errNoKey) {
		return talk{}, &keyless{k.id}
	}
	if err != nil {
		return talk{}, damaged("talk "+k.id, err)
	}
	return k, nil
}

// newTalk makes the bucket of a talk whose records that key seals.
func (t tx) newTalk(id []byte, h keys.Handle) (talk, error) {
	b, err := t.bucket(talksBucket).b.CreateBucket(id)
	if err != nil {
		return talk{}, err
	}
	return t.setOwner(t.talkBucket(b, id), h)
}

func (k talk) head() (head, error) {
	var h head
	if k.tx.work != nil {
		if last := k.tx.keys.last.head; last.head.Header.ID == k.id && bytes.Equal(last.record, k.b.Get(headKey)) {
			return last.head, nil
		}
	}
	found, err := k.getJSON(headKey, &h)
	if err == nil && (!found || h.Header.ID != k.id) {
		err = damaged("talk "+k.id, errors.New("it does not say what it is"))
	}
	return h, err
}

// draft reads the talk's draft. Behind its n events are the records of a talk that
// the table names, the owner and the head among them, and nothing else: a draft
// under a damaged key must not pass for none.
func (k talk) draft(n int) (guide.Draft, error) {
	var d guide.Draft
	if err := k.whole(); err != nil {
		return d, err
	}
	c, must := k.b.Cursor(), 2
	for key, _ := c.Seek(eventKey(n + 1)); key != nil; key, _ = c.Next() {
		if k.tx.kinds().inTalk(key) == nil {
			must = -1
			break
		}
		if bytes.Equal(key, ownerKey) || bytes.Equal(key, headKey) {
			must--
		}
	}
	if must != 0 {
		return d, damaged("talk "+k.id, errors.New("something is behind its events"))
	}
	_, err := k.getJSON(draftKey, &d)
	return d, err
}

// orMissing is err, unless it says that there is no such talk and a list names it:
// then the talk is missing, which is damage.
func (t tx) orMissing(id []byte, err error) error {
	if !errors.Is(err, errNotFound) || errors.Is(err, errForgotten) {
		return err
	}
	for e, broken := range t.list(recentBucket).newest(lastEntry) {
		switch {
		case broken != nil:
			return err
		case bytes.Equal(e.id(), id):
			return missingTalk(id)
		}
	}
	return err
}

func missingTalk(id []byte) error {
	return damaged("talk "+formatID(id), errors.New("a list names it, and it is missing"))
}

func (t tx) load(id []byte) (guide.Record, error) { return t.loadWith(id, tx.guide) }

// loadWith is load with another way to come by the copy of a guide.
func (t tx) loadWith(id []byte, guideAt func(tx, []byte) (script.Guide, error)) (r guide.Record, err error) {
	k, err := t.talk(id)
	if err != nil {
		return r, err
	}
	h, err := k.head()
	if err != nil {
		return r, err
	}
	r.Header = h.Header
	if r.Events, err = k.events(h, h.Count); err != nil {
		return r, err
	}
	format, err := version(t.bolt)
	if err != nil {
		return r, err
	}
	r.Events = guide.Upgraded(shapeOf(format), r.Events)
	if r.Guide, err = guideAt(t, h.Guide); err != nil {
		return r, err
	}
	r.Draft, err = k.draft(h.Count)
	return r, err
}

// guide is the copy of a guide that a talk was held with.
func (t tx) guide(key []byte) (script.Guide, error) {
	var g script.Guide
	found, err := t.bucket(guidesBucket).getJSON(key, &g)
	if err == nil && !found {
		err = damaged("the copy of a guide", errors.New("it is missing"))
	}
	if err != nil {
		return g, err
	}
	format, err := version(t.bolt)
	return guide.UpgradedGuide(shapeOf(format), g), err
}

// headerOf reads what lists may tell of the talk that an index entry stands for.
// An entry without its talk is damage, unless that is errForgotten.
func (t tx) headerOf(e entry) (guide.Header, error) {
	k, err := t.talk(e.id())
	if errors.Is(err, errNotFound) && !errors.Is(err, errForgotten) {
		err = missingTalk(e.id())
	}
	if err != nil {
		return guide.Header{}, err
	}
	h, err := k.head()
	if h.Header.Closes(t.day) {
		h.Header.Closed = t.day.Now
	}
	return h.Header.Shown(), err
}
