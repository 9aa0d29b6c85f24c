package store

import (
	"errors"
	"io"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/ledger"
)

// What the vault is to others, and what its folder does of itself.

// Dir is the vault's folder.
func (v *Vault) Dir() string { return v.f.Dir }

// ReadOnly reports whether the vault can only be read, because the disk or the
// folder takes nothing; then nothing says who has it open, and several may read it
// at once, while nobody writes to it. Or because it is of an older format and
// could not be brought to this one's, as Warnings says.
func (v *Vault) ReadOnly() bool { return v.f.ReadOnly }

// Unclean reports whether the program that had the vault last did not end as
// it should, or the file's beginning was damaged: Check is worth its time.
func (v *Vault) Unclean() bool { return v.f.Unclean() }

// Reachable returns nil when the vault's path, opened anew, shows everything
// that was acknowledged, and a *MovedError when it does not. Where another file
// was put there that has all of it, the vault goes over to that.
func (v *Vault) Reachable() error { return v.f.Reachable() }

// Compact copies everything that is still wanted into a new file, checks the
// copy and puts it in the old one's place: nothing that was deleted is left
// in it. Reading goes on meanwhile, writing waits. When it fails, the vault
// is as it was.
func (v *Vault) Compact() error { return v.f.Compact() }

// Warnings are sentences for the organizer about what Open found and put
// right, or could not; and CheckKeys and Close, after these.
func (v *Vault) Warnings() []words.Text { return v.f.Warnings() }

// CheckKeys reads all of the second copy of the keyring, of which Open reads
// no more than how a large one begins, and makes it again where it is damaged.
// It gives the sentences that are new in Warnings. Close does the same.
func (v *Vault) CheckKeys() []words.Text { return v.f.CheckKeys() }

// Protected reports whether the vault wants a passphrase.
func (v *Vault) Protected() bool { return v.f.Protected() }

// Quarantined reports whether older vaults are kept in QuarantineFolder.
func (v *Vault) Quarantined() bool { return v.f.Quarantined() }

// Recovery are the recovery keys that open the vault in the passphrase's
// place, by their public halves (age1…). The secret ones are kept nowhere.
func (v *Vault) Recovery() []string { return v.f.Recovery() }

// AddRecipient lets the holder of an age identity open the vault in the
// passphrase's place, by its public half (age1…). Backups that were made
// before do not open with it, and count as outdated.
func (v *Vault) AddRecipient(recipient string) error { return v.f.AddRecipient(recipient) }

// RemoveRecipient takes a recovery key out of the keyring. It returns
// keys.ErrNoRecipient for one that is not there, and keys.ErrInUse for the one
// that the vault was opened with. Whoever has the key and a
// copy of the vault from before can still read that; Protect makes new keys,
// which they do not have. Backups count as outdated.
func (v *Vault) RemoveRecipient(recipient string) error { return v.f.RemoveRecipient(recipient) }

// Identity is the text of the identity's file, which its passphrase opens. It
// returns ErrUnprotected while there is none.
func (v *Vault) Identity() ([]byte, error) { return v.f.Identity() }

// Encrypt writes an age file that the vault's identity and its recovery keys
// open. Close ends it, and does not close w.
func (v *Vault) Encrypt(w io.Writer) (io.WriteCloser, error) { return v.f.Encrypt(w) }

// Decrypt reads what Encrypt wrote. That nothing is missing is certain only at
// the end of it.
func (v *Vault) Decrypt(sealed io.Reader) (io.Reader, error) { return v.f.Decrypt(sealed) }

// Outdated reports whether the backups in BackupsFolder may hold what was
// removed since, or open with keys that are not the vault's any more; note is
// for BackupsReplaced.
func (v *Vault) Outdated() (note string, yes bool, err error) { return v.f.Outdated() }

// BackupsReplaced notes that no backup is left from before that note. It does
// nothing when something else was removed meanwhile.
func (v *Vault) BackupsReplaced(note string) error { return v.f.BackupsReplaced(note) }

// FinishRemoving removes for good what was forgotten or erased, as Close does:
// nothing is left of it in the file, and Outdated knows of it.
func (v *Vault) FinishRemoving() error {
	v.f.W.Lock()
	defer v.f.W.Unlock()
	if err := v.f.Ready(true); err != nil {
		return words.Fail("store.removing.what.erased", err)
	}
	return errors.Join(v.finishForgetting(), v.f.FinishErasing())
}

// BackedUp is the number of the backup that was made last, as NoteBackup has it,
// and how many commits there were since; 0 and all of them before the first.
func (v *Vault) BackedUp() (number, since uint64, err error) {
	err = v.view(words.Of("store.reading.which.backup"), func(t ledger.Tx) error {
		st, err := t.State()
		number, since = st.Backups, st.Writes-st.BackedUp
		return err
	})
	return number, since, err
}

// NoteBackup notes that a backup of all there is was made and compared, and its
// number. The vault remembers it, so that no later one gets it again.
func (v *Vault) NoteBackup(number uint64) error {
	return v.update(words.Of("store.noting.backup"), func(t ledger.Tx) error {
		st := &t.Work.State
		st.Backups, st.BackedUp = max(st.Backups, number), st.Writes
		return nil
	})
}
