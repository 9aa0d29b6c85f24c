package words_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/guide/words/source"
)

// made is a language out of one file.
func made(t *testing.T, tag, file string) *words.Words {
	t.Helper()
	l, err := source.Read(tag, map[string][]byte{"all.json": []byte(file)})
	if err != nil {
		t.Fatal(err)
	}
	texts, err := l.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	return words.From(&words.Catalogue{Tag: tag, Texts: &texts})
}

func languages(t *testing.T) []source.Language {
	t.Helper()
	all, err := source.Languages(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestCatalogues_AreWhatTheirSourceGives(t *testing.T) {
	made, err := source.Generate(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range made {
		if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what its source gives: go generate ./guide/words (%v)", name, err)
		}
	}
}

func TestCatalogues_AreTranslatedWhole(t *testing.T) {
	all := languages(t)
	for _, l := range all[1:] {
		for _, wrong := range l.Against(all[0]) {
			t.Error(wrong)
		}
	}
}

// Every text says what go-i18n says of it, for every form.
func TestWords_SayWhatGoI18nSays(t *testing.T) {
	for _, l := range languages(t) {
		w := words.In(l.Tag)
		b := i18n.NewBundle(language.MustParse(l.Tag))
		for id, m := range l.Messages {
			if err := b.AddMessages(language.MustParse(l.Tag), m); err != nil {
				t.Fatal(err)
			}
			for _, n := range []int{0, 1, 2, 5, 11, 21, 100, 101, 1_000_000} {
				values, data := []any{}, map[string]any{"PluralCount": n}
				for i, name := range source.Names(m) {
					if name == "PluralCount" {
						continue
					}
					v := any("v" + strconv.Itoa(i))
					if n%2 == 1 {
						v = n - 1 // sometimes nothing
					}
					values, data[name] = append(values, name, v), v
				}
				ask, got := &i18n.LocalizeConfig{MessageID: id, TemplateData: data}, ""
				if source.Counted(m) {
					ask.PluralCount, got = n, w.N(id, n, values...)
				} else {
					got = w.T(id, append(values, "PluralCount", n)...)
				}
				want, err := i18n.NewLocalizer(b, l.Tag).Localize(ask)
				if missing := new(i18n.MessageNotFoundErr); errors.As(err, &missing) && m.Other == "" {
					continue // an empty text, which go-i18n takes for none
				} else if err != nil {
					t.Fatal(id, err)
				}
				if got != want {
					t.Errorf("%s, %d: %q, not %q", id, n, got, want)
				}
			}
		}
	}
}

func TestWords_ShowWhatIsMissing(t *testing.T) {
	w := words.English()
	for _, id := range []string{"", "aaa", "there.is.none", "zzz", "date.mont"} {
		if got := w.T(id); got != "["+id+"]" || w.Has(id) {
			t.Errorf("%q says %q", id, got)
		}
	}
}

const polish = `{"days": {"one": "{{.PluralCount}} dzień", "few": "{{.PluralCount}} dni", "many": "{{.PluralCount}} dni.", "other": "{{.PluralCount}} dnia"},
	"date.months": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
	"date.days": "niedziela poniedziałek wtorek środa czwartek piątek sobota", "date.full.time": "Monday, 2 January 2006, 15:04",
	"error.because": "{{.Doing}} – {{.Cause}}", "why.nothing": "nic"}`

func TestWords_PluralsAndDatesAreTheLanguages(t *testing.T) {
	w := made(t, "pl", polish)
	for n, want := range map[int]string{1: "1 dzień", 2: "2 dni", 5: "5 dni.", 12: "12 dni.", 22: "22 dni", 112: "112 dni.", 1_000_000: "1000000 dni."} {
		if got := w.N("days", n); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
	at := time.Date(2026, 5, 4, 9, 5, 0, 0, time.UTC)
	if got := w.Date("date.full.time", at); got != "poniedziałek, 4 maja 2026, 09:05" {
		t.Error(got)
	}
	if got := words.English().Date("date.full.time", at); got != "Monday 4 May 2026, 09:05" {
		t.Error(got)
	}
	if got := w.T("yes"); got != "yes" {
		t.Errorf("what is not translated is %q", got)
	}
}

func TestWords_EnglishDatesAreGos(t *testing.T) {
	for day := range 400 {
		at := time.Date(2026, 1, 1, 15, 4, 5, 0, time.UTC).AddDate(0, 0, day)
		for form := range map[string]bool{"date.full": true, "date.brief": true, "date.month.year": true, "date.long.time": true} {
			if got, want := words.English().Date(form, at), at.Format(words.English().T(form)); got != want {
				t.Fatalf("%q, not %q", got, want)
			}
		}
	}
}

func TestWords_AreFoundByLocale(t *testing.T) {
	for locale, want := range map[string]string{"en_US.UTF-8": "en", "en": "en", "C": "en", "": "en", "xx_YY": "en"} {
		if got := words.In(locale).Language(); got != want {
			t.Errorf("%s: %s", locale, got)
		}
	}
}

const errNothing = words.Error("why.nothing")

func TestErrors_SayTheirChainInTheReadersLanguage(t *testing.T) {
	foreign := fmt.Errorf("reading a file: %w", errNothing)
	said := words.English().T("why.nothing")
	for _, c := range []struct {
		err             error
		english, polish string
	}{
		{errNothing, said, "nic"},
		{foreign, "reading a file: " + said, "reading a file: nic"},
		{words.Fail("yes", foreign), "yes: reading a file: " + said, "yes – reading a file: nic"},
		{words.Fail("yes", nil), "yes", "yes"},
		{words.Fail("said.notcopied", errNothing, "Why", words.Count("days", 2)), words.English().T("said.notcopied", "Why", "2 days") + ": " + said, ""},
		{errors.Join(errNothing, errors.New("other")), said + "\nother", "nic\nother"},
		{words.As(errNothing, "yes"), "yes", "yes"},
	} {
		if got := c.err.Error(); got != c.english {
			t.Errorf("%q, not %q", got, c.english)
		}
		if got := words.English().Say(c.err); got != c.english {
			t.Errorf("%q, not %q", got, c.english)
		}
		if got := made(t, "pl", polish).Say(c.err); c.polish != "" && got != c.polish {
			t.Errorf("%q, not %q", got, c.polish)
		}
	}
	if !errors.Is(words.As(errNothing, "yes"), errNothing) || !errors.Is(words.Fail("yes", foreign), errNothing) {
		t.Error("what an error wraps is not found")
	}
}

func quoted(s string) string { b, _ := json.Marshal(s); return string(b) }

func TestSource_RefusesWhatWouldNotBeUnderstood(t *testing.T) {
	for _, text := range []string{"{{.}}", "{{.A", "{{if .A}}", "{{end}}", "{{range .A}}{{end}}", "a\x1fb", "{{.A.B}}", "{{if .A}}{{if .B}}{{end}}{{end}}", "{{ .A }}", "{{}}"} {
		l, err := source.Read("en", map[string][]byte{"a.json": fmt.Appendf(nil, `{"a": %s}`, quoted(text))})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := l.Catalogue(); err == nil {
			t.Errorf("%q was taken", text)
		}
	}
	two := map[string][]byte{"a.json": []byte(`{"a": "b"}`), "b.json": []byte(`{"a": "b"}`)}
	if _, err := source.Read("en", two); err == nil {
		t.Error("an id in two files was taken")
	}
}

func TestWords_AreSafeForSeveral(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 100 {
				words.English().N("days", 3)
			}
		})
	}
	all.Wait()
}

