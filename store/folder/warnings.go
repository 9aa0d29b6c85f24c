package folder

import (
	"slices"

	"example.org/onetoone/guide/words"
)

// Warnings is Vault.Warnings.
func (v *Folder) Warnings() []words.Text {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return slices.Clone(v.warnings)
}

// CheckKeys is Vault.CheckKeys.
func (v *Folder) CheckKeys() []words.Text {
	v.W.Lock()
	defer v.W.Unlock()
	if v.closed {
		return nil
	}
	return v.checkKeys()
}

// checkKeys is CheckKeys for those who hold v.w.
func (v *Folder) checkKeys() []words.Text {
	told := v.Keys.CheckTwin()
	v.mu.Lock()
	defer v.mu.Unlock()
	v.warnings = append(v.warnings, told...)
	return told
}
