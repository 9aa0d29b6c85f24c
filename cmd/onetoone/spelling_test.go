package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
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
	looked := map[string]bool{} // each word once: the personas have half a million
	for _, file := range files {
		text, err := os.ReadFile(file)
		must(t, err)
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "- words: ") { // what a persona listens for is spelled as anybody may
				continue
			}
			before := ""
			for _, word := range strings.FieldsFunc(line, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				if strings.EqualFold(before, "to") && strings.EqualFold(word, "practice") {
					word = before + " " + word
				}
				if before = word; looked[word] {
					continue
				}
				looked[word] = true
				if elseways.MatchString(word) {
					t.Errorf("%s: %q is spelled another way here: %s", file, word, line)
				}
			}
		}
	}
	for _, word := range []string{"organise", "Recognised", "apologising", "practiced", "neighbor", "to practice"} {
		if !elseways.MatchString(word) {
			t.Errorf("%q is not found", word)
		}
	}
}
