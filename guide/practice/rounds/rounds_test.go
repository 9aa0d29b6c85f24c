package rounds_test

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/words"
)

// TestMake_IsFairWhateverTheSize states the laws of a plan over every number
// of people up to 60, and over random rooms beyond.
func TestMake_IsFairWhateverTheSize(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	check := func(r rounds.Room) {
		t.Helper()
		p, err := rounds.Make(r)
		if err != nil {
			t.Fatalf("%+v: %v", r, err)
		}
		checkRounds(t, p)
		checkShares(t, p)
		checkMinutes(t, p)
	}
	for people := 2; people <= 60; people++ {
		for _, minutes := range []int{18, 37, 90, 240} {
			check(rounds.Room{People: people, Minutes: minutes, Laptops: dice.IntN(people + 2)})
		}
	}
	for range 60 {
		check(rounds.Room{
			People: 2 + dice.IntN(rounds.MostPeople-1), Minutes: 40 + dice.IntN(200), Laptops: dice.IntN(40),
			Timing: rounds.Timing{Talk: 1 + dice.IntN(15), Debrief: dice.IntN(5), Rotate: dice.IntN(3)},
			Frame:  rounds.Frame{Opening: dice.IntN(4), Break: dice.IntN(20), Closing: dice.IntN(4)},
		})
	}
}

// checkRounds: in every round everyone has exactly one role, every group an
// organizer and a person, and the round ends in time and after the one before.
func checkRounds(t *testing.T, p rounds.Plan) {
	t.Helper()
	before := 0
	for _, r := range p.Rounds {
		if r.From < before || r.Debrief < r.From || r.Until < r.Debrief || r.Until > p.Room.Minutes {
			t.Fatalf("%+v: round %d is at %d, %d, %d", p.Room, r.Number, r.From, r.Debrief, r.Until)
		}
		before = r.Until
		seen, laptops := map[int]int{}, 0
		for _, g := range r.Groups {
			seen[g.Organizer]++
			seen[g.Person]++
			for _, o := range g.Observers {
				seen[o]++
			}
			if g.Laptop {
				laptops++
			}
		}
		if len(seen) != p.Room.People || laptops != min(p.Room.Laptops, len(r.Groups)) {
			t.Fatalf("%+v: round %d has %d of the people, and %d laptops", p.Room, r.Number, len(seen), laptops)
		}
		for x, n := range seen {
			if n != 1 || x < 1 || x > p.Room.People {
				t.Fatalf("%+v: in round %d somebody, %d, has %d roles", p.Room, r.Number, x, n)
			}
		}
	}
}

// checkMinutes: the stretches of a plan follow one another from its beginning to
// its end, and what was asked for around the rounds is there.
func checkMinutes(t *testing.T, p rounds.Plan) {
	t.Helper()
	at, of := 0, map[string]int{}
	for _, s := range p.Stretches() {
		if s.From != at || s.Until <= at {
			t.Fatalf("%+v: at minute %d comes %+v", p.Room, at, s)
		}
		at, of[s.What] = s.Until, of[s.What]+s.Until-s.From
	}
	if n := len(p.Rounds); at != p.Room.Minutes || of["opening"] != p.Room.Opening || of["closing"] < p.Room.Closing ||
		n > 1 && of["break"] != p.Room.Break || of["talk"] != n*p.Room.Timing.Talk || of["debrief"] != n*p.Room.Timing.Debrief {
		t.Fatalf("%+v: the stretches are %v, until %d", p.Room, of, at)
	}
}

