package keys

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"filippo.io/age"

	"example.org/onetoone/store/disk"
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

// load reads both keyrings, takes the newer one that opens, and writes the
// other again from it.
func load(dir string, by age.Identity, o Options) (*Ring, error) {
	read := func(name string) ([]byte, error) {
		sealed, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		return decrypt(sealed, by)
	}
	var textTwin []byte
	var errSecond error
	twin := make(chan struct{})
	go func() { // the slow part of opening a vault with many people in it
		defer close(twin)
		textTwin, errSecond = read(Twin)
	}()
	text, errFirst := read(Keyring)
	<-twin
	var first, second content
	if errFirst == nil {
		first, errFirst = parse(text)
	}
	alike := errFirst == nil && errSecond == nil && bytes.Equal(text, textTwin)
	if !alike && errSecond == nil {
		second, errSecond = parse(textTwin)
	}
	newer := errors.Is(errFirst, ErrNewer) || errors.Is(errSecond, ErrNewer)
	if newer || errFirst != nil && errSecond != nil {
		return nil, unreadable(errFirst, errSecond)
	}
	r := &Ring{dir: dir, o: o, identity: by, c: first, listed: disk.Exists(filepath.Join(dir, Recipients))}
	switch {
	case alike:
	case errFirst != nil || errSecond == nil && second.Generation > first.Generation:
		r.c = second
		r.repair(Keyring, errFirst)
	default:
		r.repair(Twin, errSecond)
	}
	return r, nil
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
