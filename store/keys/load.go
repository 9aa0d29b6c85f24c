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

// load reads the keyring, and of its twin no more than shows how old it is. Where
// that is the same, the rest of the twin waits for CheckTwin.
func load(dir string, by age.Identity, o Options) (*Ring, error) {
	r := &Ring{dir: dir, o: o, identity: by}
	twin := make(chan opened, 1)
	go func() {
		var s opened
		defer func() { twin <- s }()
		defer caught(&s.err)
		s = open(filepath.Join(dir, Twin), by)
	}()
	text, info, err := readAll(filepath.Join(dir, Keyring), by)
	if err == nil {
		r.c, err = parse(text)
	}
	second := <-twin
	defer second.close()
	start := text
	if len(text) > startSize {
		start, second.plain = text[:startSize], io.LimitReader(second.plain, startSize)
	}
	if err != nil || second.err != nil || info.Size() != second.info.Size() || !second.says(start) {
		return r, r.choose(err)
	}
	r.found = map[string]os.FileInfo{Keyring: info, Twin: second.info}
	if len(text) > startSize {
		r.unread = text
	}
	return r, nil
}

// caught is deferred on a goroutine, where a panic would end the program as it
// stands: with the screens up. What it says is not told, it may quote a key.
func caught(err *error) {
	if recover() != nil {
		*err = words.Fail("store.reading.broke.off", ErrDamaged)
	}
}

// choose reads the twin as well, takes the newer of the two that opens, and
// writes the other again from it. The ring holds the keyring, unless that had
// an error.
func (r *Ring) choose(errFirst error) error {
	var second content
	text, _, errSecond := readAll(filepath.Join(r.dir, Twin), r.identity)
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

// startSize is how much of a twin is read at first: what one step of age's
// encryption holds, and the line about all else and the keys of more than a
// thousand people.
const startSize = 64 << 10

// readAll decrypts a keyring, at once: piece by piece would make as much garbage.
func readAll(path string, by age.Identity) (text []byte, info os.FileInfo, err error) {
	f, err := disk.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return nil, nil, err
	}
	plain, size, err := age.DecryptReaderAt(f, info.Size(), by)
	if err != nil {
		return nil, nil, err
	}
	text = make([]byte, size)
	if _, err := plain.ReadAt(text, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, nil, err
	}
	return text, info, nil
}

// opened is a keyring that is read from its beginning on.
type opened struct {
	file  *os.File
	info  os.FileInfo
	plain io.Reader
	err   error
}

func open(path string, by age.Identity) (s opened) {
	if s.file, s.err = disk.Open(path); s.err != nil {
		return s
	}
	if s.info, s.err = s.file.Stat(); s.err == nil {
		s.plain, s.err = age.Decrypt(s.file, by)
	}
	return s
}

// says reports whether a keyring that was opened without an error says that, to
// the end. It is read piece by piece: whole it would take as much again as the
// ring does.
func (s opened) says(text []byte) bool {
	for piece := make([]byte, 4<<10); ; {
		n, err := s.plain.Read(piece)
		if !bytes.HasPrefix(text, piece[:n]) {
			return false
		}
		text = text[n:]
		if err != nil {
			return errors.Is(err, io.EOF) && len(text) == 0
		}
	}
}

func (s opened) close() {
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
