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

// comparer reads a backup's talks and the vault's side by side.
type comparer struct {
	backup *dataReader
	vault  *store.Vault
	// exact is that the text in the backup has to be what would be written now.
	exact      bool
	kept, live guideNamer
}

// compare returns ErrDiffers unless the talks are the same, one by one. Every
// talk of the backup is folded; one that does not fold has to be as odd in the
// vault.
func (c *comparer) compare(between func() error) error {
	next, stop := iter.Pull2(c.vault.Records())
	defer stop()
	for {
		if err := between(); err != nil {
			return err
		}
		kept, text, ending := c.backup.talk()
		if ending != nil && !errors.Is(ending, io.EOF) {
			return notOpen(ending)
		}
		live, err, more := next()
		switch {
		case more && err != nil:
			return err
		case more != (ending == nil):
			return fmt.Errorf("%w: one has more talks than the other", ErrDiffers)
		case !more:
			return c.classes()
		}
		alike, err := c.alike(kept, live, text)
		if err != nil {
			return err
		}
		if !alike {
			return fmt.Errorf("%w: talk %s", ErrDiffers, live.Header.ID)
		}
	}
}

// classes compares the classes, in whatever order they are.
func (c *comparer) classes() error {
	live, err := classesOf(c.vault)
	if err != nil {
		return err
	}
	want, kept := map[string]string{}, c.backup.classes
	for _, x := range live {
		text, err := encode(x)
		if err != nil {
			return err
		}
		want[x.ID] = string(text)
	}
	for _, x := range kept {
		text, err := encode(x)
		if err != nil {
			return err
		}
		if want[x.ID] != string(text) {
			return fmt.Errorf("%w: class %s", ErrDiffers, x.ID)
		}
	}
	if len(kept) != len(live) {
		return fmt.Errorf("%w: one has more classes than the other", ErrDiffers)
	}
	return nil
}

// alike compares one talk.
func (c *comparer) alike(kept, live guide.Record, text []byte) (bool, error) {
	keptName, _, err := c.kept.of(kept.Guide)
	if err != nil {
		return false, err
	}
	liveName, _, err := c.live.of(live.Guide)
	if err != nil || liveName != keptName {
		return false, err
	}
	want, err := encodeTalk(live, liveName)
	if err != nil {
		return false, err
	}
	if !c.exact {
		if text, err = encodeTalk(kept, keptName); err != nil {
			return false, err
		}
	}
	if !bytes.Equal(text, want) {
		return false, nil
	}
	s, err := guide.Replay(kept.Guide, kept.Events)
	if err == nil {
		return s.Len() == len(live.Events), nil
	}
	_, err = guide.Replay(live.Guide, live.Events)
	return err != nil, nil
}
