package tui

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"example.org/onetoone/tui/edit"
)

func source(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(text)
	}
	return b.String()
}

func TestKeys_NoActionTakesAKeyOfTheEditor(t *testing.T) {
	ours := regexp.MustCompile(`"((?:ctrl|alt)\+[^"]+)"`).FindAllStringSubmatch(source(t), -1)
	for _, m := range ours {
		if m[1] != "ctrl+c" && m[1] != "ctrl+z" && m[1] != "alt+esc" {
			t.Errorf("%s is bound: no action may need ctrl or alt", m[1])
		}
	}
	for _, b := range edit.DefaultKeys().Bindings() {
		for _, k := range b.Keys() {
			if k == "ctrl+c" || k == "ctrl+z" || k == "alt+esc" || k == "enter" || k == "esc" || k == "tab" {
				t.Errorf("the editor takes %s", k)
			}
		}
	}
}
