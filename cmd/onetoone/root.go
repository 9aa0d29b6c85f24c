package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

const rootHelp = `onetoone walks you through a one-to-one conversation: relationship, motivation,
story, agitation, next step. What is said stays on this computer.

Without a command it opens the first screen. There, n prepares a one-to-one,
and ? explains the keys.`

const rootMore = `
Exit codes:
  0  done
  1  failed
  2  the command line was not understood
  3  no such talk, guide, persona, class, member, backup or recovery key
  4  another onetoone has the vault
  5  the vault is locked: no passphrase, or a wrong one
`

const rootExample = `  onetoone                      open the first screen
  onetoone talk Maria           prepare a one-to-one with Maria
  onetoone list                 see the talks there are
  onetoone export 4fq2          write a talk to a Markdown file`

const (
	talksGroup = "talks"
	vaultGroup = "vault"
)

// root is the whole command line.
func root(d *desk, running *bool) *cobra.Command {
	var colour colourFlags
	cobra.MousetrapHelpText = ""       // a double click on Windows opens the screens
	cobra.EnableCommandSorting = false // help lists what is used most first
	root := &cobra.Command{
		Use:               "onetoone",
		Short:             "Hold a one-to-one, from hello to next step, and keep every word",
		Long:              rootHelp,
		Example:           rootExample,
		Version:           version(),
		Args:              noArgument,
		PersistentPreRunE: func(*cobra.Command, []string) error { return colour.check() },
		RunE:              does(func([]string) error { return openScreens(d, opening{colour: &colour}) }),
		SilenceErrors:     true, // run says them, once
		SilenceUsage:      true,
	}
	root.SetIn(d.in)
	root.SetOut(d.out)
	root.SetErr(d.err)
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetUsageTemplate(root.UsageTemplate() + "{{if not .HasParent}}" + rootMore + "{{end}}")
	f := root.PersistentFlags()
	f.StringVar(&d.flag, "vault", "", "folder of the vault (else ONETOONE_VAULT, else the usual place)")
	f.IntVar(&d.asking.fd, "passphrase-fd", 0, "read the vault's passphrase from this file descriptor")
	f.BoolVar(&d.plain, "plain", false, "write plain text, or begin a vault, even in a folder that is copied to a cloud")
	colour.register(root)
	root.AddGroup(&cobra.Group{ID: talksGroup, Title: "Talks:"})
	for _, c := range []*cobra.Command{talkCommand(d, &colour), listCommand(d), showCommand(d), exportCommand(d), deleteCommand(d), reportCommand(d), forgetCommand(d), renameCommand(d), timingsCommand(d)} {
		c.GroupID = talksGroup
		root.AddCommand(c)
	}
	root.AddGroup(&cobra.Group{ID: vaultGroup, Title: "The vault:"})
	for _, c := range []*cobra.Command{backupCommand(d), restoreCommand(d), rescueCommand(d), recoveryCommand(d), passphraseCommand(d), lockCommand(d), retentionCommand(d), doctorCommand(d)} {
		c.GroupID = vaultGroup
		root.AddCommand(c)
	}
	root.AddCommand(practiceCommand(d, &colour), scoreCommand(d), demoCommand(d), guidesCommand(d), versionCommand(d))
	begun(root, running)
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
	text := fmt.Sprintf("unknown command %q for %s", args[0], cmd.CommandPath())
	if cmd.SuggestionsMinimumDistance == 0 {
		cmd.SuggestionsMinimumDistance = 2
	}
	if like := cmd.SuggestionsFor(args[0]); len(like) > 0 {
		text += "; did you mean " + strings.Join(like, " or ") + "?"
	}
	return fmt.Errorf("%s", text)
}

// oneID wants exactly one argument, the id of something.
func oneID(what, example string) cobra.PositionalArgs { return one("the id of one "+what, example) }

// one wants exactly one argument.
func one(what, example string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 {
			return nil
		}
		return fmt.Errorf("%s wants %s, as in: %s", cmd.CommandPath(), what, example)
	}
}
