package tui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/guide/words/source"
	"example.org/onetoone/tui"
)

// pseudo speaks a language that nobody does: each text is in ⟦brackets⟧, a
// third longer, in letters that English has not.
func pseudo(t *testing.T) *words.Words {
	t.Helper()
	all, err := source.Languages(os.DirFS(filepath.Join("..", "guide", "words")))
	if err != nil {
		t.Fatal(err)
	}
	w, err := source.PseudoWords(all[0])
	if err != nil {
		t.Fatal(err)
	}
	return w
}

var englishWord = regexp.MustCompile(`\pL+`)

// ofListener is what the listener says in English, of words that guides and
// personas have too.
var ofListener = regexp.MustCompile(`(open|closed) question|deep reflection|self-disclosure|(opens|ends|asks) with “|says “|question mark|you said so`)

// notOurs are the words that do not come from the catalogue: of guides,
// personas and the manual, and names of keys and files.
func notOurs(t *testing.T) map[string]bool {
	t.Helper()
	var b strings.Builder
	for _, g := range script.Builtin() {
		b.Write(g.Markdown())
	}
	for _, p := range personas.All() {
		fmt.Fprintf(&b, "%+v ", p)
	}
	for _, p := range invented() {
		fmt.Fprintf(&b, "%+v ", p)
	}
	for _, name := range testFiles(t) {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, typed := range regexp.MustCompile("'[^'\n]+'").FindAll(src, -1) {
			b.Write(typed)
		}
	}
	b.WriteString("enter esc tab shift space pgup pgdn pgdown backspace home end ctrl onetoone md json html ics reminders srv ada FILE ")
	b.WriteString("Long Laundry Tagalog steward Aleksandra Kowalczyk Bob Fay Cleo Ida Ann Ben Eli Gil Hal mred Rosa maria observer practices debrief The disk is full --level --seed ") // what scenes begin with
	known := map[string]bool{}
	for _, w := range englishWord.FindAllString(b.String(), -1) {
		known[w] = true
	}
	return known
}

// TestScreens_SpeakAnyLanguage shows every scene in a language that nobody
// speaks, made of the English one as a translator would: every word on the
// screen is said in it, but those that somebody typed and those of guides and
// personas, and everything has its place at every size.
func TestScreens_SpeakAnyLanguage(t *testing.T) {
	w, known := pseudo(t), notOurs(t)
	for _, sc := range scenes() {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s-%dx%d", sc.name, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				bubble(t, func(t *testing.T) {
					p := actIn(t, sc, size[0], size[1], func(c *tui.Config) { c.Words = w })
					if p.ended {
						return
					}
					checkShape(t, p)
					for _, row := range strings.Split(p.screen(), "\n") {
						if said := ofListener.FindString(row); said != "" {
							t.Errorf("%q is not said in the language:\n%s", said, row)
						}
						for _, word := range englishWord.FindAllString(row, -1) {
							if len(word) > 2 && plain(word) && !isKnown(known, word) {
								t.Errorf("%q is not said in the language:\n%s", word, row)
							}
						}
					}
				})
			})
		}
	}
}

// isKnown reports whether a word, or what a screen with no room left of it, is
// known.
func isKnown(known map[string]bool, word string) bool {
	if known[word] {
		return true
	}
	for k := range known {
		if strings.HasPrefix(k, word) {
			return true
		}
	}
	return false
}

func testFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// plain reports whether a word has only letters of English.
func plain(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r > 'z' }) < 0
}
