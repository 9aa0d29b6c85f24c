package files

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"example.org/onetoone/guide/words"
)

// Typed is the full path of a file as somebody types it. A path that
// begins with ~ begins in the home folder.
func Typed(typed string) (string, error) {
	if strings.TrimSpace(typed) == "" {
		return "", words.Error("fail.path.none")
	}
	path, err := Full(typed)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return "", words.Fail("fail.path.folder", nil, "Path", path)
	}
	return path, nil
}

// Full is the full path of a file or folder as somebody types it.
func Full(typed string) (string, error) {
	typed = strings.TrimSpace(typed)
	if rest, ok := strings.CutPrefix(typed, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		typed = filepath.Join(xdg.Home, rest)
	}
	return filepath.Abs(typed)
}
