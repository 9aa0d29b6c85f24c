//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// storyLeftEarly are the numbers of four talks in which the story was left.
func storyLeftEarly() string {
	var talks []string
	for i := range 4 {
		talks = append(talks, fmt.Sprintf(`{"n": %d, "week": "2026-W4%d", "guide": "own", "minutes": 20, "planned": 20, "silences": 0,
"ask": {"planned": false, "answered": false, "yes": false}, "stages": [{"id": "story", "seconds": 130, "planned": 8, "prompts": 3, "of": 5}]}`, i+1, i))
	}
	return `{"timings": 1, "talks": [` + strings.Join(talks, ",\n") + `], "minutes_only": []}`
}

func TestDrill_AWholeOneOnATerminalFromTheProposalToAnother(t *testing.T) {
	home := t.TempDir()
	numbers := filepath.Join(home, "numbers.json")
	must(t, os.WriteFile(numbers, []byte(storyLeftEarly()), 0o600))
	c := start(t, home, "practice")
	c.sees("A drill: one stage, alone")
	c.press("n").sees("Which file of timings?")
	c.press(numbers + "\r").sees("You left the story after two minutes in four of four talks")
	c.press("1").sees("tab write") // a first drill begins with lines to choose
	c.press("1").sees("You: ")
	c.press("\t").sees("tab lines")
	c.press("What was that like?\r").sees("You: What was that like?")
	c.press("\x1b").sees("silence")
	c.press("x").sees("End this drill?")
	c.press("l").sees("Go on with")
	c.press("\r").sees("You: What was that like?")
	c.press("\x1b").sees("silence")
	c.press("x").sees("End this drill?")
	c.press("x").sees("What they were holding back")
	c.press("a").sees("Drill: Story")
	c.press("\x1b").sees("silence")
	c.press("x").sees("End this drill?")
	c.press("x").sees("What they were holding back")
	c.press("n").sees("Drill: Story")
	c.press("\x1b").sees("silence")
	c.press("x").sees("End this drill?")
	c.press("x").sees("What they were holding back")
	c.press("\r").sees("Recent practice")
	if n := strings.Count(c.all(), "Drill: Story · Sam"); n < 3 {
		t.Errorf("%d drills are listed", n)
	}
	if code := c.press("q").ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}
