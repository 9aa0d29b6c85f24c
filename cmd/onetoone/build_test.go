package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
)

// binary is the program, built once, when the first test wants it. The test
// binary will not do: what is initialised first is not the same in it. Its clock
// can be set, as that of trial builds: it has to see the day of the tests.
var binary struct {
	once sync.Once
	path string
	err  error
}

func built() (string, error) {
	binary.once.Do(func() { binary.path, binary.err = build() })
	return binary.path, binary.err
}

func build() (string, error) {
	dir, err := os.MkdirTemp("", "onetoone-test")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "onetoone")
	if out, err := exec.Command("go", "build", "-tags", "trial", "-o", path, ".").CombinedOutput(); err != nil {
		return "", errors.Join(err, errors.New(string(out)), os.RemoveAll(dir))
	}
	return path, nil
}

// removeBuilt removes what build made, if it did.
func removeBuilt() {
	if binary.path != "" {
		_ = os.RemoveAll(filepath.Dir(binary.path))
	}
}
