package store

import (
	"bytes"
	"encoding/json"
	"errors"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/keys"
)

// copier copies a vault's records into another file, sealed with other keys.
// Everything that depends on a key is made anew: the hashes that guides,
// people and notes are found by, and the handles.
type copier struct {
	from    tx
	to      tx
	handles map[keys.Handle]keys.Handle
	guides  map[string][]byte // new keys by the old
	size    int               // bytes in the transaction so far
	commit  func() error
}

// copySealed fills h, a new file, with what from holds, under the keys of
// made, and gives how far that has come: one commit further. New keys are in
// the ring then, which is to be saved.
func copySealed(from tx, h *handle, made *chain) (reached mark, err error) {
	c := &copier{from: from, handles: map[keys.Handle]keys.Handle{}, guides: map[string][]byte{}}
	st, err := from.state()
	if err != nil {
		return reached, err
	}
	var open *bolt.Tx
	done := &work{state: st.goesOn(st.mark), ring: made.current()}
	done.state.Writes++
	done.state.Keys = uint64(made.current().Generation()) + 1 // it is saved once more
	begin := func() (err error) {
		if open, err = h.Begin(true); err == nil {
			c.to, c.size = tx{bolt: open, seal: made.index, keys: made, look: h.looker(open), work: done}, 0
		}
		return err
	}
	c.commit = func() error {
		if err := open.Commit(); err != nil {
			return err
		}
		return begin()
	}
	if err := begin(); err != nil {
		return reached, err
	}
	defer func() { _ = open.Rollback() }() // does nothing after the last commit
	if err := layOut(c.to, made.current().Vault()); err != nil {
		return reached, err
	}
	for _, copy := range []func() error{c.copyGuides, c.copyTalks, c.copyPeople, c.copyGone, c.copyLists, c.copyClasses, c.copyRetention} {
		if err := copy(); err != nil {
			return reached, err
		}
	}
	if err := c.to.putState(); err != nil {
		return reached, err
	}
	return done.state.mark, open.Commit()
}

// wrote begins another transaction when this one is large. Buckets that were
// open are not any more.
func (c *copier) wrote(bytes int) (again bool, err error) {
	if c.size += bytes; c.size < compactChunk {
		return false, nil
	}
	return true, c.commit()
}

// each opens every record of a bucket.
func (c *copier) each(name string, do func(key, plain []byte) error) error {
	b := c.from.bucket(name)
	return b.b.ForEach(func(key, _ []byte) error {
		plain, err := b.get(key)
		if err == nil {
			err = do(key, plain)
		}
		if err == nil {
			_, err = c.wrote(len(plain))
		}
		return err
	})
}

// handle is what a key's place is taken by.
func (c *copier) handle(old keys.Handle) keys.Handle {
	if nobody(old) {
		return old
	}
	h, ok := c.handles[old]
	if !ok {
		h = c.to.work.ring.NewKey()
		c.handles[old] = h
	}
	return h
}

func (c *copier) copyGuides() error {
	return c.each(guidesBucket, func(key, plain []byte) (err error) {
		c.guides[string(key)], err = c.to.addGuide(plain)
		return err
	})
}

func (c *copier) copyTalks() error {
	return c.from.bucket(talksBucket).b.ForEach(func(id, _ []byte) error {
		old, err := c.from.talk(id)
		if err != nil {
			return err
		}
		records, err := old.records()
		if err != nil {
			return err
		}
		k, err := c.to.newTalk(id, c.handle(old.handle))
		if err != nil {
			return err
		}
		for _, r := range records {
			if err := c.copyRecord(k, r); err != nil {
				return err
			}
			again, err := c.wrote(len(r.plain))
			if err == nil && again {
				k, err = c.to.talk(id)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// copyRecord puts one record of a talk. The head names the guide by its new
// key.
func (c *copier) copyRecord(k talk, r record) error {
	if !bytes.Equal(r.key, headKey) {
		return k.put(r.key, r.plain)
	}
	var h head
	if err := json.Unmarshal(r.plain, &h); err != nil {
		return damaged("talk "+k.id, err)
	}
	h.Guide = c.guides[string(h.Guide)]
	if h.Guide == nil {
		return damaged("the copy of a guide", errors.New("it is missing"))
	}
	return k.putJSON(headKey, h)
}

func (c *copier) copyPeople() error {
	return c.each(peopleBucket, func(_, plain []byte) error {
		var p person
		if err := json.Unmarshal(plain, &p); err != nil {
			return damaged("the record of a person", err)
		}
		p.Handle = c.handle(p.Handle)
		e := c.to.personEntry(p.Name)
		if err := c.to.list(everyoneBucket).add(e); err != nil {
			return err
		}
		return c.to.bucket(peopleBucket).putJSON(e.personKey(), p)
	})
}

func (c *copier) copyGone() error {
	return c.each(goneBucket, func(_, plain []byte) error { return c.to.noteGone(string(plain)) })
}

// copyLists copies the lists whose entries depend on no key, page by page:
// they stay as old as they were.
func (c *copier) copyLists() error {
	st, err := c.from.state()
	if err != nil {
		return err
	}
	for i, name := range talkLists() {
		c.to.work.state.Lists[i] = st.Lists[i]
		err := c.each(name, func(key, plain []byte) error { return c.to.bucket(name).put(key, plain) })
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *copier) copyRetention() error {
	plain, err := c.from.bucket(metaBucket).get(expiryKey)
	if err != nil || plain == nil {
		return err
	}
	return c.to.bucket(metaBucket).put(expiryKey, plain)
}
