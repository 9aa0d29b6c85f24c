package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// week is a week of an organizer, day by day: six talks with four people, promises kept,
// missed and moved, one met in passing, two records of one person joined and parted, and
// somebody forgotten. After each day the agenda, and in the end the pages about them, say
// what was counted by hand.
func week(r *room) error {
	v, err := r.newVariant("week")
	if err != nil {
		return err
	}
	v.tags = "trial" // its clock can be set
	bin, err := v.build()
	if err != nil {
		return err
	}
	p, err := r.protected()
	if err != nil {
		return err
	}
	p.Bin = bin
	w := &weekly{talk: &talk{r: r, place: p, name: "a week", guide: script.Builtin()[0], known: map[string]string{}}, env: p.Env}
	w.noon = time.Until(time.Now().UTC().Truncate(24 * time.Hour).Add(36 * time.Hour)).Round(time.Second)
	if err := w.begin(0); err != nil {
		return err
	}
	if err = trial.Try(w.live); err != nil {
		err = w.Drop(err)
	} else {
		err = w.Leave()
	}
	r.Judge("the week is lived to its end", err)
	return nil
}

type weekly struct {
	*talk
	env  []string
	noon time.Duration // how far the clock is ahead on the first day
	day  int
}

// begin starts the program on a day.
func (w *weekly) begin(day int) (err error) {
	w.day = day
	w.place.Env = append(slices.Clone(w.env), "ONETOONE_CLOCK="+(w.noon+time.Duration(day)*24*time.Hour).String())
	w.hand, err = w.place.homeScreen(w.o)
	return err
}

// goOn goes to a later day.
func (w *weekly) goOn(day int) {
	trial.Need(w.Leave())
	trial.Need(w.begin(day))
}

// live is the week.
func (w *weekly) live() {
	w.hold("Maria", 2, "bring the petition", 2, "send the rota", 1)
	w.hold("Dee", 3, "ask the second floor", 1, "", 0)
	w.agenda("",
		list{"agenda.week", "mine", []string{"Maria send the rota"}},
		list{"agenda.week", "theirs", []string{"Dee ask the second floor", "Maria bring the petition"}},
	)

	w.goOn(1)
	w.agenda("",
		list{"agenda.today", "mine", []string{"Maria send the rota"}},
		list{"agenda.today", "theirs", []string{"Dee ask the second floor"}},
		list{"agenda.week", "theirs", []string{"Maria bring the petition"}},
	)
	w.turn("rota", "y", "") // kept
	w.turn("floor", "m", "her boy was ill")
	w.hold("Sam", 2, "come to the stair", 2, "", 0)

	w.goOn(2)
	w.turn("petition", "y", "")
	w.turn("stair", "r", "in 4 days") // moved, before it was late
	w.hold("Aisha", 4, "", 0, "ask about the ramp", 3)
	w.agenda("1 1 1 2",
		list{"agenda.week", "mine", []string{"Aisha ask about the ramp"}},
		list{"agenda.week", "theirs", []string{"Sam come to the stair"}},
	)

	w.goOn(3)
	w.hold("Maria", 1, "bring two from nights", 5, "", 0)
	w.pass("Joy", "at the gate, now a 2, will bring Ali in 2 days")

	w.goOn(4)
	w.hold("Dee", 2, "host the coffee", 6, "", 0)

	w.goOn(6)
	w.agenda("1 1 1 2",
		list{"agenda.late", "mine", []string{"Aisha ask about the ramp"}},
		list{"agenda.late", "theirs", []string{"Joy bring Ali"}},
		list{"agenda.today", "theirs", []string{"Sam come to the stair"}},
		list{"agenda.week", "theirs", []string{"Maria bring two from nights", "Dee host the coffee"}},
	)
	w.about("Maria", 2, "1 of 1", "1 of 1", "bring two from nights", "next to ask")
	w.about("Dee", 2, "0 of 1", "", "host the coffee")
	w.join()
	w.forget("Sam")
	w.agenda("1 1 1 2",
		list{"agenda.late", "mine", []string{"Aisha ask about the ramp"}},
		list{"agenda.late", "theirs", []string{"Joy bring Ali"}},
		list{"agenda.week", "theirs", []string{"Maria bring two from nights", "Dee host the coffee"}},
	)
}

