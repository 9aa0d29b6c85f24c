package keys

import "path/filepath"

// CheckTwin compares what Load left unread of the keyring's twin, and writes
// it again where it is damaged, which Warnings then says. In a ring that was
// saved, and for a keyring of less than a thousand keys, there is nothing left
// to do. The error is that of a keyring of a newer version.
func (r *Ring) CheckTwin() error {
	text := r.unread
	if text == nil {
		return nil
	}
	r.unread = nil
	twin := open(filepath.Join(r.dir, Twin), r.identity)
	defer twin.close()
	if twin.err == nil && twin.says(text) {
		return nil
	}
	return r.choose(nil)
}
