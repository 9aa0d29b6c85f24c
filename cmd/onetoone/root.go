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
func (p *program) root() *cobra.Command {
	cobra.MousetrapHelpText = ""       // a double click on Windows opens the screens
	cobra.EnableCommandSorting = false // help lists what is used most first
	root := &cobra.Command{
		Use:               "onetoone",
		Short:             "Hold a one-to-one, from hello to next step, and keep every word",
		Long:              rootHelp,
		Example:           rootExample,
		Version:           version(),
		Args:              noArgument,
		PersistentPreRunE: func(*cobra.Command, []string) error { return p.colour.check() },
		RunE:              p.does(func([]string) error { return p.screens(opening{}) }),
		SilenceErrors:     true, // run says them, once
		SilenceUsage:      true,
	}
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetUsageTemplate(root.UsageTemplate() + "{{if not .HasParent}}" + rootMore + "{{end}}")
	f := root.PersistentFlags()
	f.StringVar(&p.vaultFlag, "vault", "", "folder of the vault (else ONETOONE_VAULT, else the usual place)")
	f.IntVar(&p.passphraseFD, "passphrase-fd", 0, "read the vault's passphrase from this file descriptor")
	f.BoolVar(&p.plain, "plain", false, "write plain text, or begin a vault, even in a folder that is copied to a cloud")
	p.colour.register(root)
	root.AddGroup(&cobra.Group{ID: talksGroup, Title: "Talks:"})
	for _, c := range []*cobra.Command{p.talkCommand(), p.listCommand(), p.showCommand(), p.exportCommand(), p.deleteCommand(), p.reportCommand(), p.forgetCommand(), p.renameCommand(), p.timingsCommand()} {
		c.GroupID = talksGroup
		root.AddCommand(c)
	}
	root.AddGroup(&cobra.Group{ID: vaultGroup, Title: "The vault:"})
	for _, c := range []*cobra.Command{p.backupCommand(), p.restoreCommand(), p.rescueCommand(), p.recoveryCommand(), p.passphraseCommand(), p.lockCommand(), p.retentionCommand(), p.doctorCommand()} {
		c.GroupID = vaultGroup
		root.AddCommand(c)
	}
	root.AddCommand(p.practiceCommand(), p.scoreCommand(), p.demoCommand(), p.guidesCommand(), p.versionCommand())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() { // or what they do not know passes for done
		case "completion":
			c.Args, c.RunE = noArgument, p.does(func([]string) error { return c.Help() })
		case "help":
			c.Args = knownCommand
		}
	}
	return root
}

// knownCommand wants the names of a command.
func knownCommand(cmd *cobra.Command, args []string) error {
	about, rest, err := cmd.Root().Find(args)
	if err != nil {
		return err
	}
	return noArgument(about, rest)
}

// does makes a command's own part: from here on errors are no longer about
// the command line.
func (p *program) does(f func(args []string) error) func(*cobra.Command, []string) error {
	return func(_ *cobra.Command, args []string) error {
		p.running = true
		return f(args)
	}
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
