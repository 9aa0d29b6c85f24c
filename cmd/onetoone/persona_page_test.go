package main

import (
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
)

// TestManual_ThePageOfAPersonaHasASectionForEachAndItsExamplesPass puts the examples
// of the page together: they are a persona.
func TestManual_ThePageOfAPersonaHasASectionForEachAndItsExamplesPass(t *testing.T) {
	var file strings.Builder
	page := map[string]string{}
	for part := range strings.SplitSeq(pageOf(t, "persona.md"), "\n## ") {
		head, text, _ := strings.Cut(part, "\n")
		_, example, _ := strings.Cut(text, "\n```\n")
		page[head], _, _ = strings.Cut(example, "```\n")
	}
	file.WriteString(page["File"])
	for _, s := range personas.Sections() {
		if page[s] == "" {
			t.Errorf("the page has no example of %s", s)
		}
		file.WriteString("\n## " + s + "\n\n" + page[s])
	}
	for _, f := range personas.Check("persona.md", []byte(file.String())) {
		t.Errorf("%s: %q", f, strings.Split(file.String(), "\n")[f.Line-1])
	}
}

// TestManual_ThePageOfAPersonaNamesEveryID asks the checker which ids there are. Of the
// many shapes of a question the page names a few.
func TestManual_ThePageOfAPersonaNamesEveryID(t *testing.T) {
	text := pageOf(t, "persona.md")
	for _, s := range []string{"Topics", "Moves", "Answers"} {
		_, about, _ := strings.Cut(text, "\n## "+s+"\n")
		about, _, _ = strings.Cut(about, "\n## ")
		all := 0
		for _, f := range personas.Check("p.md", []byte("# P\n\n`p` · p, 1\n\nP.\n\n## "+s+"\n\n### `qqqqqqqqqqqqqqqqqqqqqqqq`\n\n- P.\n")) {
			_, ids, _ := strings.Cut(f.Error(), "expected one of ")
			ids, _, found := strings.Cut(ids, ", found")
			for _, id := range strings.Split(ids, ", ") {
				if found && !strings.HasPrefix(id, "asks-") && !strings.Contains(about, "`"+id+"`") {
					t.Errorf("%s says nothing of %s", s, id)
				} else if found {
					all++
				}
			}
		}
		if all < 8 {
			t.Errorf("the checker names %d ids of %s", all, s)
		}
	}
}