// hold holds a talk in short: a yes and their promise, or a no, with or without a
// promise of mine; where they stand; kept with their name.
func (w *weekly) hold(person string, level int, theirs string, in int, mine string, mineIn int) {
	w.press("n", "Prepare", term.At(term.Preparing))
	w.fill("person", person)
	w.do(
		step{"\r", "the lines to say first", term.At(term.Opening)},
		step{"\r", "the first prompt", func(s term.Sight) bool { return s.View == term.Listening && s.Prompt != "" }},
		step{"n", "the next step", term.At(term.NextForm)},
	)
	if theirs == "" {
		w.press("2", "a no", term.Chosen("answer.no"))
	} else {
		w.press("1", "a yes", term.Chosen("answer.yes"))
		w.fill("what", theirs, "when", "in "+strconv.Itoa(in)+" days")
	}
	if mine != "" {
		w.fill("mine", mine, "when", "in "+strconv.Itoa(mineIn)+" days")
	}
	w.do(step{"\r", "the card", term.At(term.Card)}, step{"4", "named consent", term.Named}, step{"\r", "the debrief", term.At(term.DebriefForm)})
	w.field("level")
	w.press(strconv.Itoa(level), "where they stand", term.Chosen("level."+strconv.Itoa(level)))
	w.fill("act", "said so, and meant it")
	w.do(step{"\r", "the page that finishes", term.At(term.DebriefLast)}, step{"\r", "Home", term.At(term.Home)})
}

// list is a heading of the agenda, and who promised what below it.
type list struct {
	group, side string
	who         []string
}

// agenda opens the agenda from Home, and has it say just that; kept are mine that were
// kept, of how many, and theirs: nothing as long as nothing came of any.
func (w *weekly) agenda(kept string, want ...list) {
	w.press("a", "the agenda", term.Says("agenda.title"))
	all := 0
	for _, l := range want {
		all += len(l.who)
	}
	many := " " + term.Text("agenda.title") + " · " + strconv.Itoa(all)
	_, err := w.Await("so many on the agenda", func(s term.Sight) bool { return strings.HasPrefix(s.Rows[0]+" ", many+" ") })
	s := w.Sight()
	w.must(err == nil, fmt.Sprintf("on day %d, %d are on the agenda", w.day, all))
	n := regexp.MustCompile(`\d+`).FindAllString(s.Rows[0], -1)
	w.must(strings.Join(n[min(1, len(n)):], " ") == kept, fmt.Sprintf("on day %d it says what was kept of what came to something: %s", w.day, kept))
	for _, l := range want {
		head := term.Text("agenda.head", "Group", term.Text(l.group), "Side", term.Text("agenda.side."+l.side)) + " · " + strconv.Itoa(len(l.who))
		at := s.RowWith(head)
		w.must(at > 0, fmt.Sprintf("on day %d the agenda has %q", w.day, head))
		for i, who := range l.who {
			person, what, _ := strings.Cut(who, " ")
			ok := at > 0 && at+1+i < len(s.Rows) && strings.Contains(s.Rows[at+1+i], person) && strings.Contains(s.Rows[at+1+i], what)
			w.must(ok, fmt.Sprintf("on day %d, below %q, %s is number %d", w.day, head, who, i+1))
		}
	}
	w.home()
}

// turn narrows the agenda to one promise, and says what became of it, in words where
// that is asked.
func (w *weekly) turn(words, key, text string) {
	w.do(
		step{"a", "the agenda", term.Says("agenda.title")}, step{"/", "what narrows it", term.Says("act.back")},
		step{words, "that promise alone", func(s term.Sight) bool {
			return s.RowWith(" › ") > 0 && strings.Contains(s.Rows[s.RowWith(" › ")], words)
		}},
		step{"\r", "what may become of it", term.Says("promise.kept")},
	)
	if text == "" {
		w.press(key, "the agenda", term.Says("agenda.title"))
	} else {
		w.press(key, "a question", func(s term.Sight) bool { return !s.Says("promise.kept.more") && s.Has("▌") })
		w.do(step{text, "the words", term.Reads(text)}, step{"\r", "the agenda", term.Says("agenda.title")})
	}
	w.home()
}

