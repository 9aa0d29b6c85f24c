package keys

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"filippo.io/age"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
)

// parse reads a decrypted keyring.
func parse(plain []byte) (content, error) {
	c, row, err := parseHead(plain)
	if err == nil {
		c.people, err = unpack(row, c.Keys)
	}
	return c, err
}

// parseHead reads the line that a keyring begins with, and gives what of the
// keys follows.
func parseHead(plain []byte) (c content, row []byte, err error) {
	d := json.NewDecoder(bytes.NewReader(plain))
	err = d.Decode(&c)
	if c.Format > format {
		return c, nil, words.Fail("store.has.format.this.again", ErrNewer, "Format", c.Format, "Format2", format)
	}
	if err != nil {
		return c, nil, err
	}
	whole := len(c.Vault) == VaultSize && len(c.Device) == DeviceSize && len(c.Index) == KeySize && len(c.Recipients) > 0
	rest := plain[d.InputOffset():]
	if !whole || c.Format < format || len(rest) == 0 || rest[0] != '\n' {
		return c, nil, words.Fail("store.part.missing.too", nil)
	}
	return c, rest[1:], nil
}

// load reads the keyring and how its twin begins. As long as those two are
// alike, the rest of the twin waits for CheckTwin: opening a vault with many
// people reads their keys once, and those behind the beginning meanwhile.
func load(dir string, by age.Identity, o Options) (*Ring, error) {
	r := &Ring{dir: dir, o: o, identity: by}
	twin := make(chan started, 1)
	go func() {
		var s started
		defer func() { twin <- s }()
		defer caught(&s.err)
		s = readStart(filepath.Join(dir, Twin), by)
		s.close()
	}()
	first := readStart(filepath.Join(dir, Keyring), by)
	second := <-twin
	alike := first.err == nil && second.err == nil && first.whole == second.whole && bytes.Equal(first.text, second.text)
	if alike && !first.whole {
		if c, _, err := parseHead(first.text); err == nil {
			r.c, r.unchecked = c, true
			r.tail = follow(first)
			return r, nil
		}
	}
	text, err := first.all()
	if err == nil {
		r.c, err = parse(text)
	}
	if err != nil || !alike {
		return r, r.choose(err)
	}
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

// readAll decrypts a keyring.
func readAll(path string, by age.Identity) ([]byte, error) { return readStart(path, by).all() }

// startSize is how much of a keyring is read at first: what one step of age's
// encryption holds, and the line about all else and the keys of more than a
// thousand people.
const startSize = 64 << 10

// started is how a keyring begins, and where the rest is.
type started struct {
	text  []byte
	whole bool // that was all of it
	err   error

	file *os.File
	at   io.ReaderAt // of the text
	size int64       // of the text
}

// readStart decrypts how a keyring begins.
func readStart(path string, by age.Identity) (s started) {
	if s.file, s.err = disk.Open(path); s.err != nil {
		return s
	}
	info, err := s.file.Stat()
	if err == nil {
		s.at, s.size, err = age.DecryptReaderAt(s.file, info.Size(), by)
	}
	if err == nil {
		s.whole = s.size <= startSize
		s.text, err = s.read(nil, min(s.size, startSize))
	}
	s.err = err
	return s
}

// read gives the text up to a place, of which start is there already. It is
// decrypted at once: piece by piece would make as much garbage.
func (s started) read(start []byte, to int64) ([]byte, error) {
	text := make([]byte, to)
	from := copy(text, start)
	_, err := s.at.ReadAt(text[from:], int64(from))
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return text, nil
}

// all gives the whole text.
func (s started) all() ([]byte, error) {
	defer s.close()
	if s.err != nil || s.whole {
		return s.text, s.err
	}
	return s.read(s.text, s.size)
}

func (s started) close() {
	if s.file != nil {
		_ = s.file.Close()
	}
}

var errNoMatch = words.Fail("store.identity.and.keyring", ErrDamaged)

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
	return fmt.Errorf("%w: %w: %s: %w; %s: %w", ErrDamaged, ErrLost, Keyring, first, Twin, second)
}

// repair writes one keyring again. A twin that is merely older is what a
// Save that was cut short leaves, and not worth a word.
func (r *Ring) repair(name string, found error) {
	sealed, err := r.seal()
	if err == nil {
		err = write(r.dir, name, sealed, r.check, r.o)
	}
	switch {
	case err != nil:
		r.warn(words.Of("store.warn.ring.unwritten", "File", name, "Why", err))
	case found != nil:
		r.warn(words.Of("store.warn.ring.again", "File", name, "Was", wasWrong(found)))
	}
}
