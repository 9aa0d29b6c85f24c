package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

// typedPath is the full path of a file as somebody types it. A path that
// begins with ~ begins in the home folder.
func typedPath(typed string) (string, error) {
	path, err := fullPath(typed)
	if err != nil {
		return "", err
	}
	if isFolder(path) {
		return "", fmt.Errorf("%s is a folder: expected the name of a file in it", path)
	}
	return path, nil
}

// fullPath is typedPath for something that may be a folder.
func fullPath(typed string) (string, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return "", errors.New("expected the name of a file")
	}
	if rest, ok := strings.CutPrefix(typed, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		typed = filepath.Join(xdg.Home, rest)
	}
	return filepath.Abs(typed)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
