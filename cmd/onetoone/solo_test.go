//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestPractice_AWholeTalkAloneOnATerminal(t *testing.T) {
	home := t.TempDir()
	c := start(t, home, "practice")
	c.sees("Alone, with a scripted partner")
	c.press("a").sees("Who will you meet?")
	c.press("2").sees("third-floor flat")
	c.press("1").sees("say it")
	c.press("What was the winter like here?\r").sees("You: What was the winter like here?")
	c.press("\x1b") // the last row is drawn anew, and with it what is saved
	c.savedAfter("silence")
	c.signal(syscall.SIGKILL)
	<-c.done

	c = start(t, home, "practice")
	c.sees(offered)
	c.press("\r").sees("You: What was the winter like here?")
	c.press("You should call the council.\r").sees("You: You should call")
	c.press("\x1b")
	c.sees("silence")
	c.press("y").sees("advice: says “you should”")
	c.press("z").sees("Back there.")
	c.press("\rIt sounds hard.\r").sees("You: It sounds hard.")
	c.press("\x1b")
	c.sees("silence")
	c.press("xx").sees("Way 2 of 2.")
	c.press("v").sees("Side by side")
	c.press("\x1b")
	c.sees("How it ended")
	path := filepath.Join(home, "debrief.html")
	c.press("o").sees("Where to?")
	c.press("\x01\x0b" + path + "\r").sees("Written to")
	c.press("\r\r").sees("Recent practice")
	if code := c.press("q").ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	page, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(page), "It sounds hard.") || strings.Contains(string(page), "call the council") {
		t.Errorf("the page is %.200s, %v", page, err)
	}
}
