package main

import (
	"path/filepath"

	"example.org/onetoone/guide/practice/result"
	"example.org/onetoone/tui/safe"
)

// resultFile reads a result file whose name was typed on the screens.
func resultFile(typed string) (result.File, error) {
	path, err := typedPath(typed)
	if err != nil {
		return result.File{}, err
	}
	data, err := readAtMost(path, result.MaxFile+1)
	if err != nil {
		return result.File{}, err
	}
	return result.Read(safe.Text(filepath.Base(path)), data)
}
