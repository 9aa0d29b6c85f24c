package store

import (
	"fmt"
	"iter"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// Load reads a whole talk, also one that is closed: what of it may be shown,
// guide.Session.Shown says. It returns ErrNotFound, or ErrDamaged unless every
// event that was acknowledged is there and opens.
func (v *Vault) Load(id string) (guide.Record, error) {
	var r guide.Record
	raw, err := file.ParseID(id)
	if err != nil {
		return r, err
	}
	err = v.view("reading talk "+id, func(t ledger.Tx) error {
		if r, err = t.Load(raw); err == nil && r.Header.Closes(t.Day) {
			r, err = r.Close(t.Day.Now)
		}
		return t.OrMissing(raw, err)
	})
	if err != nil {
		return guide.Record{}, err
	}
	return r, nil
}

// talksAtOnce is how many headers Talks reads in one transaction.
const talksAtOnce = 64

// Talks gives the headers of all talks, newest first, reading as it goes: a
// talk that begins or goes meanwhile may or may not be among them. After an
// error, which comes with a zero Header, there is nothing more.
func (v *Vault) Talks() iter.Seq2[guide.Header, error] {
	return func(yield func(guide.Header, error) bool) {
		before := file.LastEntry
		for {
			page, next, err := v.talksBefore(before)
			if err != nil {
				yield(guide.Header{}, err)
				return
			}
			for _, h := range page {
				if !yield(h, nil) {
					return
				}
			}
			if len(page) < talksAtOnce {
				return
			}
			before = next
		}
	}
}

func (v *Vault) talksBefore(before file.Entry) (page []guide.Header, next file.Entry, err error) {
	err = v.view("listing talks", func(t ledger.Tx) error {
		l, err := t.List(file.RecentBucket).Read()
		if err != nil {
			return err
		}
		return known(l.Newest(before), t.HeaderOf, func(e file.Entry, h guide.Header) (bool, error) {
			page, next = append(page, dated(h, e)), e
			return len(page) < talksAtOnce, nil
		})
	})
	return page, next, err
}

// Resolve gives the id that a prefix of at least four characters stands for,
// typed in any case. It returns ErrNotFound and ErrAmbiguous.
func (v *Vault) Resolve(prefix string) (string, error) {
	typed := file.TypedID(prefix)
	if len(typed) < file.Shortest || len(typed) > file.IdLen || strings.Trim(typed, file.IdAlphabet) != "" {
		return "", fmt.Errorf("talk %q: expected %d to %d characters of its id: %w", prefix, file.Shortest, file.IdLen, file.ErrNotFound)
	}
	first, err := file.ParseID(typed + strings.Repeat("0", file.IdLen-len(typed)))
	if err != nil {
		return "", err
	}
	var found []string
	err = v.view("looking for talk "+prefix, func(t ledger.Tx) error {
		talks := t.Bucket(file.TalksBucket)
		if err := talks.Path(first); err != nil {
			return err
		}
		c := talks.B.Cursor()
		for k, _ := c.Seek(first); k != nil && len(found) < 2; k, _ = c.Next() {
			id := file.FormatID(k)
			if !strings.HasPrefix(id, typed) {
				break
			}
			found = append(found, id)
		}
		return nil
	})
	switch {
	case err != nil:
		return "", err
	case len(found) == 0:
		return "", fmt.Errorf("talk %q: %w", prefix, file.ErrNotFound)
	case len(found) > 1:
		return "", fmt.Errorf("talk %q: %w", prefix, file.ErrAmbiguous)
	}
	return found[0], nil
}
