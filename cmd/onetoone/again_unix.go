//go:build unix

package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
)

// again replaces the program by a fresh one that asks for the passphrase:
// nothing that was in memory is left. It returns only when that fails.
//
// Only where the vault is and how it looks are asked for again: what else the
// command line said was done already. The terminal stays raw: what is typed
// meanwhile is for the new program, and shows nowhere.
func (p *program) again(talk string) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("locking: %w", err)
	}
	var env []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, talkVariable+"=") {
			env = append(env, v)
		}
	}
	if note := p.held.Note(); note != "" {
		env = append(env, terminalVariable+"="+note)
	}
	if talk != "" {
		env = append(env, talkVariable+"="+talk)
	}
	args := append([]string{os.Args[0], "--vault", p.vaultDir()}, p.colour.flags()...)
	return fmt.Errorf("locking: %w", syscall.Exec(self, args, env))
}