// checkShares: nobody is organizer, or person, more than once oftener than
// anybody else, and groups differ by one observer at most.
func checkShares(t *testing.T, p rounds.Plan) {
	t.Helper()
	for _, role := range []rounds.Role{rounds.Organizer, rounds.Person} {
		least, most := 1<<30, 0
		for x := 1; x <= p.Room.People; x++ {
			n := strings.Count(p.Letters(x), string(rune(role)))
			least, most = min(least, n), max(most, n)
		}
		if most-least > 1 {
			t.Fatalf("%+v: %c is held %d to %d times", p.Room, role, least, most)
		}
	}
	for _, r := range p.Rounds {
		least, most := 1<<30, 0
		for _, g := range r.Groups {
			least, most = min(least, len(g.Observers)), max(most, len(g.Observers))
		}
		if most-least > 1 {
			t.Fatalf("%+v: groups have %d to %d observers", p.Room, least, most)
		}
	}
}

func TestMake_LetsPeopleMeetOthersOnceEveryoneWasOrganizer(t *testing.T) {
	p, err := rounds.Make(rounds.Room{People: 12, Minutes: 113, Laptops: 2})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Rounds) != 6 {
		t.Fatalf("%d rounds", len(p.Rounds))
	}
	pairs := map[[2]int]bool{}
	for _, r := range p.Rounds {
		for _, g := range r.Groups {
			pair := [2]int{g.Organizer, g.Person}
			if pairs[pair] {
				t.Errorf("%v talk twice", pair)
			}
			pairs[pair] = true
		}
	}
}

func TestMake_SaysWhatDoesNotFit(t *testing.T) {
	for _, c := range []struct {
		room rounds.Room
		want string
	}{
		{rounds.Room{People: 12, Minutes: 113, Laptops: 2}, "Everyone is the organizer twice."},
		{rounds.Room{People: 12, Minutes: 90, Frame: rounds.UsualFrame()}, "4 rounds of 18 minutes; nothing is left over."},
		{rounds.Room{People: 12, Minutes: 97, Frame: rounds.UsualFrame()}, "7 minutes left over are in the closing. Or give each debrief 9."},
		{rounds.Room{People: 12, Minutes: 113, Laptops: 2}, "Everyone holds a talk with a laptop at least once."},
		{rounds.Room{People: 12, Minutes: 50, Frame: rounds.UsualFrame()}, "Without the break 2 rounds fit."},
		{rounds.Room{People: 12, Minutes: 52, Frame: rounds.UsualFrame()}, "Not everyone gets to be the organizer: 8 of 12 do. For everyone, plan 71 minutes."},
		{rounds.Room{People: 13, Minutes: 60}, "One group has two observers"},
		{rounds.Room{People: 2, Minutes: 60}, "nobody watches"},
		{rounds.Room{People: 5, Minutes: 60}, "three observers"},
		{rounds.Room{People: 6, Minutes: 60, Laptops: 5}, "2 laptops are enough"},
		{rounds.Room{People: 12, Minutes: 56, Laptops: 1}, "3 of 12 hold a talk with a laptop"},
		{rounds.Room{People: 3, Minutes: 18}, "1 round of 18 minutes; nothing is left over."},
	} {
		p, err := rounds.Make(c.room)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(p.Says(words.English()), "\n"); !strings.Contains(got, c.want) {
			t.Errorf("%+v lacks %q:\n%s", c.room, c.want, got)
		}
	}
}

func TestMake_SaysWhatWouldFitWhereNoRoundDoes(t *testing.T) {
	for minutes, want := range map[int]string{
		27: "28 minutes, or one round with 9 left to open and close",
		12: "28 minutes, or one round with a talk of 6, a debrief of 6 and nothing around it",
		7:  "28 minutes",
	} {
		_, err := rounds.Make(rounds.Room{People: 12, Minutes: minutes, Frame: rounds.UsualFrame()})
		if !errors.Is(err, rounds.ErrShort) || !strings.HasSuffix(err.Error(), "What fits: "+want) {
			t.Errorf("%d minutes: %v", minutes, err)
		}
	}
}

