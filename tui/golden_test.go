package tui_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui"
)

// sizes are those the screens are designed for.
var sizes = [][2]int{{40, 20}, {80, 24}, {120, 40}}

// scene is a screen and how to get there.
type scene struct {
	name  string
	fill  func(*memory) // what the journal holds; nil is nothing
	keys  string
	sees  []string // words that must be whole on the screen at every size
	typed bool     // the screen has the cursor

	practice bool   // the screens are those of practice
	room     string // whose file has what the scene says
}

const toTalk = "n 'Maria' enter a 4 enter "

func scenes() []scene {
	all := []scene{
		{name: "home-empty", sees: []string{"Press n to prepare a one-to-one, or r to practise first."}},
		{name: "home-full", fill: fullHouse, sees: []string{"Go on with", "Promised", "?"}},
		{name: "prepare", keys: "n", sees: []string{"Who", "enter begin"}, typed: true},
		{name: "prepare-again", fill: metBefore, keys: "n 'Dee'", sees: []string{"Last time", "bring the petition", "the damp came back"}, typed: true},
		{name: "people", fill: metBefore, keys: "n / 'de'", sees: []string{"Who?", "Dee"}, typed: true},
		{name: "asked", fill: metBefore, keys: "p =", sees: []string{"Asked, and what became of it", "bring the petition"}},
		{name: "prepare-no-source", keys: "n @statistic '1 in 3 wait' enter", sees: []string{"A statistic needs its source"}, typed: true},
		{name: "opening", keys: "n enter", sees: []string{"no notes"}},
		{name: "opening-meeting", keys: "n @asks 2 enter", sees: []string{"not here to ask for"}},
		{name: "tell", keys: "n @here 'Elm Street' @story 'my mother was on nights for ten years' enter enter space space space space space", sees: []string{"Your story, one minute:"}},
		{name: "talk", keys: toTalk, sees: []string{"What made you say yes to meeting?", "0 of 30", "0 marks", "? "}},
		{name: "talk-marks", keys: toTalk + "space m q m right", sees: []string{"2 marks", "Motivation"}},
		{name: "talk-late", fill: nil, keys: toTalk + "late space", sees: []string{"of 30"}},
		{name: "paused", keys: toTalk + "h", sees: []string{"Paused."}},
		{name: "cues", keys: toTalk + "tab", sees: []string{"Listen for"}},
		{name: "kinds", keys: toTalk + "m k", sees: []string{"quote", "changeable"}},
		{name: "jump", keys: toTalk + "j", sees: []string{"Agitation", "Next step"}},
		{name: "writing", keys: toTalk + "m enter 'they said the lift is out again'", sees: []string{"WRITING words for mark 1", "lift is out again", "What made you say yes to meeting?"}, typed: true},
		{name: "writing-long", keys: toTalk + "enter '" + strings.Repeat("it goes on and on ", 60) + "'", sees: []string{"WRITING a note"}, typed: true},
		{name: "marks", keys: toTalk + "m q enter 'nobody asks us' enter m f l", sees: []string{"quote: nobody asks us", "feeling"}},
		{name: "evidence", keys: "n @theme 'damp on every stair' @statistic '1 in 4 homes' @source 'Housing survey 2025' enter enter j 4 e", sees: []string{"Does that ring true?", "1 in 4 homes", "Source: Housing survey 2025"}},
		{name: "silence", keys: toTalk + "w"},
		{name: "care", keys: toTalk + "c", sees: []string{"Pause"}},
		{name: "leave", keys: toTalk + "m x", sees: []string{"End it and debrief"}},
		{name: "next", keys: toTalk + "n", sees: []string{"Answer"}},
		{name: "next-lacks", keys: toTalk + "n 1 enter", sees: []string{"Not a promise yet. Missing: what, when."}, typed: true},
		{name: "next-maybe", keys: toTalk + "n 4", sees: []string{"Ask. Then: yes, no or not today?"}},
		{name: "card", keys: toTalk + promised + "enter", sees: []string{"What we agreed", "bring the petition", "Tuesday 24 November, 18:00"}},
		{name: "consent", keys: toTalk + "a", sees: []string{"What may be kept?", "named"}},
		{name: "consent-after", keys: "n 'Maria' enter enter m x x space enter enter", sees: []string{"What did they say?", "named"}},
		{name: "home-closed", fill: nineDaysAgo, sees: []string{"a promise in a closed talk", "closed"}},
		{name: "closed", fill: nineDaysAgo, keys: "enter", sees: []string{"Closed: what may be kept?", "2 promises", "named"}},
		{name: "next-mine-lacks", keys: toTalk + "n @mine 'ring the council' @else", sees: []string{"Your promise needs a"}, typed: true},
		{name: "remaining", keys: toTalk + "m enter 'words' enter a 2", sees: []string{"This will be removed", "This stays:"}},
		{name: "debrief-mark", keys: toTalk + "m q enter 'nobody asks us' enter m x x", sees: []string{"Debrief: mark 1 of 2", "quote: nobody asks us"}},
		{name: "debrief-promise", keys: toTalk + "m p enter 'send her the rota' enter x x space", sees: []string{"A promise of yours", "send her the rota"}},
		{name: "debrief-promise-write", keys: toTalk + "m p x x space enter", sees: []string{"A promise of yours", "I will"}},
		{name: "debrief-last", keys: toTalk + "m p x x space space enter t", sees: []string{"Enter finishes it", "thank them"}},
		{name: "debrief-form", keys: toTalk + "m x x space", sees: []string{"Values"}},
		{name: "debrief-offers", keys: toTalk + "n 1 @what 'come to the meeting' @when 'thu 6pm' @where 'the canteen' enter enter space enter t", sees: []string{"● t thank them", "○ r remind them"}},
		{name: "offers", keys: toTalk + "m x x space enter o 2", sees: []string{"After a talk", "○ to remind them"}},
		{name: "transcript", fill: metBefore, keys: "/ enter", sees: []string{"Dee", "the damp came back"}},
		{name: "transcript-search", fill: metBefore, keys: "/ enter / 'damp'", sees: []string{"/ damp"}, typed: true},
		{name: "transcript-nothing-found", fill: metBefore, keys: "/ enter / 'zebra'", sees: []string{"Nothing matches."}, typed: true},
		{name: "export", fill: metBefore, keys: "/ enter o", sees: []string{"Where to?", "Nothing is overwritten."}, typed: true},
		{name: "exported", fill: metBefore, keys: "/ enter o enter", sees: []string{"Written to", "not protected"}},
		{name: "delete", fill: metBefore, keys: "/ enter x", sees: []string{"Type delete and press enter."}, typed: true},
		{name: "held", fill: metBefore, keys: "n 'Dee' @why : 'hold' enter", sees: []string{"What I hold about Dee", "the damp came back"}},
		{name: "everyone", fill: fullHouse, keys: "p", sees: []string{"People", "7 people", "owes 1"}, typed: true},
		{name: "everyone-known", fill: known, keys: "p", sees: []string{"Rosa", "Laundry", "not met"}, typed: true},
		{name: "everyone-nobody", keys: "p", sees: []string{"Nobody yet."}, typed: true},
		{name: "everyone-narrow", fill: known, keys: "p right right 'laun'", sees: []string{"J. R.", "2 of 6"}, typed: true},
		{name: "coverage", fill: known, keys: "p %", sees: []string{"1 of 3", "Heavy: met."}},
		{name: "about", fill: known, keys: "p 'dee' enter", sees: []string{"for you alone", "Bring up", "at the north gate"}},
		{name: "about-unmet", fill: known, keys: "p 'j.' enter", sees: []string{"J. R.", "Through", "Dee"}},
		{name: "their-card", fill: known, keys: "p 'dee' enter e", sees: []string{"What is kept of Dee", "Reach", "Elm Street"}, typed: true},
		{name: "their-card-little", fill: known, keys: "p 'j.' enter e", sees: []string{"Place", "Through", "once they agreed"}, typed: true},
		{name: "agreed", fill: known, keys: "p 'j.' enter A", sees: []string{"J. R. agreed", "Sunday 22 November"}, typed: true},
		{name: "add", fill: known, keys: "+ 'Joy Rivera, ICU, nights, through Dee'", sees: []string{"J. R.", "place: ICU", "shift: nights"}, typed: true},
		{name: "alike", fill: known, keys: "+ 'Joy Rivera, laundry' enter", sees: []string{"the same initials", "Somebody new"}},
		{name: "passing", fill: known, keys: "N 'dee' enter 'at the gate yesterday, now a 2, will bring Joy on Friday'", sees: []string{"now 2, with us", "bring Joy", "Friday 27"}, typed: true},
		{name: "same", fill: known, keys: "p 'rosa' enter s 'rosa' enter", sees: []string{"One person?", "the same name", "Forgetting one forgets both."}},
		{name: "which", fill: known, keys: "n 'rosa' enter", sees: []string{"Which rosa?", "Laundry", "Somebody new"}},
		{name: "forget", fill: namedElsewhere, keys: "/ 'dee' enter F", sees: []string{"Forget Dee?", "get advice first", "1 line"}, typed: true},
		{name: "rename", fill: namedElsewhere, keys: "p 'dee' enter R", sees: []string{"Correct a name", "Dee becomes"}, typed: true},
		{name: "receipt", fill: namedElsewhere, keys: "/ 'dee' enter F 'dee' enter", sees: []string{"Forgotten", "1 line elsewhere", "dee said the same"}},
		{name: "review", fill: longAgo, keys: "o", sees: []string{"Old talks to review", "Dee", "y"}},
		{name: "review-less", fill: longAgo, keys: "o n", sees: []string{"This will be removed", "This stays:"}},
		{name: "home-today", fill: inDoubt, sees: []string{"Is today", "Promised"}},
		{name: "home-old", fill: longAgo, sees: []string{"Old talks to review", "3 talks"}},
		{name: "agenda", fill: manyPromises, keys: "a", sees: []string{"Agenda · 9", "Today: you promised · 1"}},
		{name: "agenda-empty", keys: "a", sees: []string{"Nothing is promised"}},
		{name: "agenda-full", fill: fullHouse, keys: "a", sees: []string{"Agenda · 12"}},
		{name: "agenda-narrowed", fill: toSee, keys: "a / 'mina'", sees: []string{"/ mina"}, typed: true},
		{name: "agenda-calendar", fill: metBefore, keys: "a c", sees: []string{"reminders.ics", "called Reminder"}, typed: true},
		{name: "agenda-calendar-written", fill: metBefore, keys: "a c enter", sees: []string{"Written to", "not protected"}},
		{name: "promise", fill: metBefore, keys: "enter", sees: []string{"It was kept"}},
		{name: "promise-missed", fill: metBefore, keys: "enter 2 'the late shift'", sees: []string{"send the rota", "What got in the way?"}, typed: true},
		{name: "promise-move", fill: metBefore, keys: "enter 3 'fri'", sees: []string{"Friday 27 November"}, typed: true},
		{name: "promise-undone", fill: metBefore, keys: "enter 1 z", sees: []string{"Taken back: send the rota"}},
		{name: "home-see", fill: toSee, sees: []string{"Who to see", "Mina", "introduce you"}},
		{name: "see", fill: toSee, keys: "enter", sees: []string{"Prepare a talk with them", "Not for now"}},
		{name: "see-day", fill: toSee, keys: "enter 2 'fri'", sees: []string{"Friday 27 November"}, typed: true},
		{name: "help", keys: toTalk + "?", sees: []string{"Keys on this screen"}, typed: true},
		{name: "palette", keys: toTalk + ": 'sil'", sees: []string{"hold a silence"}, typed: true},
		{name: "manual", keys: toTalk + "? ?", sees: []string{"Manual", "Safety", "What may be kept"}, typed: true},
		{name: "manual-page", keys: toTalk + "? ? 'saf' enter", sees: []string{"Safety", "Who opens it"}},
		{name: "cover", keys: toTalk + "esc+esc", sees: []string{"Things to get"}},
		{name: "not-saved", keys: toTalk + "break m", sees: []string{"NOT SAVED", "The disk is full"}},
		{name: "guides", keys: "g", sees: []string{"One-to-one"}},
	}
	return slices.Concat(inRoom("talks", all), practiceScenes())
}

