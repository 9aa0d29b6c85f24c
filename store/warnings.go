package store

import "slices"

// Warnings are sentences for the organizer about what Open found and put
// right, or could not; and CheckKeys and Close, after these.
func (v *Vault) Warnings() []string {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return slices.Clone(v.warnings)
}

// CheckKeys reads all of the second copy of the keyring, of which Open reads
// no more than how a large one begins and ends, and makes it again where it is
// damaged. It gives the sentences that are new in Warnings. Close does the same.
func (v *Vault) CheckKeys() []string {
	v.w.Lock()
	defer v.w.Unlock()
	if v.closed {
		return nil
	}
	return v.checkKeys()
}

// checkKeys is CheckKeys for those who hold v.w.
func (v *Vault) checkKeys() []string {
	told := v.keys.checkTwin()
	v.mu.Lock()
	defer v.mu.Unlock()
	v.warnings = append(v.warnings, told...)
	return told
}
