package store

import (
	"fmt"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/ledger"
)

// Rename corrects a person's name in every talk that names them, in one
// transaction: whatever it is cut short by, all of them have the new name or
// none. Each gets an event that says so, at the time now. Their key stays; the
// record of who they are is under another hash. The old name stays in the events
// before that one, as whatever is corrected does. Talks whose consent keeps no name
// have none, and are nobody's.
//
// It gives how many talks there are, and returns ErrNotFound for a name there
// are no talks with, ErrTaken, and an error for a new name that says nothing. A
// talk of theirs that is damaged keeps all of them as they are.
//
// Whoever holds one of the talks in memory has to load it again.
func (v *Vault) Rename(name, to string, now time.Time) (talks int, err error) {
	const doing = "correcting a name"
	to = strings.Join(strings.Fields(to), " ")
	if guide.SameName(to) == "" {
		return 0, fmt.Errorf("%s: the new one is empty: nothing was changed", doing)
	}
	err = v.update(doing, func(t ledger.Tx) error {
		p, err := t.RenamePerson(name, to)
		if err != nil {
			return err
		}
		talks = len(p.Talks)
		for _, talk := range p.Talks {
			if err := t.RenameIn(talk.ID, to, now); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return talks, nil
}
