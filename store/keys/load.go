package keys

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"filippo.io/age"
)

// parse reads a decrypted keyring.
func parse(plain []byte) (c content, err error) {
	d := json.NewDecoder(bytes.NewReader(plain))
	err = d.Decode(&c)
	if c.Format > format {
		return c, fmt.Errorf("%w (it has format %d, this program knows %d)", ErrNewer, c.Format, format)
	}
	if err != nil {
		return c, err
	}
	whole := len(c.Vault) == VaultSize && len(c.Device) == DeviceSize && len(c.Index) == KeySize && len(c.Recipients) > 0
	rest := plain[d.InputOffset():]
	if !whole || c.Format < format || len(rest) == 0 || rest[0] != '\n' {
		return c, errors.New("a part of it is missing")
	}
	c.people, err = unpack(rest[1:], c.Keys)
	return c, err
}

// load reads the keyring and how its twin begins. As long as those two are
// alike, the rest of the twin waits for CheckTwin: opening a vault with many
// people reads their keys once.
func load(dir string, by age.Identity, o Options) (*Ring, error) {
	r := &Ring{dir: dir, o: o, identity: by}
	var begins []byte
	var whole bool
	twin := make(chan error, 1)
	go func() {
		var err error
		begins, whole, err = readStart(filepath.Join(dir, Twin), by)
		twin <- err
	}()
	text, err := readAll(filepath.Join(dir, Keyring), by)
	if err == nil {
		r.c, err = parse(text)
	}
	errTwin := <-twin
	if err != nil || errTwin != nil || !bytes.HasPrefix(text, begins) || whole && len(begins) != len(text) {
		return r, r.choose(err)
	}
	r.unchecked = !whole
	return r, nil
}

// choose reads the twin as well, takes the newer of the two that opens, and
// writes the other again from it. The ring holds the keyring, unless that had
// an error.
func (r *Ring) choose(errFirst error) error {
	var second content
	text, errSecond := readAll(filepath.Join(r.dir, Twin), r.identity)
	if errSecond == nil {
		second, errSecond = parse(text)
	}
	newer := errors.Is(errFirst, ErrNewer) || errors.Is(errSecond, ErrNewer)
	switch {
	case newer || errFirst != nil && errSecond != nil:
		return unreadable(errFirst, errSecond)
	case errFirst != nil || errSecond == nil && second.Generation > r.c.Generation:
		r.c = second
		r.repair(Keyring, errFirst)
	case errSecond != nil || !second.equal(r.c):
		r.repair(Twin, errSecond)
	}
	return nil
}

// CheckTwin compares what Load left unread of the keyring's twin, and writes
// it again where it is damaged, which Warnings then says. After a Save, and
// for a keyring of less than a thousand keys, there is nothing left to do.
// The error is that of a keyring of a newer version.
func (r *Ring) CheckTwin() error {
	if !r.unchecked {
		return nil
	}
	r.unchecked = false
	return r.choose(nil)
}

// readAll decrypts a file as it reads: one with many keys is in memory once.
func readAll(path string, by age.Identity) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return decryptFrom(f, info.Size(), by)
}

// startSize is how much of a twin is read at first: what one step of age's
// encryption holds, and the line about all else and the keys of more than a
// thousand people.
const startSize = 64 << 10

// readStart decrypts how a keyring begins; whole is whether that is all of it.
func readStart(path string, by age.Identity) (begins []byte, whole bool, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	plain, err := age.Decrypt(f, by)
	if err != nil {
		return nil, false, err
	}
	begins = make([]byte, startSize)
	n, err := io.ReadFull(plain, begins)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return begins[:n], true, nil
	}
	return begins, false, err
}

var errNoMatch = fmt.Errorf("%w: the identity and the keyring do not belong together", ErrDamaged)

// unreadable is the error for two keyrings that do not open: for the one that
// says most.
func unreadable(first, second error) error {
	var none *age.NoIdentityMatchError
	switch {
	case errors.Is(first, ErrNewer):
		return first
	case errors.Is(second, ErrNewer):
		return second
	case errors.As(first, &none), errors.As(second, &none):
		return errNoMatch
	}
	return fmt.Errorf("%w: %s: %w; %s: %w", ErrDamaged, Keyring, first, Twin, second)
}

// repair writes one keyring again. A twin that is merely older is what a
// Save that was cut short leaves, and not worth a word.
func (r *Ring) repair(name string, found error) {
	sealed, err := r.seal()
	if err == nil {
		err = write(r.dir, name, sealed, r.check, r.o)
	}
	what := "was damaged"
	if errors.Is(found, fs.ErrNotExist) {
		what = "was missing"
	}
	switch {
	case err != nil:
		r.warnings = append(r.warnings, fmt.Sprintf("One of the two copies of the vault's keys (%s) could not be written again: %v.", name, err))
	case found != nil:
		r.warnings = append(r.warnings, fmt.Sprintf("One of the two copies of the vault's keys (%s) %s. It was made again from the other.", name, what))
	}
}
