package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"example.org/onetoone/tui"
)

// writePlain writes a file outside the vault, for its owner only, and gives its
// full path. It is the one way by which readable words leave the vault for a
// disk. Nothing is ever overwritten: where something is, the error is
// tui.ErrThere and fs.ErrExist. A path that begins with ~ begins in the home folder.
func writePlain(path string, write func(io.Writer) error) (string, error) {
	path, err := plainPath(path)
	if err != nil {
		return "", err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("%w: %w", tui.ErrThere, err)
	}
	if err != nil {
		return "", err
	}
	if err := errors.Join(write(f), f.Sync(), f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(path))
	}
	return path, nil
}

// plainPath is the full path of a file as somebody types it.
func plainPath(typed string) (string, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return "", errors.New("expected the name of a file")
	}
	if rest, ok := strings.CutPrefix(typed, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		typed = filepath.Join(xdg.Home, rest)
	}
	path, err := filepath.Abs(typed)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return "", fmt.Errorf("%s is a folder: expected the name of a file in it", path)
	}
	return path, nil
}
