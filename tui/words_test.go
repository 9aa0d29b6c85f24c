package tui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/tui/edit"
)

// built are the ids that the code puts together from a part that varies.
var built = []string{"field.", "kind.", "consent.", "held.", "holds.", "state.", "last.", "card.", "level.", "answer.", "promise.",
	"said.promise.", "click.", "role.", "tally.", "drill.more.", "drill.stage.", "focus.", "after.", "turn.", "reach.", "gaps.", "score.points.", "watch.speaks.", "speaking.", "confirm.", "global.", "act.",
	"class.state.", "class.session.", "class.said.", "class.plan."}

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

func catalogue(t *testing.T) map[string]any {
	t.Helper()
	text, err := os.ReadFile("words/en.json")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]any{}
	if err := json.Unmarshal(text, &ids); err != nil {
		t.Fatal(err)
	}
	return ids
}

// used are the ids that the code names whole.
func used(src string) []string {
	var out []string
	for _, m := range regexp.MustCompile(`\.(?:T|N)\("([^"]+)"[,)]`).FindAllStringSubmatch(src, -1) {
		out = append(out, m[1])
	}
	for _, m := range regexp.MustCompile(`\.(?:act|shown)\("([^"]+)"`).FindAllStringSubmatch(src, -1) {
		out = append(out, "act."+m[1], "act."+m[1]+".long")
	}
	return out
}

func TestWords_EveryIDOfTheCodeIsInTheCatalogue(t *testing.T) {
	ids := catalogue(t)
	names := used(source(t))
	if len(names) < 200 {
		t.Fatalf("only %d ids found in the code: the test looks in the wrong way", len(names))
	}
	for _, id := range names {
		if _, ok := ids[id]; !ok {
			t.Errorf("the catalogue lacks %q", id)
		}
	}
}

func TestWords_EveryTextOfTheCatalogueIsUsed(t *testing.T) {
	src := source(t)
	names := used(src)
	for id := range catalogue(t) {
		if slices.Contains(names, id) || strings.Contains(src, `"`+id+`"`) {
			continue
		}
		if !slices.ContainsFunc(built, func(p string) bool { return strings.HasPrefix(id, p) }) || strings.HasPrefix(id, "act.") {
			t.Errorf("nothing says %q", id)
		}
	}
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
