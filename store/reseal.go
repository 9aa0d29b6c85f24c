package store

import (
	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/keys"
)

// copier copies a vault's records into another file, sealed with other keys.
// Everything that depends on a key is made anew: the hashes that guides,
// people and notes are found by, and the handles. What there is to copy, and
// how, the table of records says.
type copier struct {
	from    tx
	to      tx
	handles map[keys.Handle]keys.Handle
	named   map[string][]byte // new keys by the bucket and the old
	size    int               // bytes in the transaction so far
	commit  func() error
}

// copySealed fills h, a new file, with what from holds, under the keys of
// made, and gives how far that has come: one commit further. New keys are in
// the ring then, which is to be saved.
func copySealed(from tx, h *handle, made *chain) (reached mark, err error) {
	c := &copier{from: from, handles: map[keys.Handle]keys.Handle{}, named: map[string][]byte{}}
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
			c.to, c.size = tx{coreTx{bolt: open, seal: made.index, keys: made, look: h.looker(open), work: done}}, 0
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
	if err := layOut(c.to.coreTx, made.current().Vault()); err != nil {
		return reached, err
	}
	for i := range made.kinds {
		if err := c.copy(&made.kinds[i]); err != nil {
			return reached, err
		}
	}
	if err := c.to.putState(); err != nil {
		return reached, err
	}
	return done.state.mark, open.Commit()
}

// copy copies all records of a kind.
func (c *copier) copy(k *Kind) error {
	switch {
	case k.Form == OfTalks:
		return c.copyTalks() // with the kinds that are in them
	case k.Anew, k.Form == InTalk, k.Form == OfEvents, k.Form == InFile:
		return nil
	case k.Form == Alone:
		return c.copyAlone(k)
	case k.Form == OfList: // page by page: they stay as old as they were
		st, err := c.from.state()
		if err != nil {
			return err
		}
		i := c.from.list(k.Name).number()
		c.to.work.state.Lists[i] = st.Lists[i]
	}
	return c.from.bucket(k.Name).opened(func(key, plain []byte) error {
		if err := c.put(k, key, plain); err != nil {
			return err
		}
		_, err := c.wrote(len(plain))
		return err
	})
}

func (c *copier) copyAlone(k *Kind) error {
	plain, err := c.from.bucket(metaBucket).get(k.Key)
	if err != nil || plain == nil {
		return err
	}
	return c.to.bucket(metaBucket).put(k.Key, plain)
}

// put puts one record of a bucket where it belongs under the new keys.
func (c *copier) put(k *Kind, old, plain []byte) error {
	plain, err := k.rekeyed(plain, c.turned())
	if err != nil {
		return err
	}
	key := old
	if k.Form == ByHash {
		if key, err = c.to.key(k, plain); err != nil {
			return err
		}
	}
	if k.Named {
		c.named[k.Name+string(old)] = key
	}
	if k.Listed != "" {
		var e entry
		copy(e[:], key)
		if err := c.to.list(k.Listed).add(e); err != nil {
			return err
		}
	}
	return c.to.bucket(k.Name).put(key, plain)
}

// turned is what stands for the old keys.
func (c *copier) turned() Turned {
	return Turned{Handle: c.handle, Named: func(bucket string, key []byte) ([]byte, error) {
		if now := c.named[bucket+string(key)]; now != nil {
			return now, nil
		}
		return nil, missingNamed(bucket)
	}}
}

// wrote begins another transaction when this one is large. Buckets that were
// open are not any more.
func (c *copier) wrote(bytes int) (again bool, err error) {
	if c.size += bytes; c.size < compactChunk {
		return false, nil
	}
	return true, c.commit()
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
			plain, err := turnInTalk(c.from, r, c.turned())
			if err == nil {
				err = k.put(r.key, plain)
			}
			if err != nil {
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

// turnInTalk is one of a talk's records under other keys.
func turnInTalk(t tx, r record, to Turned) ([]byte, error) {
	k := t.kinds().inTalk(r.key)
	if k == nil {
		return r.plain, nil
	}
	return k.rekeyed(r.plain, to)
}
