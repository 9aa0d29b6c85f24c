package store

import (
	"fmt"

	"example.org/onetoone/store/keys"
)

// Recovery are the recovery keys that open the vault in the passphrase's
// place, by their public halves (age1…). The secret ones are kept nowhere.
func (v *Vault) Recovery() []string { return v.ring().Recipients()[1:] }

// AddRecipient lets the holder of an age identity open the vault in the
// passphrase's place, by its public half (age1…). Backups that were made
// before do not open with it, and count as outdated.
func (v *Vault) AddRecipient(recipient string) error {
	return v.changeRing("adding a recovery key", func(r *keys.Ring) error { return r.AddRecipient(recipient) })
}

// RemoveRecipient takes a recovery key out of the keyring. It returns
// keys.ErrNoRecipient for one that is not there, and keys.ErrInUse for the one
// that the vault was opened with. Whoever has the key and a
// copy of the vault from before can still read that; Protect makes new keys,
// which they do not have. Backups count as outdated.
func (v *Vault) RemoveRecipient(recipient string) error {
	return v.changeRing("removing a recovery key", func(r *keys.Ring) error { return r.RemoveRecipient(recipient) })
}

func (v *Vault) changeRing(doing string, change func(*keys.Ring) error) error {
	v.w.Lock()
	defer v.w.Unlock()
	if err := v.readyToChange(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	ring := v.keys.change()
	if err := change(ring); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	if err := v.outdate(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	if err := v.keys.save(ring); err != nil {
		return fmt.Errorf("%s: %w", doing, keyFailure(err))
	}
	return nil
}
