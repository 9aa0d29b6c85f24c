package file

import (
	"errors"
	"slices"
	"sync"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// Chain is an open vault's keys: the ring as it is on disk, and the Sealers
// made from it. Whoever changes it holds v.w.
type Chain struct {
	Index *seal.Sealer // for everything that is not one person's
	Kinds Table        // what there is to seal

	mu    sync.Mutex
	ring  *keys.Ring // never changed, only replaced
	cache map[keys.Handle]*seal.Sealer

	Last Remembered // under v.w

	// Loose are keys in the ring that a transaction failed to take into use.
	Loose []keys.Handle
	// Unused are keys that nothing is sealed with any more. They go with the
	// next keyring that is saved.
	Unused []keys.Handle
	stale  bool // the keyring's twin could not be written

	// Settled is how far the data has come for certain: on whichever of the
	// data file's two beginnings one goes on from. Every keyring that is saved
	// says so. Under v.w.
	Settled Mark
}

// NewChain makes the Sealers of a ring, for records of these kinds.
func NewChain(ring *keys.Ring, kinds Table) (*Chain, error) {
	index, err := seal.New(ring.Index())
	if err != nil {
		return nil, err
	}
	return &Chain{Index: index, Kinds: kinds, ring: ring, cache: map[keys.Handle]*seal.Sealer{}, Settled: ring.Reached()}, nil
}

// ErrForgotten is for a talk whose person's key is destroyed, and whose
// records are still to be removed.
var ErrForgotten = words.Fail("store.forgotten", ErrNotFound)

// Current is the ring that is on disk.
func (c *Chain) Current() *keys.Ring {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ring
}

// Sealer is the Sealer of a key. With ring nil it is looked for in the one on
// disk.
func (c *Chain) Sealer(h keys.Handle, ring *keys.Ring) (*seal.Sealer, error) {
	if Nobody(h) {
		return c.Index, nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if s := c.cache[h]; s != nil {
		return s, nil
	}
	if ring == nil {
		ring = c.ring
	}
	key, found := ring.Key(h)
	switch {
	case !found && slices.Contains(ring.Forgetting(), h):
		return nil, ErrForgotten
	case !found:
		return nil, ErrNoKey
	}
	s, err := seal.New(key)
	if err == nil {
		c.cache[h] = s
	}
	return s, err
}

// Change is a ring to change and then save.
func (c *Chain) Change() *keys.Ring { return c.Current().Clone() }

// Save puts a changed ring on disk, without the keys that are unused, and
// then in use. After ErrTwin it is in use too.
func (c *Chain) Save(ring *keys.Ring) error {
	ring.Drop(c.Unused...)
	ring.SetReached(c.Settled)
	err := ring.Save()
	if err != nil && !errors.Is(err, keys.ErrTwin) {
		return err
	}
	c.mu.Lock()
	c.ring = ring
	for h := range c.cache {
		if _, there := ring.Key(h); !there {
			delete(c.cache, h)
		}
	}
	c.mu.Unlock()
	if c.stale = err != nil; !c.stale {
		c.Unused = nil
	}
	return err
}

// DropUnused destroys the keys that nothing is sealed with any more, and
// brings both copies of the keyring to that.
func (c *Chain) DropUnused() error {
	if len(c.Unused) == 0 && !c.stale {
		return nil
	}
	if err := c.Save(c.Change()); err != nil {
		return KeyFailure(err)
	}
	return nil
}

// NoteReached brings the keyring to say how far the data has come. It asks the
// disk for nothing where it says so already.
func (c *Chain) NoteReached(m Mark) error {
	c.Settled = m
	if c.Current().Reached() == m {
		return nil
	}
	return c.Save(c.Change())
}

// CheckTwin ends what Load left undone about the keyring's twin. Both copies
// hold the same keys, or it is made again. It gives what there is to tell.
func (c *Chain) CheckTwin() (told []words.Text) {
	c.mu.Lock()
	defer c.mu.Unlock()
	before := len(c.ring.Warnings())
	err := c.ring.CheckTwin()
	told = c.ring.Warnings()[before:]
	if err != nil {
		told = append(told, words.Of("store.warn.twin", "File", keys.Twin, "Why", err))
	}
	return told
}

// KeyFailure is the error of a keyring that could not be saved. The data file
// has no part in it.
func KeyFailure(err error) error { return DiskFailure(err).Err }

// InRing gives those of the handles that there still is a key for.
func (c *Chain) InRing(handles []keys.Handle) (out []keys.Handle) {
	ring := c.Current()
	for _, h := range handles {
		if _, there := ring.Key(h); there {
			out = append(out, h)
		}
	}
	return out
}

// IsForgetting reports whether a key was destroyed and its records may still
// be there.
func (c *Chain) IsForgetting(h keys.Handle) bool {
	return slices.Contains(c.Current().Forgetting(), h)
}
