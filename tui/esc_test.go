package tui_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui"
)

const covered = "Things to get"

// places are all of tui/doors.go: how to get there from a vault with a talk with Dee
// that is over, what is seen there, and how many presses of esc cover the screen.
var places = map[string]struct {
	keys, sees string
	presses    int
}{
	// of a talk: from a field two, from anywhere else three at most
	"Prepare":    {"n", "Prepare", 2},
	"Opening":    {"n 'Maria' enter", "Say first", 3},
	"Talk":       {toTalk, "say yes to meeting", 2},
	"Cues":       {toTalk + "tab", "Listen for", 3},
	"Consent":    {toTalk + "a", "What may be kept?", 3},
	"Lines":      {toTalk + "/ 'dee'", "Nothing matches", 2},
	"Debrief":    {toTalk + "m x x", "Debrief: mark 1", 3},
	"Transcript": {"/ enter", "consent: named", 3},
	"Agenda":     {"a", "Agenda · 2", 3},
	"Offers":     {toTalk + "m x x space enter o", "After a talk", 3},
	// elsewhere: a page a press, and two at the bottom
	"People":     {"p", "1 person", 3},
	"About":      {"/ enter p", "for you alone", 3},
	"Person":     {"p enter h", "What I hold about Dee", 5},
	"Add":        {"+", "Add somebody", 3},
	"Passing":    {"N", "Whom did you run into?", 3},
	"Forget":     {"p enter h F", "Forget Dee?", 6},
	"Search":     {"/", "1 mark", 3},
	"Guides":     {"g", "One-to-one", 3},
	"Manual":     {"? ?", "Your first talk.", 3},
	"Passphrase": {"L", sixWords, 3},
	// of practice
	"Practised": {"up enter", "To try again", 3},
	"Partner":   {"a", "Who will you meet?", 3},
	"Drill":     {"d", "Which stage?", 3},
	"Patterns":  {"n", "Which file", 3},
	"Recording": {"4", "Which file", 3},
	"Classes":   {"7", "Classes", 3},
	"Observers": {"o", "Which file", 4},
	"HandIn":    {"up enter r", "Save a result file", 3},
	"OverTime":  {"8", "Over time", 3},
}

// presses is how many presses of esc cover the screen; 0 is not one of twelve. More
// of them do not uncover it.
func (p *hand) presses() int {
	p.t.Helper()
	first := 0
	for n := 1; n <= 12; n++ {
		p.press("esc")
		if is := strings.Contains(p.screen(), covered); is && first == 0 {
			first = n
		} else if !is && first != 0 {
			p.t.Fatalf("press %d uncovers:\n%s", n, p.screen())
		}
	}
	return first
}

// above are the rows of the screen without its foot, where a word may stand.
func (p *hand) above() string {
	rows := strings.Split(p.screen(), "\n")
	return strings.Join(rows[:len(rows)-3], "\n")
}

func TestEsc_CoversFromEveryPlaceInAsManyPressesAsAreListed(t *testing.T) {
	text, err := os.ReadFile("doors.go")
	if err != nil {
		t.Fatal(err)
	}
	doors := regexp.MustCompile(`case screen\.(\w+):`).FindAllStringSubmatch(string(text), -1)
	if len(doors) != len(places) {
		t.Errorf("there are %d doors and %d places", len(doors), len(places))
	}
	practised := strings.Fields("Practised Partner Drill Patterns Recording Classes Observers HandIn OverTime")
	for _, d := range doors {
		t.Run(d[1], func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				x, ok := places[d[1]]
				if !ok {
					t.Fatal("it is not in the list")
				}
				sc := scene{fill: metBefore, keys: x.keys}
				for _, name := range practised {
					if name == d[1] {
						sc.fill, sc.practice = practisedBefore, true
					}
				}
				p := actIn(t, sc, 80, 24, func(c *tui.Config) {
					if c.Protect == nil && d[1] == "Passphrase" {
						c.Protect, c.Suggest = func(string) error { return nil }, func() string { return sixWords }
					}
				})
				if n := p.sees(x.sees).presses(); n != x.presses {
					t.Errorf("%d presses cover it, and not %d", n, x.presses)
				}
			})
		})
	}
}

