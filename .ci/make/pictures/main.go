// Pictures draws the program's real screens as SVG files for the README and the
// manual: it presses keys in the program, on an invented vault in memory, and
// turns what is on the screen into text with colours.
//
//	.ci/make/pictures/run
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/demo"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/page"
)

// shots are the pictures: a name, a size, and the keys that lead there.
var shots = []struct {
	name     string
	w, h     int
	keys     string
	practice bool // in the vault for practice, which is empty
}{
	{"home", 80, 24, "", false},
	{"prepare", 80, 24, "n 'Denise Okafor'", false},
	{"talk", 80, 24, "n 'Sam' enter a 4 enter +5 right +3 space m +1 space", false},
	{"talk-phone", 40, 20, "n 'Sam' enter a 4 enter +5 right +3 space m +1 space", false},
	{"cues", 80, 24, "n enter enter +5 right +2 tab", false},
	{"writing", 80, 24, "n enter enter +5 right +4 m q enter 'nobody asks us before they change it'", false},
	{"card", 80, 24, "n enter a 4 enter n 1 tab 'bring the petition' tab 'tue 6pm' tab 'the gate' tab 'Ali'" +
		" tab 'the late shift' tab 'swap with Jo' tab 'send the rota' tab 'monday' enter", false},
	{"debrief", 80, 24, "n enter enter +5 right +6 m q enter 'nobody asks us before they change it' enter m m x x", false},
	{"person", 80, 24, "p 'Luc' enter", false},
	{"agenda", 80, 24, "a", false},
	{"practice", 80, 24, "a 2 2 'Who lives here with you?' enter 'What is it like for him in the winter?' enter", true},
	{"drill", 40, 20, "d 3 2 2 +1 down", true},
	{"observer", 80, 24, "2 enter enter j +1 o r k +2 o r s 1 j +1 c o k +1 r 2", true},
}

// evening is when the pictures are drawn, and seed the invented vault in them.
var evening = time.Date(2026, 11, 22, 18, 30, 0, 0, time.UTC)

const seed = 7

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: pictures FOLDER")
		os.Exit(2)
	}
	if err := draw(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func draw(folder string) error {
	for _, s := range shots {
		svg, err := shoot(s.w, s.h, s.keys, s.practice)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		path := filepath.Join(folder, s.name+".svg")
		if err := os.WriteFile(path, svg, 0o644); err != nil {
			return err
		}
		fmt.Println(path)
	}
	return nil
}

func shoot(w, h int, keys string, practice bool) ([]byte, error) {
	dir, err := os.MkdirTemp("", "pictures")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	v, err := store.Open(filepath.Join(dir, "vault"), store.Options{Now: func() time.Time { return evening }})
	if err != nil {
		return nil, err
	}
	defer v.Close()
	if !practice {
		o := demo.Options{Talks: 22, People: 9, Seed: seed, Day: evening}
		if err := errors.Join(v.CreateFrom(demo.Talks(o)), v.MeetAll(demo.People(o))); err != nil {
			return nil, err
		}
	}
	p, err := open(v, w, h, practice)
	if err != nil {
		return nil, err
	}
	p.press(keys)
	return toSVG(p.app.View(), w, h), nil
}

// person presses keys in a program.
type person struct {
	app  *tui.App
	now  time.Time
	made int // how many ids
}

// newID counts, so that what is drawn by chance from an id is drawn alike each time.
func (p *person) newID() string {
	p.made++
	return fmt.Sprintf("%016d", p.made)
}

func open(v *store.Vault, w, h int, practice bool) (*person, error) {
	p := &person{now: evening}
	app, err := tui.New(tui.Config{
		Vault:    tui.Vault{Journal: journal{v}},
		Holding:  tui.Holding{Guides: script.Builtin, Now: func() time.Time { return p.now }, NewID: p.newID},
		Look:     tui.Look{Colours: page.Dark, Profile: termenv.TrueColor},
		Practice: practice,
	})
	if err != nil {
		return nil, err
	}
	p.app = app
	p.send(tea.WindowSizeMsg{Width: w, Height: h})
	p.run(app.Init())
	return p, nil
}

// journal fits the vault to what the screens ask for; nothing is searched.
type journal struct{ *store.Vault }

func (journal) Find(string, int) ([]guide.Header, error) { return nil, nil }
func (journal) Rhythm() (people.Rhythm, error)           { return people.Usual(), nil }
func (journal) Codes() (*whom.Codes, error)              { return nil, nil }

func (p *person) send(msg tea.Msg) {
	_, cmd := p.app.Update(msg)
	p.run(cmd)
}

// run runs a command unless it is a timer.
func (p *person) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	done := make(chan tea.Msg, 1)
	go func() { done <- cmd() }()
	select {
	case msg := <-done:
		if batch, ok := msg.(tea.BatchMsg); ok {
			for _, c := range batch {
				p.run(c)
			}
		} else if msg != nil {
			p.send(msg)
		}
	case <-time.After(200 * time.Millisecond):
	}
}

// press presses keys by name; a word in quotes is typed, +N lets minutes pass.
func (p *person) press(keys string) {
	for keys = strings.TrimSpace(keys); keys != ""; keys = strings.TrimSpace(keys) {
		var k string
		if text, ok := strings.CutPrefix(keys, "'"); ok {
			k, keys, _ = strings.Cut(text, "'")
			for _, r := range k {
				p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
			}
			continue
		}
		k, keys, _ = strings.Cut(keys, " ")
		p.one(k)
	}
}

func (p *person) one(k string) {
	named := map[string]tea.KeyType{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "right": tea.KeyRight, "down": tea.KeyDown}
	switch t, ok := named[k]; {
	case ok:
		p.send(tea.KeyMsg{Type: t})
	case k == "space":
		p.send(tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}})
	case strings.HasPrefix(k, "+"):
		minutes, _ := time.ParseDuration(k[1:] + "m")
		p.now = p.now.Add(minutes)
	default:
		p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(k)})
	}
}
