package vault

import (
	"errors"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// olderWord has to be typed before an older data file is gone on with.
const olderWord = "older"

// errUnchanged is returned when the word was not typed.
const errUnchanged = words.Error("fail.unchanged")

// goOnWithOlder goes on with a data file that is older than what the vault last saw.
func goOnWithOlder(d *desk.Desk) error {
	passphrase, err := beforeTheWord(d, "--older")
	if err != nil {
		return err
	}
	v, _, err := open.Vault(d, passphrase)
	if err == nil {
		d.Tell("out.older.none")
		return open.Close(d, v)
	}
	if !errors.Is(err, store.ErrOlder) {
		return err
	}
	d.Tell("out.older.back")
	d.Tell("out.older.on")
	d.Tell("out.older.backup")
	if !d.Types(olderWord) {
		return errUnchanged
	}
	o := open.Options(d, passphrase)
	o.Older = true
	if v, err = store.Open(d.VaultDir(), o); err != nil {
		return err
	}
	d.Tell("out.older.done")
	return open.Close(d, v)
}
