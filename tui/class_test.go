package tui_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui"
)

// withFiles gives practice a folder for handouts, and two result files.
func withFiles(c *tui.Config) {
	c.HandOutPath = func(class.Handout) string { return "~/class-2026-11-22" }
	c.HandOut = func(path string, _ class.Handout, _ bool) (string, error) {
		if path == "" {
			return "", errors.New("no folder was named")
		}
		return path, nil
	}
	c.ResultFile = func(path string) (result.File, error) {
		switch path {
		case "maria.json":
			return result.File{Member: "Maria"}.With(handedIn("maria1", "2026-W46", 0), withWords(handedIn("maria2", "2026-W47", 1))), nil
		case "nobody.json":
			return result.File{}.With(handedIn("nobody1", "2026-W46", 2)), nil
		case "evil.json":
			return result.File{Member: evilName}.With(handedIn("evil1", "2026-W46", 2)), nil
		case "empty.json":
			return result.File{}, nil
		case "broken.json":
			return result.Read(path, []byte("{\n  \"practice_results\": 1,\n  nonsense\n}"))
		case "strange.json":
			return result.Read(path, []byte(`{"practice_results": 1, "practices": [{"id": "a1", "week": "2026-W47", "kind": "partner", "level": 9, "guide": "one-to-one", "minutes": 1, "planned": 1}]}`))
		}
		return result.File{}, fmt.Errorf("open %s: no such file or directory", path)
	}
}

const evilName = "\x1b[31mred\x1b[0m\u202eevil\a"

// handedIn is a practice alone, in which the later stages are skipped the more
// often the smaller n is.
func handedIn(id, week string, n int) result.Practice {
	p := result.Practice{
		ID: id, Week: week, Kind: result.Partner, Persona: "dee", Level: 2, Guide: "one-to-one", Minutes: 9, Planned: 10, Lines: 6 + n,
		Points: map[string]int{}, Moves: map[listener.Move]int{listener.OpenQuestion: 3, listener.ClosedQuestion: 2, listener.Ask: 1},
	}
	for _, l := range watch.Lines() {
		p.Points[l] = (n + len(l)) % 4
	}
	if n%3 == 0 {
		p.Moves[listener.Silence], p.Moves[listener.Complex] = 1, 1
	}
	for i, st := range []string{"relationship", "motivation", "story", "agitation", "next-step"} {
		x := result.Stage{ID: st, Seconds: 100, Planned: 2, Prompts: 1, Of: 4, Lines: 2}
		if i == 3 && n%4 != 3 || i == 2 && n%2 == 0 {
			x.Lines = 0
		}
		p.Stages = append(p.Stages, x)
	}
	return p
}

func withWords(p result.Practice) result.Practice {
	p.Said = []result.Line{{Who: "me", Text: "What was the winter like here?", Stage: "relationship"}, {Who: "them", Text: "Long. " + evilName}, {Who: "me"}}
	p.Try = "stay in the silence"
	return p
}

// must is the class that a verb gave.
func must(c class.Class, err error) class.Class {
	if err != nil {
		panic(err)
	}
	return c
}

// aClass is a class of three, planned ten weeks ago, with results of five weeks.
func aClass(m *memory) { m.classes = append(m.classes, threeOf()) }

var threeOf = sync.OnceValue(func() class.Class {
	began := sunday.AddDate(0, 0, -70)
	c := must(class.Make("c1", "Tuesday evenings", []string{"Maria", "Ali", "Jo"}, "one-to-one", began))
	c = must(c.Schedule(began, class.UsualWeeks(4)))
	for i, name := range []string{"Maria", "Ali", "Maria", "Maria", "Ali", "Ali", "Maria"} {
		var f result.File
		c, _, _ = c.Collect(name, f.With(handedIn(fmt.Sprintf("p%d", i), fmt.Sprintf("2026-W%d", 42+i*5/6), i)))
	}
	c, _, _ = c.Hold("Maria", class.DayOf(began.AddDate(0, 0, 21)))
	c, _, _ = c.Hold("Maria", class.DayOf(began.AddDate(0, 0, 58)))
	c, _, _ = c.Hold("Ali", class.DayOf(began.AddDate(0, 0, 25)))
	return must(c.Move(2, class.DayOf(sunday.AddDate(0, 0, 2)), "Ali"))
})

// bigClass is one of forty, with long names in several scripts and half a year
// of results, beside the small one.
func bigClass(m *memory) {
	m.classes = append(m.classes, fortyOf())
	aClass(m)
}

var fortyOf = sync.OnceValue(func() class.Class {
	began := sunday.AddDate(0, 0, -150)
	names := []string{"Aleksandra Wiśniewska-Kowalczyk of the night shift", "阿美", "سميرة", "Bob 👩‍👩‍👧‍👦", evilName}
	for i := len(names); i < 40; i++ {
		names = append(names, fmt.Sprint(i+1))
	}
	c := must(class.Make("c2", "The Tuesday evening class of the night shift at the depot", names, "one-to-one", began))
	c = must(c.Schedule(began, class.UsualWeeks(4)))
	for i := range 120 {
		var f result.File
		c, _, _ = c.Collect(c.Members[i%33], f.With(handedIn(fmt.Sprintf("p%d", i), fmt.Sprintf("2026-W%d", 27+i/6), i)))
	}
	for i := range 33 {
		c, _, _ = c.Hold(c.Members[i], class.DayOf(began.AddDate(0, 0, 20)))
		if i < 25 {
			c, _, _ = c.Hold(c.Members[i], class.DayOf(began.AddDate(0, 0, 60)))
		}
	}
	return c
})

