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