// A start reads nothing of the catalogue but what it shows.
func TestWords_CostAStartNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { _ = words.English().T("someone") }); n != 0 {
		t.Errorf("%v allocations for a text", n)
	}
}

func BenchmarkEnglish_T(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = words.English().T("act.after.done")
	}
}

func BenchmarkEnglish_N(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = words.English().N("status.held", 3, "Why", "no room")
	}
}

func TestWords_EveryTextIsFound(t *testing.T) {
	for _, l := range languages(t) {
		w := words.In(l.Tag)
		for id := range l.Messages {
			if !w.Has(id) {
				t.Errorf("%s: %q is not found", l.Tag, id)
			}
			for _, no := range []string{id + ".", id[:len(id)-1] + "\x00", id + "~", "~" + id} {
				if w.Has(no) && l.Messages[no] == nil {
					t.Errorf("%s: %q is found", l.Tag, no)
				}
			}
		}
	}
}

// Adding a language is adding files: with a folder more, the generator makes a
// catalogue more, and lists it.
func TestGenerate_ALanguageIsAFolder(t *testing.T) {
	room := fstest.MapFS{}
	for _, name := range []string{"en/all.json", "en-XA/some.json", "en-XA/more.json"} {
		room[name] = &fstest.MapFile{Data: fmt.Appendf(nil, `{%q: {"one": "{{.PluralCount}} talk", "other": "{{.PluralCount}} talks"}}`, path.Base(name))}
	}
	made, err := source.Generate(room)
	if err != nil {
		t.Fatal(err)
	}
	list := string(made["languages.go"])
	if _, err := parser.ParseFile(token.NewFileSet(), "languages.go", list, 0); err != nil {
		t.Error(err)
	}
	for _, want := range []string{`{Tag: "en", Texts: &textsEn}`, `{Tag: "en-XA", Texts: &textsEnXA}`, "//go:embed en-XA.txt"} {
		if !strings.Contains(list, want) {
			t.Errorf("%s is not in\n%s", want, list)
		}
	}
	texts := string(made["en-XA.txt"])
	if got := words.From(&words.Catalogue{Tag: "en-XA", Texts: &texts}).N("more.json", 1); got != "1 talk" {
		t.Errorf("%q in %q", got, texts)
	}
}
