package folder

import (
	"encoding/binary"
	"errors"
	"os"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/pages"
	"example.org/onetoone/store/seal"
)

// How far the data file had come is noted in two places. The file seen lies
// beside it and says so, sealed with the index key, as of when it was last
// settled or closed. The keyring says so whenever it is saved, as when the vault
// is closed; saving it takes too long to be in the way of a commit. A data file
// that has not come as far as either says is an older one. Neither is ever ahead
// of what the disk acknowledged.
//
// A vault without the file seen may be a copy of another, or go on from an older
// state: it gets a new device id, so that no two records anywhere say that they
// are the same device's nth.

// compareReached refuses a data file that is older than the file seen or the
// keyring says, unless that one is wanted. A file seen that is missing, or of
// another vault, is for seeAgain.
func (v *Folder) compareReached(wanted bool) error {
	seen, err := ReadSeen(v.Path(SeenFile), v.Keys.Index)
	v.Noted = seen.Mark
	far := v.Keys.Settled
	if seen.Writes > far.Writes {
		far = seen.Mark
	}
	switch {
	case v.Reached.Writes >= far.Writes && err != nil:
		return nil
	case v.Reached.Writes >= far.Writes:
		return v.compareFree(seen)
	case wanted:
		v.older, v.Noted, v.Keys.Settled = true, file.Mark{}, v.Reached
		return nil
	}
	missing := words.Of("store.later.changes")
	if far.Events > v.Reached.Events {
		missing = words.Of("store.later.events", "Count", far.Events-v.Reached.Events)
	}
	return words.Fail("store.are.missing.nothing", file.ErrOlder, "Missing", missing, "DataFile", file.DataFile)
}

// compareKeys refuses a keyring that is older than the data file: what was
// written since may have its keys in the newer one alone, and who was
// forgotten since is in it again.
func (v *Folder) compareKeys(st file.State) error {
	if uint64(v.Keys.Current().Generation()) >= st.Keys {
		return nil
	}
	return words.Fail("store.somebody.put.an", file.ErrOldKeys, "Keyring", keys.Keyring, "Twin", keys.Twin)
}

// compareFree refuses a data file whose list of free pages is not the one that
// the file seen knows: bbolt would write over pages that are in use. After a
// later commit, which a kill leaves without a note, nobody can tell.
func (v *Folder) compareFree(seen noted) error {
	now := v.freeList()
	if seen.Writes == v.Reached.Writes && seen.Tx == now.Tx && seen.Free != now.Free {
		return file.Damaged(words.Of("store.list.free.pages", "DataFile", file.DataFile), nil)
	}
	return nil
}

// freeList is what the file seen says of the list of free pages; the zero
// value where that cannot be read.
func (v *Folder) freeList() (n noted) {
	f, err := disk.Open(v.Path(file.DataFile))
	if err != nil {
		return n
	}
	defer f.Close()
	m, err := pages.Newest(f)
	if err != nil {
		return n
	}
	if sum, err := pages.FreeSum(f, m); err == nil {
		n.Tx, n.Free = m.Tx, sum
	}
	return n
}

// noted is what the file seen says: how far the data file had come, and,
// unless that is not known, the list of free pages it had then.
type noted struct {
	file.Mark
	Tx   uint64      // bbolt's number of the last commit
	Free pages.Check // the sum of the list
}

// SeeAgain makes the file seen when there is none that can be read.
func (v *Folder) SeeAgain() error {
	if v.Noted != (file.Mark{}) {
		return nil
	}
	v.warnings = append(v.warnings, v.WhySeenAgain())
	ring := v.Keys.Change()
	ring.NewDevice()
	if err := v.Keys.Save(ring); err != nil {
		return file.KeyFailure(err)
	}
	return v.note(v.Reached)
}

// WhySeenAgain says why the file seen is made anew, and what is not known.
func (v *Folder) WhySeenAgain() words.Text {
	what, since := words.Of("store.warn.damaged"), words.Text{}
	switch {
	case v.older:
		return words.Of("store.warn.older")
	case !disk.Exists(v.Path(SeenFile)):
		what = words.Of("store.warn.missing")
	}
	if v.Keys.Settled != (file.Mark{}) { // the keyring tells of everything before
		since = words.Of("store.warn.since")
	}
	return words.Of("store.warn.seen", "File", SeenFile, "Was", what, "Since", since)
}

// note writes the file seen, for those who hold v.noting or have the vault
// alone.
func (v *Folder) note(m file.Mark) error {
	if m.Writes <= v.Noted.Writes {
		return nil
	}
	if err := v.Step(); err != nil {
		return err
	}
	n := v.freeList()
	n.Mark = m
	err := writeNoted(v.Path(SeenFile), v.Index(), n)
	if err == nil {
		v.Noted = m
	}
	return err
}

// WriteSeen writes the file seen, of which nothing but how far it has come is known.
func WriteSeen(path string, by *seal.Sealer, m file.Mark) error {
	return writeNoted(path, by, noted{Mark: m})
}

func writeNoted(path string, by *seal.Sealer, n noted) error {
	plain, err := binary.Append(nil, binary.BigEndian, n)
	if err != nil {
		return err
	}
	part := path + ".new"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := disk.Write(part, by.Seal(seal.Label{Kind: file.KindSeen}, plain)); err != nil {
		return err
	}
	return disk.Rename(part, path)
}

// ReadSeen reads the file seen.
func ReadSeen(path string, by *seal.Sealer) (m noted, err error) {
	info, err := os.Lstat(path)
	if err == nil && (!info.Mode().IsRegular() || info.Size() > seenMax) {
		err = words.Fail("store.no.such.file", nil)
	}
	if err != nil {
		return m, err
	}
	record, err := disk.ReadFile(path)
	if err != nil {
		return m, err
	}
	plain, err := by.Open(seal.Label{Kind: file.KindSeen}, record)
	if err == nil {
		_, err = binary.Decode(plain, binary.BigEndian, &m)
	}
	return m, err
}

// seenMax is more than the file seen ever takes, in bytes.
const seenMax = 4096
