package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/onetoone/cmd/onetoone/desk"
)

var codeSpan = regexp.MustCompile("`[^`\n]+`")

// spansOf are what a text says in code.
func spansOf(text string) (out []string) {
	for _, span := range codeSpan.FindAllString(text, -1) {
		out = append(out, strings.ReplaceAll(strings.Trim(span, "`"), `\|`, "|"))
	}
	return out
}

func pageOf(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("manual", name))
	must(t, err)
	return string(text)
}

// rowsOf are the cells of the tables of a page.
func rowsOf(page string) (out [][]string) {
	for line := range strings.Lines(page) {
		if row, is := strings.CutPrefix(line, "| "); is {
			out = append(out, strings.Split(strings.ReplaceAll(row, `\|`, "\x00"), " | "))
		}
	}
	return out
}

// TestManual_NamesEveryCommandAndNoOther holds the page of commands to the
// commands that there are, with their flags.
func TestManual_NamesEveryCommandAndNoOther(t *testing.T) {
	page := pageOf(t, "commands.md")
	top := root(&desk.Desk{}, new(bool))
	named := map[string]bool{"onetoone": true}
	for _, row := range rowsOf(page) {
		for i, span := range spansOf(row[0]) {
			args, is := strings.CutPrefix(span, "onetoone ")
			if !is || i > 0 {
				continue
			}
			c, _, err := top.Find(strings.Fields(args))
			if err != nil || c == top {
				t.Errorf("there is no command %q", span)
				continue
			}
			named[c.CommandPath()] = true
			flagsAreThere(t, c, strings.Join(row, " "))
		}
	}
	eachCommand(top, func(path string) {
		shell, of := strings.CutPrefix(path, "completion ")
		if of && strings.Contains(page, "`"+shell+"`") {
			return
		}
		if !named[strings.TrimSpace("onetoone "+path)] {
			t.Errorf("the page does not name onetoone %s", path)
		}
	})
	top.PersistentFlags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden && !strings.Contains(page, "| `--"+f.Name) && !strings.Contains(page, ", `--"+f.Name) {
			t.Errorf("the page does not say what --%s does", f.Name)
		}
	})
}

func flagsAreThere(t *testing.T, c *cobra.Command, row string) {
	t.Helper()
	for _, span := range spansOf(row) {
		for _, name := range regexp.MustCompile(`--([a-z-]+)`).FindAllStringSubmatch(strings.ReplaceAll(span, "\x00", "|"), -1) {
			if c.Flag(name[1]) == nil {
				t.Errorf("%s has no flag --%s", c.CommandPath(), name[1])
			}
		}
	}
}

// eachFile calls a function for every file of the project, by its path in it.
func eachFile(t *testing.T, do func(name string)) {
	t.Helper()
	top := filepath.Join("..", "..")
	err := filepath.WalkDir(top, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && d.Name() == ".git" {
			return filepath.SkipDir
		}
		name, err := filepath.Rel(top, p)
		if err == nil && !d.IsDir() {
			do(filepath.ToSlash(name))
		}
		return err
	})
	must(t, err)
}

// TestManual_WhatProvesAPromiseIsThere looks for every test, file and trial that
// the page of promises names.
func TestManual_WhatProvesAPromiseIsThere(t *testing.T) {
	tests, trials, files := map[string]bool{}, map[string]bool{}, map[string]bool{}
	eachFile(t, func(name string) {
		files[name], files[filepath.Base(name)] = true, true
		if !strings.HasSuffix(name, ".go") {
			return
		}
		src, err := os.ReadFile(filepath.Join("..", "..", name))
		must(t, err)
		for _, m := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`).FindAllStringSubmatch(string(src), -1) {
			tests[m[1]] = true
		}
		if strings.HasPrefix(name, ".ci/trials/") {
			for _, m := range regexp.MustCompile(`"([a-z-]+)"`).FindAllStringSubmatch(string(src), -1) {
				trials[m[1]] = true
			}
		}
	})
	proofs := 0
	for _, row := range rowsOf(pageOf(t, "promises.md")) {
		if len(row) != 2 {
			continue
		}
		for _, span := range spansOf(row[1]) {
			proofs++
			switch name := strings.Fields(span); {
			case strings.HasPrefix(span, "Test"), strings.HasPrefix(span, "Fuzz"):
				if !tests[span] {
					t.Errorf("there is no %s", span)
				}
			case len(name) > 1 && name[0] == ".ci/trials/run":
				for _, trial := range name[1:] {
					if !trials[trial] {
						t.Errorf("there is no trial %s", trial)
					}
				}
			case !files[span]:
				if info, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(span))); err != nil || !info.IsDir() {
					t.Errorf("there is no %s", span)
				}
			}
		}
	}
	if proofs < 80 {
		t.Errorf("the page has only %d proofs", proofs)
	}
}

var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// anchors are those of the headings of a document, as GitHub names them.
func anchors(doc string) (out []string) {
	fenced := false
	for line := range strings.Lines(doc) {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		if fenced || !strings.HasPrefix(line, "#") {
			continue
		}
		out = append(out, strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
				return unicode.ToLower(r)
			}
			return -1
		}, strings.TrimSpace(strings.TrimLeft(line, "#"))))
	}
	return out
}

// TestDocuments_LinkToWhatIsThere follows every link within the project.
func TestDocuments_LinkToWhatIsThere(t *testing.T) {
	links := 0
	eachFile(t, func(name string) {
		if !strings.HasSuffix(name, ".md") || strings.Contains(name, "testdata/") {
			return
		}
		at := filepath.Join("..", "..", filepath.FromSlash(name))
		src, err := os.ReadFile(at)
		must(t, err)
		for _, m := range link.FindAllStringSubmatch(codeSpan.ReplaceAllString(string(src), "code"), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			links++
			file, anchor, _ := strings.Cut(m[1], "#")
			target, doc := at, src
			if file != "" {
				target = filepath.Join(filepath.Dir(at), filepath.FromSlash(file))
				if doc, err = os.ReadFile(target); err != nil && anchor == "" {
					_, err = os.Stat(target) // a folder
				}
			}
			if err != nil {
				t.Errorf("%s links to %s, which is not there", name, m[1])
			} else if anchor != "" && !slices.Contains(anchors(string(doc)), anchor) {
				t.Errorf("%s links to %s: there is no such heading", name, m[1])
			}
		}
	})
	if links < 60 {
		t.Errorf("only %d links were found", links)
	}
}