// inRoom says of scenes whose they are.
func inRoom(room string, scenes []scene) []scene {
	for i := range scenes {
		scenes[i].room = room
	}
	return scenes
}

const promised = "n 1 @what 'bring the petition' @when 'tue 6pm' @where 'the gate' @with 'Ali' @obstacle 'the late shift' @reply 'swap with Jo' @mine 'send the rota' @when 'monday' "

// metBefore is a vault with one finished talk, with Dee.
func metBefore(m *memory) {
	p := reopen(nil2{}, m, 80, 24)
	p.now = sunday.AddDate(0, 0, -5)
	p.press("n 'Dee' enter a 4 enter m q enter 'the damp came back in a week' enter " + promised + "enter enter space enter enter")
}

// namedElsewhere is a vault in which a talk with somebody else names Dee.
func namedElsewhere(m *memory) {
	metBefore(m)
	p := reopen(nil2{}, m, 80, 24)
	p.now = sunday.AddDate(0, 0, -3)
	p.press("n 'Amir' enter a 4 enter m q enter 'dee said the same' enter x x space enter enter")
}

// toSee is a vault with people to see: one on a day that is near, one on a day
// that has passed, one whom somebody would introduce, one from long ago.
func toSee(m *memory) {
	for _, x := range []struct {
		ago  int
		keys string
	}{
		{100, "n 'Sam' enter a 4 enter m x x space enter enter"},
		{40, "n 'Dee' enter a 4 enter n 3 @again 'in 3 weeks' enter enter space enter enter"},
		{4, "n 'Mina' enter a 4 enter n 3 @else 'J., laundry' @introduce 1 @again 'mon' enter enter space enter enter"},
	} {
		p := reopen(nil2{}, m, 80, 24)
		p.now = sunday.AddDate(0, 0, -x.ago)
		p.press(x.keys)
	}
}

