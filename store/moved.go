package store

import (
	"errors"
	"fmt"
)

// ErrMoved matches a *MovedError.
var errMoved = errors.New("the vault's files are not where they belong")

// Moved is what became of a vault's files while it was open.
type whatMoved int

// What may have become of them.
const (
	movedFile   whatMoved = iota // vault.db is not in its folder any more
	movedFolder                  // the folder is not there any more
	movedLink                    // a link, or no ordinary file, is in the place of vault.db
	movedOlder                   // what is there has not come as far as what was acknowledged
	movedOther                   // what is there is damaged, of another vault, or went on apart
	movedHeld                    // what is there is held by another program
	movedKeys                    // the keys there are gone, or are others
)

// MovedError is returned by everything that writes, and by Reachable and Close,
// while the vault's path does not show what was acknowledged. What was to be
// written does not count as saved; the same call may be made again, and
// succeeds once the right files are back.
type movedError struct {
	What   whatMoved
	Folder string // the vault's
	Cause  error  // may be nil
}

// Error says what became of the files, and what to do.
func (e *movedError) Error() string {
	said := map[whatMoved]string{
		movedFile:   dataFile + " is not in its folder any more",
		movedFolder: "its folder is not there any more",
		movedLink:   "a link, or something else that is no ordinary file, is in the place of " + dataFile,
		movedOlder:  "an older " + dataFile + " was put in its place",
		movedOther:  "another " + dataFile + " was put in its place",
		movedHeld:   "another program has the " + dataFile + " that was put in its place",
		movedKeys:   "its keys were taken away, or others put in their place",
	}[e.What]
	if e.Cause != nil {
		said += " (" + e.Cause.Error() + ")"
	}
	return fmt.Sprintf("the vault is not in %s as it was: %s. Put it back as it was", e.Folder, said)
}

// Is makes it match ErrMoved.
func (e *movedError) Is(target error) bool { return target == errMoved }

func (v *folder) moved(what whatMoved, cause error) error {
	return &movedError{What: what, Folder: v.dir, Cause: cause}
}
