package mend

import (
	"context"
	"errors"
	"slices"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/pages"
	"example.org/onetoone/store/roster"
)

// Finding is something that Check found wrong.
type Finding struct {
	Talk string `json:"talk,omitempty"` // the talk's id; empty when it is none's
	What string `json:"what"`           // a sentence without names
}

// Checked is what Check read, and what it found.
type Checked struct {
	Talks    int       `json:"talks"`
	Events   int       `json:"events"`
	People   int       `json:"people"`
	Findings []Finding `json:"findings"`
}

// maxFindings is how many Check tells: more say nothing new.
const maxFindings = 100

// Check reads all of a vault: see Vault.Check.
func Check(ctx context.Context, f *folder.Folder) (Checked, error) {
	doing := words.Of("store.checking.vault")
	c := newChecker(ctx)
	f.W.Lock() // bbolt's check and a commit must not meet
	err := f.View(doing, func(t file.Tx) error { return c.file(f.DB, t.Bolt) })
	f.W.Unlock()
	if err == nil && len(c.checked.Findings) == 0 {
		err = f.View(doing, func(t file.Tx) error { return c.records(ledger.Tx{Tx: t}) })
	}
	if err = c.note("", err); err != nil {
		return c.checked, err
	}
	return c.checked, nil
}

// checker is one Check.
type checker struct {
	checked Checked
	ctx     context.Context
	// wants are the entries that the talks say are on the lists.
	wants  map[string]map[file.Entry]bool
	people map[file.Entry]*seenPerson
	// broken are the talks that were told: what else names them is not.
	broken map[string]bool
}

func newChecker(ctx context.Context) *checker {
	return &checker{ctx: ctx, wants: map[string]map[file.Entry]bool{}, people: map[file.Entry]*seenPerson{}, broken: map[string]bool{}}
}

// seenPerson is what the talks say of a person.
type seenPerson struct {
	handle keys.Handle
	talks  []string
}

// note makes a finding of damage, and gives back any other error.
func (c *checker) note(talk string, err error) error {
	switch {
	case err == nil:
		return nil
	case !errors.Is(err, file.ErrDamaged):
		return err
	case len(c.checked.Findings) < maxFindings:
		c.checked.Findings = append(c.checked.Findings, Finding{talk, file.Brief(err)})
	}
	c.broken[talk] = true
	return nil
}

// file checks the pages. Whatever is wrong with them, bbolt's own check, which
// reads them on a goroutine of its own, is not let near.
func (c *checker) file(h *file.Handle, t *bolt.Tx) error {
	metas, err := pages.Metas(h.File)
	if err != nil {
		return file.Told(err)
	}
	if len(metas) == 1 {
		return file.Damaged(words.Of("store.one.two.beginnings", "DataFile", file.DataFile), nil)
	}
	for _, m := range metas {
		if m.Tx == uint64(t.ID()) {
			if err := pages.Whole(h.File, m); err != nil {
				return file.Told(err)
			}
		}
	}
	var first error
	for err := range t.Check() { // to the end: it does not stop by itself
		if first == nil {
			first = file.Damaged(words.Of("store.data.file"), err)
		}
	}
	return first
}

func (c *checker) records(t ledger.Tx) error {
	talks := t.Bucket(file.TalksBucket)
	if err := talks.Top(); err != nil {
		return err
	}
	err := talks.B.ForEach(func(id, _ []byte) error {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		return c.note(file.FormatID(id), c.talk(t, id))
	})
	for _, check := range []func(ledger.Tx) error{c.lists, c.everyone, c.others, c.sum} {
		if err == nil {
			err = c.note("", check(t))
		}
	}
	return err
}

// talk checks all of a talk.
func (c *checker) talk(t ledger.Tx, id []byte) error {
	k, err := t.Talk(id)
	if errors.Is(err, file.ErrForgotten) {
		return nil // its remains are still to go
	}
	if err != nil {
		return err
	}
	h, err := k.Head()
	if err != nil {
		return err
	}
	c.checked.Talks++
	c.expect(t, k, h.Header)
	c.checked.Events += h.Count
	if _, err = t.Load(id); err != nil {
		return err
	}
	return checkTalks(k)
}

// expect notes what a talk's header asks of the lists and people.
func (c *checker) expect(t ledger.Tx, k ledger.Talk, h guide.Header) {
	for name, entries := range ledger.EntriesOf(&h) {
		if c.wants[name] == nil {
			c.wants[name] = map[file.Entry]bool{}
		}
		for _, e := range entries {
			c.wants[name][e] = true
		}
	}
	e, ok := t.EntryOf(h)
	if !ok {
		return
	}
	if c.people[e] == nil {
		c.people[e] = &seenPerson{handle: k.Handle}
	}
	c.people[e].talks = append(c.people[e].talks, k.ID)
}

// others opens what no talk leads to, and sees that each document is whole, and
// what lists need of it what it says.
func (c *checker) others(t ledger.Tx) error {
	for i := range t.Kinds() {
		if err := c.kind(t, &t.Kinds()[i]); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) kind(t ledger.Tx, k *file.Kind) error {
	switch {
	case k.Form == file.Alone && !k.Unsummed:
		_, err := t.Bucket(file.MetaBucket).Get(k.Key)
		return err
	case k.Form == file.ByHash, k.Form == file.ByID && k.Read == nil && k.Listed == "" && !t.Kinds().Short(k.Name):
		return t.Bucket(k.Name).Opened(func(_, _ []byte) error { return nil })
	case k.Form == file.OfRoster:
		all := t.Roster()
		return all[slices.IndexFunc(all, func(s roster.Shelf) bool { return s.Bucket == k.Name })].Check(t.Tx)
	case k.Form == file.ByID && k.Read != nil:
		return checkDocuments(t, k)
	}
	return nil
}

// sum checks that nothing is older than the rest. Where something else is
// wrong, that has been told.
func (c *checker) sum(t ledger.Tx) error {
	if len(c.checked.Findings) > 0 {
		return nil
	}
	return t.CheckSum()
}

// Verify checks every record, of pages that are sound.
func Verify(t ledger.Tx) error {
	c := newChecker(context.Background())
	err := c.note("", c.records(t))
	return c.checked.First(err)
}

// First is the first thing found, or what kept it from being found.
func (c Checked) First(err error) error {
	if err == nil && len(c.Findings) > 0 {
		err = file.Damaged(words.Of("store.vault"), errors.New(c.Findings[0].What))
	}
	return err
}
