//go:build unix

package main

import (
	"strings"
	"testing"
)

// TestASCII_IsWhatATerminalWithoutOurSignsIsSent lists talks and a guide on a
// terminal in several locales.
func TestASCII_IsWhatATerminalWithoutOurSignsIsSent(t *testing.T) {
	home := t.TempDir()
	vaultAt(t, home)
	path, err := built()
	must(t, err)
	for _, c := range []struct{ locale, flag, name, sign string }{
		{"C.UTF-8", "", "Maria Löw", "`relationship` · 5"},
		{"C.UTF-8", "--ascii", "Maria Löw", "`relationship` - 5"},
		{"POSIX", "", "Maria Löw", "`relationship` - 5"},
		{"de_DE.ISO-8859-1", "", "Maria Low", "`relationship` - 5"},
		{"de_DE.ISO-8859-1", "--ascii", "Maria Low", "`relationship` - 5"},
	} {
		on := func(command ...string) string {
			if c.flag != "" {
				command = append(command, c.flag)
			}
			p := startAt(t, "/usr/bin/env", home, append([]string{"LC_ALL=" + c.locale, path}, command...)...)
			p.ends(patience)
			return plainText(p.sees(""))
		}
		if got := on("list"); !strings.Contains(got, c.name) {
			t.Errorf("%s %s: the list is\n%s", c.locale, c.flag, got)
		}
		if got := on("guides", "show", "one-to-one"); !strings.Contains(got, c.sign) {
			t.Errorf("%s %s: no %q in the guide\n%s", c.locale, c.flag, c.sign, got)
		}
		if got := on("list", "--json"); !strings.Contains(got, "Maria Löw") {
			t.Errorf("%s %s: a document is changed\n%s", c.locale, c.flag, got)
		}
	}
	t.Setenv("LC_ALL", "C")
	for flag, sign := range map[string]string{"--ascii": "-", "--ascii=false": "·"} {
		if got := told(t, home, "guides", "show", "one-to-one", flag); !strings.Contains(got, "`relationship` "+sign+" 5") {
			t.Errorf("without a terminal, with %s, it is\n%s", flag, got)
		}
	}
}

func TestASCII_IsWhatTheScreensAreDrawnIn(t *testing.T) {
	c := start(t, t.TempDir(), "--ascii")
	c.sees(noTalks)
	c.press("n\r\r").sees("Relationship ------ Motivation")
	c.press("?").sees("> space pgdn")
	if got := c.sees(""); strings.ContainsAny(string(got), "›━─●·") {
		t.Errorf("it draws %q", got)
	}
}
