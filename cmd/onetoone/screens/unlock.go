package screens

import (
	"context"
	"errors"
	"strings"
	"time"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/vault"
)

// talkVariable names the talk to go back to, by its id, which says nothing
// about anyone. The program sets it for itself when it locks.
const talkVariable = "ONETOONE_TALK"

// unlocker opens the vault for the screens with what was typed there.
func unlocker(d *desk.Desk, h *holding) func(string) (tui.Journal, []tui.Notice, error) {
	return func(passphrase string) (tui.Journal, []tui.Notice, error) {
		v, notices, err := open.Vault(d, []byte(passphrase))
		if errors.Is(err, store.ErrPassphrase) {
			return nil, nil, vault.ErrPassphrase
		}
		if shut := new(open.ShutOut); errors.As(err, shut) {
			err = stayedShut(d, *shut)
		}
		if err != nil {
			return nil, nil, err
		}
		h.take(v)
		return h.journal, append(cutOff(d, v), inLines(append(h.closed, notices...))...), nil
	}
}

// stayedShut says on the screen why the vault does not open, and what to do, as a
// command says it.
func stayedShut(d *desk.Desk, shut open.ShutOut) error {
	said := strings.TrimPrefix(d.W.Say(shut), d.W.T("out.vault.opening")+": ") // which stands on the screen
	if next := open.Step(d, shut); next != "" {
		said += ". " + strings.TrimSuffix(next, ".")
	}
	if len(store.RescueFiles(open.RescueDirs())) > 0 {
		said += ". " + d.W.T("out.rescue.listed")
	}
	return errors.New(said)
}

// holding is the vault that the screens hold, once there is one.
type holding struct {
	now     func() time.Time
	closed  []string // to others, by the try to open it that found it locked
	journal *journal
	keeper  *keeper
}

func (h *holding) take(v *store.Vault) {
	h.journal = &journal{Vault: v}
	h.keeper = startKeeper(v, h.journal.writes, h.now, usualPaces())
}

// cutOff says on the first screen, when the program that had the vault last died
// or the power went, what of it is safe and how to go on.
func cutOff(d *desk.Desk, v *store.Vault) []tui.Notice {
	if !v.Unclean() {
		return nil
	}
	return []tui.Notice{{Calm: true, Text: d.W.T("out.welcome")}}
}

// lookAgain checks the whole vault when the program that had it last died. It
// gives a word for the first screen when something is wrong.
func (h *holding) lookAgain(d *desk.Desk, ctx context.Context) string {
	if !h.journal.Unclean() {
		return ""
	}
	checked, err := h.journal.Check(ctx)
	if err != nil || len(checked.Findings) == 0 {
		return "" // what cannot be read now is told when it is asked for
	}
	return d.W.T("out.damaged")
}

// chosen says what was typed on the screens as a new passphrase.
func chosen(typed string) vault.Chosen {
	passphrase, err := keys.Choose(typed)
	c := vault.Chosen{Passphrase: passphrase, Guessed: errors.Is(err, keys.ErrGuessed)}
	if errors.Is(err, keys.ErrShort) {
		c.Short = keys.MinPassphrase
	}
	return c
}

// suggest makes a passphrase of six words; an empty one where that fails, and
// then a person thinks of their own.
func suggest() string {
	words, err := keys.Suggest()
	if err != nil {
		return ""
	}
	return words
}
