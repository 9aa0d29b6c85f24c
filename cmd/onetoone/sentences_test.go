package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Every sentence a person can read stands in guide/words, or in the files of
// guides and personas.
//
// A sentence is a string with two words and a space between them, or a word
// with a space to join it to others. No sentences are: what panics, patterns,
// tags, how a command is called ("onetoone delete 4fq2", Use), and the lists of
// phrases that are listened for (phrases_en.go).

var (
	verbs    = regexp.MustCompile(`%[-+# 0-9.\[\]*]*[a-zA-Z]`)
	sentence = regexp.MustCompile(`\pL[,.:;!?)”’"']* +[“‘("']*\pL|^[,.:;]* \pL{2,}|\n\pL{2,}|\pL{2,}[,.:;]* $|\pL{2,} ?…$` +
		`|\x00[,.:;!?)”’"']* +\pL{2,}|\pL{2,}[,.:;]* +[“‘("']*\x00`)
)

// commandLine is how a command is called, or the beginning of that.
var commandLine = regexp.MustCompile(`^ *(onetoone|--\w+)( ([-\w./*=…%]+|'[^']*'|"[^"]*"))* *$`)

// names are strings with two words that are no sentences all the same.
var names = []string{
	"Google Drive", "google drive", "my drive", "icloud drive", "mobile documents", "pcloud drive", "proton drive", "Proton Drive", // services' folders
	"faith volunteer, 63", "asks with", "a recording", "after ", // what stands in events: who is recorded or was played, the page of a debrief
	"too big", "ask back", // what a partner's chances are drawn for
}

// formats are files whose strings with two words belong to something that is
// written or read, and is the same in every language.
var formats = map[string]string{
	"guide/script/print.go":                      "the headings of a guide's file",
	"guide/script/parse.go":                      "as above",
	"guide/script/duty.go":                       "what a stage's line says in it",
	"guide/personas/check.go":                    "the headings of a persona's file",
	"guide/personas/parse.go":                    "as above",
	"guide/paper/html.go":                        "HTML, and how it is printed",
	"guide/field.go":                             "what stands in events",
	"guide/practice/recorded/stages.go":          "what stands in events",
	"guide/practice/listener/head.go":            "what the model's features are called",
	"guide/practice/listener/weights/weights.go": "what is wrong with weights: those who train them read it",
	"guide/practice/listener/move.go":            "what stands in events",
	"guide/practice/partner/turn.go":             "as above",
	"guide/when/read.go":                         "what is read as a day",
	"store/seal/seal.go":                         "what keys are derived for",
	"store/rescue/format.go":                     "the first line of a rescue file",
	"store/file/errors.go":                       "how the system's errors begin",
	"guide/trainer/numbers/decode.go":            "how an error of encoding/json begins",
}

// sentences are the sentences in a file, with their lines.
func sentences(name string, src []byte) (found []string, err error) {
	if strings.HasSuffix(name, "_test.go") || strings.HasPrefix(path.Base(name), "phrases_") ||
		formats[name] != "" || within(name, "guide/words/source") || within(name, "guide/words/generate") || within(name, "cmd/onetoone/invented") { // tools
		return nil, nil
	}
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, name, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			n.Tag = nil
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Use" {
				return false
			}
		case *ast.CallExpr:
			return !forProgrammers(n)
		case *ast.BasicLit:
			if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && isSentence(s) {
				found = append(found, fmt.Sprintf("%s: %q", set.Position(n.Pos()), s))
			}
		}
		return true
	})
	return found, nil
}

func isSentence(s string) bool {
	return sentence.MatchString(verbs.ReplaceAllString(s, "\x00")) && !commandLine.MatchString(s) && !slices.Contains(names, s)
}

// forProgrammers reports whether what a call is given is read by programmers
// only, or by the regexp package.
func forProgrammers(c *ast.CallExpr) bool {
	switch fun := c.Fun.(type) {
	case *ast.Ident:
		return fun.Name == "panic"
	case *ast.SelectorExpr:
		x, ok := fun.X.(*ast.Ident)
		return ok && x.Name == "regexp"
	}
	return false
}

func TestSentences_StandInTheCatalogue(t *testing.T) {
	for name, src := range moduleFiles(t) {
		found, err := sentences(name, src)
		must(t, err)
		for _, s := range found {
			t.Errorf("%s belongs in guide/words", s)
		}
	}
}

func TestSentences_AreToldFromWhatIsNone(t *testing.T) {
	for src, want := range map[string]int{
		`var a = "two words"`:                      1,
		`var a = "a%d talks"`:                      1,
		`var a = " and "`:                          1,
		`var a = ", and"`:                          1,
		`var a = "Saved: now"`:                     1,
		`var a = f("said.done", "two words")`:      1,
		`var a = "%s %d"`:                          0,
		`var a = "word"`:                           0,
		`var a = "home.title"`:                     0,
		`var a = "2006-01-02 15:04"`:               0,
		`func f() { panic("no such kind: x") }`:    0,
		`var a = regexp.MustCompile("a b c")`:      0,
		`var a = "onetoone delete 4fq2"`:           0,
		`var a = b{Use: "delete ID"}`:              0,
		"type a struct { B int `json:\"b c d\"` }": 0,
	} {
		got, err := sentences("guide/x.go", []byte("package x\n"+src))
		if err != nil {
			t.Fatal(src, err)
		}
		if len(got) != want {
			t.Errorf("%s: found %q", src, got)
		}
	}
	for _, name := range []string{"guide/x_test.go", "guide/phrases_en.go"} {
		if got, _ := sentences(name, []byte("package x\nvar a = \"two words\"")); got != nil {
			t.Errorf("%s: found %q", name, got)
		}
	}
}