func TestEsc_InAlarmEndsAtTheCoverAndUncoversExactlyWhereItWas(t *testing.T) {
	for _, sc := range scenes() {
		if sc.name == "cover" || strings.HasSuffix(sc.keys, " esc") { // that one is of the burst
			continue
		}
		t.Run(sc.name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				p := act(t, sc, 80, 24)
				was := p.above()
				if p.presses() == 0 {
					t.Fatalf("twelve presses do not cover it:\n%s", p.screen())
				}
				if p.press("space esc esc"); p.above() != was {
					t.Errorf("it is uncovered as\n%s\nand was\n%s", p.above(), was)
				}
			})
		})
	}
}

func TestEsc_TwoPressesThatCameAsOneAreTwo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		twice := tea.KeyMsg{Type: tea.KeyEscape, Alt: true}
		p := open(t, 80, 24).press(toTalk + "enter 'half'")
		p.send(twice)
		p.sees(covered)
		p.send(twice)
		p.sees(covered).press("space")
		p.send(twice)
		p.sees("WRITING", "half")
	})
}

func TestEsc_LeavesAPageAPressWhateverTheTimeBetween(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := filled(t, metBefore).press("/ enter v").sees("What I hold about Dee")
		p.press("esc+esc").seesNot(covered).sees("Recent talks")
		p.press("j").seesNot(covered).press("esc").sees("esc again covers").press("j esc").seesNot(covered)
		p.press("esc").sees(covered)
	})
}

func TestEsc_UncoversInTheHalfWrittenLineWithTheCursorWhereItWas(t *testing.T) {
	for name, keys := range map[string]string{
		"in a note":                "enter 'half a e'",
		"in a line about a mark":   "m enter 'half a e'",
		"in a mark's, made a note": "m enter 'half a e' tab",
		"in the next step":         "n @what 'half a e'",
		"in the name":              ": 'correct' enter 'half a e'",
		"in the debrief":           "m x x space @learned 'half a e'",
		"in what is added":         "m x x space enter enter / enter a 'half a e'",
		"in a line of the debrief": "m x x enter 'half a e'",
	} {
		t.Run(name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				p := open(t, 80, 24).press(toTalk + keys + " left")
				p.press("esc esc").sees(covered).press("u t space esc esc").sees("half a e")
				p.press("'lin' enter")
				p.pass(2e9)
				var kept string
				for _, e := range p.j.only().Events {
					kept += e.Text + "\n"
				}
				if !strings.Contains(kept, "half a line") {
					t.Errorf("the line was not gone on with:\n%s\n%s", p.screen(), kept)
				}
			})
		})
	}
}

func TestEsc_TheLineIsOpenOnDiskUnderTheCover(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'half a line' left esc esc").sees(covered)
		p.pass(2e9)
		if d := p.j.only().Draft; !d.Open || d.Text != "half a line" || d.Cursor != 10 {
			t.Errorf("on disk is %+v", d)
		}
		p.idle(3 * 60e9)
		p.press("space esc esc").sees("WRITING", "half a line")
	})
}

func TestEsc_OnThePassphrasePageComesBackWhereItWasOpened(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := bare(t, newMemory(), func(string) error { return nil }).press(toTalk + "L").sees("Choose a passphrase")
		p.press("esc").sees("say yes to meeting").press("L esc esc esc").sees(covered)
		p.press("space esc esc").sees("Choose a passphrase").press("'"+sixWords+"' enter").sees("say yes to meeting", "Protected.")
	})
}

// What was left at leisure was left: only what one hand does in one go is undone.
func TestEsc_UncoversNothingThatWasLeftBeforeInPeace(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "enter 'about her son' enter l").sees("about her son").press("esc")
		p.pass(4e9)
		p.press("esc esc").sees(covered).press("space esc esc").seesNot("about her son").sees("say yes to meeting")
	})
}
