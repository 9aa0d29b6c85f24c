package timings_test

import (
	"fmt"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/trainer/timings"
	"example.org/onetoone/guide/words"
)

// fine is a talk in which nothing stands out.
func fine() timings.Talk {
	t := timings.Talk{Week: "2026-W40", Guide: "one-to-one", Minutes: 30, Planned: 30, Silences: 1, Percent: new(30),
		Ask: timings.Ask{Planned: true, Answered: true, Yes: true, What: new(true), When: new(true)}}
	for _, st := range script.Builtin()[0].Stages {
		t.Stages = append(t.Stages, timings.Stage{ID: st.ID, Seconds: st.Minutes * 60, Planned: st.Minutes, Prompts: 3, Of: len(st.Prompts)})
	}
	t.Stages[3].Click = map[guide.MarkKind]int{guide.Shared: 1}
	return t
}

// of gives n talks, the first some of which are changed.
func of(n, some int, change func(t *timings.Talk)) timings.File {
	f := timings.File{Version: timings.Version}
	for i := range n {
		t := fine()
		if t.N = i + 1; i < some {
			change(&t)
		}
		f.Talks = append(f.Talks, t)
	}
	return f
}

func TestPropose_SaysTheNextDrillWithItsNumbers(t *testing.T) {
	story := func(seconds int) func(*timings.Talk) {
		return func(t *timings.Talk) { t.Stages[2].Seconds = seconds }
	}
	for _, c := range []struct {
		name    string
		n, some int
		change  func(*timings.Talk)
		want    string
	}{
		{"left early", 10, 7, story(125), "You left the story after two minutes in seven of ten talks; practise staying: onetoone practice talk sam --stage story"},
		{"a minute", 4, 4, story(62), "You left the story after a minute in four of four talks; practise staying: onetoone practice talk sam --stage story"},
		{"at once", 13, 13, story(3), "You left the story after less than a minute in 13 of 13 talks; practise staying: onetoone practice talk sam --stage story"},
		{"half of the minutes is not early", 10, 10, story(240), "Nothing stands out"},
		{"skipped", 10, 6, func(t *timings.Talk) { t.Stages[3].Prompts, t.Stages[3].Seconds = 0, 0 },
			"You skipped the agitation stage in six of ten talks; practise asking why: onetoone practice talk dee --stage agitation"},
		{"no answer asked for", 10, 6, func(t *timings.Talk) { t.Stages[4].Prompts, t.Ask = 0, timings.Ask{Planned: true} },
			"You skipped the next step in six of ten talks; practise asking for one thing: onetoone practice talk ioana --stage next-step"},
		{"a no is an answer", 10, 10, func(t *timings.Talk) {
			t.Stages[4].Seconds, t.Ask = 5, timings.Ask{Planned: true, Answered: true}
		}, "Nothing stands out"},
		{"no ask was meant", 10, 10, func(t *timings.Talk) { t.Stages[4].Prompts, t.Ask = 0, timings.Ask{} }, "Nothing stands out"},
		{"first prompts", 10, 5, func(t *timings.Talk) {
			for i := range 3 {
				t.Stages[i].Prompts = 1
			}
		}, "You stayed with the first prompt in most stages in five of ten talks; practise asking once more: onetoone practice talk marcus --stage motivation"},
		{"no click", 10, 8, func(t *timings.Talk) {
			t.Stages[3].Click, t.Stages[3].Marks = nil, map[guide.MarkKind]int{timings.Unnamed: 2}
		}, "You marked no step of the click in eight of ten talks with marks; practise asking who else, and why: onetoone practice talk dee --stage agitation"},
		{"no marks prove nothing", 10, 10, func(t *timings.Talk) { t.Stages[3].Click = nil }, "Nothing stands out"},
		{"no silence", 10, 9, func(t *timings.Talk) { t.Silences = 0 },
			"You held no silence in nine of ten talks; practise waiting: onetoone practice talk paul --stage story"},
		{"a key that is never used proves nothing", 10, 10, func(t *timings.Talk) { t.Silences = 0 }, "Nothing stands out"},
		{"no when", 10, 5, func(t *timings.Talk) { t.Ask.When = new(false) },
			"You got a yes without a what or a when in five of ten talks that got one; practise asking what, and when: onetoone practice talk grace --stage next-step"},
		{"a promise that may not be told", 10, 10, func(t *timings.Talk) { t.Ask.What, t.Ask.When = nil, nil }, "Nothing stands out"},
		{"longer", 10, 5, func(t *timings.Talk) { t.Minutes = 45 },
			"You talked for half as long again as planned, or more, in five of ten talks; practise moving on: onetoone practice talk aisha --stage relationship"},
		{"shorter", 10, 5, func(t *timings.Talk) { t.Minutes = 14 },
			"You finished in less than half the planned minutes in five of ten talks; practise staying: onetoone practice talk tom --stage story"},
		{"talks too much", 10, 6, func(t *timings.Talk) { t.Percent = new(51) },
			"You talked for more than half of the time in six of ten talks with the clock on; practise listening: onetoone practice talk ioana --stage motivation"},
		{"the clock was off", 10, 10, func(t *timings.Talk) { t.Percent = nil }, "Nothing stands out in ten talks"},
		{"less than half", 10, 4, story(60), "Nothing stands out"},
		{"half of four is two, and too little", 4, 2, story(60), "Nothing stands out"},
		{"three talks", 3, 3, story(60), "Too few talks to see a habit: it takes four; usable here: three talks."},
		{"none", 0, 0, nil, "Too few talks to see a habit: it takes four; usable here: no talks"},
		{"a guide of one's own", 5, 5, func(t *timings.Talk) {
			t.Guide, t.Stages[1].ID, t.Stages[1].Seconds = numbers.OwnGuide, "stage-2", 100
		}, "You left stage 2 after two minutes in five of five talks"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := timings.Propose(words.English(), of(c.n, c.some, c.change)); !strings.HasPrefix(got, c.want) {
				t.Errorf("%s\nexpected\n%s", got, c.want)
			}
		})
	}
}

