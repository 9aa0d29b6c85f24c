package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"example.org/onetoone/guide/practice/class"
	"example.org/onetoone/guide/practice/result"
)

// resultFile reads a result file whose name was typed on the screens.
func resultFile(typed string) (result.File, error) {
	path, err := typedPath(typed)
	if err != nil {
		return result.File{}, err
	}
	return readResultsAs(filepath.Base(path), path)
}

// handOutPath is where the screens suggest to write what is handed out: its
// name tells the day, and not whose class it is.
func handOutPath(h class.Handout) string {
	return freePath(func(n int) string {
		if n == 1 {
			return fmt.Sprintf("class-%s", h.Day)
		}
		return fmt.Sprintf("class-%s-%d", h.Day, n)
	})
}

// handOutTo writes what is handed out into a folder that is not there yet, as
// its name was typed, and gives its full path.
func handOutTo(typed string, h class.Handout, plain bool) (string, error) {
	if strings.TrimSpace(typed) == "" {
		return "", errors.New("expected the name of a folder that is not there yet")
	}
	path, err := fullPath(typed)
	if err == nil {
		_, err = writePages(path, h, plain)
	}
	return path, forScreens(err)
}
