package tui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/calendar"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/vault"
)

var sunday = time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)

// hand holds the program as a person does: it presses keys and reads the
// screen. It lives in a bubble, where commands run at once.
type hand struct {
	t     testing.TB
	a     *tui.App
	j     *memory
	now   time.Time
	w, h  int
	words *words.Words // what the screens say; nil is English
	inbox chan tea.Msg // what commands brought
	ended bool
	drawn func() // called after every message; nil is not
}

func open(t testing.TB, w, h int) *hand {
	t.Helper()
	return reopen(t, newMemory(), w, h)
}

func reopen(t testing.TB, j *memory, w, h int) *hand {
	t.Helper()
	return reopenAt(t, j, w, h, sunday)
}

// reopenAt opens the program on another day.
func reopenAt(t testing.TB, j *memory, w, h int, at time.Time) *hand {
	t.Helper()
	return openWith(t, j, w, h, at, func(*tui.Config) {})
}

// chosen is what was typed as a passphrase.
func chosen(typed string) vault.Chosen {
	c := vault.Chosen{Passphrase: strings.Join(strings.Fields(typed), " "), Guessed: strings.HasPrefix(typed, "password")}
	if len(c.Passphrase) < 12 {
		c.Short = 12
	}
	return c
}

// openWith opens the program with another configuration.
func openWith(t testing.TB, j *memory, w, h int, at time.Time, change func(*tui.Config)) *hand {
	t.Helper()
	p := &hand{t: t, j: j, now: at, w: w, h: h, inbox: make(chan tea.Msg, 1000)}
	j.closeUndecided(at)
	ids := 0
	c := tui.Config{
		Vault:  tui.Vault{Journal: j, Unprotected: true, Keys: vault.Keys{Choose: chosen}},
		Look:   tui.Look{Profile: termenv.Ascii},
		Manual: invented,
		Holding: tui.Holding{
			Guides: script.Builtin,
			Now:    func() time.Time { return p.now },
			NewID:  func() string { ids++; return fmt.Sprintf("talk%012d", len(j.order)+ids) },
			Files: form.Files{
				ExportPath: func(id string) string { return "/srv/ada/onetoone-" + id + ".md" },
				Export:     func(path, _ string, _ guide.Session, _ bool) (string, error) { return path, nil },

				CalendarPath: func() string { return "/srv/ada/reminders.ics" },
				Calendar:     func(path string, _ []calendar.Entry, _ bool) (string, error) { return path, nil },
			},
		},
	}
	change(&c)
	p.words = c.Words
	a, err := tui.New(c)
	if err != nil {
		t.Fatal(err)
	}
	p.a = a
	p.send(tea.WindowSizeMsg{Width: w, Height: h})
	p.run(a.Init())
	return p
}

func (p *hand) send(msg tea.Msg) {
	p.t.Helper()
	_, cmd := p.a.Update(msg)
	if p.drawn != nil {
		p.drawn()
	}
	p.run(cmd)
}

// run runs a command and everything that comes of it now. What comes later,
// because the command is a timer, comes with pass.
func (p *hand) run(cmd tea.Cmd) {
	p.t.Helper()
	if cmd == nil {
		return
	}
	go func() { p.inbox <- cmd() }()
	synctest.Wait()
	p.drain()
}

func (p *hand) drain() {
	for {
		select {
		case msg := <-p.inbox:
			p.take(msg)
		default:
			return
		}
	}
}

// pass lets time go by, for timers and for the clock.
func (p *hand) pass(d time.Duration) *hand {
	p.now = p.now.Add(d)
	time.Sleep(d)
	synctest.Wait()
	p.drain()
	return p
}

// asleep lets the clock go on while the computer sleeps: timers stand still.
func (p *hand) asleep(d time.Duration) *hand {
	p.now = p.now.Add(d)
	return p
}

// idle lets time go by with nobody there, in steps short enough for timers that
// start others.
func (p *hand) idle(d time.Duration) *hand {
	for ; d > 0 && !p.ended; d -= 30 * time.Second {
		p.pass(30 * time.Second)
	}
	return p
}

// bubble runs a test in which timers fire at once when everything waits.
func bubble(t *testing.T, f func(t *testing.T)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		defer time.Sleep(time.Minute) // until the last timer has ended
		f(t)
	})
}

