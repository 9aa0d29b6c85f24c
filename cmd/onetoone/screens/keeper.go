package screens

import (
	"context"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// paces are how patient a keeper is.
type paces struct {
	quiet time.Duration // nothing was written for so long before it begins
	rest  time.Duration // after each talk
	look  time.Duration // from one look whether a backup is due to the next
}

func usualPaces() paces {
	return paces{quiet: 2 * time.Minute, rest: time.Millisecond, look: 10 * time.Minute}
}

// keeper makes a backup behind the screens while nothing happens there, for
// those who never leave the program by its own door. The usual moment is when
// the screens have closed.
type keeper struct {
	stop context.CancelFunc
	done chan struct{}
}

func startKeeper(v *store.Vault, writes func() uint64, now func() time.Time, at paces) *keeper {
	ctx, stop := context.WithCancel(context.Background())
	k := &keeper{stop: stop, done: make(chan struct{})}
	go func() {
		defer close(k.done)
		defer func() { _ = recover() }() // a backup less; leaving the screens tries again, and says why
		keepOn(ctx, v, writes, now, at)
	}()
	return k
}

// end stops it, and waits until it touches nothing any more.
func (k *keeper) end() {
	k.stop()
	<-k.done
}

func keepOn(ctx context.Context, v *store.Vault, writes func() uint64, now func() time.Time, at paces) {
	wait := at.quiet
	for before := writes(); ; before = writes() {
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		switch {
		case !backup.Due(v, now()):
			wait = at.look
			continue
		case writes() == before:
			_, _ = backup.Make(v, now(), backup.Options{Between: slowly(ctx, writes, at.rest)}) // leaving the screens tries again, and says why
		}
		wait = at.quiet
	}
}

const errNotQuiet = words.Error("fail.writing")

// slowly leaves room between talks, and ends a backup as soon as something is
// written or the screens are gone.
func slowly(ctx context.Context, writes func() uint64, rest time.Duration) func() error {
	began := writes()
	return func() error {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(rest):
		}
		if writes() != began {
			return errNotQuiet
		}
		return nil
	}
}
