package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// LadderFile is where a group's own ladder of asks stands.
func LadderFile() string { return filepath.Join(xdg.ConfigHome, "onetoone", "ladder.md") }

// Ladder is the group's own ladder of asks; nil is that there is none. The error of a
// bad one says which line is wrong and what was expected.
func Ladder() (people.Ladder, error) {
	path := LadderFile()
	data, err := Own(path, script.MaxBytes)
	if err != nil || data == nil {
		return nil, err
	}
	return people.ReadLadder(path, data)
}

// Own reads one of the group's own files, and a byte more than it may have; nil is
// that there is none.
func Own(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil && !info.Mode().IsRegular() {
		err = words.Fail("fail.own.file", nil, "Path", path)
	}
	if err != nil {
		return nil, err
	}
	return ReadAtMost(path, most+1)
}
