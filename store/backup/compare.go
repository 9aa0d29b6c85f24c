package backup

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
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
			return words.Fail("store.one.has.more", ErrDiffers)
		case !more:
			return c.documents()
		}
		alike, err := c.alike(kept, live, text)
		if err != nil {
			return err
		}
		if !alike {
			return words.Fail("store.talk", ErrDiffers, "ID", live.Header.ID)
		}
	}
}

// documents compares what is no talk, in whatever order it is.
func (c *comparer) documents() error {
	want := map[string]string{}
	for _, of := range c.vault.DocumentKinds() {
		for one, err := range c.vault.Documents(of) {
			if err != nil {
				return err
			}
			text, err := encode(one.Whole)
			if err != nil {
				return err
			}
			want[fileOf(of, one.ID)] = string(text)
		}
	}
	for _, kept := range c.backup.documents {
		if want[fileOf(kept.of, kept.ID)] != string(kept.text) {
			return fmt.Errorf("%w: %s %s", ErrDiffers, kept.of.One, kept.ID)
		}
		delete(want, fileOf(kept.of, kept.ID))
	}
	if len(want) > 0 {
		return words.Fail("store.there.more.vault", ErrDiffers)
	}
	return nil
}

// as says of a talk that a program wrote to which a person was a name what the vault
// found out: whose that is, and how it is written.
func as(kept *guide.Record, live guide.Record) {
	now := live.Header
	if kept.Header.PersonID != "" || whom.SameName(kept.Header.Person) != whom.SameName(now.Person) {
		return
	}
	kept.Header.Person, kept.Header.PersonID = now.Person, now.PersonID
	for i, e := range live.Events {
		if e.Behind == now.PersonID && i < len(kept.Events) && whom.SameName(kept.Events[i].Text) == whom.SameName(e.Text) {
			kept.Events[i].Text, kept.Events[i].Behind = e.Text, e.Behind
		}
	}
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
	if !c.exact {
		as(&kept, live)
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
