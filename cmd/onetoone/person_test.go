//go:build unix

package main

import "testing"

func TestPerson_IsAskedForWhereNoNameIsGiven(t *testing.T) {
	dir := t.TempDir() + "/v"
	must(t, fillVault(dir))
	c := start(t, t.TempDir(), "report", "--vault", dir)
	c.sees("Who:")
	c.press("maria löw\r").sees("What is held about Maria Löw")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	c = start(t, t.TempDir(), "rename", "--vault", dir)
	c.sees("Who:")
	c.press("maria löw\r").sees("The right name:")
	c.press("Marija Löw\r").sees("it is Marija Löw now")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	c = start(t, t.TempDir(), "forget", "--vault", dir)
	c.sees("Who:")
	c.press("marija löw\r").sees("Type forget or Marija Löw")
	c.press("forget\r").sees("Destroyed: the key of Marija Löw")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}
