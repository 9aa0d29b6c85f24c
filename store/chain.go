package store

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// chain is an open vault's keys: the ring as it is on disk, and the Sealers
// made from it. Whoever changes it holds v.w.
type chain struct {
	index *seal.Sealer // for everything that is not one person's
	kinds table        // what there is to seal

	mu    sync.Mutex
	ring  *keys.Ring // never changed, only replaced
	cache map[keys.Handle]*seal.Sealer

	last remembered // under v.w

	// loose are keys in the ring that a transaction failed to take into use.
	loose []keys.Handle
	// unused are keys that nothing is sealed with any more. They go with the
	// next keyring that is saved.
	unused []keys.Handle
	stale  bool // the keyring's twin could not be written

	// settled is how far the data has come for certain: on whichever of the
	// data file's two beginnings one goes on from. Every keyring that is saved
	// says so. Under v.w.
	settled mark
}

func newChain(ring *keys.Ring, kinds table) (*chain, error) {
	index, err := seal.New(ring.Index())
	if err != nil {
		return nil, err
	}
	return &chain{index: index, kinds: kinds, ring: ring, cache: map[keys.Handle]*seal.Sealer{}, settled: ring.Reached()}, nil
}

// errForgotten is for a talk whose person's key is destroyed, and whose
// records are still to be removed.
var errForgotten = fmt.Errorf("%w: it was forgotten", errNotFound)

// current is the ring that is on disk.
func (c *chain) current() *keys.Ring {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ring
}

// sealer is the Sealer of a key. With ring nil it is looked for in the one on
// disk.
func (c *chain) sealer(h keys.Handle, ring *keys.Ring) (*seal.Sealer, error) {
	if nobody(h) {
		return c.index, nil
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
		return nil, errForgotten
	case !found:
		return nil, errNoKey
	}
	s, err := seal.New(key)
	if err == nil {
		c.cache[h] = s
	}
	return s, err
}

// change is a ring to change and then save.
func (c *chain) change() *keys.Ring { return c.current().Clone() }

// save puts a changed ring on disk, without the keys that are unused, and
// then in use. After ErrTwin it is in use too.
func (c *chain) save(ring *keys.Ring) error {
	ring.Drop(c.unused...)
	ring.SetReached(c.settled)
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
		c.unused = nil
	}
	return err
}

// dropUnused destroys the keys that nothing is sealed with any more, and
// brings both copies of the keyring to that.
func (c *chain) dropUnused() error {
	if len(c.unused) == 0 && !c.stale {
		return nil
	}
	if err := c.save(c.change()); err != nil {
		return keyFailure(err)
	}
	return nil
}

// noteReached brings the keyring to say how far the data has come. It asks the
// disk for nothing where it says so already.
func (c *chain) noteReached(m mark) error {
	c.settled = m
	if c.current().Reached() == m {
		return nil
	}
	return c.save(c.change())
}

// checkTwin ends what Load left undone about the keyring's twin. Both copies
// hold the same keys, or it is made again. It gives what there is to tell.
func (c *chain) checkTwin() (told []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	before := len(c.ring.Warnings())
	err := c.ring.CheckTwin()
	told = c.ring.Warnings()[before:]
	if err != nil {
		told = append(told, fmt.Sprintf("The second copy of the vault's keys (%s) could not be checked: %v.", keys.Twin, err))
	}
	return told
}

// keyFailure is the error of a keyring that could not be saved. The data file
// has no part in it.
func keyFailure(err error) error { return diskFailure(err).err }

// inRing gives those of the handles that there still is a key for.
func (c *chain) inRing(handles []keys.Handle) (out []keys.Handle) {
	ring := c.current()
	for _, h := range handles {
		if _, there := ring.Key(h); there {
			out = append(out, h)
		}
	}
	return out
}

// isForgetting reports whether a key was destroyed and its records may still
// be there.
func (c *chain) isForgetting(h keys.Handle) bool {
	return slices.Contains(c.current().Forgetting(), h)
}
