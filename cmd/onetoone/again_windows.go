package main

import (
	"context"

	"github.com/spf13/cobra"
)

// again ends the program, since Windows cannot replace it, and says so: the
// next start asks for the passphrase.
func (p *program) again(context.Context, string) error {
	p.say("onetoone: locked, and ended. Everything is saved. Start it again: it asks for the passphrase.")
	return nil
}

// unnamed does nothing, for the same reason: the arguments stay as they are.
func (p *program) unnamed(*cobra.Command, ...string) {}
