package main

import (
	"errors"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// olderWord has to be typed before an older data file is gone on with.
const olderWord = "older"

// errNotGoneOn is returned when the word was not typed.
const errNotGoneOn = words.Error("fail.unchanged")

// older goes on with a data file that is older than what the vault last saw.
func goOnWithOlder(d *desk) error {
	passphrase, err := beforeTheWord(d, "--older")
	if err != nil {
		return err
	}
	v, _, err := openVault(d, passphrase)
	if err == nil {
		d.tell("out.older.none")
		return closeTelling(d, v)
	}
	if !errors.Is(err, store.ErrOlder) {
		return err
	}
	d.tell("out.older.back")
	d.tell("out.older.on")
	d.tell("out.older.backup")
	if !d.types(olderWord) {
		return errNotGoneOn
	}
	o := vaultOptions(d, passphrase)
	o.Older = true
	if v, err = store.Open(d.vaultDir(), o); err != nil {
		return err
	}
	d.tell("out.older.done")
	return closeTelling(d, v)
}
