package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"example.org/onetoone/guide/words"
)

// Write writes a file that is not there yet, for its owner alone. A file or a
// link of that name is an error.
func Write(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL|NoFollow, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// ErrNotPlain is returned for a link, a pipe, a device, or whatever else stands
// where a file or a folder of the vault's own should.
var ErrNotPlain = words.Error("store.not.plain")

// OpenFile is os.OpenFile for an ordinary file: anything else is ErrNotPlain, and
// is neither followed nor waited for.
func OpenFile(path string, flag int, mode fs.FileMode) (*os.File, error) {
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return nil, NotPlain(path)
	}
	f, err := os.OpenFile(path, flag|NoFollow|nonBlock, mode) // it may be another one by now
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, errors.Join(err, NotPlain(path), f.Close())
	}
	return f, nil
}

// Open is OpenFile for reading.
func Open(path string) (*os.File, error) { return OpenFile(path, os.O_RDONLY, 0) }

// ReadFile is os.ReadFile for an ordinary file, as OpenFile has it.
func ReadFile(path string) ([]byte, error) {
	f, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// Folder is ErrNotPlain for what is there and no folder, a link to one included.
func Folder(path string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && !info.IsDir() {
		err = NotPlain(path)
	}
	return err
}

// NotPlain is ErrNotPlain for what stands at a path, and what to do about it.
func NotPlain(path string) error {
	return words.Fail("store.not.plain.path", ErrNotPlain, "Path", path)
}

// Rename gives a file, or a folder, its name for good.
func Rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return SyncDir(filepath.Dir(to))
}

// Remove removes a file for good, unless it is gone already.
func Remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return SyncDir(filepath.Dir(path))
}

// Exists reports whether there is anything of that name, a link to nowhere
// included. What cannot be looked at counts as there.
func Exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
