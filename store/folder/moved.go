package folder

import (
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
)

// ErrMoved matches a *MovedError.
var ErrMoved = words.Error("store.vault.files.are.too")

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
func (e *MovedError) Error() string { return e.Say(words.English()) }

// Say says it in a language.
func (e *MovedError) Say(w *words.Words) string {
	id := map[Moved]string{
		MovedFile: "store.moved.file", MovedFolder: "store.moved.folder", MovedLink: "store.moved.link", MovedOlder: "store.moved.older",
		MovedOther: "store.moved.other", MovedHeld: "store.moved.held", MovedKeys: "store.moved.keys",
	}[e.What]
	values := []any{"Folder", e.Folder, "How", words.Of(id, "File", file.DataFile), "Because", ""}
	if e.Cause != nil {
		values[len(values)-1] = e.Cause
	}
	return w.T("store.moved", values...)
}

// Is makes it match ErrMoved.
func (e *MovedError) Is(target error) bool { return target == ErrMoved }

func (v *Folder) moved(what Moved, cause error) error {
	return &MovedError{What: what, Folder: v.Dir, Cause: cause}
}
