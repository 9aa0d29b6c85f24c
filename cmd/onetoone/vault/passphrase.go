package vault

import (
	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// ErrForPractice is returned for a passphrase where none is asked for.
const ErrForPractice = words.Error("fail.passphrase.practice")

// Passphrase chooses a new passphrase, with new keys.
func Passphrase(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use:  "passphrase",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error {
			return open.With(d, func(v *store.Vault) error {
				if !v.Protected() && desk.IsPracticeDir(d.VaultDir()) {
					return ErrForPractice
				}
				passphrase, err := d.NewPassphrase()
				if err != nil {
					return err
				}
				if err := v.Protect([]byte(passphrase)); err != nil {
					return err
				}
				d.Tell("out.passphrase.new")
				return nil
			})
		}),
	}
}
