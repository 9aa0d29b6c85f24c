package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	bolt "go.etcd.io/bbolt"
)

// prepareFolder makes the vault's folder, or closes the one that is there to
// other users. A folder that holds something else is left alone.
func (v *Folder) prepareFolder() error {
	info, err := os.Stat(v.Dir)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(v.Dir, 0o700); err != nil {
			return err
		}
		return disk.SyncDir(filepath.Dir(v.Dir))
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return words.Fail("store.not.folder.name", nil, "Dir", v.Dir)
	}
	if err := v.checkNeighbours(); err != nil {
		return err
	}
	if disk.IsOthers(info) {
		v.warnings = append(v.warnings, words.Of("store.warn.others"))
	}
	v.tighten(v.Dir, info, 0o700)
	return nil
}

// checkNeighbours refuses to begin a vault among other files, whose folder
// would be closed to others. Files that are hidden do not count.
func (v *Folder) checkNeighbours() error {
	entries, err := os.ReadDir(v.Dir)
	if err != nil {
		return err
	}
	other := ""
	for _, e := range entries {
		switch name := e.Name(); {
		case name == file.DataFile, name == ReadyFolder, slices.Contains(keys.Files(), name):
			return nil
		case slices.Contains(Unfinished(), name), strings.HasPrefix(name, "."):
		case slices.Contains([]string{openFile, SeenFile, BackupsFolder, QuarantineFolder}, name):
		default:
			other = name
		}
	}
	if other != "" {
		return words.Fail("store.holds.other.files", nil, "Dir", v.Dir, "Other", other)
	}
	return nil
}

// tighten takes other users' rights away, and says so.
func (v *Folder) tighten(path string, info fs.FileInfo, to fs.FileMode) {
	has := info.Mode().Perm()
	if has&^to == 0 {
		return
	}
	what := words.Of("store.warn.folder")
	if !info.IsDir() {
		what = words.Of("store.warn.file", "File", filepath.Base(path))
	}
	warning := words.Of("store.warn.open", "What", what, "Has", fmt.Sprintf("%04o", has), "Now", fmt.Sprintf("%04o", has&to))
	if err := os.Chmod(path, has&to); err != nil {
		warning = words.Of("store.warn.open.still", "What", what, "Has", fmt.Sprintf("%04o", has))
	}
	v.warnings = append(v.warnings, warning)
}

// CheckFile looks at one of the vault's files before it is read.
func (v *Folder) CheckFile(name string) error {
	info, err := os.Lstat(v.Path(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &nothingThere{name, words.Of("store.is.missing"), words.Of("store.want.vault")}
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return words.Fail("store.link.or.no.too", nil, "Name", name)
	case info.Size() == 0:
		return &nothingThere{name, words.Of("store.is.empty"), words.Of("store.want.vault")}
	}
	v.tighten(v.Path(name), info, 0o600)
	return nil
}

// nothingThere is the error for a file that has nothing in it.
type nothingThere struct {
	file     string
	is, want words.Text
}

// Error says what should be there.
func (e *nothingThere) Error() string { return e.Say(words.English()) }

// Say says it in a language.
func (e *nothingThere) Say(w *words.Words) string {
	return w.T("store.nothing.there", "File", e.file, "Is", e.is, "Want", e.want)
}

// Is makes it match ErrDamaged.
func (e *nothingThere) Is(target error) bool { return target == file.ErrDamaged }

// withCount adds to the error of a data file without anything in it how much
// there was, if the keys open and the file seen says it.
func (v *Folder) withCount(err error, o FolderOptions) error {
	var nothing *nothingThere
	if !errors.As(err, &nothing) {
		return err
	}
	ring, errKeys := v.OpenKeys(o)
	if errKeys != nil {
		return err
	}
	c, errKeys := file.NewChain(ring, v.Kinds)
	if errKeys != nil {
		return err
	}
	if seen, errSeen := ReadSeen(v.Path(SeenFile), c.Index); errSeen == nil && seen.Events > 0 {
		nothing.want = words.Of("store.want.events", "Count", seen.Events)
	}
	return err
}

// checkKeyFiles looks at the key files before they are read. Which of them
// may be missing, or damaged, is for package keys to say.
func (v *Folder) checkKeyFiles() error {
	for _, name := range keys.Files() {
		info, err := os.Lstat(v.Path(name))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return err
		case !info.Mode().IsRegular():
			return words.Fail("store.link.or.no.too", nil, "Name", name)
		}
		v.tighten(v.Path(name), info, 0o600)
	}
	return nil
}

