package backup

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// compare reads a backup's talks and the vault's side by side, and returns
// ErrDiffers unless they are the same, one by one. Every talk of the backup is
// folded; one that does not fold has to be as odd in the vault. With exact, the
// text in the backup has to be what would be written now.
func compare(d *dataReader, v *store.Vault, exact bool, between func() error) error {
	next, stop := iter.Pull2(v.Records())
	defer stop()
	for {
		if err := between(); err != nil {
			return err
		}
		kept, text, ending := d.talk()
		if ending != nil && !errors.Is(ending, io.EOF) {
			return ending
		}
		live, err, more := next()
		switch {
		case more && err != nil:
			return err
		case more != (ending == nil):
			return fmt.Errorf("%w: one has more talks than the other", ErrDiffers)
		case !more:
			return nil
		}
		if err := same(kept, live, text, exact); err != nil {
			return err
		}
	}
}

// same compares one talk.
func same(kept, live guide.Record, text []byte, exact bool) error {
	got, err := canonical(kept)
	if err != nil {
		return err
	}
	want, err := canonical(live)
	if err != nil {
		return err
	}
	if !bytes.Equal(got, want) || exact && !bytes.HasPrefix(want, text) {
		return fmt.Errorf("%w: talk %s", ErrDiffers, live.Header.ID)
	}
	s, errKept := guide.Replay(kept.Guide, kept.Events)
	l, errLive := guide.Replay(live.Guide, live.Events)
	if (errKept == nil) != (errLive == nil) || s.Len() != l.Len() {
		return fmt.Errorf("%w: talk %s", ErrDiffers, live.Header.ID)
	}
	return nil
}

// canonical is a talk's file with the guide behind it.
func canonical(r guide.Record) ([]byte, error) {
	name, text, err := encodeGuide(r.Guide)
	if err != nil {
		return nil, err
	}
	talk, err := encodeTalk(r, name)
	return append(talk, text...), err
}
