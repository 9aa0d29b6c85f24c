package rounds_test

import (
	"errors"
	"math/rand/v2"
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
	}
	for people := 2; people <= 60; people++ {
		for _, minutes := range []int{13, 27, 60, 90, 180, 480} {
			check(rounds.Room{People: people, Minutes: minutes, Laptops: dice.IntN(people + 2)})
		}
	}
	for range 300 {
		check(rounds.Room{
			People: 2 + dice.IntN(rounds.MostPeople-1), Minutes: 30 + dice.IntN(400), Laptops: dice.IntN(40),
			Timing: rounds.Timing{Talk: 1 + dice.IntN(25), Debrief: dice.IntN(5), Rotate: dice.IntN(3)},
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
	p, err := rounds.Make(rounds.Room{People: 12, Minutes: 90, Laptops: 2})
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
		{rounds.Room{People: 12, Minutes: 90, Laptops: 2}, "Everyone is the organizer twice."},
		{rounds.Room{People: 12, Minutes: 90, Laptops: 2}, "7 minutes are left over"},
		{rounds.Room{People: 12, Minutes: 90, Laptops: 2}, "Everyone holds a talk with a laptop at least once."},
		{rounds.Room{People: 12, Minutes: 30}, "Not everyone gets to be the organizer: 8 of 12 do. For everyone, plan 41 minutes."},
		{rounds.Room{People: 13, Minutes: 60}, "One group has two observers"},
		{rounds.Room{People: 2, Minutes: 60}, "nobody watches"},
		{rounds.Room{People: 5, Minutes: 60}, "three observers"},
		{rounds.Room{People: 6, Minutes: 60, Laptops: 5}, "2 laptops are enough"},
		{rounds.Room{People: 12, Minutes: 41, Laptops: 1}, "3 of 12 hold a talk with a laptop"},
		{rounds.Room{People: 3, Minutes: 13}, "1 round of 13 minutes; no time is left over"},
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
	p, err := rounds.Make(rounds.Room{People: 4, Minutes: 30, Laptops: 1})
	if err != nil {
		t.Fatal(err)
	}
	var text, html strings.Builder
	if err := p.Text(&text, words.English()); err != nil {
		t.Fatal(err)
	}
	if err := p.Document(words.English()).HTML(&html); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Round 1: talk from minute 0, debrief from 10, until 13", "  1      1          2       3, 4       laptop\n", "  3    W P\n"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the text lacks %q:\n%s", want, text.String())
		}
	}
	for _, want := range []string{"<tr><td>1<td>1<td>2<td>3, 4<td>laptop</tr>", "<tr><th>3<td>W<td>P</tr>"} {
		if !strings.Contains(html.String(), want) {
			t.Errorf("the page lacks %q:\n%s", want, html.String())
		}
	}
}
