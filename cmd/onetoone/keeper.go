package main

import (
	"context"
	"errors"
	"time"

	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

const (
	// quietFor is how long nothing was written before a backup is made behind
	// the screens.
	quietFor = 2 * time.Minute
	// keeperPause is how long it waits after each talk: it has all the time.
	keeperPause = time.Millisecond
	// keeperLook is how often it looks whether one is due.
	keeperLook = time.Hour
)

// keeper makes a backup behind the screens while nothing happens there, for
// those who never leave the program by its own door. The usual moment is when
// the screens have closed.
type keeper struct {
	stop context.CancelFunc
	done chan struct{}
}

func keep(v *store.Vault, writes func() uint64, now func() time.Time) *keeper {
	ctx, stop := context.WithCancel(context.Background())
	k := &keeper{stop: stop, done: make(chan struct{})}
	go func() {
		defer close(k.done)
		defer func() { _ = recover() }() // a backup less; leaving the screens tries again, and says why
		k.run(ctx, v, writes, now)
	}()
	return k
}

// end stops it, and waits until it touches nothing any more.
func (k *keeper) end() {
	k.stop()
	<-k.done
}

func (k *keeper) run(ctx context.Context, v *store.Vault, writes func() uint64, now func() time.Time) {
	wait := quietFor
	for before := writes(); ; before = writes() {
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		switch {
		case !backup.Due(v, now()):
			wait = keeperLook
			continue
		case writes() == before:
			_, _ = backup.Make(v, now(), backup.Options{Between: slowly(ctx, writes)}) // leaving the screens tries again, and says why
		}
		wait = quietFor
	}
}

var errNotQuiet = errors.New("something is being written")

// slowly leaves room between talks, and ends a backup as soon as something is
// written or the screens are gone.
func slowly(ctx context.Context, writes func() uint64) func() error {
	began := writes()
	return func() error {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(keeperPause):
		}
		if writes() != began {
			return errNotQuiet
		}
		return nil
	}
}
