package talks

import (
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/store"
)

// usual is what is typed for the rhythm that nobody chose.
const usual = "usual"

// Rhythm says how often people are to be met, by their tags, or changes that.
func Rhythm(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use: "rhythm [WORDS…|usual]",
		Args: func(_ *cobra.Command, args []string) error {
			_, err := rhythmOf(args)
			return err
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: desk.Does(func(args []string) error {
			return open.With(d, func(v *store.Vault) error {
				if rhythm, _ := rhythmOf(args); len(args) > 0 {
					if err := v.SetRhythm(rhythm); err != nil {
						return err
					}
				}
				r, err := open.Rhythm(v)
				if err != nil {
					return err
				}
				return d.PrintLine(d.W.T("out.rhythm", "Rhythm", r.String()))
			})
		}),
	}
}

// rhythmOf is what is kept of a rhythm that was typed.
func rhythmOf(args []string) (string, error) {
	typed := strings.Join(args, " ")
	if typed == usual || typed == "" {
		return "", nil
	}
	r, err := people.ReadRhythm(typed)
	return r.String(), err
}
