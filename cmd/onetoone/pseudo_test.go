package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words/source"
)

// format are words of formats and of the system, that are the same in every language.
const format = `age arg identity ssh json md html txt csv vtt yaml tar true false null bytes linux amd64 arm64 darwin windows devel go UTF backups quarantine ria root unexpected eof file exists directory`

var englishWord = regexp.MustCompile(`[\pL’']+`)

// ofListener is what the listener says in English, of words that guides and
// personas have too.
var ofListener = regexp.MustCompile(`(open|closed) question|deep reflection|self-disclosure|(opens|ends|asks) with “|says “|question mark|you said so`)

// TestCommands_SpeakAnyLanguage runs what the scripts run in a language that
// nobody speaks, and help for every command: whatever is said in plain letters
// comes from guides and personas, from what somebody typed, or from formats.
func TestCommands_SpeakAnyLanguage(t *testing.T) {
	texts, err := source.Pseudo(english(t)).Catalogue()
	must(t, err)
	dir := t.TempDir()
	catalogue := filepath.Join(dir, "catalogue")
	must(t, os.WriteFile(catalogue, []byte(texts), 0o600))
	scripts, err := filepath.Glob("testdata/script/*.txt")
	must(t, err)
	for i, name := range scripts {
		if os.Getenv("ONETOONE_LONG") == "" && (i%3 != 0 || filepath.Base(name) == "class.txt") {
			continue // .ci/run has them all
		}
		src, err := os.ReadFile(name)
		must(t, err)
		must(t, os.WriteFile(filepath.Join(dir, filepath.Base(name)), spoken(src), 0o600))
	}
	helps := "env ONETOONE_VAULT=\n"
	eachCommand(root(&desk.Desk{}, new(bool)), func(path string) { helps += "speaks onetoone " + path + " --help\n" })
	must(t, os.WriteFile(filepath.Join(dir, "help-everywhere.txt"), []byte(helps), 0o600))
	known := elsewhere(t)
	cmds := scriptWords()
	cmds["runs"] = func(ts *testscript.TestScript, _ bool, args []string) { _ = ts.Exec(args[0], args[1:]...) }
	cmds["speaks"] = func(ts *testscript.TestScript, _ bool, args []string) {
		_ = ts.Exec(args[0], args[1:]...)
		for _, out := range []string{"stdout", "stderr"} {
			for line := range strings.Lines(drawn.ReplaceAllString(ts.ReadFile(out), " ")) {
				if said := ofListener.FindString(line); said != "" {
					t.Errorf("%q of %q is not said in the language:\n%s", said, args, line)
				}
				for _, word := range englishWord.FindAllString(line, -1) {
					if len(word) > 2 && plainLetters(word) && !known[strings.ToLower(word)] && !strings.Contains(strings.Join(args, " "), word) {
						t.Errorf("%q of %q is not said in the language:\n%s", word, args, line)
					}
				}
			}
		}
	}
	testscript.Run(t, testscript.Params{Dir: dir, Cmds: cmds, ContinueOnError: true, Setup: func(e *testscript.Env) error {
		err := home(e)
		e.Setenv(languageVariable, catalogue)
		return err
	}})
}

// drawn are paths, ids, keys and passphrases: nobody says them.
var drawn = regexp.MustCompile(`(?m)/[^ :]+|\b[0-9a-z]{16}\b|\bage1[0-9a-z]+|^[a-z-]+( [a-z-]+){5}$`) // some of the words are two: yo-yo

// expectation is a line of a script that looks at what was said or made.
var expectation = regexp.MustCompile(`^(\[[^]]*\] )*(! )?(stdout|stderr|cmp|grep|exists) `)

// runsIt is the beginning of a line that runs something, and how it is to end.
var runsIt = regexp.MustCompile(`^(\[[^]]*\] )*(! |code \d+ )?(exec (onetoone )?|sh |onetoone )`)

// unspoken are runs that write data, what is for a shell, or the manual, whose
// pages are no texts of the catalogue.
var unspoken = regexp.MustCompile(`onetoone manual|--json|--html|calendar .*-o -|practice label|practice result|timings|completion|__complete|grep|^exec [^os]`)

// spoken is a script that runs the same, and looks only at the language.
func spoken(src []byte) []byte {
	text, files, _ := strings.Cut("\n"+string(src), "\n-- ")
	var b strings.Builder
	for line := range strings.Lines(text) {
		if m := runsIt.FindStringSubmatch(line); m != nil {
			how := "speaks "
			if unspoken.MatchString(line) || !strings.Contains(line, "onetoone") {
				how = "runs "
			}
			b.WriteString(m[1] + how + strings.TrimPrefix(m[3], "exec ") + line[len(m[0]):])
		} else if !expectation.MatchString(line) {
			b.WriteString(line)
		}
	}
	if files != "" {
		b.WriteString("\n-- " + files)
	}
	return []byte(b.String())
}

// elsewhere are the words, in lower case, that do not come from the catalogue.
func elsewhere(t *testing.T) map[string]bool {
	t.Helper()
	var b strings.Builder
	for _, g := range script.Builtin() {
		b.Write(g.Markdown())
	}
	for _, p := range append(personas.All(), personas.Blank()) { // that one's words are its author's too
		fmt.Fprintf(&b, "%+v ", p)
	}
	for _, h := range invented.Talks() {
		fmt.Fprintf(&b, "%+v %+v ", h.S.Events(), h.S.BaseGuide())
	}
	files, err := filepath.Glob("testdata/script/*.txt")
	must(t, err)
	for _, name := range files {
		src, err := os.ReadFile(name)
		must(t, err)
		run, typed, _ := strings.Cut(string(src), "\n-- ")
		b.WriteString(typed)
		for line := range strings.Lines(run) {
			if runsIt.MatchString(line) {
				b.WriteString(line)
			}
		}
	}
	eachCommand(root(&desk.Desk{}, new(bool)), func(path string) { b.WriteString(" " + path) })
	all := []*cobra.Command{root(&desk.Desk{}, new(bool))}
	for i := 0; i < len(all); i++ {
		all = append(all, all[i].Commands()...)
		fmt.Fprint(&b, " ", all[i].Use)
		all[i].Flags().VisitAll(func(f *pflag.Flag) { fmt.Fprint(&b, " ", f.Name, " ", f.DefValue) })
		all[i].PersistentFlags().VisitAll(func(f *pflag.Flag) { fmt.Fprint(&b, " ", f.Name) })
	}
	b.WriteString(" Tuesday evenings Zoe Marija recording Dropbox") // what scripts typed
	b.WriteString(" onetoone flags help version " + format)
	known := map[string]bool{}
	for _, w := range englishWord.FindAllString(b.String(), -1) {
		known[strings.ToLower(w)] = true
	}
	return known
}

// plainLetters reports whether a word has only letters of English.
func plainLetters(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r > 'z' }) < 0
}
