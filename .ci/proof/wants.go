package main

import (
	"fmt"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// want is what a field of a form should hold: a text, or a choice.
type want struct {
	form  string
	field term.Focus
	text  string // to be typed
	ready bool   // it stands there already: a yes is to what was prepared
	key   string // to choose with
	word  string // of the choice, once it is chosen
	holds func(*term.Kept) bool
}

func (w want) name() string {
	return strings.ToLower(fmt.Sprintf("%s: %s %d", w.form, w.field.Label, w.field.Nth))
}

// form makes the wants of one form.
type form string

func (f form) text(id string, nth int, text string, got func(*term.Kept) string) want {
	return want{form: string(f), field: term.Focus{Label: term.FieldLabel(id), Nth: nth}, text: text, holds: func(k *term.Kept) bool { return got(k) == text }}
}

func (f form) choice(id, key, word string, holds func(*term.Kept) bool) want {
	return want{form: string(f), field: term.Focus{Label: term.FieldLabel(id), Nth: 1}, key: key, word: term.Text(word), holds: holds}
}

func field(name string) func(*term.Kept) string {
	return func(k *term.Kept) string { return k.Fields[name] }
}

func isYes(name string) func(*term.Kept) bool {
	return func(k *term.Kept) bool { return k.Fields[name] == "yes" }
}

// whoName is whom the talk is with.
const whoName = "Zoë"

// ask is what was prepared, and what they say yes to.
const ask = "bring two from her shift to the laundry room"

func prepareWants() []want {
	f := form("prepare")
	return []want{
		f.text("person", 1, whoName, field("person")),
		f.text("learn", 1, "who the others turn to", field("learn")),
		f.text("ask", 1, ask, field("ask")),
	}
}

// whenWords is the day promised, in words that can be read in one way only.
func whenWords(day time.Time) string { return day.Format("2006-01-02") + " 18:00" }

func nextWants(day time.Time) []want {
	f := form("next step")
	of := func(n int, get func(term.Promise) string) func(*term.Kept) string {
		return func(k *term.Kept) string { return get(k.Promise(n)) }
	}
	what, when := func(p term.Promise) string { return p.What }, func(p term.Promise) string { return p.When }
	does := f.text("what", 1, ask, of(1, what))
	does.ready = true
	return []want{
		f.choice("answer", "1", "answer.yes", isYes("answer")),
		does,
		f.text("when", 1, whenWords(day), of(1, when)),
		f.text("where", 1, "the laundry room", of(1, func(p term.Promise) string { return p.Where })),
		f.text("with", 1, "the two from nights", of(1, func(p term.Promise) string { return p.With })),
		f.text("obstacle", 1, "a late shift", of(1, func(p term.Promise) string { return p.Obstacle })),
		f.text("reply", 1, "she rings before noon", of(1, func(p term.Promise) string { return p.Reply })),
		f.text("mine", 1, "ask the council about the fire door", of(2, what)),
		f.text("when", 2, whenWords(day.AddDate(0, 0, -1)), of(2, when)),
		f.text("else", 1, "the night nurse", field("else")),
		f.choice("introduce", "1", "answer.yes", isYes("introduce")),
		f.text("again", 1, "a week after that", field("again")),
	}
}

func debriefWants() []want {
	f := form("debrief")
	stands := func(k *term.Kept) bool { return k.Assessment != nil && k.Assessment.Level == 2 }
	return []want{
		f.choice("values", "1", "answer.yes", isYes("values")),
		f.choice("recognition", "1", "answer.yes", isYes("recognition")),
		f.text("themes", 1, "cold flats, small print", field("themes")),
		// The level counts only with the act behind it, which comes next.
		f.choice("level", "2", "level.2", nil),
		f.text("act", 1, "she set the day herself", func(k *term.Kept) string {
			if !stands(k) {
				return ""
			}
			return k.Assessment.Act
		}),
		f.text("energy", 1, "rose when it was all 36 flats", field("energy")),
		f.text("reask", 1, "who signs it off", field("reask")),
		f.text("learned", 1, "I filled one silence too many", field("learned")),
	}
}

// isQuote reports whether a sentence is words for a mark; the others are notes.
func isQuote(i int) bool { return i%2 == 0 }

// namedAtOnce reports whether a mark is named in the talk; the others are
// named in the debrief.
func namedAtOnce(i int) bool { return isQuote(i) && i%6 != 0 }

// moveBefore is the key that changes the prompt before a sentence, or none.
func moveBefore(i int) string {
	switch i % perStage {
	case 5:
		return "r" // another way to ask
	case 7:
		return "b" // the prompt before
	case 1, 3, 9, 11:
		return " "
	}
	return ""
}

// kindAfter are the kinds of the nth mark, from 1, once the debrief is through;
// and the key of the one that the debrief gives it, if it does. One that has a kind
// keeps it.
func kindAfter(n int) (kind, key string) {
	switch i := 2 * (n - 1); {
	case !namedAtOnce(i):
		return "feeling", "f"
	case n%5 == 0:
		return "quote+detail", "d"
	}
	return "quote", ""
}

func debriefName(mark int) string { return fmt.Sprintf("debrief: mark %d", mark) }
