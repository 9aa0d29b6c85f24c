package screens

import (
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	saver "example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// errEnded is returned by a journal's writes once the screens are gone.
const errEnded = words.Error("fail.screens.gone")

// journal is the vault as the screens see it. A write that the screens began
// and did not wait for must not come after the last one: end closes the gate.
type journal struct {
	*store.Vault
	gate  sync.RWMutex // read-locked by every write
	ended bool
	wrote atomic.Uint64 // how many writes there were
}

func (j *journal) writes() uint64 { return j.wrote.Load() }

// end waits for writes that have begun and refuses all others.
func (j *journal) end() {
	j.gate.Lock()
	defer j.gate.Unlock()
	j.ended = true
}

func (j *journal) write(do func() error) error {
	j.gate.RLock()
	defer j.gate.RUnlock()
	if j.ended {
		return errEnded
	}
	j.wrote.Add(1)
	return inWords(do())
}

// inWords says a failure of the disk so that a tired person understands it.
func inWords(err error) error {
	if moved := new(store.MovedError); errors.As(err, &moved) {
		return saver.Away{What: away(moved.What), Folder: moved.Folder, Cause: err}
	}
	switch {
	case errors.Is(err, store.ErrFull):
		return words.As(err, "fail.disk.full")
	case errors.Is(err, store.ErrDisk):
		return words.As(err, "fail.disk.failed")
	case errors.Is(err, store.ErrReadOnly):
		return words.As(err, "fail.disk.readonly")
	}
	return err
}

func away(what store.Moved) saver.AwayHow {
	return map[store.Moved]saver.AwayHow{
		store.MovedFile: saver.AwayFile, store.MovedFolder: saver.AwayFolder, store.MovedLink: saver.AwayLink,
		store.MovedOlder: saver.AwayOlder, store.MovedOther: saver.AwayOther, store.MovedHeld: saver.AwayHeld, store.MovedKeys: saver.AwayKeys,
	}[what]
}

func (j *journal) Create(h guide.Header, g script.Guide, events ...guide.Event) error {
	return j.write(func() error { return j.Vault.Create(h, g, events...) })
}

func (j *journal) Instead(id string, r guide.Record) error {
	return j.write(func() error { return j.Vault.Instead(id, r) })
}

func (j *journal) Append(id string, h guide.Header, events ...guide.Event) error {
	return j.write(func() error { return j.Vault.Append(id, h, events...) })
}

func (j *journal) Replace(id string, h guide.Header, events []guide.Event) error {
	return j.write(func() error { return j.Vault.Replace(id, h, events) })
}

func (j *journal) SaveDraft(id string, d guide.Draft) error {
	return j.write(func() error { return j.Vault.SaveDraft(id, d) })
}

func (j *journal) Delete(id string) error {
	return j.write(func() error { return j.Vault.Delete(id) })
}

// AcceptClock closes what waited for the day to be sure, too.
func (j *journal) AcceptClock(now time.Time) error {
	return j.write(func() error {
		if err := j.Vault.AcceptClock(now); err != nil {
			return err
		}
		_, err := j.CloseUndecided()
		return err
	})
}

// Codes are what people are called instead of their names; nil shows names.
func (j *journal) Codes() (*whom.Codes, error) { return open.Codes(j.Vault) }

// Rhythm is how often people are to be met, by their tags.
func (j *journal) Rhythm() (people.Rhythm, error) { return open.Rhythm(j.Vault) }

func (j *journal) SetInCodes(on bool) error {
	return j.write(func() error { return j.Vault.SetInCodes(on) })
}

func (j *journal) SaveClass(c class.Class) error {
	return j.write(func() error { return j.Vault.SaveClass(c) })
}

func (j *journal) DeleteClass(id string) error {
	return j.write(func() error { return j.Vault.DeleteClass(id) })
}

func (j *journal) Forget(id string) (h whom.Holding, err error) {
	err = j.write(func() error {
		h, err = j.Vault.Forget(id)
		return err
	})
	return h, err
}

func (j *journal) Rename(id, to string) error {
	return j.write(func() error { return j.Vault.Rename(id, to) })
}

func (j *journal) Meet(name string, c people.Card) (id string, err error) {
	err = j.write(func() error {
		id, err = j.Vault.Meet(name, c)
		return err
	})
	return id, err
}

func (j *journal) SaveCard(id string, c people.Card) error {
	return j.write(func() error { return j.Vault.SaveCard(id, c) })
}

func (j *journal) Link(a, b string) error {
	return j.write(func() error { return j.Vault.Link(a, b) })
}

func (j *journal) Unlink(a, b string) error {
	return j.write(func() error { return j.Vault.Unlink(a, b) })
}
