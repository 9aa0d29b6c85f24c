package main

import (
	"context"

	"github.com/spf13/cobra"
)

// again ends the program, since Windows cannot replace it: the next start
// asks for the passphrase.
func (p *program) again(context.Context, string) error { return nil }

// unnamed does nothing, for the same reason: the arguments stay as they are.
func (p *program) unnamed(*cobra.Command, ...string) {}
