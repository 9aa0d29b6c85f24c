package scorecard

import (
	"slices"

	"example.org/onetoone/guide/practice/listener"
)

// rubric is what the points are for. Each test gives the turns that earn a
// point, or lose one.
var rubric = []struct {
	name     string
	criteria []criterion
	losing   []criterion
	try      string
}{
	{"framing and consent", []criterion{
		{"says why you are here, or for how long", either(saying(whyHere...), howLong)},
		{"asks before going on or writing down", doing(listener.Permission)},
		{"leaves them free to skip, stop or not be named", saying(leavesFree...)},
	}, nil, "Before the first question, say how long it takes, and that they may skip anything."},
	{"curiosity", []criterion{
		{"asks an open question", doing(listener.OpenQuestion)},
		{"follows up on what they just said", followUp},
		{"asks what it was like, or why it matters", asking(likeWhat...)},
	}, []criterion{{"three closed questions in a row", closedStreak}}, "After a closed question, ask one that begins with what or how, and wait."},
	{"reflection", []criterion{
		{"gives back what they said", doing(listener.Simple, listener.Complex)},
		{"gives back what they meant", doing(listener.Complex)},
		{"they went on after it", wentOn},
	}, nil, "Say back what you heard in a few words, with no question behind it, and wait."},
	{"story", []criterion{
		{"asks for one day, one moment", asking(oneMoment...)},
		{"asks what it cost, or how it felt", asking(cost...)},
		{"they tell it at length", longAnswer},
	}, []criterion{{"a fix in the middle of it", doing(listener.Advice, listener.Judgement)}}, "Stay in the story: ask what happened next, and fix nothing."},
	{"link", []criterion{
		{"they say what they felt", taking(Felt)},
		{"they say it is not theirs alone", taking(Shared)},
		{"they name who decides, or what could change", taking(Systemic, Changeable)},
	}, nil, "Ask who else it has happened to, and who decides. Let them say the link."},
	{"autonomy", []criterion{
		{"asks what they would do", asking(wouldDo...)},
		{"leaves room for a no", saying(roomForNo...)},
		{"names something good in them", doing(listener.Affirmation)},
	}, []criterion{{"a pitch, a promise to fix it, or a judgement", doing(listener.Pitch, listener.Judgement)}}, "Ask what they would do about it before you say what you would."},
	{"ask", []criterion{
		{"asks for something", doing(listener.Ask)},
		{"with a day and a place, or with whom", askParts},
		{"asks what may get in the way", doing(listener.Inoculation)},
	}, nil, "Ask for one thing, on a day, in a place, with somebody. Then be quiet."},
	{"close", []criterion{
		{"agrees when to speak again", saying(again...)},
		{"asks who else to talk to", saying(whoElse...)},
		{"says what you will do, or thanks them", either(doing(listener.Promise), later(saying(thanking...)))},
	}, nil, "End with the day you speak again, and what you will do until then."},
}

// criterion gives the turns that meet it.
type criterion struct {
	what  string
	turns func([]Turn) []int
}

// Criteria gives what earns a point in each of the eight lines, in the words
// of the card.
func Criteria() [][]string {
	var out [][]string
	for _, r := range rubric {
		var line []string
		for _, c := range r.criteria {
			line = append(line, c.what)
		}
		out = append(out, line)
	}
	return out
}

// Names gives the names of the eight lines.
func Names() []string {
	var out []string
	for _, r := range rubric {
		out = append(out, r.name)
	}
	return out
}

// Tries gives one thing to try for each of the eight lines, in their order.
func Tries() []string {
	var out []string
	for _, r := range rubric {
		out = append(out, r.try)
	}
	return out
}

// doing finds the organizer's turns with one of the moves.
func doing(moves ...listener.Move) func([]Turn) []int {
	return each(func(t Turn) bool { return t.does(moves...) })
}

// saying finds the organizer's turns with one of the phrases.
func saying(phrases ...string) func([]Turn) []int {
	return each(func(t Turn) bool { return t.Organizer && t.says(phrases) })
}

