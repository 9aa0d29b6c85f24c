//go:build unix

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

const practiceRoom = "A round of three"

func TestPractice_ShowsNobodyOfTheRealVaultAndLeavesItAlone(t *testing.T) {
	home := t.TempDir()
	c := talking(t, home) // with Maria
	c.signal(syscall.SIGTERM)
	c.ends(patience)
	numbers, talks := filepath.Join(home, "numbers.json"), filepath.Join(home, "talks.json")
	for path, text := range map[string]string{numbers: told(t, home, "timings"), talks: told(t, home, "list", "--json")} {
		must(t, os.WriteFile(path, []byte(text), 0o600))
	}
	before := contents(t, filepath.Join(home, "data", "onetoone"))

	c = start(t, home, "practice")
	c.sees(practiceRoom)
	c.press("21 ").sees("of 10 min")
	c.press("o").sees("· saved")
	c.press("x").sees("Leave this page")
	c.press("l").sees("Go on with")
	c.press("n").sees("Which file of timings?")
	c.press(talks + "\r").sees("not a file from onetoone timings") // it holds her name, and is no such file
	c.press("\x01\x0b" + numbers + "\r").sees("Too few talks to see a habit")
	c.press("\x1b").sees("Which file of timings?")
	c.press("\x03").ends(patience)
	if strings.Contains(c.all(), "Maria") || strings.Contains(c.all(), "NOT PROTECTED") {
		t.Errorf("practice shows\n%s", c.all())
	}
	if after := contents(t, filepath.Join(home, "data", "onetoone")); after != before {
		t.Errorf("the real vault was touched:\n%s\nbefore:\n%s", after, before)
	}
	if got := list(t, home); strings.Contains(got, "10 min") || strings.Count(got, "\n") > 3 {
		t.Errorf("the real talks hold practice:\n%s", got)
	}
}

func TestPractice_OneKeyGoesThereAndBack(t *testing.T) {
	home := t.TempDir()
	c := start(t, home)
	c.sees(noTalks)
	c.press("r").sees(practiceRoom)
	c.press("t").sees(noTalks)
	c.press("r").sees(practiceRoom)
	if code := c.press("q").ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

func TestPractice_KilledWhileCountingIsGoneOnWith(t *testing.T) {
	home := t.TempDir()
	c := start(t, home, "practice")
	c.sees(practiceRoom)
	c.press("21 ").sees("· saved")
	c.press("ooo").sees("3 of 3")
	c.press("c").sees("3 of 4")
	c.savedAfter("3 of 4")
	c.signal(syscall.SIGKILL)
	c.ends(patience)
	c = start(t, home, "practice")
	c.sees("Go on with")
	c.press("\r").sees("3 of 4")
}

func TestPractice_AWholeRoundOfThreeThroughATerminal(t *testing.T) {
	c := start(t, t.TempDir(), "practice")
	c.sees(practiceRoom)
	c.press("1").sees("Who has this screen?")
	c.press("1").sees("Which card?")
	c.press("dee\r").sees("Turn the screen to the person.")
	c.press("\r").sees("Stop word")
	c.press("\r").sees("Turn the screen to the organizer.")
	c.press("\r").sees("Say first")
	c.press("\r").sees(firstPrompt())
	c.press("mq  ").sees("1 mark")
	c.press("xx").sees("scores alone")
	for i, who := range []string{"organizer", "person", "observer"} {
		c.press("\r").sees("Turn the screen to the " + who)
		c.press("\r").sees("Points: the " + who)
		c.press(strings.Repeat(string(rune('1'+i)), 8)).sees("close")
	}
	c.press("\r").sees("you are furthest apart here")
	c.press("\r").sees("The organizer first")
	for _, page := range []string{"Then the person", "Then the observer", "Stage by stage", "One thing to try again"} {
		c.press(" ").sees(page)
	}
	c.press("\r").sees("WRITING")
	c.press("wait longer\r").sees("wait longer")
	c.press(" ").sees("Out of role")
	c.press(" ").sees("Change places")
	c.press("\r").sees("The round is done.")
	if code := c.press("q").ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

func TestPractice_OpenInAnotherWindowLeavesTheTalksOpen(t *testing.T) {
	home := t.TempDir()
	first := start(t, home, "practice")
	first.sees(practiceRoom)
	second := start(t, home)
	second.sees(noTalks)
	second.press("r").sees("Practice is open in another window.")
}

// contents are the names, sizes and times of the files of a folder.
func contents(t *testing.T, dir string) string {
	t.Helper()
	files, err := os.ReadDir(dir)
	must(t, err)
	var b strings.Builder
	for _, f := range files {
		info, err := f.Info()
		must(t, err)
		b.WriteString(f.Name() + " " + info.ModTime().String() + "\n")
	}
	return b.String()
}

// savedAfter waits until the program says that all is saved, after some words.
func (c *console) savedAfter(words string) {
	c.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		all := c.all()
		if at := strings.LastIndex(all, words); at >= 0 && strings.LastIndex(all, saved) > at {
			return
		}
	}
	c.t.Fatalf("not saved:\n%s", c.all())
}

// all is everything the program has shown.
func (c *console) all() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return plainText(c.bytes)
}

