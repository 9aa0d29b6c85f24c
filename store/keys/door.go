package keys

import (
	"errors"
	"io"

	"example.org/onetoone/guide/words"
	"filippo.io/age"
)

// Encrypt writes to w what whoever opens the keyring can read: the vault
// itself, and the recovery keys. Close ends it, and does not close w.
func (r *Ring) Encrypt(w io.Writer) (io.WriteCloser, error) {
	to, err := r.recipients()
	if err != nil {
		return nil, err
	}
	return age.Encrypt(w, to...)
}

// Decrypt reads what Encrypt wrote. That nothing is missing is certain only
// at the end of it.
func (r *Ring) Decrypt(sealed io.Reader) (io.Reader, error) { return age.Decrypt(sealed, r.identity) }

// Key opens what was encrypted to a vault: the vault's identity, or a
// recovery key. The zero Key opens nothing.
type Key struct {
	identity age.Identity
	own      bool // it is a vault's, and no recovery key
}

// OpenIdentity is the key in the text of a file identity.age. It returns
// ErrPassphrase for a wrong passphrase and ErrDamaged for a file that is not
// whole.
func OpenIdentity(sealed, passphrase []byte) (Key, error) {
	doing := words.Of("store.opening.identity")
	text, err := unlock(sealed, passphrase)
	if err != nil {
		return Key{}, words.FailText(doing, err)
	}
	identity, err := parseOwn(text, SealedIdentity)
	if err != nil {
		return Key{}, words.FailText(doing, err)
	}
	return Key{identity, true}, nil
}

// OpenRecovery is the key that a recovery key's secret stands for. It returns
// ErrPassphrase for one that was mistyped.
func OpenRecovery(secret string) (Key, error) {
	identity, err := parseIdentity(secret)
	if err != nil {
		return Key{}, words.Fail("store.reading.recovery.key", ErrPassphrase)
	}
	return Key{identity: identity}, nil
}

// Decrypt reads what Ring.Encrypt wrote. It returns ErrPassphrase for what
// was not encrypted to this key. That nothing is missing is certain only at
// the end of it.
func (k Key) Decrypt(sealed io.Reader) (io.Reader, error) {
	if k.identity == nil {
		return nil, ErrPassphrase
	}
	plain, err := age.Decrypt(sealed, k.identity)
	if none := new(age.NoIdentityMatchError); errors.As(err, &none) {
		return nil, ErrPassphrase
	}
	return plain, err
}

// Adopt makes a new keyring as Create does, for an identity that is there, which
// is put under a passphrase anew: what its file cost to try is not taken over
// from it. The key is one that OpenIdentity gave.
func Adopt(dir string, k Key, passphrase []byte, o Options) (_ *Ring, err error) {
	doing := words.Of("store.making.keyring")
	own, ok := k.identity.(*age.X25519Identity)
	if !k.own || !ok {
		return nil, words.FailText(doing, words.Fail("store.recovery.key.no", nil))
	}
	if err := refuseFiles(dir); err != nil {
		return nil, words.FailText(doing, err)
	}
	r := newRing(dir, own, own.Recipient().String(), o)
	if passphrase == nil {
		passphrase = []byte{} // which writeIdentity refuses: it was never open
	}
	if r.sealed, err = writeIdentity(dir, own, passphrase, o); err != nil {
		return nil, words.FailText(doing, err)
	}
	if err := r.Save(); err != nil {
		return nil, words.FailText(doing, err)
	}
	return r, nil
}

// GoOnIn makes a keyring in another folder that goes on from this one: the
// vault's id, its device, the index key, the generation and whom it is
// encrypted to stay the same, and so does the identity under a passphrase, whose
// files are copied as they are. One in plain text stays where it is alone. Other
// keys are not taken over. The data has come as far as reached there; other
// gives it another device id.
func (r *Ring) GoOnIn(dir string, reached Reached, other bool) (*Ring, error) {
	doing := words.Of("store.making.keyring.goes")
	if err := refuseFiles(dir); err != nil {
		return nil, words.FailText(doing, err)
	}
	for _, c := range readCopies(r.dir) {
		if r.sealed != nil {
			c.text, c.err = r.sealed, nil // as it opened, whatever became of the file
		}
		if c.err != nil {
			continue // there is none, or Load told
		}
		if err := writeCopy(dir, c.name, c.text, r.o); err != nil {
			return nil, words.FailText(doing, err)
		}
	}
	on := r.Clone()
	on.dir = dir
	on.c.people, on.c.Forgetting, on.c.Reached = people{keys: map[Handle][]byte{}}, nil, reached
	if other {
		on.NewDevice()
	}
	if err := on.Save(); err != nil {
		return nil, words.FailText(doing, err)
	}
	return on, nil
}
