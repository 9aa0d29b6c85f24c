package store

import "slices"

// Warnings is Vault.Warnings.
func (v *folder) Warnings() []string {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return slices.Clone(v.warnings)
}

// CheckKeys is Vault.CheckKeys.
func (v *folder) CheckKeys() []string {
	v.w.Lock()
	defer v.w.Unlock()
	if v.closed {
		return nil
	}
	return v.checkKeys()
}

// checkKeys is CheckKeys for those who hold v.w.
func (v *folder) checkKeys() []string {
	told := v.keys.checkTwin()
	v.mu.Lock()
	defer v.mu.Unlock()
	v.warnings = append(v.warnings, told...)
	return told
}
