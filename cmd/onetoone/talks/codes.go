package talks

import (
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// Codes has codes shown instead of names, or names again.
func Codes(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use: "codes [on|off]",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 || len(args) == 1 && args[0] != "on" && args[0] != "off" {
				return words.Fail("fail.codes.wants", nil, "Typed", strconv.Quote(args[0]))
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions([]string{"on", "off"}, cobra.ShellCompDirectiveNoFileComp),
		RunE:              desk.Does(func(args []string) error { return sayCodes(d, args) }),
	}
}

func sayCodes(d *desk.Desk, args []string) error {
	return open.With(d, func(v *store.Vault) error {
		if len(args) == 1 {
			if err := v.SetInCodes(args[0] == "on"); err != nil {
				return err
			}
		}
		on, err := v.InCodes()
		switch {
		case err != nil:
			return err
		case on:
			return d.PrintLine(d.W.T("out.codes.on"))
		}
		return d.PrintLine(d.W.T("out.codes.off"))
	})
}
