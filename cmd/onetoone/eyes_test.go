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

// What lies below a list is not drawn, nor read aloud, before what was chosen there.
func TestScreens_ShowNothingBetweenAListAndWhatIsChosen(t *testing.T) {
	home := t.TempDir()
	vaultAt(t, home)
	c := start(t, home)
	c.sees("Recent talks")
	c.press("6").sees("enter choose")
	if between := plainText(c.press("\r").sees("consent:")); strings.Contains(between, "Recent talks") {
		t.Errorf("Home is drawn before the talk:\n%s", between)
	}
	if back := plainText(c.press("\x1b").sees("Recent talks")); strings.Contains(back, "Find a talk") {
		t.Errorf("the list is drawn before Home:\n%s", back)
	}
}