func (p *hand) take(msg tea.Msg) {
	switch m := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range m {
			p.run(c)
		}
	case tea.QuitMsg:
		p.ended = true
	default:
		p.send(m)
	}
}

// press presses keys, given by name and separated by spaces; a word in quotes
// is typed, "hush" lets four seconds pass, and "@ask" goes to the field of that name. Every key takes a second; the second press of "esc+esc" follows the
// first at once.
func (p *hand) press(keys string) *hand {
	p.t.Helper()
	for _, k := range fields(keys) {
		if name, ok := strings.CutPrefix(k, "@"); ok {
			p.goTo(name)
			continue
		}
		if k == "hush" {
			p.pass(4 * time.Second)
			continue
		}
		p.now = p.now.Add(time.Second)
		if text, ok := strings.CutPrefix(k, "'"); ok {
			p.typed(strings.TrimSuffix(text, "'"))
			continue
		}
		if k == "esc+esc" {
			p.send(keyMsg(p.t, "esc"))
			p.now, k = p.now.Add(300*time.Millisecond), "esc"
		}
		p.send(keyMsg(p.t, k))
	}
	return p
}

// goTo presses tab until a field has the keys: "ask" is the one whose label is
// field.ask, and a name with a point is the whole id of a label.
func (p *hand) goTo(name string) {
	p.t.Helper()
	if !strings.Contains(name, ".") {
		name = "field." + name
	}
	label := p.words.T(name)
	for range 20 { // more than any form has
		for row := range strings.SplitSeq(p.screen(), "\n") {
			if at, ok := strings.CutPrefix(strings.TrimSpace(row), "›"); ok && p.labelled(strings.TrimSpace(at), label) {
				return
			}
		}
		p.press("tab")
	}
	p.t.Fatalf("no field called %q takes the keys:\n%s", label, p.screen())
}

// labelled reports whether a row begins with a label, which a form on a phone
// cuts and sets close to what stands in the field.
func (p *hand) labelled(row, label string) bool {
	gap, labels := "  ", []string{label}
	if p.w < 60 {
		gap, labels = " ", append(labels, safe.Cut(label, 11))
	}
	return slices.ContainsFunc(labels, func(l string) bool { return row == l || strings.HasPrefix(row, l+gap) })
}

// typed types a text, a character a message.
func (p *hand) typed(text string) *hand {
	for _, r := range text {
		if r == ' ' {
			p.send(tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}})
			continue
		}
		p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
	return p
}

// fields splits at spaces outside single quotes.
func fields(s string) []string {
	var out []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		end := strings.IndexByte(s, ' ')
		if s[0] == '\'' {
			end = strings.IndexByte(s[1:], '\'') + 2
		}
		if end < 1 || end > len(s) {
			end = len(s)
		}
		out, s = append(out, s[:end]), s[end:]
	}
	return out
}

func keyMsg(t testing.TB, name string) tea.KeyMsg {
	t.Helper()
	types := map[string]tea.KeyType{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"backspace": tea.KeyBackspace, "ctrl+c": tea.KeyCtrlC,
	}
	if k, ok := types[name]; ok {
		return tea.KeyMsg{Type: k}
	}
	if name == "space" {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	if len([]rune(name)) != 1 {
		t.Fatalf("no key %q", name)
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// screen is what is shown, without styles.
func (p *hand) screen() string { return ansi.Strip(p.a.View()) }

func (p *hand) sees(texts ...string) *hand {
	p.t.Helper()
	flat := strings.Join(strings.Fields(p.screen()), " ")
	for _, x := range texts {
		if !strings.Contains(flat, x) {
			p.t.Fatalf("the screen lacks %q:\n%s", x, p.screen())
		}
	}
	return p
}

func (p *hand) seesNot(texts ...string) *hand {
	p.t.Helper()
	flat := strings.Join(strings.Fields(p.screen()), " ")
	for _, x := range texts {
		if strings.Contains(flat, x) {
			p.t.Fatalf("the screen shows %q:\n%s", x, p.screen())
		}
	}
	return p
}

// has reports whether a text is on the screen.
func (p *hand) has(text string) bool {
	return strings.Contains(strings.Join(strings.Fields(p.screen()), " "), text)
}

func (p *hand) Resize(w, h int) {
	p.w, p.h = w, h
	p.send(tea.WindowSizeMsg{Width: w, Height: h})
}

func (p *hand) Paste(text string) {
	p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
}
