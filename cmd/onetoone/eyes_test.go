//go:build unix

package main

import (
	"strings"
	"testing"

	"example.org/onetoone/cmd/onetoone/invented"
)

func TestShow_OfAnUndecidedTalkIsForTheEyesAtATerminal(t *testing.T) {
	home := t.TempDir()
	vaultAt(t, home)
	for _, how := range []string{"", "--markdown", "--json"} {
		c := start(t, home, strings.Fields("show "+invented.SamID+" "+how)...)
		c.sees("for your eyes only")
		if code := c.ends(patience); code != exitDone || !strings.Contains(c.all(), "works nights") {
			t.Errorf("show %s: exit code %d\n%s", how, code, c.all())
		}
	}
}
