package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/seal"
)

// The file seen lies beside the data file and says, sealed with the index
// key, how far that had come when it was last settled or closed. A data file
// that has not come as far is an older one. It is never ahead of what the
// disk acknowledged.
//
// A vault without it may be a copy of another, or go on from an older state:
// it gets a new device id, so that no two records anywhere say that they are
// the same device's nth.

// compareSeen refuses a data file that is older than the file seen says. A
// file seen that is missing, or of another vault, is for seeAgain.
func (v *Vault) compareSeen() error {
	seen, err := readSeen(v.path(seenFile), v.keys.index)
	if err != nil {
		return nil
	}
	v.noted = seen
	if v.reached.Writes >= seen.Writes {
		return nil
	}
	missing := "later changes"
	if seen.Events > v.reached.Events {
		missing = fmt.Sprintf("%d events, and later changes,", seen.Events-v.reached.Events)
	}
	return fmt.Errorf("%w: %s are missing; nothing was changed. Put the newer %s back, or restore a backup. If you want this older one, remove the file %s beside it",
		ErrOlder, missing, dataFile, seenFile)
}

// seeAgain makes the file seen when there is none that can be read.
func (v *Vault) seeAgain() error {
	if v.noted != (mark{}) {
		return nil
	}
	what := "was damaged"
	if !disk.Exists(v.path(seenFile)) {
		what = "was missing"
	}
	v.warnings = append(v.warnings, fmt.Sprintf("The note of how far this vault had come (%s) %s, so it is not known whether an older copy was put back. It was made again.", seenFile, what))
	ring := v.keys.change()
	ring.NewDevice()
	if err := v.keys.save(ring); err != nil {
		return keyFailure(err)
	}
	return v.note(v.reached)
}

// note writes the file seen, for those who hold v.noting or have the vault
// alone.
func (v *Vault) note(m mark) error {
	if m.Writes <= v.noted.Writes {
		return nil
	}
	if err := v.step(); err != nil {
		return err
	}
	err := writeSeen(v.path(seenFile), v.index(), m)
	if err == nil {
		v.noted = m
	}
	return err
}

func writeSeen(path string, by *seal.Sealer, m mark) error {
	plain, err := binary.Append(nil, binary.BigEndian, m)
	if err != nil {
		return err
	}
	part := path + ".new"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := disk.Write(part, by.Seal(seal.Label{Kind: kindSeen}, plain)); err != nil {
		return err
	}
	return disk.Rename(part, path)
}

func readSeen(path string, by *seal.Sealer) (m mark, err error) {
	info, err := os.Lstat(path)
	if err == nil && (!info.Mode().IsRegular() || info.Size() > seenMax) {
		err = errors.New("it is no such file")
	}
	if err != nil {
		return m, err
	}
	record, err := os.ReadFile(path)
	if err != nil {
		return m, err
	}
	plain, err := by.Open(seal.Label{Kind: kindSeen}, record)
	if err == nil {
		_, err = binary.Decode(plain, binary.BigEndian, &m)
	}
	return m, err
}

// seenMax is more than the file seen ever takes, in bytes.
const seenMax = 4096