// inDoubt is a vault that saw a later time than the clock's.
func inDoubt(m *memory) {
	metBefore(m)
	m.seen = sunday.AddDate(1, 0, 0)
}

// longAgo is a vault with three talks that are older than talks are kept.
func longAgo(m *memory) {
	for i, name := range []string{"Dee", "阿美", "Aleksandra Wiśniewska-Kowalczyk of the night shift"} {
		p := reopen(nil2{}, m, 80, 24)
		p.now = sunday.AddDate(0, 0, -200+i)
		p.press("n '" + name + "' enter a 4 enter m q enter 'the damp came back' enter x x space enter enter")
	}
	metBefore(m)
}

// fullHouse is a vault with a great deal in it, in several scripts.
func fullHouse(m *memory) {
	names := []string{"Dee", "Aleksandra Wiśniewska-Kowalczyk of the night shift", "阿美", "سميرة", "Bob 👩‍👩‍👧‍👦", "\x1b[31mred\x1b[0m"}
	for i, name := range names {
		p := reopen(nil2{}, m, 80, 24)
		p.now = sunday.AddDate(0, 0, -len(names)+i)
		p.press("n '" + name + "' enter a 4 enter m q enter 'a line' enter " + promised + "enter enter space enter enter")
	}
	p := reopen(nil2{}, m, 80, 24)
	p.press("n 'Sam' enter enter space m right m x l")
}

