package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/store"
)

// hostile is what a guide or a name from elsewhere may have in it.
const hostile = "a\u009b31m\u202eb\x1b]0;t\x07\U000e0041"

// acting are the characters of some bytes that a terminal obeys, or that hide or
// turn what is there.
func acting(text []byte) (out []rune) {
	for _, r := range string(text) {
		if r != '\n' && unicode.In(r, unicode.Cc, unicode.Bidi_Control, unicode.Co, unicode.Zl, unicode.Zp) || r == '\ufffd' || r >= 0xe0000 {
			out = append(out, r)
		}
	}
	return out
}

// hostileVault has a talk whose guide, person and words are hostile.
func hostileVault(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "vault")
	v, err := store.Open(dir, store.Options{Now: today, WorkFactor: theSetting.workFactor})
	must(t, err)
	h := invented.Hold(invented.MariaID, time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC))
	g := invented.Guide()
	g.ID, g.Title, g.Stages[0].Title = hostile, hostile, hostile
	s, e := guide.Begin(g, h.At)
	h.S = s
	h.Do(e, nil).Fill(guide.FieldPerson, hostile).Start().Agree(guide.Named).Note(hostile).Mark(guide.Quote, hostile).Promise(guide.FieldWhat, hostile)
	if h.Err != nil {
		t.Fatal(h.Err)
	}
	must(t, errors.Join(v.Create(h.S.Header(invented.MariaID), g, h.S.Events()...), v.Close()))
	return dir
}

func TestEveryWayOut_MakesWordsHarmless(t *testing.T) {
	dir := hostileVault(t)
	file := func(name string) string { return filepath.Join(filepath.Dir(dir), name) }
	for _, args := range [][]string{
		{"list"}, {"list", "--json"}, {"show", invented.MariaID}, {"show", invented.MariaID, "--markdown"}, {"show", invented.MariaID, "--json"},
		{"export", invented.MariaID, "-o", "-"}, {"export", invented.MariaID, "-o", file("talk.md")},
		{"report", hostile}, {"report", hostile, "--json"}, {"report", hostile, "-o", file("report.md")}, {"report", hostile, "--json", "-o", file("report.json")},
		{"timings"}, {"timings", "--json"}, {"doctor"}, {"doctor", "--json"}, {"show", hostile}, {"export", hostile}, {hostile}, {"list", "--" + hostile},
		{"rename", hostile, "c" + hostile}, {"forget", "c" + hostile, "--yes"},
	} {
		var out, said bytes.Buffer
		run(append(args, "--vault", dir, "--plain"), strings.NewReader(""), &out, &said, theSetting)
		told := [][]byte{out.Bytes(), said.Bytes()}
		for i, a := range args {
			if a != "-o" || args[i+1] == "-" {
				continue
			}
			text, err := os.ReadFile(args[i+1])
			if err != nil {
				t.Errorf("%q: %v: %s", args, err, said.String())
			}
			told = append(told, text)
		}
		for _, text := range told {
			if bad := acting(text); len(bad) > 0 {
				t.Errorf("%q lets %q out in\n%s", args, bad, text)
			}
			if args[len(args)-1] == "--json" && len(text) > 0 && text[0] == '{' && !json.Valid(text) {
				t.Errorf("%q is no JSON:\n%s", args, text)
			}
		}
		if args[0] == "show" && args[len(args)-1] == "--json" {
			var talk struct {
				Talk struct{ Guide, Person string }
			}
			if err := json.Unmarshal(out.Bytes(), &talk); err != nil || talk.Talk.Guide != hostile || talk.Talk.Person != hostile {
				t.Errorf("what the document says is another: %+q, %v", talk, err)
			}
		}
	}
}

func TestList_IntoAFileTellsNothingOfWhatWasPromisedInAnUndecidedTalk(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	must(t, fillVault(dir))
	v, err := store.Open(dir, store.Options{})
	must(t, err)
	sam := invented.Talks()[1].Fill(guide.FieldAnswer, guide.AnswerYes).Promise(guide.FieldWhat, "speak to the night shift").Promise(guide.FieldWhen, "24 nov").S
	events := sam.Events()
	must(t, errors.Join(v.Append(invented.SamID, sam.Header(invented.SamID), events[len(events)-3:]...), v.Close()))
	var out, said bytes.Buffer
	code := run([]string{"list", "--json", "--vault", dir}, strings.NewReader(""), &out, &said, theSetting)
	if code != exitDone || strings.Contains(out.String(), "night shift") || !strings.Contains(out.String(), "bring the petition") {
		t.Errorf("exit code %d, %s%s", code, out.String(), said.String())
	}
}

func TestUndecided_LeavesByNoDoor(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	must(t, fillVault(dir))
	for _, args := range [][]string{
		{"show", invented.SamID}, {"show", invented.SamID, "--markdown"}, {"show", invented.SamID, "--json"}, {"export", invented.SamID, "-o", "-"}, {"export", invented.SamID, "-o", filepath.Join(dir, "x.md")},
	} {
		var out, said bytes.Buffer
		code := run(append(args, "--vault", dir), strings.NewReader(""), &out, &said, theSetting)
		exporting := strings.Contains(said.String(), "exporting: ")
		if code != exitFailed || out.Len() > 0 || !strings.Contains(said.String(), exchange.ErrUndecided.Error()) || exporting != (args[0] == "export") {
			t.Errorf("%q: exit code %d, %d bytes, %s", args, code, out.Len(), said.String())
		}
	}
}
