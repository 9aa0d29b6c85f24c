package main

import (
	"errors"

	"example.org/onetoone/store"
)

// olderWord has to be typed before an older data file is gone on with.
const olderWord = "older"

// errNotGoneOn is returned when the word was not typed.
var errNotGoneOn = errors.New("nothing was changed")

// older goes on with a data file that is older than what the vault last saw.
func goOnWithOlder(d *desk) error {
	passphrase, err := beforeTheWord(d, "--older")
	if err != nil {
		return err
	}
	v, _, err := openVault(d, passphrase)
	if err == nil {
		d.say("onetoone: the data file is not an older one, there is nothing to go on with")
		return closeTelling(d, v)
	}
	if !errors.Is(err, store.ErrOlder) {
		return err
	}
	d.say("onetoone: somebody put an older data file back in the place of this vault's.")
	d.say("This goes on with it: what came later stays lost, and what was deleted since is back.")
	d.say("A backup may have more in it.")
	if !d.types(olderWord) {
		return errNotGoneOn
	}
	o := vaultOptions(d, passphrase)
	o.Older = true
	if v, err = store.Open(d.vaultDir(), o); err != nil {
		return err
	}
	d.say("onetoone: it goes on with the older data file. Talks with people who were forgotten since cannot be read any more; see: onetoone doctor")
	return closeTelling(d, v)
}
