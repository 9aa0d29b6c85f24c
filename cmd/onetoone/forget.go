package main

import (
	"bufio"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

// forgetWord has to be typed before a person is forgotten.
const forgetWord = "forget"

// errNotForgotten is returned when the word was not typed.
var errNotForgotten = errors.New("nobody was forgotten")

func (p *program) forgetCommand() *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "forget PERSON",
		Short: "Forget a person: their key, and every talk with them",
		Long: `Forget a person. Their key is destroyed first, and with it everything sealed
with it; then their talks, promises and unsent lines are removed, and the file is
written anew without them. It cannot be brought back.

If you have been told to keep records, stop and get advice first.`,
		Example: "  onetoone forget Maria",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("onetoone forget wants one name, as in: onetoone forget \"Maria K\"")
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              p.does(func(args []string) error { return p.forget(args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "forget without asking")
	return cmd
}

func (p *program) forget(name string, yes bool) error {
	if !yes && !isTerminal(p.in) {
		return usageError{errors.New("nobody can be asked here: --yes forgets without asking")}
	}
	return p.withVault(func(v *store.Vault) error {
		person, found, err := v.Person(name)
		switch {
		case err != nil:
			return err
		case !found:
			return store.ErrNotFound
		case !yes && !p.agreesToForget(person.Name, len(person.Talks)):
			return errNotForgotten
		}
		r, err := v.Forget(name)
		if r.Talks > 0 {
			p.receipt(r)
			p.replaceBackups(v)
			p.beyond(v)
		}
		return err
	})
}

func (p *program) agreesToForget(name string, talks int) bool {
	p.say("This destroys the key of %s and %d talks with them. It cannot be brought back.", safe.Text(name), talks)
	p.say("Type %s and press enter:", forgetWord)
	line, _ := bufio.NewReader(p.in).ReadString('\n') // an end of input is an answer too
	return strings.TrimSpace(line) == forgetWord
}

// maxLines is how many lines elsewhere a receipt names.
const maxLines = 50

// receipt says what was destroyed, what is left, and what is beyond us.
func (p *program) receipt(r store.Receipt) {
	p.say("Destroyed: the key of %s, %d talks with %d events, %d unsent lines, %d open promises.",
		safe.Text(r.Name), r.Talks, r.Events, r.Drafts, r.Promises)
	if len(r.Lines) > 0 {
		p.say("Lines in talks with others that may name them; open those talks and remove them one by one:")
	}
	for i, l := range r.Lines {
		if i == maxLines {
			p.say("  and %d more", len(r.Lines)-maxLines)
			break
		}
		p.say("  %s  %s", l.Talk, safe.Text(l.Text))
	}
}

// beyond says what may still hold something of a person.
func (p *program) beyond(v *store.Vault) {
	if v.Quarantined() {
		p.say("Kept: older vaults in the folder %s of the vault, which this does not touch; delete them if they hold the person.", store.QuarantineFolder)
	}
	p.say("Beyond us: backups, copies and exports made elsewhere, snapshots of the disk, old blocks of an SSD.")
}
