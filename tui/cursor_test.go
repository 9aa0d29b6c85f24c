package tui_test

import (
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/txtar"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui"
)

// unseen are the scenes whose cursor is hidden: a page that is to be empty, and one
// that is to look like nothing of ours.
var unseen = strings.Fields("silence cover")

// The cursor is followed by screen readers, braille displays and magnifiers, so it
// stands on what is selected, or on what is read first, whatever was pressed.
func TestCursor_StandsOnWhatIsSelectedOnEveryPage(t *testing.T) {
	for _, sc := range scenes() {
		t.Run(sc.name, func(t *testing.T) {
			t.Parallel()
			for _, size := range sizes {
				bubble(t, func(t *testing.T) {
					p := act(t, sc, size[0], size[1])
					hidden := slices.Contains(unseen, sc.name)
					checkCursor(t, p, sc.typed, hidden)
					for _, k := range strings.Fields("down j up k up pgdown right") {
						if p.press(k); p.ended || hidden {
							return
						}
						checkCursor(t, p, sc.typed, false)
					}
				})
			}
		})
	}
}

// choice is one of several, chosen, as the field with the keys shows it.
var choice = regexp.MustCompile(`^\d? ?●`)

// checkCursor checks where the cursor is, by what can be seen.
func checkCursor(t *testing.T, p *hand, typed, hidden bool) {
	t.Helper()
	f := p.a.Frame()
	if f.CursorOn == hidden {
		t.Fatalf("the cursor is seen: %t\n%s", f.CursorOn, p.screen())
	}
	at, selected := beyond(f.Rows, f.CursorY, f.CursorX), -1
	for y, r := range f.Rows {
		if sign, _, _ := strings.Cut(ansi.Strip(r), "›"); strings.HasPrefix(strings.TrimSpace(ansi.Strip(r)), "›") && safe.Width(sign) < 4 {
			selected = y
		}
	}
	before := beyond(f.Rows, f.CursorY, 0)
	before = before[:len(before)-len(at)]
	switch row := f.CursorY; {
	case hidden:
	case selected < 0 || isField(before):
		if !isField(before) && strings.TrimSpace(at) == "" || strings.HasPrefix(at, " ") && strings.TrimSpace(before) == "" {
			t.Errorf("the cursor is at %d,%d, where nothing is:\n%s", f.CursorX, row, p.screen())
		}
	case row == selected && strings.TrimSpace(before) == "›" && !strings.HasPrefix(at, " "):
	case row >= selected && row < selected+6 && choice.MatchString(at):
	case row >= selected && row < selected+6 && (typed || at == ""): // in what was typed, or at its end
	default:
		t.Errorf("the cursor is at %d,%d, before %q, and row %d is selected:\n%s", f.CursorX, row, at, selected, p.screen())
	}
}

// isField reports whether what stands before the cursor begins a line to type in.
func isField(before string) bool {
	before = strings.TrimLeft(before, "› ")
	return strings.HasPrefix(before, "▌") || strings.HasPrefix(before, "/")
}

// beyond is what stands in a row from a column on.
func beyond(rows []string, y, x int) string {
	if y >= len(rows) {
		return ""
	}
	text := ansi.Strip(rows[y])
	head, _ := safe.Fit(text, x)
	return text[len(head):]
}

// TestCursor_BeginsToReadWhereItDid keeps what the cursor stands at on each page, by
// the ids of the words, as TestScreens_SayWhatTheyDid does.
func TestCursor_BeginsToReadWhereItDid(t *testing.T) {
	w, ids := idsAsWords(t)
	rooms := map[string][]string{}
	for _, sc := range scenes() {
		t.Run(sc.name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				f := actIn(t, sc, 200, 100, func(c *tui.Config) { c.Words = w }).a.Frame()
				at := strings.TrimSpace(beyond(f.Rows, f.CursorY, f.CursorX))
				said := safe.Cut(regexp.MustCompile("⟦("+sign+sign+") ?").ReplaceAllStringFunc(at, func(m string) string {
					return ids[strings.Trim(m, "⟦ ")] + " "
				}), 60)
				rooms[sc.room] = append(rooms[sc.room], strings.TrimSpace(sc.name+": "+strings.ReplaceAll(said, "⟧", "")))
			})
		})
	}
	var all txtar.Archive
	for _, room := range slices.Sorted(maps.Keys(rooms)) {
		add(&all, room, strings.Join(rooms[room], "\n"))
	}
	golden(t, filepath.Join("said", "cursor"), &all)
}
