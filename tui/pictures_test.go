package tui_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/guide/words/source"
	"example.org/onetoone/tui"
)

var update = flag.Bool("update", false, "write the pictures, and what the scenes say, anew")

// pictured are the scenes whose layout is kept, at every size: a few a room.
// What the others say is kept by the ids of the words, in a file a room.
var pictured = strings.Fields(`
	home-empty home-full people everyone-known about passing add same coverage prepare tell evidence talk cues writing next card consent debrief-mark debrief-promise debrief-form debrief-last
	transcript forget receipt held palette cover not-saved promise agenda agenda-full agenda-narrowed debrief-offers
	room practice-round-card practice-watch practice-score practice-plan practice-scorecard practice-outcome
	practice-join practice-gaps practice-progress-forty
	practice-solo-line practice-solo-offers practice-solo-side-by-side practice-solo-debrief practice-handin
	practice-class practice-class-weeks practice-class-member practice-drill-chosen practice-drill-debrief`)

func TestScreens_LookAsTheyDid(t *testing.T) {
	left := slices.Clone(pictured)
	for _, sc := range scenes() {
		t.Run(sc.name, func(t *testing.T) {
			var pictures txtar.Archive
			for _, size := range sizes {
				bubble(t, func(t *testing.T) {
					p := act(t, sc, size[0], size[1])
					checkShape(t, p)
					p.sees(sc.sees...)
					picture(&pictures, p)
				})
			}
			if i := slices.Index(left, sc.name); i >= 0 {
				left = slices.Delete(left, i, i+1)
				golden(t, filepath.Join("screens", sc.name), &pictures)
			}
		})
	}
	for _, name := range left {
		if !slices.ContainsFunc(scenes(), func(sc scene) bool { return sc.name == name }) {
			t.Errorf("no scene is called %s", name)
		}
	}
}

// TestScreens_SayWhatTheyDid shows every scene in a language whose texts are
// their own ids, so that it says what is said there, in whatever words.
func TestScreens_SayWhatTheyDid(t *testing.T) {
	w, ids := idsAsWords(t)
	rooms := map[string]*txtar.Archive{}
	for _, sc := range scenes() {
		t.Run(sc.name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				p := actIn(t, sc, 200, 100, func(c *tui.Config) { c.Words = w })
				said := map[string]bool{}
				for _, m := range regexp.MustCompile("⟦("+sign+sign+")").FindAllStringSubmatch(p.screen(), -1) {
					said[ids[m[1]]] = true
				}
				if rooms[sc.room] == nil {
					rooms[sc.room] = &txtar.Archive{}
				}
				add(rooms[sc.room], sc.name, strings.Join(slices.Sorted(maps.Keys(said)), "\n"))
			})
		})
	}
	for room, a := range rooms {
		golden(t, filepath.Join("said", room), a)
	}
}

// sign is one of the letters that stand for ids, of a script that nobody here
// types and that has no capitals.
const sign = `[\x{1401}-\x{1480}]`

// idsAsWords is a language in which a text is two signs and its values, and the
// id that the signs stand for. What the program reads of a date, it can read.
func idsAsWords(t *testing.T) (*words.Words, map[string]string) {
	t.Helper()
	all, err := source.Languages(os.DirFS(filepath.Join("..", "guide", "words")))
	if err != nil {
		t.Fatal(err)
	}
	ids, value := map[string]string{}, regexp.MustCompile(`{{.*?}}`)
	for i, id := range slices.Sorted(maps.Keys(all[0].Messages)) {
		m := all[0].Messages[id]
		if strings.HasPrefix(id, "date.") {
			continue
		}
		signs := string([]rune{rune(0x1401 + i/0x80), rune(0x1401 + i%0x80)})
		ids[signs] = id
		for _, text := range []*string{&m.Zero, &m.One, &m.Two, &m.Few, &m.Many, &m.Other} {
			if *text != "" {
				*text = "⟦" + signs + " " + strings.Join(value.FindAllString(*text, -1), " ") + "⟧"
			}
		}
	}
	texts, err := all[0].Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	return words.From(&words.Catalogue{Tag: "en-XI", Texts: &texts}), ids
}

// picture adds what a screen shows, under its size.
func picture(to *txtar.Archive, p *hand) {
	add(to, fmt.Sprintf("%dx%d", p.w, p.h), p.screen())
}

func add(to *txtar.Archive, name, text string) {
	to.Files = append(to.Files, txtar.File{Name: name, Data: []byte(text + "\n")})
}

// golden compares an archive with that in testdata. When -run leaves scenes out,
// those that ran are compared, and only pictures are written.
func golden(t *testing.T, name string, got *txtar.Archive) {
	t.Helper()
	path := filepath.Join("testdata", name+".txtar")
	some := strings.Contains(flag.Lookup("test.run").Value.String(), "/") && strings.HasPrefix(name, "said")
	if *update && some {
		t.Skip("what is said is written by a run of all scenes")
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatalf("%v (run with -update to write it)", err)
	}
	want := map[string]string{}
	for _, f := range a.Files {
		want[f.Name] = string(f.Data)
	}
	if len(a.Files) != len(got.Files) && !some {
		t.Errorf("%s has %d files, %d were seen", path, len(a.Files), len(got.Files))
	}
	for _, f := range got.Files {
		if w, ok := want[f.Name]; !ok || w != string(f.Data) {
			t.Errorf("%s of %s differs; got:\n%s\nwant:\n%s", f.Name, path, f.Data, w)
		}
	}
}
