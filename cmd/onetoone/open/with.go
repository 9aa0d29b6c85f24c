package open

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// ErrNoVault is returned by a command that makes no vault, where there is none.
const ErrNoVault = words.Error("fail.vault.none")

// With does something with an open vault, without any screen. It makes
// no vault: errNoVault is returned where there is none.
func With(d *desk.Desk, do func(*store.Vault) error) error {
	return WithThen(d, do, func(v *store.Vault) { ReplaceBackups(d, v) })
}

// WithThen is With with something else at the end than seeing to the
// backups.
func WithThen(d *desk.Desk, do func(*store.Vault) error, then func(*store.Vault)) error {
	dir := d.VaultDir()
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", dir, ErrNoVault)
	}
	v, notices, err := Unlocked(d)
	if err != nil {
		return err
	}
	for _, n := range notices {
		d.Tell("out.error", "Error", n)
	}
	err = do(v)
	then(v)
	return errors.Join(err, Close(d, v))
}

// WithNew is With that makes the vault where there is none.
func WithNew(d *desk.Desk, do func(*store.Vault) error) error {
	dir := d.VaultDir()
	if err := CheckPlace(d, dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return With(d, do)
}

// Unlocked opens the vault, and asks for the passphrase where it needs one.
func Unlocked(d *desk.Desk) (*store.Vault, []string, error) {
	v, notices, err := Vault(d, nil)
	if !errors.Is(err, store.ErrLocked) {
		return v, notices, err
	}
	closed := ClosedBefore(err)
	passphrase, err := d.Opener(d.W.T("out.passphrase.ask"))
	if err != nil {
		return nil, nil, err
	}
	v, notices, err = Vault(d, []byte(passphrase))
	if !desk.IsTerminal(d.Screen) {
		d.Asking.ShowTyped() // whoever reads what comes may want the terminal
	}
	return v, append(closed, notices...), err
}

// Close closes a vault, and says what was found wrong meanwhile.
func Close(d *desk.Desk, v *store.Vault) error {
	before := len(v.Warnings())
	err := v.Close()
	for _, w := range v.Warnings()[before:] {
		d.Tell("out.error", "Error", w)
	}
	if err != nil {
		return words.Fail("fail.vault.closing", err)
	}
	return nil
}

// Talk reads the talk that an id, or the beginning of one, stands for, to be shown.
func Talk(d *desk.Desk, typed string) (id string, s guide.Session, err error) {
	err = With(d, func(v *store.Vault) error {
		codes, err := Codes(v)
		if err != nil {
			return err
		}
		if id, s, err = Load(v, typed); err == nil {
			s, err = codes.Talk(s)
		}
		return err
	})
	return id, s, err
}

// Codes are what people are called on every screen and in what is written for others;
// nil where names are shown.
func Codes(v *store.Vault) (*whom.Codes, error) {
	if on, err := v.InCodes(); err != nil || !on {
		return nil, err
	}
	people, err := v.People()
	if err != nil {
		return nil, err
	}
	return whom.NewCodes(people), nil
}

// Load reads what may be shown of the talk that typed stands for.
func Load(v *store.Vault, typed string) (id string, s guide.Session, err error) {
	if id, err = v.Resolve(typed); err != nil {
		return "", s, err
	}
	r, err := v.Load(id)
	if err != nil {
		return id, s, err
	}
	if s, err = guide.Replay(r.Guide, r.Events); err == nil {
		s, err = agenda.ShownTalk(s)
	}
	if err != nil {
		return "", s, words.Fail("fail.show.reading", err, "ID", id)
	}
	return id, s, nil
}

// Rhythm is how often people are to be met, by their tags. What an older program
// understood and this one does not is as if nobody had said.
func Rhythm(v *store.Vault) (people.Rhythm, error) {
	text, err := v.Rhythm()
	r, wrong := people.ReadRhythm(text)
	if err != nil || text == "" || wrong != nil {
		return people.Usual(), err
	}
	return r, nil
}