// pass keeps a line about running into somebody new.
func (w *weekly) pass(person, line string) {
	w.do(
		step{"N", "whom", term.Says("passing.who")}, step{person, "them", term.Reads(person)},
		step{"\r", "the line", term.Says("passing.hint")}, step{line, "what was understood", term.Reads("bring Ali", term.Text("level.2"))},
		step{"\r", "Home, with what may stay of it", term.At(term.Home)},
	)
}

// page opens the page about somebody from Home.
func (w *weekly) page(person string) {
	w.do(
		step{"p", "everybody", term.Says("people.all")}, step{person, "them", term.Has("› " + person)},
		step{"\r", "the page about them", term.Says("about.mine")},
	)
}

// about reads the page about somebody.
func (w *weekly) about(person string, talks int, theirs, mine string, has ...string) {
	w.page(person)
	flat := strings.Join(w.Sight().Rows, "\n")
	w.must(w.counts(talks), person+"'s page counts the talks", talks)
	for _, kept := range []string{theirs, mine} {
		if n, of, ok := strings.Cut(kept, " of "); ok {
			w.must(strings.Contains(flat, strings.TrimSuffix(term.Text("about.kept", "Kept", n, "Made", of), ".")), person+"'s page says what was kept", kept)
		}
	}
	for _, text := range has {
		w.must(strings.Contains(flat, text), person+"'s page says "+text)
	}
	w.home()
}

// counts reports whether the page about somebody counts so many talks.
func (w *weekly) counts(talks int) bool {
	s := w.Sight()
	return s.Has(" " + words.English().N("about.talks", talks))
}

// onceEach is after how long two of esc are not the one that covers.
const onceEach = time.Second

// home goes back to Home.
func (w *weekly) home() {
	for range 6 {
		if w.Sight().View == term.Home {
			return
		}
		time.Sleep(onceEach)
		was := w.Sight().String()
		w.press("\x1b", "a page before", func(s term.Sight) bool { return s.String() != was })
	}
	w.await("Home", term.At(term.Home))
}

// join adds somebody who turns out to be Maria, joins the two, and parts them again.
func (w *weekly) join() {
	const other = "Em from the depot"
	w.do(
		step{"p", "everybody", term.Says("people.all")}, step{"+", "who", term.Says("add.who.hint")},
		step{other, "what is understood", term.Reads(other)}, step{"\r", "the page about them", term.Says("add.done")},
	)
	w.home()
	w.page("Maria")
	w.do(
		step{"s", "who else it is", term.Says("people.narrow", "same.title")}, step{"E.", "them", term.Has("› E.")},
		step{"\r", "both", term.Says("same.preview")}, step{"\r", "they are joined", term.Says("same.done")},
	)
	w.home()
	w.about("Maria", 2, "1 of 1", "1 of 1")
	w.page("Maria")
	w.do(step{"z", "they are parted", term.Says("same.parted")})
	w.home()
	w.page("E.")
	w.must(!w.counts(2), "parted, the other record has none of the talks")
	w.home()
}

// forget forgets somebody: their page, their name and their promises are gone.
func (w *weekly) forget(person string) {
	w.page(person)
	w.do(
		step{"h", "what is held", term.Says("held.title")}, step{"F", "what goes", term.Says("forget.title")},
		step{term.Text("forget.word"), "the word", term.Reads(term.Text("forget.word"))}, step{"\r", "the receipt", term.Says("receipt.title")},
	)
	w.home()
	w.do(step{"p", "everybody", term.Says("people.all")}, step{person, "nobody of that name", func(s term.Sight) bool { return s.Says("people.nobody", "people.new") }})
	w.home()
}
