package screens

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/adrg/xdg"

	"example.org/onetoone/cmd/onetoone/files"
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
	data, err := files.Own(path, signpostBytes)
	if err != nil {
		return nil, err
	}
	return parseSignpost(path, data)
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