// TestNext_TurnsTheRolesAsThePlanDoes: a group of three is the same in the plan's
// next round, and who turns on without a plan turns the same way.
func TestNext_TurnsTheRolesAsThePlanDoes(t *testing.T) {
	p, err := rounds.Make(rounds.Room{People: 6, Minutes: 90})
	if err != nil {
		t.Fatal(err)
	}
	p.Play(rounds.Card{ID: "dee"}, rounds.Card{ID: "sam"})
	turns := rounds.ReadTurns(rounds.WriteTurns(p.Turns(1)))
	if first := turns[0]; first.Organizer != "2" || first.Person != "4" || first.Card != "dee" || turns[1].Card != "sam" || turns[2].Card != "dee" {
		t.Fatalf("the turns are %+v", turns)
	}
	for i := range 2 {
		next := turns[i].Next(turns[i+1].Card)
		next.Number = i + 2
		if !reflect.DeepEqual(next, turns[i+1]) {
			t.Errorf("after %+v comes %+v, by the plan %+v", turns[i], next, turns[i+1])
		}
	}
	lent, err := rounds.Make(rounds.Room{People: 12, Minutes: 90, Laptops: 2})
	if turns := lent.Turns(1); err != nil || turns[2].Organizer != "6" || turns[3].Organizer != "4" {
		t.Errorf("the second laptop goes to %+v, %v", turns, err)
	}
	if rounds.ReadTurns("Maria") != nil {
		t.Error("what is no turns was read")
	}
}

func TestReadClock_ReadsATimeOfDay(t *testing.T) {
	for text, want := range map[string]string{"18:30": "18:30", "1830": "18:30", "6pm": "18:00", "6:30 PM": "18:30", "9:05": "09:05"} {
		if got, err := rounds.ReadClock(text); got != want || err != nil {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "25:00", "half six", "6:30:10"} {
		if _, err := rounds.ReadClock(text); !errors.Is(err, rounds.ErrClock) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestMake_RefusesWhatCannotBePlanned(t *testing.T) {
	for _, c := range []struct {
		room rounds.Room
		want error
	}{
		{rounds.Room{People: 1, Minutes: 90}, rounds.ErrPeople},
		{rounds.Room{People: 4000, Minutes: 90}, rounds.ErrPeople},
		{rounds.Room{People: 12, Minutes: 12}, rounds.ErrShort},
		{rounds.Room{People: 12, Minutes: -1}, rounds.ErrShort},
	} {
		if _, err := rounds.Make(c.room); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v", c.room, err)
		}
	}
	for _, r := range []rounds.Room{{People: 12, Minutes: 90, Laptops: -1}, {People: 12, Minutes: 90, Timing: rounds.Timing{Talk: 0, Debrief: 3}}, {People: 12, Minutes: 1 << 40}} {
		if _, err := rounds.Make(r); err == nil {
			t.Errorf("%+v was planned", r)
		}
	}
}

func TestPrint_NamesEveryoneInEveryRound(t *testing.T) {
	p, err := rounds.Make(rounds.Room{People: 4, Minutes: 47, Laptops: 1, Frame: rounds.Frame{Start: "23:50", Opening: 5, Break: 5}})
	if err != nil {
		t.Fatal(err)
	}
	p.Play(rounds.Card{ID: "dee", Name: "Dee"})
	var text, html strings.Builder
	if err := p.Text(&text, words.English()); err != nil {
		t.Fatal(err)
	}
	if err := p.Document(words.English()).HTML(&html); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Round 1: talk 23:55, debrief 00:05, until 00:13 · Dee", "  1      1          2       3, 4       laptop\n", "  3    W W\n",
		"00:13 break", "00:19 round 2, talk", "00:37 end"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the text lacks %q:\n%s", want, text.String())
		}
	}
	for _, want := range []string{"<tr><td>1<td>1<td>2<td>3, 4<td>laptop</tr>", "<tr><th>3<td>W<td>W</tr>"} {
		if !strings.Contains(html.String(), want) {
			t.Errorf("the page lacks %q:\n%s", want, html.String())
		}
	}
}
