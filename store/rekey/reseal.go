package rekey

import (
	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
)

// copier copies a vault's records into another file, sealed with other keys.
// Everything that depends on a key is made anew: the hashes that guides,
// people and notes are found by, and the handles. What there is to copy, and
// how, the table of records says.
type copier struct {
	from    ledger.Tx
	to      ledger.Tx
	handles map[keys.Handle]keys.Handle
	named   map[string][]byte // new keys by the bucket and the old
	size    int               // bytes in the transaction so far
	commit  func() error
}

// copySealed fills h, a new file, with what from holds, under the keys of
// made, and gives how far that has come: one commit further. New keys are in
// the ring then, which is to be saved.
func copySealed(from ledger.Tx, h *file.Handle, made *file.Chain) (reached file.Mark, err error) {
	c := &copier{from: from, handles: map[keys.Handle]keys.Handle{}, named: map[string][]byte{}}
	st, err := from.State()
	if err != nil {
		return reached, err
	}
	var open *bolt.Tx
	done := &file.Work{State: st.GoesOn(st.Mark), Ring: made.Current()}
	done.State.Writes++
	done.State.Keys = uint64(made.Current().Generation()) + 1 // it is saved once more
	begin := func() (err error) {
		if open, err = h.Begin(true); err == nil {
			c.to, c.size = ledger.Tx{Tx: file.Tx{Bolt: open, Seal: made.Index, Keys: made, Look: h.Looker(open), Work: done}}, 0
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
	if err := file.LayOut(c.to.Tx, made.Current().Vault()); err != nil {
		return reached, err
	}
	for i := range made.Kinds {
		if err := c.copy(&made.Kinds[i]); err != nil {
			return reached, err
		}
	}
	if err := c.to.PutState(); err != nil {
		return reached, err
	}
	return done.State.Mark, open.Commit()
}

// copy copies all records of a kind.
func (c *copier) copy(k *file.Kind) error {
	switch {
	case k.Form == file.OfTalks:
		return c.copyTalks() // with the kinds that are in them
	case k.Anew, k.Form == file.InTalk, k.Form == file.OfEvents, k.Form == file.InFile:
		return nil
	case k.Form == file.Alone:
		return c.copyAlone(k)
	case k.Form == file.OfList: // page by page: they stay as old as they were
		st, err := c.from.State()
		if err != nil {
			return err
		}
		i := c.from.List(k.Name).Number()
		c.to.Work.State.Lists[i] = st.Lists[i]
	case k.Form == file.OfPeople:
		return c.copyOfPeople(k)
	}
	return c.from.Bucket(k.Name).Opened(func(key, plain []byte) error {
		if err := c.put(k, key, plain); err != nil {
			return err
		}
		_, err := c.wrote(len(plain))
		return err
	})
}

func (c *copier) copyAlone(k *file.Kind) error {
	plain, err := c.from.Bucket(file.MetaBucket).Get(k.Key)
	if err != nil || plain == nil {
		return err
	}
	return c.to.Bucket(file.MetaBucket).Put(k.Key, plain)
}

// put puts one record of a bucket where it belongs under the new keys.
func (c *copier) put(k *file.Kind, old, plain []byte) error {
	plain, err := k.Rekeyed(plain, c.turned())
	if err != nil {
		return err
	}
	key := old
	if k.Form == file.ByHash {
		if key, err = c.to.Key(k, plain); err != nil {
			return err
		}
	}
	if k.Named {
		c.named[k.Name+string(old)] = key
	}
	if k.Listed != "" {
		if err := c.to.List(k.Listed).Add(file.PersonEntry(key)); err != nil {
			return err
		}
	}
	return c.to.Bucket(k.Name).Put(key, plain)
}

// copyOfPeople copies what their own keys seal of people.
func (c *copier) copyOfPeople(k *file.Kind) error {
	return c.from.OfPeople(k, func(e file.Entry, h keys.Handle, plain []byte) error {
		b, err := c.to.Sealed(k.Name, c.handle(h))
		if err == nil {
			err = b.Put(e.ID(), plain)
		}
		if err != nil {
			return err
		}
		_, err = c.wrote(len(plain))
		return err
	})
}

// turned is what stands for the old keys.
func (c *copier) turned() file.Turned {
	return file.Turned{Handle: c.handle, Named: func(bucket string, key []byte) ([]byte, error) {
		if now := c.named[bucket+string(key)]; now != nil {
			return now, nil
		}
		return nil, missingNamed(bucket)
	}}
}

// wrote begins another transaction when this one is large. Buckets that were
// open are not any more.
func (c *copier) wrote(bytes int) (again bool, err error) {
	if c.size += bytes; c.size < file.CompactChunk {
		return false, nil
	}
	return true, c.commit()
}

// handle is what a key's place is taken by.
func (c *copier) handle(old keys.Handle) keys.Handle {
	if file.Nobody(old) {
		return old
	}
	h, ok := c.handles[old]
	if !ok {
		h = c.to.Work.Ring.NewKey()
		c.handles[old] = h
	}
	return h
}

func (c *copier) copyTalks() error {
	return c.from.Bucket(file.TalksBucket).B.ForEach(func(id, _ []byte) error {
		old, err := c.from.Talk(id)
		if err != nil {
			return err
		}
		records, err := old.Records()
		if err != nil {
			return err
		}
		k, err := c.to.NewTalk(id, c.handle(old.Handle))
		if err != nil {
			return err
		}
		for _, r := range records {
			plain, err := turnInTalk(c.from, r, c.turned())
			if err == nil {
				err = k.Put(r.Key, plain)
			}
			if err != nil {
				return err
			}
			again, err := c.wrote(len(r.Plain))
			if err == nil && again {
				k, err = c.to.Talk(id)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// turnInTalk is one of a talk's records under other keys.
func turnInTalk(t ledger.Tx, r ledger.Record, to file.Turned) ([]byte, error) {
	k := t.Kinds().InTalk(r.Key)
	if k == nil {
		return r.Plain, nil
	}
	return k.Rekeyed(r.Plain, to)
}
