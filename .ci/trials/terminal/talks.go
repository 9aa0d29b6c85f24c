package main

import (
	"fmt"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// talks holds a talk of each sort whole, as an organizer would: a yes with evidence
// and a promise on both sides, a second one with the same person, a no, one that is
// broken off in tears, and one of ten minutes on a phone. Each turn shows what it
// should, and what is kept in the end is what was agreed to.
func talks(r *room) error {
	const columns, rows = 40, 20
	for _, x := range []struct {
		name       string
		guide      int // of those that come with the program
		cols, rows int
		hold       func(*talk)
	}{
		{"a yes, and a second talk", 0, term.Columns, term.Rows, (*talk).yesTwice},
		{"a no", 0, term.Columns, term.Rows, (*talk).no},
		{"broken off", 0, term.Columns, term.Rows, (*talk).brokenOff},
		{"ten minutes on a phone", 1, columns, rows, (*talk).onAPhone},
	} {
		p, err := r.protected()
		if err != nil {
			return err
		}
		t := &talk{r: r, place: p, o: term.Options{Cols: x.cols, Rows: x.rows}, name: x.name, guide: script.Builtin()[x.guide], known: map[string]string{}, day: time.Now().UTC().AddDate(0, 0, 5)}
		if t.hand, err = p.homeScreen(t.o); err != nil {
			return err
		}
		if err = trial.Try(func() { x.hold(t) }); err != nil {
			err = t.Drop(err)
		} else {
			err = t.Leave()
		}
		r.Judge(t.name+" is held to its end", err)
	}
	return nil
}

// talk is one that is held here.
type talk struct {
	*hand
	r     *room
	place *place
	o     term.Options
	name  string
	guide script.Guide
	known map[string]string // what placeholders stand for
	day   time.Time         // of what is promised
}

func (t *talk) press(keys, what string, shows term.Shows) { trial.Need(t.Press(keys, what, shows)) }

func (t *talk) do(steps ...step) { trial.Need(t.steps(steps...)) }

func (t *talk) await(what string, shows term.Shows) {
	_, err := t.Await(what, shows)
	trial.Need(err)
}

// must counts what has to hold.
func (t *talk) must(ok bool, what string, more ...any) {
	t.r.Check(ok, t.name+": "+what, fmt.Sprint(more...), t.Sight().String())
}

// said is a prompt, by its id, as it is said in one of its wordings.
func (t *talk) said(id string, wording int) string {
	for _, s := range t.guide.Stages {
		if p, ok := t.guide.Prompt(s.ID, id); ok {
			return p.Said(wording, func(placeholder string) string {
				return script.Fit(placeholder, t.known[placeholder], t.known["source"])
			})
		}
	}
	return "no prompt is called " + id
}

// asks is the talk on a prompt.
func (t *talk) asks(id string, wording int) term.Shows {
	return term.All(term.At(term.Listening), term.Reads(t.said(id, wording)))
}

// until presses space until a prompt is asked, in its first words.
func (t *talk) until(id string) {
	for s := t.Sight(); !t.asks(id, 0)(s); s = t.Sight() {
		next := func(now term.Sight) bool {
			return now.View == term.Listening && now.Stage == s.Stage && now.Prompt != s.Prompt
		}
		t.press(" ", "a prompt on the way to "+id, next)
	}
}

// fill types into fields, each found by tab from where the keys are: pairs of a name
// and a text.
func (t *talk) fill(pairs ...string) {
	for at := 0; at < len(pairs); at += 2 {
		t.field(pairs[at])
		t.press(pairs[at+1], "what is typed into "+pairs[at], term.Reads(pairs[at+1]))
	}
}

// field presses tab until a field has the keys.
func (t *talk) field(name string) {
	for range 30 { // more than any form has
		was := t.Sight().Field
		if term.Field(name)(t.Sight()) {
			return
		}
		t.press("\t", "a field on the way to "+name, func(s term.Sight) bool { return s.Field != was && s.Field.Label != "" })
	}
	trial.Need(fmt.Errorf("no field is called %s:\n%s", name, t.Sight()))
}

// prepare fills in Prepare, and goes on to the first prompt; what is a placeholder's
// is said in prompts.
func (t *talk) prepare(pairs ...string) {
	for at := 0; at < len(pairs); at += 2 {
		name := pairs[at]
		if name == "fallback" {
			name = script.Smaller
		}
		t.known[name] = pairs[at+1]
	}
	t.fill(pairs...)
	first := t.guide.Stages[0].Prompts[0].ID
	t.do(
		step{"\r", "the lines to say first", term.All(term.At(term.Opening), term.Reads(t.guide.OpeningLines(true, false)...))},
		step{"\r", "the first prompt", t.asks(first, 0)},
	)
}

// words are written at a mark, or as a note.
func (t *talk) words(text string) {
	t.do(step{"\r", "an empty line", term.At(term.Writing)}, step{text, "the line", term.Typed(text)}, step{"\r", "the talk", term.At(term.Listening)})
}

// stage goes to a later one, which begins with a prompt.
func (t *talk) stage(n int, first string, wording int) {
	for s := t.Sight(); s.Stage < n; s = t.Sight() {
		t.press("\x1b[C", "the next stage", func(now term.Sight) bool { return now.Stage > s.Stage })
	}
	t.await("the prompt "+first, t.asks(first, wording))
}

// when is the day that is promised, in words that can be read in one way only; onCard
// is how the card says it.
func (t *talk) when() string   { return t.day.Format(time.DateOnly) + " 18:00" }
func (t *talk) onCard() string { return words.English().Date("date.weekday", t.day) + ", 18:00" }

// debrief passes the marks, finishes on the page that says so, and goes to Home.
func (t *talk) debrief(last ...step) {
	for s := t.Sight(); s.View == term.DebriefMark; s = t.Sight() {
		next := func(now term.Sight) bool { return now.Mark > s.Mark || now.View == term.DebriefForm }
		t.press(" ", "what comes after a mark", next)
	}
	t.do(append([]step{{"\r", "the page that finishes", term.At(term.DebriefLast)}}, last...)...)
	t.await("Home that offers nothing more of it", done)
}

// done is Home without a talk to go on with, or a debrief.
func done(s term.Sight) bool {
	return s.View == term.Home && !s.Says("home.going", "home.asking", "home.debrief.form")
}

// kept reads what the vault has of the newest talk, and its export, while the program
// is away.
func (t *talk) kept() (k *term.Kept, export string) {
	trial.Need(t.Leave())
	k, err := t.place.Newest()
	trial.Need(err)
	export, err = t.place.Run("export", k.ID, "-o", "-")
	trial.Need(err)
	h, err := t.place.homeScreen(t.o)
	trial.Need(err)
	t.hand = h
	return k, export
}