// OpenKeys is the one door to the vault's keys.
func (v *Folder) OpenKeys(o FolderOptions) (*keys.Ring, error) {
	if o.From != nil {
		return o.From.Ring, nil // nobody is asked again, and nothing tried twice
	}
	if err := v.checkKeyFiles(); err != nil {
		return nil, err
	}
	load := func() (*keys.Ring, error) { return keys.Load(v.Dir, o.Passphrase, v.KeyOptions) }
	if o.Recovery != "" {
		load = func() (*keys.Ring, error) { return keys.LoadWithRecovery(v.Dir, o.Recovery, v.KeyOptions) }
	}
	ring, err := load()
	if err != nil {
		return nil, keysFailure(err)
	}
	return ring, nil
}

// keysFailure is the error of keys that do not open.
func keysFailure(err error) error {
	switch {
	case errors.Is(err, keys.ErrDamaged):
		return file.Damaged(words.Of("store.what.opens.vault"), err)
	case errors.Is(err, keys.ErrNewer):
		return fmt.Errorf("%w: %w", file.ErrNewer, err)
	}
	return err
}

// createFiles makes the keys and the data file of a vault that has neither.
// The data file being made is there before any key: beside one, keys mean
// that there was nothing yet; keys alone, that data is missing.
func (v *Folder) createFiles(o FolderOptions) error {
	if disk.Exists(v.Path(file.DataFile)) {
		return nil
	}
	anyKey := slices.ContainsFunc(keys.Files(), v.has)
	if anyKey && !v.has(newData) {
		return nil // looking for the data file will tell
	}
	if !anyKey && v.has(BackupsFolder) {
		return words.Fail("store.vault.files.are", file.ErrDamaged)
	}
	if err := v.RemoveLeft(append(keys.Files(), keys.Unfinished()...)...); err != nil {
		return err
	}
	if err := v.RemoveLeft(newData, SeenFile, newSeen); err != nil {
		return err
	}
	if err := disk.Write(v.Path(newData), nil); err != nil {
		return err
	}
	if err := disk.SyncDir(v.Dir); err != nil {
		return err
	}
	ring, err := v.createKeys(o)
	if err != nil {
		return err
	}
	st := file.State{}
	if o.From != nil {
		st = o.From.State
	}
	if err := v.createData(ring, st); err != nil {
		return err
	}
	return disk.Rename(v.Path(newData), v.Path(file.DataFile))
}

func (v *Folder) createKeys(o FolderOptions) (*keys.Ring, error) {
	if o.From != nil {
		return o.From.ringIn(v.Dir)
	}
	if o.Adopt != nil {
		return keys.Adopt(v.Dir, *o.Adopt, o.Passphrase, v.KeyOptions)
	}
	return keys.Create(v.Dir, o.Passphrase, v.KeyOptions)
}

func (v *Folder) has(name string) bool { return disk.Exists(v.Path(name)) }

// RemoveLeft removes files and folders that were left unfinished.
func (v *Folder) RemoveLeft(names ...string) error {
	for _, name := range names {
		if err := os.RemoveAll(v.Path(name)); err != nil {
			return words.Fail("store.removing.what.left", err)
		}
	}
	return nil
}

// createData builds the data file aside, one commit further than a state, and
// checks it.
func (v *Folder) createData(ring *keys.Ring, from file.State) error {
	c, err := file.NewChain(ring, v.Kinds)
	if err != nil {
		return err
	}
	if err := buildEmpty(v.Path(newData), c, from); err != nil {
		return words.Fail("store.making.data.file", err)
	}
	_, st, err := file.Probe(v.Path(newData), v.Kinds, func() (*keys.Ring, error) { return ring, nil }, LockWait)
	if err != nil {
		return words.Fail("store.checking.new.data", err)
	}
	return WriteSeen(v.Path(SeenFile), c.Index, st.Mark)
}

func buildEmpty(path string, c *file.Chain, from file.State) (err error) {
	h, err := file.OpenData(path, bolt.Options{Timeout: LockWait})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	err = h.Update(func(t *bolt.Tx) error { return file.LayOut(h.WriteTx(t, c, from), c.Current().Vault()) })
	if err != nil {
		return err
	}
	return h.File.Sync()
}