// nil2 is a testing.TB for filling a journal, where nothing is checked.
type nil2 struct{ testing.TB }

func (nil2) Helper()           {}
func (nil2) Fatal(args ...any) { panic(fmt.Sprint(args...)) }

// act plays a scene. Beside keys it knows "break", which fills the disk, and
// "late", which lets forty minutes pass.
func act(t *testing.T, sc scene, w, h int) *hand {
	t.Helper()
	return actIn(t, sc, w, h, func(*tui.Config) {})
}

// actIn is act with another configuration.
func actIn(t *testing.T, sc scene, w, h int, change func(*tui.Config)) *hand {
	t.Helper()
	j := newMemory()
	if sc.fill != nil {
		sc.fill(j)
	}
	p := openWith(t, j, w, h, sunday, func(c *tui.Config) {
		if sc.practice {
			asPractice(c)
		}
		change(c)
	})
	for _, k := range fields(sc.keys) {
		switch k {
		case "break":
			j.breaks(fmt.Errorf("the disk is full"))
		case "late":
			p.now = p.now.Add(40 * time.Minute)
		default:
			p.press(k)
		}
	}
	return p
}

// checkShape checks that a frame fills the screen and fits into it.
func checkShape(t testing.TB, p *hand) {
	t.Helper()
	rows := strings.Split(p.screen(), "\n")
	if len(rows) != p.h {
		t.Errorf("%d rows on a screen of %d", len(rows), p.h)
	}
	for i, r := range rows {
		if n := safe.Width(r); n > p.w {
			t.Errorf("row %d is %d columns wide on a screen of %d: %q", i, n, p.w, r)
		}
	}
	if strings.TrimSpace(rows[len(rows)-1]) == "" && strings.TrimSpace(p.screen()) != "" { // a silence says nothing
		t.Errorf("the footer is empty:\n%s", p.screen())
	}
}

