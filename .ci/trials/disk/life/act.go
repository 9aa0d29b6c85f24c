package life

import (
	"errors"
	"fmt"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
)

// WorkFactor makes a try of a passphrase cheap.
const WorkFactor = 1

// Actor does the steps of a plan to the vault in a folder.
type Actor struct {
	Dir string
	V   *store.Vault // nil while it is closed
}

// Options are those of a vault with that passphrase; empty is none.
func Options(passphrase string) store.Options {
	o := store.Options{WorkFactor: WorkFactor}
	if passphrase != "" {
		o.Passphrase = []byte(passphrase)
	}
	return o
}

// Do does one step. A step that failed may be done again: what is gone by then
// counts as removed.
func (a *Actor) Do(s Step, again bool) error {
	id := s.Header.ID
	switch s.Do {
	case Open:
		v, err := store.Open(a.Dir, Options(s.Passphrase))
		if err == nil {
			a.V = v
		}
		return err
	case Close:
		v := a.V
		a.V = nil
		return v.Close()
	case Create:
		return a.V.Create(s.Header, *s.Guide, s.Events...)
	case Append:
		return a.V.Append(id, s.Header, s.Events...)
	case Draft:
		return a.V.SaveDraft(id, s.Draft)
	case Replace:
		return a.V.Replace(id, s.Header, s.Events)
	case Delete:
		return removed(a.V.Delete(id), again)
	case Forget:
		named, err := a.V.Named(s.Name)
		if err == nil && len(named) == 0 {
			err = store.ErrNotFound
		}
		for _, p := range named {
			_, err = a.V.Forget(p.ID)
		}
		return removed(err, again)
	case Protect:
		return a.V.Protect([]byte(s.Passphrase))
	case Compact:
		return a.V.Compact()
	}
	return fmt.Errorf("a step that is none: %q", s.Do)
}

// GoOn opens the vault after as many steps of a plan. The step after them may
// have been in progress, and have changed the passphrase.
func (a *Actor) GoOn(p Plan, done int) error {
	err := a.Do(Step{Do: Open, Passphrase: p.Passphrases[done+1]}, false)
	if errors.Is(err, store.ErrPassphrase) || errors.Is(err, store.ErrLocked) {
		err = a.Do(Step{Do: Open, Passphrase: p.Passphrases[done]}, false)
	}
	return err
}

func removed(err error, again bool) error {
	if again && errors.Is(err, store.ErrNotFound) {
		return nil
	}
	return err
}

// NewTalk stores a talk with nobody that has not started, and gives its id.
func NewTalk(v *store.Vault) (id string, err error) {
	s, e := guide.Begin(script.Builtin()[0], time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC))
	if s, err = s.Apply(e); err != nil {
		return "", err
	}
	id = store.NewID()
	return id, v.Create(s.Header(id), s.BaseGuide(), s.Events()...)
}
