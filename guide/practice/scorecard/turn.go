package scorecard

import (
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/listener/aim"
	"example.org/onetoone/guide/practice/recording"
)

// Turn is what one of the two said until the other did.
type Turn struct {
	// Organizer is true for the one who is scored.
	Organizer bool
	Words     string
	// Heard is what an organizer's turn does. Labels that were corrected are
	// corrected here.
	Heard listener.Line
	// Stage is the stage it was said in; empty is unknown.
	Stage string
	// From and Until are the times since the talk began, where Timed is true;
	// Until is zero where it is unknown.
	From, Until time.Duration
	Timed       bool
	// Scripted is true where a script says which steps of the click the person's
	// turn takes: those of Steps. Else its words are searched for them.
	Scripted bool
	Steps    []Step
	// Agrees is true where the person says yes to what was asked for before, as a
	// scripted partner is known to.
	Agrees bool
	// Shown is how the turn is quoted, where that is not by its Words: names in
	// these are initials.
	Shown string
	// Line is where it stands in the file it comes from, or 0.
	Line int

	plain string         // the words as they are searched, once they are wanted
	aims  []aim.Aim      // what the organizer's turn is after, then too
	asks  listener.Parts // what an ask holds, with what was added in the next turns
}

// Recorded makes the turns of a recorded talk, with what the organizer's do.
func Recorded(l *listener.Listener, talk recording.Talk, organizer string) []Turn {
	var out []Turn
	var theirs []string
	for _, t := range talk.Turns {
		turn := Turn{
			Organizer: strings.EqualFold(t.Who, organizer), Words: t.Words, Stage: t.Stage,
			From: t.From, Until: t.Until, Timed: t.Timed, Line: t.Line,
		}
		if turn.Organizer {
			turn.Heard = l.Listen(t.Words, theirs...)
		} else {
			theirs = append(theirs, t.Words)
			theirs = theirs[max(0, len(theirs)-3):]
		}
		out = append(out, turn)
	}
	return out
}

func (t Turn) does(moves ...listener.Move) bool {
	if !t.Organizer {
		return false
	}
	return slices.ContainsFunc(moves, t.Heard.Does)
}

// takes reports whether the turn is the person's and takes a step of the click.
// The turn must be searchable.
func (t Turn) takes(s Step) bool {
	switch {
	case t.Organizer:
		return false
	case t.Scripted:
		return slices.Contains(t.Steps, s)
	}
	return t.says(stepWords[s]) || t.tells(stepDeeds[s])
}

// tells reports whether a sentence of the turn says of somebody that they do
// something. The turn must be searchable.
func (t Turn) tells(d deed) bool {
	if !t.says(d.who) {
		return false
	}
	for s := range strings.FieldsFuncSeq(t.Words, func(r rune) bool { return strings.ContainsRune(".?!;", r) }) {
		plain := " " + flat(s) + " "
		for _, who := range d.who {
			for from := 0; ; {
				i := strings.Index(plain[from:], " "+who+" ")
				if i < 0 {
					break
				}
				from += i + len(who) + 1
				next := strings.Fields(plain[from:])
				said := " " + strings.Join(next[:min(within, len(next))], " ") + " "
				if slices.ContainsFunc(d.does, func(p string) bool { return strings.Contains(said, " "+p+" ") }) {
					return true
				}
			}
		}
	}
	return false
}

// searchable are the turns, ready for being searched many times.
func searchable(turns []Turn) []Turn {
	out := slices.Clone(turns)
	for i, t := range out {
		out[i].plain = " " + flat(t.Words) + " "
		if t.Organizer && t.aims == nil {
			out[i].aims = aim.Of(t.Words)
		}
	}
	for i := range out {
		out[i].asks = asked(out, i)
	}
	return out
}

// asked is what the ask of a turn holds, whether it was heard as one or corrected
// to one. What the person said yes to is an ask, however it was worded.
func asked(turns []Turn, i int) listener.Parts {
	switch t := turns[i]; {
	case t.does(listener.Ask):
		return listener.Parts{What: true}.Or(t.Heard.Asks).Or(listener.Details(t.Words))
	case t.Organizer && i+1 < len(turns) && turns[i+1].Agrees && t.Words != "":
		return listener.Parts{What: true}.Or(listener.Details(t.Words))
	}
	return listener.Parts{}
}

// says reports whether one of the phrases is in the turn's words, as whole
// words. The turn must be searchable.
func (t Turn) says(phrases []string) bool {
	for _, p := range phrases {
		if i := strings.Index(t.plain, p); i > 0 && (whole(t.plain, i, p) || strings.Contains(t.plain, " "+p+" ")) {
			return true
		}
	}
	return false
}

// whole reports whether the phrase at i stands between spaces.
func whole(plain string, i int, phrase string) bool {
	return plain[i-1] == ' ' && plain[i+len(phrase)] == ' '
}

// flat is the words in lower case with single spaces and nothing else.
func flat(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(s, "’", "'")), func(r rune) bool {
		return !(r == '\'' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127)
	}), " ")
}

// length is how many words a text has.
func length(words string) int { return len(strings.Fields(words)) }
