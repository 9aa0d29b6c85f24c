package keys

import (
	"errors"
	"slices"
	"strings"

	"example.org/onetoone/guide/words"
	"filippo.io/age"
	"github.com/sethvargo/go-diceware/diceware"
)

// drawn are how many Suggest gives: 77 bits.
const drawn = 6

// Suggest is a passphrase: six words of the EFF's long list, drawn at random,
// with spaces between them.
func Suggest() (string, error) {
	list, err := diceware.Generate(drawn)
	if err != nil {
		return "", words.Fail("store.drawing.passphrase", err)
	}
	return strings.Join(list, " "), nil
}

// NewRecovery makes a recovery key: the secret (AGE-SECRET-KEY-1…) to be
// written down and kept elsewhere, and the recipient (age1…) for
// AddRecipient.
func NewRecovery() (secret, recipient string, err error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return "", "", words.Fail("store.making.recovery.key", err)
	}
	return identity.String(), identity.Recipient().String(), nil
}

// AddRecipient lets the holder of another identity (age1…, or one of an age
// plugin) open the keyring, from the next Save on. One that is there is not
// added again. A plugin has to be on the path from then on: without it no
// keyring is saved.
func (r *Ring) AddRecipient(recipient string) error {
	_, s, err := parseRecipient(recipient)
	if err != nil {
		return words.Fail("store.adding.recipient", err)
	}
	if !slices.Contains(r.c.Recipients, s) {
		r.c.Recipients = append(r.c.Recipients, s)
	}
	return nil
}

// RemoveRecipient shuts the holder of a recovery key out, from the next Save
// on. The vault itself cannot be removed; it returns ErrNoRecipient for it and
// for one that is not there, and ErrInUse for the one the keyring was opened
// with.
func (r *Ring) RemoveRecipient(recipient string) error {
	i := slices.Index(r.c.Recipients, strings.TrimSpace(recipient))
	if i < 1 {
		return words.Fail("store.removing.recipient", ErrNoRecipient)
	}
	if own, ok := r.identity.(*age.X25519Identity); ok && own.Recipient().String() == r.c.Recipients[i] {
		return words.Fail("store.removing.recipient", ErrInUse)
	}
	r.c.Recipients = slices.Delete(slices.Clone(r.c.Recipients), i, i+1)
	return nil
}

// Recipients are whom the keyring is encrypted to, the vault itself first.
func (r *Ring) Recipients() []string { return slices.Clone(r.c.Recipients) }

// LoadWithRecovery opens the keyring with a recovery key in place of the
// passphrase. It returns ErrPassphrase for one that is not the vault's or
// that was mistyped, and otherwise what Load returns.
func LoadWithRecovery(dir, secret string, o Options) (*Ring, error) {
	doing := words.Of("store.opening.vault.keys.too")
	identity, err := parseIdentity(secret)
	if err != nil {
		return nil, words.FailText(doing, ErrPassphrase)
	}
	r, err := load(dir, identity, o)
	if errors.Is(err, errNoMatch) {
		return nil, words.FailText(doing, ErrPassphrase)
	}
	if err != nil {
		return nil, words.FailText(doing, err)
	}
	r.tellCopies()
	return r, nil
}
