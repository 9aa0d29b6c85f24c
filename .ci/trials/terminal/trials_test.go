package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/guide"
)

func TestHostileText_HasEveryByteAndIsNotText(t *testing.T) {
	seen := map[byte]bool{}
	for _, b := range []byte(hostileText()) {
		seen[b] = true
	}
	if len(seen) != 256 || utf8.ValidString(hostileText()) {
		t.Errorf("%d bytes", len(seen))
	}
	a := term.NewAudit(80, 24)
	_, _ = a.Write([]byte("\x1b[?1049h" + hostileText()))
	if len(a.Bad) < 50 {
		t.Errorf("drawn as it is, only %d of it are bad", len(a.Bad))
	}
}

func TestFound_KnowsEveryShapeOfAText(t *testing.T) {
	const text = "a<ž>"
	for _, b := range []string{"xa<ž>x", `"a\u003cž\u003e"`, "a\x00<\x00\x7e\x01>\x00", "\x00a\x00<\x01\x7e\x00>",
		"a\x00\x00\x00<\x00\x00\x00\x7e\x01\x00\x00>\x00\x00\x00"} {
		if found([]byte(b), text) == 0 {
			t.Errorf("%q is not found in %q", text, b)
		}
	}
	if found([]byte("a<z>"), text) > 0 {
		t.Error("another text is found")
	}
}

func TestInMemory_FindsWhatIsInThisProcess(t *testing.T) {
	text := []byte("a text of this test, ")
	text = append(text, "and more"...)
	hits, _, err := inMemory(os.Getpid(), string(text))
	if err != nil {
		t.Skip(err)
	}
	if len(hits) == 0 {
		t.Error("it is not found")
	}
}

func TestInFiles_FindsNamesAndContents(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"secret": "", "a": "the secret", "b": "nothing"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	hits, files, err := inFiles(dir, "secret")
	if err != nil || len(hits) != 2 || files != 3 {
		t.Errorf("%q of %d, %v", hits, files, err)
	}
}

func TestPoint_SaysWhatIsMissing(t *testing.T) {
	pt := point{where: "a line", marks: 1, notes: []string{"one"}, half: "tw"}
	whole := guide.Record{Events: []guide.Event{{Kind: guide.Marked}, {Kind: guide.Noted, Text: "one"}}, Draft: guide.Draft{Text: "tw"}}
	if got := pt.missing([]guide.Record{whole}); len(got) > 0 {
		t.Errorf("of a whole talk: %q", got)
	}
	if got := pt.missing([]guide.Record{{}}); len(got) != 3 {
		t.Errorf("of an empty talk: %q", got)
	}
	if got := pt.missing(nil); len(got) != 1 {
		t.Errorf("of no talk: %q", got)
	}
}

func TestPlants_AreForTrialsThatThereAre(t *testing.T) {
	planted := map[string]bool{}
	for _, p := range plants() {
		planted[p.trial] = true
	}
	for _, tr := range trials() {
		if !planted[tr.Name] {
			t.Errorf("nothing is planted for %s", tr.Name)
		}
		delete(planted, tr.Name)
	}
	if len(planted) > 0 {
		t.Errorf("no trials: %v", planted)
	}
	if i := slices.IndexFunc(trials(), func(t trial.Trial) bool { return t.Hold == nil }); i >= 0 {
		t.Errorf("trial %d holds nothing", i)
	}
}

func TestPlants_FitTheSource(t *testing.T) {
	source, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range plants() {
		r := &room{T: &trial.T{Dir: t.TempDir(), Source: source, Plant: p.name}}
		if _, err := r.newVariant("planted"); err != nil {
			t.Errorf("%s: %v", p.name, err)
		}
	}
}
