// Generate prepares the catalogues: for each folder of the room words it writes
// a file of its texts, and one Go file that lists them all.
//
//	go generate ./guide/words
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"example.org/onetoone/guide/words/source"
)

func main() {
	if err := generate("."); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate(room string) error {
	made, err := source.Generate(os.DirFS(room))
	if err != nil {
		return err
	}
	for name, text := range made {
		name = filepath.Join(room, name)
		if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, text) {
			continue
		}
		if err := os.WriteFile(name, text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
