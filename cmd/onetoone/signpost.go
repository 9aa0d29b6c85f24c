package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/adrg/xdg"
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
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s: expected a file", path)
	}
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, signpostBytes+1))
	if err != nil {
		return nil, err
	}
	return parseSignpost(path, data)
}

func parseSignpost(path string, data []byte) ([]string, error) {
	if len(data) > signpostBytes {
		line := strings.Count(string(data[:signpostBytes]), "\n") + 1
		return nil, fmt.Errorf("%s:%d: expected at most %d KiB", path, line, signpostBytes>>10)
	}
	var out []string
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		line = strings.TrimSpace(line)
		switch {
		case !utf8.ValidString(line):
			return nil, fmt.Errorf("%s:%d: expected text in UTF-8", path, number)
		case strings.ContainsFunc(line, unicode.IsControl):
			return nil, fmt.Errorf("%s:%d: expected no control characters", path, number)
		case line == "", strings.HasPrefix(line, "#"):
			continue
		case len(out) == signpostLines:
			return nil, fmt.Errorf("%s:%d: expected at most %d lines", path, number, signpostLines)
		}
		out = append(out, line)
	}
	return out, nil
}
