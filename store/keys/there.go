package keys

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"filippo.io/age"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
)

// Seen is what was last seen of the key files of an open vault; the zero value
// has seen nothing yet. It may be used by one at a time.
type Seen struct {
	files    map[string]os.FileInfo // those that were found as they should be
	identity map[string][]byte      // the identity's files, as they were at first
}

// There returns nil where the folder holds this ring: the keyring or its twin in
// the generation in use, and one of the files of the identity that were there at
// the first call. A file whose size, time and place on the disk are those of
// the last call is not read again, so that this costs some microseconds; one
// that another program wrote again, byte for byte, is read once and counts.
func (r *Ring) There(s *Seen) error {
	if s.files == nil {
		s.files, s.identity = map[string]os.FileInfo{}, map[string][]byte{}
		maps.Copy(s.files, r.found)
		for _, name := range []string{SealedIdentity, SealedTwin, PlainIdentity} {
			if text, err := disk.ReadFile(filepath.Join(r.dir, name)); err == nil {
				s.identity[name] = text
			}
		}
	}
	err := r.either(s, r.keyringIn, Keyring, Twin)
	if err == nil && len(s.identity) > 0 { // a recovery key may open a vault without one
		err = r.either(s, s.identityIn, SealedIdentity, SealedTwin, PlainIdentity)
	}
	return err
}

// either returns nil when one of the files is as it should be.
func (r *Ring) either(s *Seen, look func(path string) error, names ...string) error {
	var errs []error
	for _, name := range names {
		path := filepath.Join(r.dir, name)
		info, err := os.Lstat(path)
		last := s.files[name]
		switch {
		case err != nil:
		case !info.Mode().IsRegular():
			err = words.Fail("store.link.or.no.also", nil, "Name", name)
		case last != nil && os.SameFile(last, info) && last.Size() == info.Size() && last.ModTime().Equal(info.ModTime()):
			return nil
		default:
			err = look(path)
		}
		if err == nil {
			s.files[name] = info
			return nil
		}
		delete(s.files, name)
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// keyringIn returns nil for a keyring that begins as this ring does. What only an
// age plugin opens is not opened again: it might ask for a touch.
func (r *Ring) keyringIn(path string) error {
	if _, own := r.identity.(*age.X25519Identity); !own {
		return nil
	}
	s := open(path, r.identity)
	defer s.close()
	if s.err != nil {
		return s.err
	}
	start, err := io.ReadAll(io.LimitReader(s.plain, startSize))
	if err != nil {
		return err
	}
	c, _, err := parseHead(start)
	if err == nil && (c.Generation != r.c.Generation || !bytes.Equal(c.Vault, r.c.Vault) || !bytes.Equal(c.Index, r.c.Index)) {
		err = words.Fail("store.holds.other.keys", nil, "Base", filepath.Base(path))
	}
	return err
}

// identityIn returns nil for a file that says what it said at first.
func (s *Seen) identityIn(path string) error {
	text, err := disk.ReadFile(path)
	if err == nil && !bytes.Equal(text, s.identity[filepath.Base(path)]) {
		err = words.Fail("store.another.one", nil, "Base", filepath.Base(path))
	}
	return err
}

// EncryptOffline encrypts as Encrypt does, without those recipients that need a
// program of their own: it asks nobody, and works when that program does not.
func (r *Ring) EncryptOffline(plain []byte) ([]byte, error) {
	to, err := r.recipients()
	if err != nil {
		return nil, err
	}
	to = slices.DeleteFunc(to, func(x age.Recipient) bool {
		_, own := x.(*age.X25519Recipient)
		return !own
	})
	return encrypt(plain, to...)
}

// PlainIdentity is the text of a file identity.txt for a vault that no
// passphrase protects; nil where the ring was opened with another key.
func (r *Ring) PlainIdentity() []byte {
	own, ok := r.identity.(*age.X25519Identity)
	if !ok || own.Recipient().String() != r.c.Recipients[0] {
		return nil
	}
	return []byte(own.String() + "\n")
}
