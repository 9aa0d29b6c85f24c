package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
)

const (
	talksGroup = "talks"
	vaultGroup = "vault"
)

// root is the whole command line.
func root(d *desk, running *bool) *cobra.Command {
	var colour colourFlags
	var asked bool                     // for the version: cobra's own flag would link its templates
	cobra.MousetrapHelpText = ""       // a double click on Windows opens the screens
	cobra.EnableCommandSorting = false // help lists what is used most first
	root := &cobra.Command{
		Use:               "onetoone",
		Args:              noArgument,
		PersistentPreRunE: func(*cobra.Command, []string) error { return colour.check() },
		RunE: does(func([]string) error {
			if asked {
				return sayVersion(d)
			}
			return openScreens(d, opening{colour: &colour})
		}),
		SilenceErrors: true, // run says them, once
		SilenceUsage:  true,
	}
	root.SetIn(d.in)
	root.SetOut(d.out)
	root.SetErr(d.err)
	f := root.PersistentFlags()
	f.StringVar(&d.flag, "vault", "", "")
	f.IntVar(&d.asking.fd, "passphrase-fd", 0, "")
	f.BoolVar(&d.plain, "plain", false, "")
	colour.register(root)
	root.Flags().BoolVarP(&asked, "version", "v", false, "")
	root.AddGroup(&cobra.Group{ID: talksGroup})
	for _, c := range []*cobra.Command{talkCommand(d, &colour), listCommand(d), showCommand(d), exportCommand(d), deleteCommand(d), reportCommand(d), forgetCommand(d), renameCommand(d), timingsCommand(d)} {
		c.GroupID = talksGroup
		root.AddCommand(c)
	}
	root.AddGroup(&cobra.Group{ID: vaultGroup})
	for _, c := range []*cobra.Command{backupCommand(d), restoreCommand(d), rescueCommand(d), recoveryCommand(d), passphraseCommand(d), lockCommand(d), retentionCommand(d), doctorCommand(d)} {
		c.GroupID = vaultGroup
		root.AddCommand(c)
	}
	root.AddCommand(practiceCommand(d, &colour), scoreCommand(d), demoCommand(d), guidesCommand(d), versionCommand(d))
	begun(root, running)
	helps(root, d.w)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() { // or what they do not know passes for done
		case "completion":
			c.Args, c.RunE = noArgument, does(func([]string) error { return c.Help() })
			noteRunning(c, running)
		case "help":
			c.Args = knownCommand
		}
	}
	return root
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
	return noArgument(about, rest)
}

// does makes a command's own part of what it does with its arguments.
func does(f func(args []string) error) func(*cobra.Command, []string) error {
	return func(_ *cobra.Command, args []string) error { return f(args) }
}

// noArgument refuses arguments, and suggests the command that may be meant.
func noArgument(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if cmd.SuggestionsMinimumDistance == 0 {
		cmd.SuggestionsMinimumDistance = 2
	}
	var like words.Text
	for _, c := range cmd.SuggestionsFor(args[0]) {
		if like.IsZero() {
			like = words.Of("fail.command.one", "Command", c)
		} else {
			like = words.Of("fail.command.or", "Commands", like, "Command", c)
		}
	}
	id := "fail.command"
	if !like.IsZero() {
		id = "fail.command.like"
	}
	return words.Fail(id, nil, "Typed", strconv.Quote(args[0]), "Command", cmd.CommandPath(), "Like", like)
}

// one wants exactly one argument: what it is, by the id of its text.
func one(what, example string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 {
			return nil
		}
		return words.Fail("fail.wants", nil, "Command", cmd.CommandPath(), "What", words.Of(what), "Example", example)
	}
}
