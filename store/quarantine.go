package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"example.org/onetoone/store/disk"
)

const (
	// quarantineFolder is where, in the vault's folder, a vault is kept that
	// another one took the place of: a folder for each, named by the time.
	quarantineFolder = "quarantine"

	quarantineName = "2006-01-02T15-04-05Z"
)

// keepAside gives every file of the vault a second name in the quarantine,
// and the folder of those: what happens to the first names leaves them alone.
func (v *Vault) keepAside(now time.Time) (kept string, err error) {
	in, err := Inspect(v.dir)
	if err != nil {
		return "", err
	}
	for kept = ""; kept == "" || disk.Exists(kept); now = now.Add(time.Second) {
		kept = v.path(quarantineFolder, now.UTC().Format(quarantineName))
	}
	if err := v.step(); err != nil {
		return "", err
	}
	if err := os.MkdirAll(kept, 0o700); err != nil {
		return "", err
	}
	for _, f := range in.Files {
		if f.Name == openFile || !f.Mode.IsRegular() {
			continue
		}
		if err := linkOrCopy(v.path(f.Name), filepath.Join(kept, f.Name)); err != nil {
			return "", fmt.Errorf("keeping the damaged vault: %w", err)
		}
	}
	return kept, errors.Join(disk.SyncDir(kept), disk.SyncDir(filepath.Dir(kept)), disk.SyncDir(v.dir))
}

// linkOrCopy gives a file a second name; where the disk knows no such thing,
// it is copied.
func linkOrCopy(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	in, err := os.OpenFile(from, os.O_RDONLY|disk.NoFollow, 0)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL|disk.NoFollow, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err == nil {
		err = out.Sync()
	}
	return errors.Join(err, out.Close())
}
