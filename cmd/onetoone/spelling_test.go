package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// elseways are words as they are spelled elsewhere. Here it is -ize, and else
// as in Britain: organize, colour, practise as what one does and practice as
// what it is.
var elseways = regexp.MustCompile(`(?i)\b\w*(organi|recogni|reali|apologi|critici|summari|prioriti|emphasi|minimi|maximi|memori|sympathi|generali|initiali|categori|normali|speciali|synchroni|mobili|unioni|authori|finali)s(e|es|ed|ing|er|ers|ation|ations)\b|` +
	`\b(practic(ed|ing)|to practice|colors?|neighbor\w*|favor\w*|behavior\w*|judgment\w*|center\w*|gray|labeled|labeling|canceled|traveled|favorites?)\b`)

// TestWords_AreSpelledInOneWay looks at what a person reads: the catalogue,
// guides, personas and the documents.
func TestWords_AreSpelledInOneWay(t *testing.T) {
	top := filepath.Join("..", "..")
	var files []string
	for _, pattern := range []string{"README.md", ".github/*.md", "guide/words/en/*.json", "guide/personas/*.md", "guide/script/guides/*.md", "cmd/onetoone/manual/*.md", "guide/trainer/*.md", "store/*.md"} {
		found, err := filepath.Glob(filepath.Join(top, pattern))
		if err != nil || found == nil {
			t.Fatalf("%s: %v, %v", pattern, found, err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		must(t, err)
		n := 0
		for line := range strings.Lines(string(text)) {
			n++
			// what a persona listens for is spelled as anybody may
			if found := elseways.FindString(line); found != "" && !strings.HasPrefix(line, "- words: ") {
				t.Errorf("%s:%d: %q is spelled another way here", file, n, found)
			}
		}
	}
	for _, word := range []string{"organise", "Recognised", "apologising", "practiced", "neighbor"} {
		if !elseways.MatchString(word) {
			t.Errorf("%q is not found", word)
		}
	}
}
