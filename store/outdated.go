package store

import (
	"errors"
	"fmt"

	"example.org/onetoone/store/ledger"
)

// FinishRemoving removes for good what was forgotten or erased, as Close does:
// nothing is left of it in the file, and Outdated knows of it.
func (v *Vault) FinishRemoving() error {
	v.f.W.Lock()
	defer v.f.W.Unlock()
	if err := v.f.Ready(true); err != nil {
		return fmt.Errorf("removing what was erased: %w", err)
	}
	return errors.Join(v.finishForgetting(), v.f.FinishErasing())
}

// BackedUp is the number of the backup that was made last, as NoteBackup has it,
// and how many commits there were since; 0 and all of them before the first.
func (v *Vault) BackedUp() (number, since uint64, err error) {
	err = v.view("reading which backup was the last", func(t ledger.Tx) error {
		st, err := t.State()
		number, since = st.Backups, st.Writes-st.BackedUp
		return err
	})
	return number, since, err
}

// NoteBackup notes that a backup of all there is was made and compared, and its
// number. The vault remembers it, so that no later one gets it again.
func (v *Vault) NoteBackup(number uint64) error {
	return v.update("noting the backup", func(t ledger.Tx) error {
		st := &t.Work.State
		st.Backups, st.BackedUp = max(st.Backups, number), st.Writes
		return nil
	})
}
