//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestPractice_ARecordingFromItsFileToAKeptPracticeOnATerminal(t *testing.T) {
	home := t.TempDir()
	file, page := filepath.Join(home, "talk.vtt"), filepath.Join(home, "card.html")
	const text = "WEBVTT\n\n00:00:00.000 --> 00:00:05.000\n<v Maria>It sounds like you carried it alone.\n\n00:00:12.000 --> 00:00:40.000\n<v Dee>I did, Maria. I was so tired, and all of us were.\n"
	must(t, os.WriteFile(file, []byte(text), 0o600))
	c := start(t, home, "practice")
	c.sees(practiceRoom)
	c.press("4").sees("Which file?")
	c.press("~/nowhere.vtt\r").sees("no such file")
	c.press("\x01\x0b~/talk.vtt\r").sees("Who is the organizer?")
	c.press("1").sees("Keep it as a practice")
	c.press("\r").sees("framing and consent")
	c.press("\x1b").sees("a recording") // the room reads what is on the disk
	c.signal(syscall.SIGKILL)
	<-c.done

	c = start(t, home, "practice")
	c.sees("a recording")
	c.press("\x1b[A\r").sees("framing and consent")
	c.press("l").sees("0:12 They: I did, M. I was so tired")
	c.press("\x1b")
	c.sees("framing and consent")
	c.press("c\r").sees("● deep reflection")
	c.press("4").sees("○ deep reflection")
	c.press("\x1b")
	c.sees("framing and consent")
	c.press("o").sees("Where to?")
	c.press("\x01\x0b" + page + "\r").sees("Written to")
	c.press("\r").sees("framing and consent")
	c.press("\x1b").sees("Recent practice")
	c.press("8").sees("1 practice")
	c.press("\r").sees("framing and consent")
	c.press("x").sees("Type delete")
	c.press("delete\r").sees("Deleted.")
	if code := c.press("q").ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	written, err := os.ReadFile(page)
	if err != nil || !strings.Contains(string(written), "corrected by hand, heard as deep reflection") || strings.Contains(string(written), "Maria") {
		t.Errorf("the page is %s, %v", written, err)
	}
}

// twoHours is a transcript of two hours, spoken at 150 words a minute.
func twoHours() string {
	mine := []string{"What happened that day?", "It sounds like you carried it alone, and nobody came.", "You should call the council about it.", "Who decides that, do you think?", "Would you come on Tuesday at six to the hall with Ali?", "May I ask what that cost you?"}
	theirs := []string{
		"The lift was out again and I carried my mother down four floors, and the man from the agency only said they would look into it next month, which is what they always say to us.",
		"My neighbours are just as tired of it as I am. We all tried.", "I felt so stupid, standing there with the bags.", "If all of us went there together they would have to listen.",
	}
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for at := 0; at < 2*3600; {
		for i, lines := range [][]string{mine, theirs} {
			words := lines[r.IntN(len(lines))] + " " + lines[r.IntN(len(lines))]
			fmt.Fprintf(&b, "[%02d:%02d:%02d] %s: %s\n", at/3600, at/60%60, at%60, [...]string{"Maria", "Dee"}[i], words)
			at += 1 + len(strings.Fields(words))*60/150
		}
	}
	return b.String()
}

// BenchmarkScore_TwoHours is the whole command, from starting the program to
// its end.
func BenchmarkScore_TwoHours(b *testing.B) {
	path, err := built()
	must(b, err)
	file := filepath.Join(b.TempDir(), "two-hours.txt")
	must(b, os.WriteFile(file, []byte(twoHours()), 0o600))
	for b.Loop() {
		if out, err := exec.Command(path, "score", file, "--organizer", "Maria").CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
	}
}
