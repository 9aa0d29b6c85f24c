package demo_test

import (
	"reflect"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/demo"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
)

type somebody struct {
	whom.Person
	card people.Card
}

func everyone(o demo.Options) (out []somebody) {
	for p, card := range demo.People(o) {
		out = append(out, somebody{p, card})
	}
	return out
}

func TestPeople_AreACampaign(t *testing.T) {
	o := demo.Options{Seed: 3, Day: sunday, People: 20}
	all := everyone(o)
	if again := everyone(o); !reflect.DeepEqual(all, again) {
		t.Error("the same seed gives others")
	}
	at, names := map[string]int{}, map[string]int{}
	var agreed, refused, referred, linked, tagged int
	for i, s := range all {
		if _, twice := at[s.ID]; twice || len(s.ID) != 16 || s.card.Place == "" {
			t.Errorf("%+v", s)
		}
		at[s.ID] = i
		names[whom.SameName(s.Name)]++
		if i >= o.People && s.Name != whom.Initials(s.Name) {
			t.Errorf("nobody met %s", s.Name)
		}
		if !s.card.Agreed.IsZero() {
			agreed++
		} else if s.card.Reach == "" {
			refused++
		}
		if s.card.ThroughID != "" {
			referred++
			if by, there := at[s.card.ThroughID]; !there || all[by].Name != s.card.Through {
				t.Errorf("%s was referred by nobody before them", s.Name)
			}
		}
		if len(s.card.Tags) > 0 {
			tagged++
		}
		for _, id := range s.card.Same {
			if _, there := at[id]; there {
				linked++
			}
		}
	}
	if len(names) != len(all)-1 || agreed == 0 || refused == 0 || referred < len(all)/3 || linked != 1 || tagged < len(all)/3 {
		t.Errorf("%d people have %d names; %d agreed, of %d little is kept, %d were referred, %d are linked, %d have tags",
			len(all), len(names), agreed, refused, referred, linked, tagged)
	}
}

func TestTalks_PromisesAreKeptMissedAndMovedByHowTheyStand(t *testing.T) {
	states, kept, asked := map[guide.PromiseState]int{}, map[bool]int{}, map[bool]int{}
	moved, reasons, passing, rungs := 0, 0, 0, map[string]bool{}
	for _, r := range talks(t, demo.Options{Talks: 300, Seed: 3, Day: sunday}) {
		s, err := guide.Replay(r.Guide, r.Events)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range r.Events {
			if e.Field == guide.FieldState && e.Text == string(guide.Rescheduled) {
				moved++
			}
			if e.At.After(sunday) {
				t.Errorf("%s has something of tomorrow", r.Header.ID)
			}
		}
		if r.Guide.InPassing() {
			passing++
		}
		for _, id := range r.Header.Rungs {
			rungs[id] = true
		}
		for _, p := range s.Promises() {
			states[p.State]++
			if p.Missed != "" {
				reasons++
			}
			if level := s.Assessment().Level; level > 0 && p.Whose == guide.Theirs && !p.Open() {
				asked[level > 2]++
				if p.State == guide.KeptIt {
					kept[level > 2]++
				}
			}
		}
	}
	for _, state := range []guide.PromiseState{guide.Open, guide.KeptIt, guide.Missed} {
		if states[state] == 0 {
			t.Errorf("no promise is %s", state)
		}
	}
	if passing < 20 || passing > 40 {
		t.Errorf("%d of 300 were no more than running into somebody", passing)
	}
	if len(rungs) < 4 || reasons == 0 || reasons >= states[guide.Missed] {
		t.Errorf("rungs %v were completed; %d of %d who missed said why", rungs, reasons, states[guide.Missed])
	}
	if moved == 0 || kept[false]*asked[true] <= kept[true]*asked[false] {
		t.Errorf("%d were moved; those who are with us kept %d of %d, others %d of %d", moved, kept[false], asked[false], kept[true], asked[true])
	}
}
