package folder

import (
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// Recovery is Vault.Recovery.
func (v *Folder) Recovery() []string { return v.Ring().Recipients()[1:] }

// AddRecipient is Vault.AddRecipient.
func (v *Folder) AddRecipient(recipient string) error {
	return v.changeRing(words.Of("store.adding.recovery.key"), func(r *keys.Ring) error { return r.AddRecipient(recipient) })
}

// RemoveRecipient is Vault.RemoveRecipient.
func (v *Folder) RemoveRecipient(recipient string) error {
	return v.changeRing(words.Of("store.removing.recovery.key"), func(r *keys.Ring) error { return r.RemoveRecipient(recipient) })
}

func (v *Folder) changeRing(doing words.Text, change func(*keys.Ring) error) error {
	v.W.Lock()
	defer v.W.Unlock()
	if err := v.readyToChange(); err != nil {
		return words.FailText(doing, err)
	}
	ring := v.Keys.Change()
	if err := change(ring); err != nil {
		return words.FailText(doing, err)
	}
	if err := v.Outdate(); err != nil {
		return words.FailText(doing, err)
	}
	if err := v.Keys.Save(ring); err != nil {
		return words.FailText(doing, file.KeyFailure(err))
	}
	return nil
}
