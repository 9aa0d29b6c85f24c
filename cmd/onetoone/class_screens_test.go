//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPractice_AWholeClassOnATerminal(t *testing.T) {
	home := t.TempDir()
	c := start(t, home, "practice")
	c.sees(practiceRoom)

	// A trainee practises, and saves a result file: no words.
	c.press("a").sees("Who will you meet?")
	c.press("2").sees("third-floor flat")
	c.press("1").sees("say it")
	c.press("What was the winter like here?\r").sees("You: What was the winter like here?")
	c.press("\x1b")
	c.sees("silence")
	c.press("xx").sees("How it ended")
	c.press("r").sees("What was said is left out")
	c.press("n").sees("Your name or number")
	c.press("Maria\r").sees("you are called Maria")
	file := filepath.Join(home, "maria.json")
	c.press("\r").sees("Where to?")
	c.press("\x01\x0b" + file + "\r").sees("Hand it in.")
	c.press("\r").sees("How it ended")
	c.press("\r").sees("Recent practice")
	if data, err := os.ReadFile(file); err != nil || !strings.Contains(string(data), `"member": "Maria"`) || strings.Contains(string(data), "winter") {
		t.Errorf("the file is %.300s, %v", data, err)
	}

	// The trainer makes a class, hands out and collects.
	c.press("7").sees("No class yet.")
	c.press("n").sees("A new class")
	c.press("Tuesday evenings\t").sees("Names with commas") // the members have the keys
	c.press("Maria, Ali, Jo").sees("3 members: Maria, Ali, Jo")
	c.press("\r").sees("No coached sessions are planned.")
	folder := filepath.Join(home, "handout")
	c.press("h").sees("who does what when")
	c.press("\r").sees("Where to?")
	c.press("\x01\x0b" + folder + "\r").sees("each member's own page")
	c.press("\r").sees("last today")
	pages, err := os.ReadDir(folder)
	if err != nil || len(pages) != 5 { // three members, the plan, and sheets for a group without a laptop
		t.Errorf("handed out are %v, %v", pages, err)
	}
	c.press("c").sees("Which file?")
	c.press(filepath.Join(folder, "plan.html") + "\r").sees("Nothing was added: plan.html: line 1")
	c.press("\x01\x0b" + file + "\r").sees("From Maria")
	c.press("\r").sees("Maria: 1 new. The next file?")
	c.press("\x1b")
	c.sees("Handed in: 1 of 3. Nothing yet from Ali, Jo.")

	// Coached sessions, and the end of the class.
	c.press("s").sees("None planned yet.")
	c.press("p").sees("Four for each")
	c.press("4").sees("Counted from which day?")
	c.press("\r").sees("Planned for each: 4.")
	c.press("\r").sees("It was held")
	c.press("1").sees("Held: Maria.")
	c.press("\x1b")
	c.sees("1 of 12 held")
	c.press("x").sees("Tuesday evenings: 3 members, 1 result, 12 coached sessions.")
	c.press("delete\r").sees("No class yet.")
	c.press("\x1b")
	c.sees(practiceRoom)
	if code := c.press("q").ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if data, err := os.ReadFile(file); err != nil || len(data) == 0 {
		t.Errorf("the trainee's file went with the class: %v", err)
	}
}
