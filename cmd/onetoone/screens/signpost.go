package screens

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/adrg/xdg"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// What a group's own text for hard moments may have: it is read at a glance.
const (
	signpostBytes = 16 << 10
	signpostLines = 20
)

// signpostFile is where the group's own text stands.
func signpostFile() string { return filepath.Join(xdg.ConfigHome, "onetoone", "signposting.txt") }

// signpost reads the group's own text. No file is no text; the error of a bad
// one says which line is wrong and what was expected.
func signpost(path string) ([]string, error) {
	data, err := ownFile(path, signpostBytes)
	if err != nil {
		return nil, err
	}
	return parseSignpost(path, data)
}

// ladderFile is where the group's own ladder of asks stands, and ladder reads it, as
// signpost does.
func ladderFile() string { return filepath.Join(xdg.ConfigHome, "onetoone", "ladder.md") }

func ladder(path string) (people.Ladder, error) {
	data, err := ownFile(path, script.MaxBytes)
	if err != nil || data == nil {
		return nil, err
	}
	return people.ReadLadder(path, data)
}

// ownFile reads one of the group's own files, and a byte more than it may have; nil is
// that there is none.
func ownFile(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil && !info.Mode().IsRegular() {
		err = words.Fail("fail.signpost.file", nil, "Path", path)
	}
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, most+1))
}

func parseSignpost(path string, data []byte) ([]string, error) {
	if len(data) > signpostBytes {
		line := strings.Count(string(data[:signpostBytes]), "\n") + 1
		return nil, words.Fail("fail.signpost.size", nil, "Path", path, "Line", line, "Most", signpostBytes>>10)
	}
	var out []string
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		line = strings.TrimSpace(line)
		switch {
		case !utf8.ValidString(line):
			return nil, words.Fail("fail.signpost.utf8", nil, "Path", path, "Line", number)
		case strings.ContainsFunc(line, unicode.IsControl):
			return nil, words.Fail("fail.signpost.control", nil, "Path", path, "Line", number)
		case line == "", strings.HasPrefix(line, "#"):
			continue
		case len(out) == signpostLines:
			return nil, words.Fail("fail.signpost.lines", nil, "Path", path, "Line", number, "Most", signpostLines)
		}
		out = append(out, line)
	}
	return out, nil
}
