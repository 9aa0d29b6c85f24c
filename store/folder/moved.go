package folder

import (
	"errors"
	"fmt"

	"example.org/onetoone/store/file"
)

// ErrMoved matches a *MovedError.
var ErrMoved = errors.New("the vault's files are not where they belong")

// Moved is what became of a vault's files while it was open.
type Moved int

// What may have become of them.
const (
	MovedFile   Moved = iota // vault.db is not in its folder any more
	MovedFolder              // the folder is not there any more
	MovedLink                // a link, or no ordinary file, is in the place of vault.db
	MovedOlder               // what is there has not come as far as what was acknowledged
	MovedOther               // what is there is damaged, of another vault, or went on apart
	MovedHeld                // what is there is held by another program
	MovedKeys                // the keys there are gone, or are others
)

// MovedError is returned by everything that writes, and by Reachable and Close,
// while the vault's path does not show what was acknowledged. What was to be
// written does not count as saved; the same call may be made again, and
// succeeds once the right files are back.
type MovedError struct {
	What   Moved
	Folder string // the vault's
	Cause  error  // may be nil
}

// Error says what became of the files, and what to do.
func (e *MovedError) Error() string {
	said := map[Moved]string{
		MovedFile:   file.DataFile + " is not in its folder any more",
		MovedFolder: "its folder is not there any more",
		MovedLink:   "a link, or something else that is no ordinary file, is in the place of " + file.DataFile,
		MovedOlder:  "an older " + file.DataFile + " was put in its place",
		MovedOther:  "another " + file.DataFile + " was put in its place",
		MovedHeld:   "another program has the " + file.DataFile + " that was put in its place",
		MovedKeys:   "its keys were taken away, or others put in their place",
	}[e.What]
	if e.Cause != nil {
		said += " (" + e.Cause.Error() + ")"
	}
	return fmt.Sprintf("the vault is not in %s as it was: %s. Put it back as it was", e.Folder, said)
}

// Is makes it match ErrMoved.
func (e *MovedError) Is(target error) bool { return target == ErrMoved }

func (v *Folder) moved(what Moved, cause error) error {
	return &MovedError{What: what, Folder: v.Dir, Cause: cause}
}
