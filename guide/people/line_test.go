package people_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
)

func TestReadLine_PutsEachPartWhereItsWordsSay(t *testing.T) {
	for text, want := range map[string]struct {
		name string
		card people.Card
	}{
		"Joy R., ICU, nights, through Dee": {"Joy R.", people.Card{Place: "ICU", Shift: "nights", Through: "Dee"}},
		"  J.  R. ":                        {"J. R.", people.Card{}},
		"":                                 {"", people.Card{}},
		"Sam, Night shift, at the depot, #steward":                      {"Sam", people.Card{Shift: "Night shift", Place: "the depot", Tags: []string{"steward"}}},
		"Ana, Laundry, the tall one, two children":                      {"Ana", people.Card{Place: "Laundry", Line: "the tall one, two children"}},
		"Ana; 555-0100 12; ana@example.org; best after 6pm; speaks Twi": {"Ana", people.Card{Reach: "555-0100 12\nana@example.org", Best: "after 6pm", Language: "Twi"}},
		"Eli, Polish, Ward 4, ward 5":                                   {"Eli", people.Card{Language: "Polish", Place: "Ward 4", Line: "ward 5"}},
		"Eli, through Dee, via Sam":                                     {"Eli", people.Card{Through: "Dee", Place: "via Sam"}},
		"Eli, #a #b, #A":                                                {"Eli", people.Card{Tags: []string{"a", "b"}}},
		"#a, Eli":                                                       {"", people.Card{Tags: []string{"a"}, Place: "Eli"}},
	} {
		if name, card := people.ReadLine(text); name != want.name || !reflect.DeepEqual(card, want.card) {
			t.Errorf("%q is %q, %+v", text, name, card)
		}
	}
}

func FuzzReadLine(f *testing.F) {
	f.Add("Joy R., ICU, nights, through Dee; #a 12345678, speaks ,, via ")
	f.Fuzz(func(t *testing.T, text string) {
		name, c := people.ReadLine(text)
		kept := strings.Join(append(c.Tags, name, c.Place, c.Shift, c.Best, c.Language, c.Line, c.Through, c.Reach), " ")
		if len(kept) > 2*len(text)+20 || strings.ContainsAny(name+c.Place, ",;\n") {
			t.Errorf("%q is %q, %+v", text, name, c)
		}
	})
}

var everybody = []people.Row{
	{ID: "joy", Name: "Joy Rivera", Card: people.Card{Place: "ICU", Shift: "nights", Tags: []string{"steward"}}, Talks: 2, Last: day(-10), Stance: 2, Rungs: []string{"come"}, Theirs: guide.Side{Open: 1}},
	{ID: "lu", Name: "Lucía", Card: people.Card{Place: "Laundry", Line: "Joy's cousin"}, Talks: 1, Last: day(-60), Stance: 3, Mine: guide.Side{Open: 2}, Rungs: []string{"bring-one", "come"}},
	{ID: "sam", Name: "Sam", Card: people.Card{Place: "ICU annex", Tags: []string{"Steward", "night"}}},
}

func TestReadFilter_NarrowsByWhatIsTyped(t *testing.T) {
	for typed, want := range map[string]string{
		"": "joy lu sam", "joy": "joy lu", "JOY icu": "joy", "lucia": "lu", "icu": "joy sam", "at laundry": "lu", "at": "joy lu sam",
		"#steward": "joy sam", "#ste": "joy sam", "#": "joy lu sam", "stance 2": "joy", "stance": "joy lu sam", "stance 9": "joy lu sam",
		"owes": "joy", "owed": "lu", "owes owed": "", "not met yet": "sam", "not met": "sam", "not": "", "not met since": "joy lu sam",
		"not met since 6 weeks": "lu", "not met since six weeks laundry": "lu", "not met since 1 nov": "lu", "not met since 6": "",
		"rung come": "joy", "rung bring": "lu", "rung bring one": "lu", "rung": "joy lu sam", "rung none": "joy lu sam", "icu not met": "sam", "zz": "",
	} {
		f, got := people.ReadFilter(typed, people.Steps(), noon), []string{}
		for _, r := range everybody {
			if f.Match(r) {
				got = append(got, r.ID)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

func BenchmarkFilter(b *testing.B) {
	rows := make([]people.Row, 10_000)
	for i := range rows {
		rows[i] = everybody[i%3]
	}
	for b.Loop() {
		f := people.ReadFilter("nobody is called so", people.Steps(), noon)
		for _, r := range rows {
			f.Match(r)
		}
	}
}

func TestRhythm_IsReadAsItIsWritten(t *testing.T) {
	r, err := people.ReadRhythm("#steward every two weeks, everyone 90 days, Nights 1 month")
	if want := (people.Rhythm{"": 90, "steward": 14, "nights": 31}); err != nil || !reflect.DeepEqual(r, want) {
		t.Errorf("%v, %v", r, err)
	}
	if again, err := people.ReadRhythm(r.String()); err != nil || !reflect.DeepEqual(again, r) {
		t.Errorf("%v, %v", again, err)
	}
	for _, text := range []string{"#steward", "steward often", "6 weeks", "#a 0 days", "#", "# 2 weeks", "#a in 3 hours"} {
		if r, err := people.ReadRhythm(text); err == nil {
			t.Errorf("%q is %v", text, r)
		}
	}
}

func TestLosingTouch_IsToldBeforeTheRhythmIsOver(t *testing.T) {
	rhythm := people.Rhythm{"": 90, "steward": 42}
	r := people.Row{Talks: 1, Last: day(0), Card: people.Card{Tags: []string{"Steward"}}}
	for _, c := range []struct {
		on    time.Time
		again time.Time
		want  bool
	}{{day(30), time.Time{}, false}, {day(37), time.Time{}, true}, {day(50), time.Time{}, true}, {day(50), day(70), false}, {day(61), day(70), true}} {
		if r.Again = c.again; people.LosingTouch(r, rhythm, c.on) != c.want {
			t.Errorf("on %v with %v: %v", c.on, c.again, !c.want)
		}
	}
	if people.LosingTouch(people.Row{}, rhythm, noon) || people.LosingTouch(people.Row{Talks: 1, Last: day(-40)}, people.Usual(), noon) {
		t.Error("too soon")
	}
}

func TestCoverage_CountsWhoWasMet(t *testing.T) {
	rows := append(everybody, people.Row{ID: "x"}, people.Row{ID: "y", Card: people.Card{Place: "icu"}})
	if got, want := people.Coverage(rows, people.ByPlace), []people.Bar{{"ICU", 1, 2}, {"ICU annex", 0, 1}, {"Laundry", 1, 1}, {"", 0, 1}}; !reflect.DeepEqual(got, want) {
		t.Errorf("by place: %v", got)
	}
	if got, want := people.Coverage(rows, people.ByTag), []people.Bar{{"steward", 1, 2}, {"night", 0, 1}, {"", 1, 3}}; !reflect.DeepEqual(got, want) {
		t.Errorf("by tag: %v", got)
	}
}
