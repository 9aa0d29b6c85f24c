package main

import (
	"errors"
	"io"
	"os"
)

// writePlain writes a file of plain text that is not there yet, for its owner
// only. It is the one way by which readable words leave the vault for a disk.
// What could not be written whole is removed again.
func writePlain(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err := errors.Join(write(f), f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
