package talks

import (
	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// Rename corrects a person's name.
func Rename(d *desk.Desk) *cobra.Command {
	cmd := &cobra.Command{
		Use: "rename [PERSON NAME]",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 2 || len(args) == 0 && desk.IsTerminal(d.In) {
				return nil
			}
			return words.Fail("fail.rename.wants", nil, "Command", cmd.CommandPath())
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	desk.TakesNames(d, cmd, func(names []string) error { return renamePerson(d, names) })
	return cmd
}

func renamePerson(d *desk.Desk, names []string) error {
	return open.With(d, func(v *store.Vault) error {
		name, to := desk.Named(d, names), ""
		switch {
		case len(names) > 1:
			to = names[1]
		case name != "":
			to = d.Ask(d.W.T("out.name.right"))
		}
		p, err := open.Who(d, v, name)
		if err != nil {
			return err
		}
		codes, err := open.Codes(v)
		if err == nil {
			err = v.Rename(p.ID, to)
		}
		if err == nil {
			d.Tell("out.rename.done", "Name", safe.Text(codes.Of("", to)), "Talks", d.W.N("count.talks", len(p.Talks)))
		}
		return err
	})
}