// asking finds the organizer's questions with one of the phrases.
func asking(phrases ...string) func([]Turn) []int {
	return each(func(t Turn) bool {
		return t.does(listener.OpenQuestion, listener.ClosedQuestion, listener.Permission) && t.says(phrases)
	})
}

// howLong finds the organizer's turns that say how long the talk will take: to
// have waited for an hour says nothing of it.
func howLong(turns []Turn) []int {
	return each(func(t Turn) bool {
		return t.Organizer && t.says(minutes) && t.says(taken) && !t.says(waiting)
	})(turns)
}

func each(is func(Turn) bool) func([]Turn) []int {
	return func(turns []Turn) (out []int) {
		for i, t := range turns {
			if is(t) {
				out = append(out, i)
			}
		}
		return out
	}
}

// either finds the turns that one of the two finds.
func either(a, b func([]Turn) []int) func([]Turn) []int {
	return func(turns []Turn) []int {
		out := append(a(turns), b(turns)...)
		slices.Sort(out)
		return slices.Compact(out)
	}
}

// welcome is how many turns of the person's are over before thanks are for the
// talk: those at the door are for being let in.
const welcome = 3

// later leaves out the turns at the beginning.
func later(find func([]Turn) []int) func([]Turn) []int {
	return func(turns []Turn) []int {
		theirs, from := 0, len(turns)
		for i, t := range turns {
			if !t.Organizer {
				theirs++
			}
			if theirs == welcome {
				from = i
				break
			}
		}
		return slices.DeleteFunc(find(turns), func(i int) bool { return i < from })
	}
}

// taking finds the person's turns with one of the steps of the click.
func taking(steps ...Step) func([]Turn) []int {
	return func(turns []Turn) (out []int) {
		for i, t := range turns {
			if slices.ContainsFunc(steps, t.takes) {
				out = append(out, i)
			}
		}
		return out
	}
}

// enough is how many words of theirs make an answer that a question can
// follow up on; long is one that tells something.
const (
	enough = 4
	long   = 30
)

// followUp finds open questions that take up the answer before them.
func followUp(turns []Turn) (out []int) {
	answer := ""
	for i, t := range turns {
		switch {
		case !t.Organizer:
			answer = t.Words
		case length(answer) >= enough && t.does(listener.OpenQuestion) && (listener.GivenBack(t.Words, answer) != "" || t.says(pointing)):
			out = append(out, i)
		}
	}
	return out
}

// wentOn finds reflections that the person then went on from.
func wentOn(turns []Turn) (out []int) {
	answer := ""
	for i := len(turns) - 1; i >= 0; i-- {
		switch t := turns[i]; {
		case !t.Organizer:
			answer = t.Words
		case length(answer) >= 2*enough && t.does(listener.Simple, listener.Complex):
			out = append(out, i)
		}
	}
	slices.Reverse(out)
	return out
}

// longAnswer finds the person's turns that tell something.
func longAnswer(turns []Turn) []int {
	return each(func(t Turn) bool { return !t.Organizer && length(t.Words) >= long })(turns)
}

// closedStreak finds three and more closed questions in a row.
func closedStreak(turns []Turn) (out []int) {
	var streak []int
	for i, t := range turns {
		switch {
		case !t.Organizer:
		case t.does(listener.ClosedQuestion) && !t.does(listener.OpenQuestion, listener.Simple, listener.Complex, listener.Permission, listener.Ask):
			if streak = append(streak, i); len(streak) == 3 {
				out = append(out, streak...)
			} else if len(streak) > 3 {
				out = append(out, i)
			}
		default:
			streak = nil
		}
	}
	return out
}

// askParts finds asks that say at least two of when, where and with whom.
func askParts(turns []Turn) []int {
	return each(func(t Turn) bool { return t.does(listener.Ask) && t.Heard.Asks.Count() >= 3 })(turns)
}
