package keys

import (
	"errors"
	"slices"
	"strings"

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
	err = ErrPassphrase
	for _, form := range forms(passphrase) {
		if plain, err = unlockWith(sealed, form); !errors.Is(err, ErrPassphrase) {
			break
		}
	}
	return plain, err
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
