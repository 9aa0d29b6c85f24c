package keys

import (
	"errors"
	"slices"
	"strings"

	"example.org/onetoone/guide/words"
	"filippo.io/age"
	"golang.org/x/text/unicode/norm"
)

// Passphrase is what somebody typed, as a passphrase: in Unicode's form NFC,
// every run of white space (what Unicode calls so: tabs, no-break and
// ideographic spaces too) as one space, and none at the ends. It is what a
// passphrase is wherever one is set, typed again, or opens something, so that
// two spaces, another keyboard or another system's accents shut nobody out.
// Doing it again changes nothing.
func Passphrase(typed string) string { return norm.NFC.String(oneSpace(typed)) }

// oneSpace has one space for every run of white space, and none at the ends.
func oneSpace(typed string) string { return strings.Join(strings.Fields(typed), " ") }

// forms are what typed may be the passphrase as, each once: a try takes most of
// a second. Before there was [Passphrase], what opened something was the bytes
// as they were typed, and what was set those with one space for every run.
func forms(typed []byte) (out []string) {
	for _, form := range []string{Passphrase(string(typed)), string(typed), oneSpace(string(typed))} {
		if form != "" && !slices.Contains(out, form) {
			out = append(out, form)
		}
	}
	return out
}

// unlock decrypts what a passphrase protects, in whichever of its forms.
func unlock(sealed, passphrase []byte) (plain []byte, err error) {
	plain, _, err = unlockForm(sealed, passphrase)
	return plain, err
}

// unlockForm is unlock, and says in which.
func unlockForm(sealed, passphrase []byte) (plain []byte, form string, err error) {
	err = ErrPassphrase
	for _, form = range forms(passphrase) {
		if plain, err = unlockWith(sealed, form); !errors.Is(err, ErrPassphrase) {
			break
		}
	}
	return plain, form, err
}

// OneForm puts the identity under what [Passphrase] makes of the passphrase that
// opened it, where that was another of its forms, and reports whether it did: from
// then on any way of typing it opens it. Only Sealed and GoOnIn know of it before
// [Ring.SaveIdentity]. It takes as long as a try.
func (r *Ring) OneForm(passphrase []byte) (is bool, err error) {
	own, ok := r.identity.(*age.X25519Identity)
	if !r.otherForm || !ok || Passphrase(string(passphrase)) == "" {
		return false, nil
	}
	sealed, err := lock(identityText(own), passphrase, r.o)
	if err != nil {
		return false, words.Fail("store.putting.identity.under", err)
	}
	r.sealed, r.otherForm = sealed, false
	return true, nil
}

// SaveIdentity writes what Sealed gives, in two copies. Where it is cut short
// between them, what was typed opens either.
func (r *Ring) SaveIdentity() error {
	if err := writeCopies(r.dir, r.sealed, r.o); err != nil {
		return words.Fail("store.saving.identity", err)
	}
	return nil
}

// lock encrypts an identity under a passphrase, and opens it again.
func lock(text, passphrase []byte, o Options) (sealed []byte, err error) {
	form := Passphrase(string(passphrase))
	if form == "" {
		return nil, errEmpty
	}
	to, err := age.NewScryptRecipient(form)
	if err != nil {
		return nil, err
	}
	if to.SetWorkFactor(usualWorkFactor); o.WorkFactor != 0 {
		to.SetWorkFactor(o.WorkFactor)
	}
	if sealed, err = encrypt(text, to); err != nil {
		return nil, err
	}
	again, err := unlockWith(sealed, form)
	if err == nil {
		err = sameText(again, text)
	}
	return sealed, err
}
