//go:build unix

package screens

import (
	"context"
	"fmt"
	"os"
	"strings"
	"syscall"

	"example.org/onetoone/cmd/onetoone/desk"
)

// again replaces the program by a fresh one that asks for the passphrase:
// nothing that was in memory is left. It is the same program, even where an
// upgrade has replaced its file meanwhile. It returns only when that fails, with
// errNotAnew.
//
// Only where the vault is and how it looks are asked for again: what else the
// command line said was done already. The terminal stays raw: what is typed
// meanwhile is for the new program, and shows nowhere. When the context ended
// before, it returns as well, with nothing to do.
func again(ctx context.Context, d *desk.Desk, looks []string, talk string) error {
	self, err := d.Own.Name(desk.Running)
	if err != nil {
		return fmt.Errorf("%w: %w", desk.ErrNotAnew, err)
	}
	var env []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, talkVariable+"=") {
			env = append(env, v)
		}
	}
	if note := d.Shown.Held.Note(); note != "" {
		env = append(env, desk.TerminalVariable+"="+note)
	}
	if talk != "" {
		env = append(env, talkVariable+"="+talk)
	}
	args := append([]string{os.Args[0], "--vault", d.VaultDir()}, looks...)
	if ctx.Err() != nil {
		return nil // told to end: whoever called gives the terminal back
	}
	return fmt.Errorf("%w: %w", desk.ErrNotAnew, syscall.Exec(self, args, env))
}
