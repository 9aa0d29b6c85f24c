package store

import (
	"iter"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/ledger"
)

// Roster gives what lists tell of everyone, in no order.
func (v *Vault) Roster() (out []people.Row, err error) {
	return out, v.fromRoster(func(t ledger.Tx) (missing bool, err error) {
		out, missing, err = t.Rows()
		return missing, err
	})
}

// fromRoster reads something from the roster. Where that is missing, it is made for the
// next one who reads.
func (v *Vault) fromRoster(read func(ledger.Tx) (missing bool, err error)) error {
	doing, missing := words.Of("store.listing.talks"), false
	err := v.view(doing, func(t ledger.Tx) (err error) {
		missing, err = read(t)
		return err
	})
	if err == nil && missing && !v.f.ReadOnly {
		_ = v.update(doing, ledger.Tx.BuildRoster) // all was read without it
	}
	return err
}

// MeetAll keeps people and cards as they come, as Meet and SaveCard do, a few hundred
// in one transaction: under their own ids, each after those who are on their card. It ends
// at the first error; what was kept in the transactions before stays.
func (v *Vault) MeetAll(all iter.Seq2[whom.Person, people.Card]) error {
	next, stop := iter.Pull2(all)
	defer stop()
	for more := true; more; {
		err := v.update(words.Of("store.saving.card"), func(t ledger.Tx) (err error) {
			more, err = t.MeetSome(createAtOnce, next)
			return err
		})
		if err != nil {
			return err
		}
	}
	return v.fromRoster(ledger.Tx.NoRoster)
}
