package rescue

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

// A rescue file is a tar file of three, so that it can be read where nothing of
// the vault is left:
//
//	README.txt       what this is, and what opens it
//	identity.age     what the passphrase opens, as the vault has it; identity.txt
//	                 while it has no passphrase: then the file is as open as the
//	                 vault itself
//	rescue.json.age  what could not be saved, in an age file that the identity
//	                 opens, and every recovery key
//
// Those of before, which are sealed with the index key, are still taken in.

const (
	rescueReadme = "README.txt"
	rescueData   = "rescue.json.age"
	// maxRescue is more than a rescue file ever takes, in bytes.
	maxRescue = 1 << 30
)

// Pack is the tar file; an identity that is nil is not in it. It has no times
// in it: not every clock's fits in there. says is the id of what opens it.
func Pack(name, says string, identity, sealed []byte) ([]byte, error) {
	var out bytes.Buffer
	t, w := tar.NewWriter(&out), words.English()
	for _, part := range []struct {
		name string
		text []byte
	}{{rescueReadme, []byte(w.T("store.rescue.readme", "Name", name) + w.T(says))}, {name, identity}, {rescueData, sealed}} {
		if part.text == nil {
			continue
		}
		h := &tar.Header{Name: part.name, Mode: 0o600, Size: int64(len(part.text)), Format: tar.FormatUSTAR}
		if err := errors.Join(t.WriteHeader(h), writeAll(t, part.text)); err != nil {
			return nil, err
		}
	}
	err := t.Close()
	return out.Bytes(), err
}

// Close puts the identity in a rescue file, which lies open while a vault
// has no passphrase, under one.
func Close(path string, passphrase []byte, by keys.Options) error {
	o, err := Open(path)
	if errors.Is(err, ErrNotOurs) || err == nil && !o.Plain {
		return nil
	}
	var sealed, data []byte
	if err == nil {
		sealed, err = keys.WrapText(o.Identity, passphrase, by)
	}
	if err == nil {
		data, err = Pack(keys.SealedIdentity, Asks, sealed, o.Data)
	}
	if err == nil && by.Before != nil {
		err = by.Before()
	}
	part := path + rescuePart
	if err == nil {
		err = errors.Join(disk.Remove(part), disk.Write(part, data))
	}
	if err != nil {
		return err
	}
	return disk.Rename(part, path)
}

func writeAll(w io.Writer, b []byte) error {
	_, err := w.Write(b)
	return err
}

// Parts are what a rescue file holds, as it lies there.
type Parts struct {
	Identity []byte // of the vault; nil is none
	Plain    bool   // no passphrase protects it
	Data     []byte // an age file
}

// Open reads a rescue file. One that is no tar file, or of something else,
// is errNotOurs.
func Open(path string) (o Parts, err error) {
	f, err := disk.Open(path)
	if err != nil {
		return o, err
	}
	defer f.Close()
	t := tar.NewReader(f)
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return o, fmt.Errorf("%w: %w", ErrNotOurs, err)
		}
		text, err := io.ReadAll(io.LimitReader(t, maxRescue))
		if err != nil {
			return o, fmt.Errorf("%w: %w", ErrNotOurs, err)
		}
		switch h.Name {
		case keys.SealedIdentity, keys.PlainIdentity:
			o.Identity, o.Plain = text, h.Name == keys.PlainIdentity
		case rescueData:
			o.Data = text
		}
	}
	if o.Data == nil {
		return o, ErrNotOurs
	}
	return o, nil
}

// Key is the key that opens the data; ask is called for what a passphrase protects.
func (o Parts) Key(ask func() (string, bool, error)) (keys.Key, error) {
	if o.Plain {
		return keys.OpenRecovery(string(o.Identity))
	}
	typed, recovery, err := ask()
	if err != nil {
		return keys.Key{}, err
	}
	if recovery {
		return keys.OpenRecovery(typed)
	}
	return keys.OpenIdentity(o.Identity, []byte(typed))
}

// What a file says of what opens it: ids of words.
const (
	Asks     = "store.rescue.asks"
	SaysOpen = "store.rescue.open"
	SaysKey  = "store.rescue.key"
)

// ErrNotOurs is what readRescue returns for a file of another vault, or that
// is no rescue file.
var ErrNotOurs = words.Error("store.not.rescue.file")

// RescueFiles are the rescue files in some folders, of whichever vault they are:
// only a vault that is open can tell its own. TakeRescued leaves none of those
// it can take in.
func In(dirs []string) []string {
	var out []string
	for _, dir := range dirs {
		out = append(out, RescueFiles(dir)...)
	}
	return out
}

// RescueFiles are the ordinary files in a folder that are named as rescue
// files are. A folder that cannot be read has none. What belongs to another user,
// as in the folder that everybody may write to, this one's program did not write.
func RescueFiles(dir string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), RescuePrefix) || !strings.HasSuffix(e.Name(), RescueSuffix) {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && !disk.IsOthers(info) {
			out = append(out, filepath.Join(dir, e.Name()))
		}
	}
	return out
}

// Write writes a file beside the one that has its name, if there is one, and
// reads it back before it takes that place: there is a whole one at any time.
func Write(path string, data []byte) error {
	part := path + rescuePart
	_ = os.Remove(part) // of a write that was cut short
	err := disk.Write(part, data)
	var back []byte
	if err == nil {
		back, err = disk.ReadFile(part)
	}
	if err == nil && !bytes.Equal(back, data) {
		err = words.Fail("store.what.written.not", nil)
	}
	if err == nil {
		err = disk.Rename(part, path)
	}
	if err != nil {
		_ = os.Remove(part)
	}
	return err
}

const (
	RescuePrefix = "onetoone-rescue-"
	RescueSuffix = ".sealed"
	rescuePart   = ".part" // what a file being written ends in

	// RescueMagic and a hash of the vault's own begin a rescue file of before, so
	// that a damaged one of ours is told from one of another vault.
	RescueMagic = "onetoone rescue 1\n"
	RescuePlace = "rescue"
)
