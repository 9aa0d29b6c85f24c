package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
	bolt "go.etcd.io/bbolt"
)

// prepareFolder makes the vault's folder, or closes the one that is there to
// other users. A folder that holds something else is left alone.
func (v *folder) prepareFolder() error {
	info, err := os.Stat(v.dir)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(v.dir, 0o700); err != nil {
			return err
		}
		return disk.SyncDir(filepath.Dir(v.dir))
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is not a folder: name a new one", v.dir)
	}
	if err := v.checkNeighbours(); err != nil {
		return err
	}
	if isOthers(info) {
		v.warnings = append(v.warnings, "The vault folder belongs to another user, who can read what is kept here.")
	}
	v.tighten(v.dir, info, 0o700)
	return nil
}

// checkNeighbours refuses to begin a vault among other files, whose folder
// would be closed to others. Files that are hidden do not count.
func (v *folder) checkNeighbours() error {
	entries, err := os.ReadDir(v.dir)
	if err != nil {
		return err
	}
	other := ""
	for _, e := range entries {
		switch name := e.Name(); {
		case name == dataFile, name == readyFolder, slices.Contains(keys.Files(), name):
			return nil
		case slices.Contains(unfinished(), name), strings.HasPrefix(name, "."):
		case slices.Contains([]string{openFile, seenFile, backupsFolder, quarantineFolder}, name):
		default:
			other = name
		}
	}
	if other != "" {
		return fmt.Errorf("%s holds other files (%s): a vault wants a folder of its own, name a new one", v.dir, other)
	}
	return nil
}

// tighten takes other users' rights away, and says so.
func (v *folder) tighten(path string, info fs.FileInfo, to fs.FileMode) {
	has := info.Mode().Perm()
	if has&^to == 0 {
		return
	}
	what := "The vault folder"
	if !info.IsDir() {
		what = "The file " + filepath.Base(path)
	}
	warning := fmt.Sprintf("%s was open to other users (%04o). Changed to %04o.", what, has, has&to)
	if err := os.Chmod(path, has&to); err != nil {
		warning = fmt.Sprintf("%s is open to other users (%04o), and that could not be changed.", what, has)
	}
	v.warnings = append(v.warnings, warning)
}

// checkFile looks at one of the vault's files before it is read.
func (v *folder) checkFile(name string) error {
	info, err := os.Lstat(v.path(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &nothingThere{name, "missing", "a vault"}
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is a link or no ordinary file: put the file itself there; nothing was changed", name)
	case info.Size() == 0:
		return &nothingThere{name, "empty", "a vault"}
	}
	v.tighten(v.path(name), info, 0o600)
	return nil
}

// nothingThere is the error for a file that has nothing in it.
type nothingThere struct{ file, is, want string }

// Error says what should be there.
func (e *nothingThere) Error() string {
	return fmt.Sprintf("the file %s is %s, but %s should be in it: nothing was created or overwritten", e.file, e.is, e.want)
}

// Is makes it match ErrDamaged.
func (e *nothingThere) Is(target error) bool { return target == errDamaged }

// withCount adds to the error of a data file without anything in it how much
// there was, if the keys open and the file seen says it.
func (v *folder) withCount(err error, o folderOptions) error {
	var nothing *nothingThere
	if !errors.As(err, &nothing) {
		return err
	}
	ring, errKeys := v.openKeys(o)
	if errKeys != nil {
		return err
	}
	c, errKeys := newChain(ring, v.kinds)
	if errKeys != nil {
		return err
	}
	if seen, errSeen := readSeen(v.path(seenFile), c.index); errSeen == nil && seen.Events > 0 {
		nothing.want = fmt.Sprintf("%d events", seen.Events)
	}
	return err
}

// checkKeyFiles looks at the key files before they are read. Which of them
// may be missing, or damaged, is for package keys to say.
func (v *folder) checkKeyFiles() error {
	for _, name := range keys.Files() {
		info, err := os.Lstat(v.path(name))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return err
		case !info.Mode().IsRegular():
			return fmt.Errorf("%s is a link or no ordinary file: put the file itself there; nothing was changed", name)
		}
		v.tighten(v.path(name), info, 0o600)
	}
	return nil
}

