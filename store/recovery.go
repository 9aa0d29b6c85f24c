package store

import (
	"fmt"

	"example.org/onetoone/store/keys"
)

// Recovery is Vault.Recovery.
func (v *folder) Recovery() []string { return v.ring().Recipients()[1:] }

// AddRecipient is Vault.AddRecipient.
func (v *folder) AddRecipient(recipient string) error {
	return v.changeRing("adding a recovery key", func(r *keys.Ring) error { return r.AddRecipient(recipient) })
}

// RemoveRecipient is Vault.RemoveRecipient.
func (v *folder) RemoveRecipient(recipient string) error {
	return v.changeRing("removing a recovery key", func(r *keys.Ring) error { return r.RemoveRecipient(recipient) })
}

func (v *folder) changeRing(doing string, change func(*keys.Ring) error) error {
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
