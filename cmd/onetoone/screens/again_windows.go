package screens

import (
	"context"

	"example.org/onetoone/cmd/onetoone/desk"
)

// again ends the program, since Windows cannot replace it, and says so: the
// next start asks for the passphrase.
func again(_ context.Context, p *desk.Desk, _ []string, _ string) error {
	p.Tell("out.again.windows")
	return nil
}
