package screens

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"example.org/onetoone/cmd/onetoone/files"
)

func TestSignpost_ReadsALineARow(t *testing.T) {
	file := filepath.Join(t.TempDir(), "signposting.txt")
	text := "# Ours, reviewed in May\n\n  Ana, after six: 555 0101\r\nThe house on Mill Lane, any time\n"
	must(t, os.WriteFile(file, []byte(text), 0o600))
	got, err := signpost(file)
	if want := []string{"Ana, after six: 555 0101", "The house on Mill Lane, any time"}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %q and %v, not %q", got, err, want)
	}
}

func TestSignpost_NoFileOrNoLinesIsNoText(t *testing.T) {
	dir := t.TempDir()
	if got, err := signpost(filepath.Join(dir, "none.txt")); got != nil || err != nil {
		t.Errorf("no file: got %q and %v", got, err)
	}
	if got, err := parseSignpost("x", []byte("# nothing yet\n\n")); got != nil || err != nil {
		t.Errorf("no lines: got %q and %v", got, err)
	}
}

func TestSignpost_RefusesABadFileWithItsLine(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"too many lines", strings.Repeat("# x\nline\n", signpostLines+1), "f.txt:42: expected at most 20 lines"},
		{"too long", strings.Repeat(strings.Repeat("x", 1023)+"\n", 16) + "x", "f.txt:17: expected at most 16 KiB"},
		{"not text", "fine\n\xff\n", "f.txt:2: expected text in UTF-8"},
		{"a control sequence", "fine\n\n\x1b[31mred\n", "f.txt:3: expected no control characters"},
	} {
		got, err := parseSignpost("f.txt", []byte(c.text))
		if got != nil || err == nil || err.Error() != c.want {
			t.Errorf("%s: got %q and %v, not %s", c.name, got, err, c.want)
		}
	}
	dir := t.TempDir()
	if _, err := signpost(dir); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("a folder: got %v", err)
	}
}

func TestLadder_IsTheGroupsOwnOrNoneAndABadOneIsToldOf(t *testing.T) {
	d, _ := atHome(t)
	must(t, os.MkdirAll(filepath.Dir(files.LadderFile()), 0o700))
	for src, rungs := range map[string]int{"": 0, "# Ours\n\n- `come` come\n- `vote` vote\n": 2, "# Ours\n": 0} {
		if src != "" {
			must(t, os.WriteFile(files.LadderFile(), []byte(src), 0o600))
		}
		c := screensConfig(context.Background(), d, opening{colour: &Colours{}}, &holding{}, nil)
		told := strings.Contains(fmt.Sprint(c.Notices), "ladder.md:1: expected a list")
		if len(c.Ladder) != rungs || told != (src != "" && rungs == 0) {
			t.Errorf("%q: %v, %v", src, c.Ladder, c.Notices)
		}
		must(t, os.RemoveAll(files.LadderFile()))
	}
}

func TestConfig_TellsOfABadSignpostAndUsesTheGuides(t *testing.T) {
	d, _ := atHome(t)
	must(t, os.MkdirAll(filepath.Dir(signpostFile()), 0o700))
	if err := os.WriteFile(signpostFile(), []byte("\x00"), 0o600); err != nil {
		t.Fatal(err)
	}
	c := screensConfig(context.Background(), d, opening{colour: &Colours{}}, &holding{}, []string{"one\ntwo"})
	if len(c.Notices) != 3 || !strings.Contains(c.Notices[2].Text, "signposting.txt:1: expected") || c.Signpost != nil {
		t.Errorf("the notices are %+v, the signpost %q", c.Notices, c.Signpost)
	}
}
