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
func (p *program) older() error {
	passphrase, err := p.beforeTheWord("--older")
	if err != nil {
		return err
	}
	v, _, err := p.openVault(passphrase)
	if err == nil {
		p.say("onetoone: the data file is not an older one, there is nothing to go on with")
		return p.closeTelling(v)
	}
	if !errors.Is(err, store.ErrOlder) {
		return err
	}
	p.say("onetoone: somebody put an older data file back in the place of this vault's.")
	p.say("This goes on with it: what came later stays lost, and what was deleted since is back.")
	p.say("A backup may have more in it.")
	if !p.types(olderWord) {
		return errNotGoneOn
	}
	o := p.options(passphrase)
	o.Older = true
	if v, err = store.Open(p.vaultDir(), o); err != nil {
		return err
	}
	p.say("onetoone: it goes on with the older data file. Talks with people who were forgotten since cannot be read any more; see: onetoone doctor")
	return p.closeTelling(v)
}
