package backup

import (
	"errors"
	"io"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/disk"
)

// Upgrade is for store.Options.Upgrade: it makes a backup of the old vault in
// its folder, as Make does, restores that into the new one, and compares the
// two. No other backup is removed; this one goes as they do. Where something
// fails, it is removed again.
//
// A vault without a passphrase has no backups: nothing of it is to lie about
// that outlives its first passphrase. What would be in one goes from the old vault to the
// new without a file between.
func Upgrade(now func() time.Time, o Options) func(old, made *store.Vault) error {
	return func(old, made *store.Vault) error {
		if !old.Protected() {
			return copyOver(old, made, now(), o)
		}
		k, err := makeBeside(old, now(), true, o)
		if err != nil {
			return words.Fail("store.making.backup.old", err)
		}
		if err := restoreInto(made, k.Path, o); err != nil {
			return errors.Join(words.Fail("store.filling.new.vault", err), disk.Remove(k.Path))
		}
		return nil
	}
}

// restoreInto fills an empty vault from a backup that its keys open.
func restoreInto(v *store.Vault, path string, o Options) error {
	b, err := open(path)
	if err != nil {
		return err
	}
	defer b.close()
	_, err = fillAndCompare(v, o, func() (*dataReader, error) { return b.data(v.Decrypt, v.DocumentKinds()) })
	return err
}

// copyOver fills an empty vault with what another holds.
func copyOver(old, made *store.Vault, now time.Time, o Options) error {
	var pipes []*io.PipeReader
	defer func() {
		for _, p := range pipes {
			_ = p.Close() // whoever still writes to it ends
		}
	}()
	_, err := fillAndCompare(made, o, func() (*dataReader, error) {
		r, w := io.Pipe()
		pipes = append(pipes, r)
		go func() { _ = w.CloseWithError(writeData(w, old, now, Options{}.between())) }()
		return newDataReader(r, made.DocumentKinds())
	})
	return err
}

// fillAndCompare fills a vault with a backup's data, and compares the two.
func fillAndCompare(v *store.Vault, o Options, data func() (*dataReader, error)) (talks int, err error) {
	d, err := data()
	if err != nil {
		return 0, notOpen(err)
	}
	if err := fill(v, d, o.between()); err != nil {
		return 0, err
	}
	again, err := data()
	if err != nil {
		return 0, notOpen(err)
	}
	c := comparer{backup: again, vault: v}
	return d.counts[talksCount], c.compare(o.between())
}
