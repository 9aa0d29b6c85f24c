package keys

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
)

// What a passphrase opens is there twice, byte for byte. Without it the
// passphrase is worth nothing, and a damaged file cannot be told from a wrong
// passphrase: so where the copies differ, each is tried, and the one that
// opens the keyring is written over the other.

// identityCopies are the names of the two.
func identityCopies() []string { return []string{SealedIdentity, SealedTwin} }

// writeCopies writes both.
func writeCopies(dir string, sealed []byte, o Options) error {
	for _, name := range identityCopies() {
		if err := writeCopy(dir, name, sealed, o); err != nil {
			return err
		}
	}
	return nil
}

func writeCopy(dir, name string, sealed []byte, o Options) error {
	return write(dir, name, sealed, func(back []byte) error { return sameText(back, sealed) }, o)
}

// identityCopy is one of the two as it is found.
type identityCopy struct {
	name string
	text []byte
	err  error
}

func readCopies(dir string) (out []identityCopy) {
	for _, name := range identityCopies() {
		c := identityCopy{name: name}
		c.text, c.err = disk.ReadFile(filepath.Join(dir, name))
		out = append(out, c)
	}
	return out
}

var errNoIdentity = words.Fail("store.there.no.identity", ErrDamaged)

// begin opens the keyring with the identity, however that is kept.
func begin(dir string, passphrase []byte, o Options) (*Ring, error) {
	state, err := State(dir)
	switch {
	case err != nil:
		return nil, err
	case state == Open:
		identity, err := plainIdentity(dir)
		if err != nil {
			return nil, err
		}
		return load(dir, identity, o)
	case state == None && passphrase == nil && hasKeyring(dir):
		return nil, fmt.Errorf("%w (%w)", errNoIdentity, ErrLocked) // ask: what is typed may be a recovery key
	case state == None:
		return nil, errNoIdentity
	case passphrase == nil:
		return nil, ErrLocked
	}
	copies := readCopies(dir)
	r, by, err := openCopies(dir, copies, passphrase, o)
	if err != nil {
		return nil, err
	}
	for _, c := range copies {
		if c.err != nil || !bytes.Equal(c.text, by.text) {
			r.mendCopy(c)
		}
	}
	return r, nil
}

// hasKeyring reports whether there is any.
func hasKeyring(dir string) bool {
	for _, name := range []string{Keyring, Twin} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return true
		}
	}
	return false
}

// openCopies opens the keyring with the first copy that does, and says which.
// Copies that are alike are tried once: a try takes most of a second.
func openCopies(dir string, copies []identityCopy, passphrase []byte, o Options) (r *Ring, by identityCopy, err error) {
	var why error
	for i, c := range copies {
		if i > 0 && c.err == nil && copies[0].err == nil && bytes.Equal(c.text, copies[0].text) {
			continue
		}
		if r, err = openCopy(dir, c, passphrase, o); err == nil {
			return r, c, nil
		}
		why = tellsMore(why, err)
	}
	return nil, by, why
}

func openCopy(dir string, c identityCopy, passphrase []byte, o Options) (*Ring, error) {
	if c.err != nil {
		return nil, c.err
	}
	text, form, err := unlockForm(c.text, passphrase)
	if err != nil {
		return nil, err
	}
	identity, err := parseOwn(text, c.name)
	if err != nil {
		return nil, err
	}
	r, err := load(dir, identity, o)
	if err != nil {
		return nil, err
	}
	r.sealed, r.otherForm = c.text, form != Passphrase(string(passphrase))
	return r, nil
}

// tellsMore is the one of two errors to tell. While one copy may be whole, a
// passphrase that opens neither is a wrong one.
func tellsMore(first, second error) error {
	if first == nil || errors.Is(first, fs.ErrNotExist) {
		return second
	}
	for _, more := range []error{ErrNewer, ErrPassphrase} {
		if errors.Is(second, more) && !errors.Is(first, more) {
			return second
		}
		if errors.Is(first, more) {
			return first
		}
	}
	return first
}

// mendCopy writes a copy again that is missing or not the one that opened.
func (r *Ring) mendCopy(c identityCopy) {
	err := writeCopy(r.dir, c.name, r.sealed, r.o)
	if err != nil {
		r.warn(words.Of("store.warn.copy.unwritten", "File", c.name, "Was", wasWrong(c.err), "Why", err))
		return
	}
	r.warn(words.Of("store.warn.copy.again", "File", c.name, "Was", wasWrong(c.err)))
}

// tellCopies says what is wrong with the copies, for whoever opened the keyring
// without a passphrase: which of the two is whole cannot be known then.
func (r *Ring) tellCopies() {
	if state, err := State(r.dir); err != nil || state == Open {
		return
	}
	copies := readCopies(r.dir)
	a, b := copies[0], copies[1]
	switch {
	case a.err != nil && b.err != nil:
		r.warn(words.Of("store.warn.copies.gone", "File", a.name))
	case a.err != nil || b.err != nil || !bytes.Equal(a.text, b.text):
		r.warn(words.Of("store.warn.copies.one", "File", a.name, "Other", b.name))
	}
}

func (r *Ring) warn(said words.Text) { r.warnings = append(r.warnings, said) }

// wasWrong says in a warning what was wrong with a file.
func wasWrong(found error) words.Text {
	if errors.Is(found, fs.ErrNotExist) {
		return words.Of("store.warn.missing")
	}
	return words.Of("store.warn.damaged")
}