func TestPractice_AWholeFishbowlThroughATerminal(t *testing.T) {
	files := t.TempDir()
	// watch is an observer at a screen of their own, who hands in a file.
	watch := func(focus, keys, counted, name string) {
		c := start(t, t.TempDir(), "practice")
		c.sees(practiceRoom)
		c.press("2").sees("What will you watch?")
		c.press(focus + " ").sees("· saved")
		c.press(keys).sees(counted)
		c.press("x").sees("They are done: hand in")
		c.press("2").sees("Save a result file")
		c.press("\r").sees("Where to?")
		c.press("\x01\x0b" + filepath.Join(files, name) + "\r").sees("Written to")
		c.press("\r").sees("Recent practice")
		if code := c.press("q").ends(patience); code != exitDone {
			t.Errorf("exit code %d", code)
		}
	}
	watch("2", "oooc", "3 of 4", "maria.json")
	watch("4", "ss", "pauses of three seconds", "ali.json")

	home := t.TempDir()
	c := start(t, home, "practice")
	c.sees(practiceRoom)
	c.press("1").sees("Who has this screen?")
	c.press("2").sees("What will you watch?")
	c.press("3").sees("Which card?")
	c.press("dee\r").sees("Turn the screen to the person.")
	c.press("\r").sees("It touches on")
	c.press("\r").sees("Turn the screen to the observer.")
	c.press("\r").sees("Press space when they begin.")
	c.press(" ").sees("· saved")
	c.press("rrr").sees("reflection")
	c.press("x").sees("Leave this page")
	c.press("x").sees("scores alone")
	c.press("   ").sees("Then the observer")
	c.press("j").sees("1 observer")
	c.press("a").sees("Which file did an observer hand in?")
	c.press(filepath.Join(files, "nobody.json") + "\r").sees("no such file")
	c.press("\x01\x0b" + filepath.Join(files, "maria.json") + "\r").sees("2 observers")
	c.press("a").sees("Which file did an observer hand in?")
	c.press("\x01\x0b" + files + "\r").sees("3 observers")
	for _, row := range []string{"open +· +3", "closed +· +1", "reflection +3 +·", "silence +· +· +2", "reflections to questions +3 to 4"} {
		if !regexp.MustCompile(row).MatchString(c.all()) {
			t.Errorf("%q is not on the screen:\n%s", row, c.all())
		}
	}
	c.press("\x1b").sees("Then the observer")
}

func TestPractice_KeepsTheMinutesOfARound(t *testing.T) {
	home := t.TempDir()
	c := start(t, home, "practice")
	c.sees("talk 10, debrief 8, rotate 1")
	c.press("6").sees("Change places")
	c.press("12\r").sees("kept for next time")
	c.press("q").ends(patience)
	c = start(t, home, "practice", "--debrief", "5")
	c.sees("talk 12, debrief 5, rotate 1")
	c.press("q").ends(patience)
	c = start(t, home)
	c.sees(noTalks)
	c.press("r").sees("talk 12, debrief 8, rotate 1")
}
