package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	harmless "example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
)

// Rules for what leaves the vault as plain text:
//
//   - WritePlain is the only way it gets into a file: for its owner alone, never
//     over another file, never through a link.
//   - Where the folder looks as if it were copied to a cloud, nothing is written
//     before somebody said PLAIN, or --plain.

// ErrSynced is returned for plain text that would go into a synced folder.
const ErrSynced = words.Error("fail.plain.synced")

// WritePlain writes a file of plain text that is not there yet, for its owner
// only. In a folder that looks synced it returns errSynced, unless anyway says
// that this is wanted. What could not be written whole is removed again.
func WritePlain(path string, anyway bool, write func(io.Writer) error) error {
	if by := SyncedBy(path, os.Getenv); by != "" && !anyway {
		return words.Fail("fail.plain.at", ErrSynced, "Path", path, "Service", Service(by))
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL|disk.NoFollow, 0o600)
	if err != nil {
		return err
	}
	out := harmless.NewWriter(f)
	err = write(out)
	if err == nil {
		err = out.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// ExportName is a name that tells nothing of whom a talk was with.
func ExportName(id string) string { return "onetoone-" + id + ".md" }

// CalendarName is a name that tells nothing of what the days are of.
func CalendarName(day time.Time) string { return "reminders-" + day.Format(time.DateOnly) + ".ics" }

// Free is a path with a number at its end where something is there already, as far as
// can be seen.
func Free(path string) string {
	const most = 1000
	free, ext := path, filepath.Ext(path)
	for n := 2; n <= most; n++ {
		if _, err := os.Lstat(free); errors.Is(err, fs.ErrNotExist) {
			break
		}
		free = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), n, ext)
	}
	return free
}