func classScenes() []scene {
	twice := strings.Repeat("long and longer ", 5)
	return []scene{
		{name: "classes-none", keys: "7", sees: []string{"No class yet. Press n"}},
		{name: "classes", fill: bigClass, keys: "7", sees: []string{"Tuesday evenings", "40 members"}},
		{name: "class-make", keys: "7 n 'Tuesday evenings' @class.who 'Maria, Ali, 阿美, Jo, Sam'", sees: []string{"A new class", "5 members: Maria, Ali, 阿美 and 2 more"}, typed: true},
		{name: "class-make-refused", keys: "7 n '" + twice + "' @class.who '12' enter", sees: []string{"expected 1 to 60", "12 members: 1, 2, 3 and 9 more"}, typed: true},
		{name: "class-new", keys: "7 n 'Tuesday evenings' @class.who '12' enter", sees: []string{"No coached sessions are planned.", "No results yet."}},
		{name: "class", fill: aClass, keys: "7 1", sees: []string{"Due for a coached session: Jo, Ali. 1 is late.", "In four weeks", "Nothing yet from Jo", "Week by week"}},
		{name: "class-big", fill: bigClass, keys: "7 1", sees: []string{"Due for a coached session"}},
		{name: "class-not-saved", fill: aClass, keys: "7 1 break m a '8' enter", sees: []string{"Not saved: The disk is full.", "The class is as it was before."}},
		{name: "class-weeks", fill: aClass, keys: "7 1 w", sees: []string{"Stages skipped", "Agitation", "W47"}},
		{name: "class-weeks-big", fill: bigClass, keys: "7 1 w", sees: []string{"← older"}},
		{name: "class-weeks-older", fill: bigClass, keys: "7 1 w left", sees: []string{"→ newer"}},
		{name: "class-weeks-none", keys: "7 n 'A' @class.who '2' enter w", sees: []string{"No results yet."}},
		{name: "class-sessions", fill: aClass, keys: "7 1 s", sees: []string{"Late", "Within a week", "2 of 4"}},
		{name: "class-sessions-big", fill: bigClass, keys: "7 1 s up", sees: []string{"Coached sessions", "3 of 4"}},
		{name: "class-sessions-none", keys: "7 n 'A' @class.who '2' enter s", sees: []string{"Press p to plan three or four"}},
		{name: "class-session", fill: aClass, keys: "7 1 s down enter", sees: []string{"It was held", "today", "Move it for everyone"}},
		{name: "class-session-move", fill: aClass, keys: "7 1 s enter 3 'fri'", sees: []string{"To which day?", "Friday 27 November"}, typed: true},
		{name: "class-session-noday", fill: aClass, keys: "7 1 s enter 3 'soon' enter", sees: []string{"There is no day in that."}, typed: true},
		{name: "class-plan", fill: aClass, keys: "7 1 s p", sees: []string{"Four for each", "3, 8, 15, 24"}},
		{name: "class-plan-from", fill: aClass, keys: "7 1 s p 3", sees: []string{"Counted from which day?", "Sunday 22 November"}, typed: true},
		{name: "class-members", fill: aClass, keys: "7 1 m", sees: []string{"Maria", "4 results", "nothing yet"}},
		{name: "class-members-big", fill: bigClass, keys: "7 1 m up", sees: []string{"Members", "40"}},
		{name: "class-member", fill: aClass, keys: "7 1 m enter", sees: []string{"Handed in", "1 held"}},
		{name: "class-member-words", fill: aClass, keys: "7 1 c 'maria.json' enter enter esc m enter l", sees: []string{"Maria: What was the winter", "Dee: Long."}},
		{name: "class-member-remove", fill: aClass, keys: "7 1 m enter x", sees: []string{"Take them out?", "4 results"}, typed: true},
		{name: "class-add", fill: aClass, keys: "7 1 m a 'Maria' enter", sees: []string{"Add members", "twice"}, typed: true},
		{name: "class-hand", fill: aClass, keys: "7 1 h", sees: []string{"Minutes", "Laptops"}, typed: true},
		{name: "class-hand-where", fill: aClass, keys: "7 1 h enter", sees: []string{"Where to?", "A new folder:"}, typed: true},
		{name: "class-handed", fill: aClass, keys: "7 1 h enter enter", sees: []string{"Written to", "Print plan.html"}},
		{name: "class-collect", fill: aClass, keys: "7 1 c 'broken.json' enter", sees: []string{"Which file?", "line 3"}, typed: true},
		{name: "class-collect-strange", fill: aClass, keys: "7 1 c 'strange.json' enter", sees: []string{"practices[0].level: 9, expected 0 to 3"}, typed: true},
		{name: "class-collect-holds", fill: aClass, keys: "7 1 c 'maria.json' enter", sees: []string{"From Maria", "With what was said", "enter add it"}},
		{name: "class-collect-whose", fill: aClass, keys: "7 1 c 'evil.json' enter", sees: []string{"Whose is it?", "Jo"}, typed: true},
		{name: "class-collect-taken", fill: aClass, keys: "7 1 c 'maria.json' enter enter", sees: []string{"Maria: 2 new."}},
		{name: "class-delete", fill: aClass, keys: "7 1 x", sees: []string{"Delete this class?", "Tuesday evenings: 3 members, 7 results, 12 coached sessions.", "Type delete"}, typed: true},
	}
}
