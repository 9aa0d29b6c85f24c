package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/pages"
)

// replacesFile, in a vault that is made to take another one's place, says which
// state of which data file that is. A program that keeps folders alike may
// bring the folder ready back at any later time, whole: without this it would
// put an older vault in the place of a newer one.
const replacesFile = "replaces"

// noData stands for a data file that is not there, or cannot be read.
const noData = "none"

// noteReplaces writes into the vault being made whose place it takes. The data
// file does not change from then on until it does.
func (v *folder) noteReplaces() error {
	if err := v.step(); err != nil {
		return err
	}
	path := v.path(buildFolder, replacesFile)
	if err := disk.Remove(path); err != nil {
		return err
	}
	return disk.Write(path, []byte(beginsWith(v.path(dataFile))))
}

// checkReplaces refuses a vault that is ready for the place of another state of
// the data file than is there. One whose own data file was moved into place
// is past that.
func (v *folder) checkReplaces() error {
	if !disk.Exists(v.path(readyFolder, dataFile)) {
		return nil
	}
	of, err := disk.ReadFile(v.path(readyFolder, replacesFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if string(of) != beginsWith(v.path(dataFile)) {
		return errLeftover
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
