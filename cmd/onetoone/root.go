package main

import (
	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/manual"
	"example.org/onetoone/cmd/onetoone/practice"
	"example.org/onetoone/cmd/onetoone/screens"
	"example.org/onetoone/cmd/onetoone/talks"
	"example.org/onetoone/cmd/onetoone/trainer"
	"example.org/onetoone/cmd/onetoone/vault"
	"example.org/onetoone/guide/practice/rounds"
)

const (
	talksGroup = "talks"
	vaultGroup = "vault"
)

// root is the whole command line.
func root(d *desk.Desk, running *bool) *cobra.Command {
	var colour screens.Colours
	var asked bool                     // for the version: cobra's own flag would link its templates
	cobra.MousetrapHelpText = ""       // a double click on Windows opens the screens
	cobra.EnableCommandSorting = false // help lists what is used most first
	root := &cobra.Command{
		Use:               "onetoone",
		Args:              desk.NoArgument,
		PersistentPreRunE: func(*cobra.Command, []string) error { return colour.Check() },
		RunE: desk.Does(func([]string) error {
			if asked {
				return sayVersion(d)
			}
			return screens.Open(d, &colour)
		}),
		SilenceErrors: true, // run says them, once
		SilenceUsage:  true,
	}
	root.SetIn(d.In)
	root.SetOut(d.Out)
	root.SetErr(d.Err)
	f := root.PersistentFlags()
	f.StringVar(&d.Flag, "vault", "", "")
	f.IntVar(&d.Asking.FD, "passphrase-fd", 0, "")
	f.BoolVar(&d.Plain, "plain", false, "")
	f.BoolVar(&d.OnlyASCII, "ascii", false, "")
	colour.Register(root)
	root.Flags().BoolVarP(&asked, "version", "v", false, "")
	root.AddGroup(&cobra.Group{ID: talksGroup})
	for _, c := range []*cobra.Command{screens.Talk(d, &colour), talks.List(d), talks.Due(d), talks.People(d), talks.Show(d), talks.Export(d), talks.Delete(d), talks.Calendar(d), talks.Report(d), talks.Forget(d), talks.Rename(d), trainer.Timings(d)} {
		c.GroupID = talksGroup
		root.AddCommand(c)
	}
	root.AddGroup(&cobra.Group{ID: vaultGroup})
	for _, c := range []*cobra.Command{vault.Backup(d), vault.Restore(d), vault.Rescue(d), vault.Recovery(d), vault.Passphrase(d), vault.Lock(d), talks.Retention(d), talks.Codes(d), talks.Rhythm(d), vault.Doctor(d)} {
		c.GroupID = vaultGroup
		root.AddCommand(c)
	}
	root.AddCommand(rehearsing(d, &colour), practice.Score(d), manual.Command(d), talks.Guides(d), practice.Personas(d), vault.Demo(d), versionCommand(d))
	begun(root, running)
	helps(root, d)
	root.SetFlagErrorFunc(mistyped)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() { // or what they do not know passes for done
		case "completion":
			c.Args, c.RunE = desk.NoArgument, desk.Does(func([]string) error { return c.Help() })
			noteRunning(c, running)
		case "help":
			c.Args = knownCommand
		}
	}
	return root
}

// rehearsing is the command for practice, with those below it.
func rehearsing(d *desk.Desk, colour *screens.Colours) *cobra.Command {
	cmd := practice.Command(d, func(t rounds.Timing) error { return screens.OpenPractice(d, colour, t) })
	cmd.AddCommand(practice.Partner(d), practice.Plan(d), trainer.Print(d), trainer.Join(d), trainer.Propose(d), practice.Label(d),
		trainer.Result(d), trainer.Progress(d), talks.DeletePractice(d), trainer.Class(d))
	return cmd
}

// begun has every command say when it begins: what goes wrong before that is the
// command line's fault.
func begun(cmd *cobra.Command, running *bool) {
	noteRunning(cmd, running)
	for _, c := range cmd.Commands() {
		begun(c, running)
	}
}

func noteRunning(cmd *cobra.Command, running *bool) {
	run := cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		*running = true
		return run(cmd, args)
	}
}

// knownCommand wants the names of a command.
func knownCommand(cmd *cobra.Command, args []string) error {
	about, rest, err := cmd.Root().Find(args)
	if err != nil {
		return err
	}
	return desk.NoArgument(about, rest)
}