func TestPatterns_TheLargestPartComesFirst(t *testing.T) {
	f := of(10, 7, func(t *timings.Talk) { t.Stages[2].Seconds = 60 })
	for i := range 6 { // of eight with the clock on: more than seven of ten
		f.Talks[i].Percent = new(80)
	}
	f.Talks[8].Percent, f.Talks[9].Percent = nil, nil
	for i := range 5 {
		f.Talks[i].Minutes = 60
	}
	var got []string
	for _, p := range timings.Patterns(f) {
		got = append(got, fmt.Sprintf("%d/%d", p.Count, p.Total))
	}
	if s := strings.Join(got, " "); s != "6/8 7/10 5/10" {
		t.Errorf("the order is %s", s)
	}
}

func TestPatterns_OnlyTheNewestTalksCount(t *testing.T) {
	f := of(20, 10, func(t *timings.Talk) { t.Stages[2].Seconds, t.Week = 60, "2026-W20" })
	if got := timings.Propose(words.English(), f); !strings.HasPrefix(got, "Nothing stands out in ten talks") {
		t.Errorf("a habit that is over is proposed: %s", got)
	}
	for i := range f.Talks {
		f.Talks[i].Week = "2026-W40"
	}
	if got := timings.Propose(words.English(), f); !strings.Contains(got, "ten of 20 talks") {
		t.Errorf("of one week not all talks count: %s", got)
	}
}

func TestPatterns_NameADrillThatThereIs(t *testing.T) {
	bad := of(12, 11, func(t *timings.Talk) {
		t.Silences, t.Percent, t.Minutes, t.Ask = 0, new(90), 5, timings.Ask{Planned: true}
		for i := range t.Stages {
			t.Stages[i].Prompts, t.Stages[i].Seconds = 1, 10
			t.Stages[i].Click, t.Stages[i].Marks = nil, map[guide.MarkKind]int{guide.Quote: 1}
		}
	})
	found := timings.Patterns(bad)
	if len(found) < 10 {
		t.Errorf("%d patterns stand out", len(found))
	}
	for _, p := range found {
		who, ok := personas.Find(p.Persona)
		if _, there := partner.DrillOf(who, partner.Setup{}, p.Stage); !ok || !there {
			t.Errorf("there is no such drill: %s", p.Command(words.English()))
		}
	}
}
