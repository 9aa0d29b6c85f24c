package folder

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/pages"
)

// replacesFile, in a vault that is made to take another one's place, says which
// state of which data file that is. A program that keeps folders alike may
// bring the folder ready back at any later time, whole: without this it would
// put an older vault in the place of a newer one.
const replacesFile = "replaces"

// noData stands for a data file that is not there, or cannot be read.
const noData = "none"

// NoteReplaces writes into the vault being made whose place it takes. The data
// file does not change from then on until it does.
func (v *Folder) NoteReplaces() error {
	if err := v.Step(); err != nil {
		return err
	}
	path := v.Path(BuildFolder, replacesFile)
	if err := disk.Remove(path); err != nil {
		return err
	}
	return disk.Write(path, []byte(beginsWith(v.Path(file.DataFile))))
}

// checkReplaces refuses a vault that is ready for the place of another state of
// the data file than is there. One whose own data file was moved into place
// is past that.
func (v *Folder) checkReplaces() error {
	if !disk.Exists(v.Path(ReadyFolder, file.DataFile)) {
		return nil
	}
	of, err := disk.ReadFile(v.Path(ReadyFolder, replacesFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if string(of) != beginsWith(v.Path(file.DataFile)) {
		return file.ErrLeftover
	}
	return nil
}

// beginsWith is a hash of a data file's two meta pages, one of which every
// commit writes anew with a number of its own. It asks nothing else of the
// file, which may be damaged.
func beginsWith(path string) string {
	f, err := disk.Open(path)
	if err != nil {
		return noData
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, io.LimitReader(f, 2*pages.Size)); err != nil {
		return noData
	}
	return hex.EncodeToString(h.Sum(nil))
}