// everyKey are the keys that somebody may press anywhere.
func everyKey() []string {
	keys := strings.Split("enter esc tab shift+tab up down left right home end pgup pgdown backspace space ? : /", " ")
	for r := 'a'; r <= 'z'; r++ {
		keys = append(keys, string(r), strings.ToUpper(string(r)))
	}
	for r := '0'; r <= '9'; r++ {
		keys = append(keys, string(r))
	}
	return append(keys, "-", ".", "é", "я", "中")
}

// TestScreens_EveryKeyOnEveryScreenKeepsItsShape takes a twelfth of the keys on
// each screen, and each key on a twelfth of the screens, unless ONETOONE_LONG is
// set, as .ci/run does.
func TestScreens_EveryKeyOnEveryScreenKeepsItsShape(t *testing.T) {
	every := 12
	if os.Getenv("ONETOONE_LONG") != "" {
		every = 1
	}
	for i, sc := range scenes() {
		t.Run(sc.name, func(t *testing.T) {
			t.Parallel()
			for j, k := range everyKey() {
				if (i+j)%every != 0 {
					continue
				}
				bubble(t, func(t *testing.T) {
					p := act(t, sc, 40, 20)
					p.press(k)
					if !p.ended {
						checkShape(t, p)
					}
				})
			}
		})
	}
}

func TestScreens_FitEverySize(t *testing.T) {
	for _, sc := range scenes() {
		t.Run(sc.name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				p := act(t, sc, 80, 24)
				for _, size := range [][2]int{{20, 6}, {21, 7}, {25, 10}, {33, 9}, {59, 14}, {60, 12}, {80, 6}, {20, 100}, {300, 100}, {1, 1}, {19, 5}, {80, 24}} {
					p.Resize(size[0], size[1])
					if size[0] >= 20 && size[1] >= 6 {
						checkShape(t, p)
					}
				}
			})
		})
	}
}

func TestScreens_ShowNoControlSequenceFromWords(t *testing.T) {
	bubble(t, showsNoControl)
}

func showsNoControl(t *testing.T) {
	evil := "\x1b]0;title\a\x1b[2J\u202egnp.exe\u0007"
	p := open(t, 80, 24)
	p.press("n enter enter enter")
	p.Paste(evil)
	for _, keys := range []string{"", "enter l", "enter n", "esc x x", "enter"} {
		p.press(keys)
		if view := p.a.View(); strings.ContainsAny(view, "\x1b\a\u202e") {
			t.Fatalf("after %q the screen holds a control sequence:\n%q", keys, view)
		}
	}
	if events := p.j.only().Events; !strings.Contains(fmt.Sprint(events), "\u202e") {
		t.Error("the words were changed on the way to the journal")
	}
}
