package main

import (
	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

func renameCommand(d *desk) *cobra.Command {
	cmd := &cobra.Command{
		Use: "rename [PERSON NAME]",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 2 || len(args) == 0 && isTerminal(d.in) {
				return nil
			}
			return words.Fail("fail.rename.wants", nil, "Command", cmd.CommandPath())
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	takesNames(d, cmd, func(names []string) error { return renamePerson(d, names) })
	return cmd
}

func renamePerson(d *desk, names []string) error {
	return withVault(d, func(v *store.Vault) error {
		name, to := named(d, names), ""
		switch {
		case len(names) > 1:
			to = names[1]
		case name != "":
			to = d.ask(d.w.T("out.name.right"))
		}
		n, err := v.Rename(name, to, d.now())
		if err == nil {
			d.tell("out.rename.done", "Name", safe.Text(to), "Talks", d.w.N("count.talks", n))
		}
		return err
	})
}