// openKeys is the one door to the vault's keys.
func (v *folder) openKeys(o folderOptions) (*keys.Ring, error) {
	if o.from != nil {
		return o.from.ring, nil // nobody is asked again, and nothing tried twice
	}
	if err := v.checkKeyFiles(); err != nil {
		return nil, err
	}
	load := func() (*keys.Ring, error) { return keys.Begin(v.dir, o.passphrase, v.keyOptions) }
	if o.recovery != "" {
		load = func() (*keys.Ring, error) { return keys.LoadWithRecovery(v.dir, o.recovery, v.keyOptions) }
	}
	ring, err := load()
	if err != nil {
		return nil, keysFailure(err)
	}
	return ring, nil
}

// waitForKeys ends what openKeys began: all keys are there then, and what was
// wrong with them is said.
func (v *folder) waitForKeys(ring *keys.Ring) error {
	if err := ring.Wait(); err != nil {
		return keysFailure(err)
	}
	v.warnings = append(v.warnings, ring.Warnings()...)
	return nil
}

// keysFailure is the error of keys that do not open.
func keysFailure(err error) error {
	switch {
	case errors.Is(err, keys.ErrDamaged):
		return damaged("what opens the vault", err)
	case errors.Is(err, keys.ErrNewer):
		return fmt.Errorf("%w: %w", errNewer, err)
	}
	return err
}

// createFiles makes the keys and the data file of a vault that has neither.
// The data file being made is there before any key: beside one, keys mean
// that there was nothing yet; keys alone, that data is missing.
func (v *folder) createFiles(o folderOptions) error {
	if disk.Exists(v.path(dataFile)) {
		return nil
	}
	anyKey := slices.ContainsFunc(keys.Files(), v.has)
	if anyKey && !v.has(newData) {
		return nil // looking for the data file will tell
	}
	if !anyKey && v.has(backupsFolder) {
		return fmt.Errorf("the vault's files are gone, and its backups are still there (%w): restore the newest; nothing was created or overwritten", errDamaged)
	}
	if err := v.removeLeft(append(keys.Files(), keys.Unfinished()...)...); err != nil {
		return err
	}
	if err := v.removeLeft(newData, seenFile, newSeen); err != nil {
		return err
	}
	if err := disk.Write(v.path(newData), nil); err != nil {
		return err
	}
	if err := disk.SyncDir(v.dir); err != nil {
		return err
	}
	ring, err := v.createKeys(o)
	if err != nil {
		return err
	}
	st := state{}
	if o.from != nil {
		st = o.from.state
	}
	if err := v.createData(ring, st); err != nil {
		return err
	}
	return disk.Rename(v.path(newData), v.path(dataFile))
}

func (v *folder) createKeys(o folderOptions) (*keys.Ring, error) {
	if o.from != nil {
		return o.from.ringIn(v.dir)
	}
	if o.adopt != nil {
		return keys.Adopt(v.dir, *o.adopt, o.passphrase, v.keyOptions)
	}
	return keys.Create(v.dir, o.passphrase, v.keyOptions)
}

func (v *folder) has(name string) bool { return disk.Exists(v.path(name)) }

func (v *folder) removeLeft(names ...string) error {
	for _, name := range names {
		if err := os.RemoveAll(v.path(name)); err != nil {
			return fmt.Errorf("removing what was left unfinished: %w", err)
		}
	}
	return nil
}

// createData builds the data file aside, one commit further than a state, and
// checks it.
func (v *folder) createData(ring *keys.Ring, from state) error {
	c, err := newChain(ring, v.kinds)
	if err != nil {
		return err
	}
	if err := buildEmpty(v.path(newData), c, from); err != nil {
		return fmt.Errorf("making the data file: %w", err)
	}
	_, st, err := probe(v.path(newData), v.kinds, func() (*keys.Ring, error) { return ring, nil }, lockWait)
	if err != nil {
		return fmt.Errorf("checking the new data file: %w", err)
	}
	return writeSeen(v.path(seenFile), c.index, st.mark)
}

func buildEmpty(path string, c *chain, from state) (err error) {
	h, err := openData(path, bolt.Options{Timeout: lockWait})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	err = h.Update(func(t *bolt.Tx) error { return layOut(h.writeTx(t, c, from), c.current().Vault()) })
	if err != nil {
		return err
	}
	return h.file.Sync()
}
