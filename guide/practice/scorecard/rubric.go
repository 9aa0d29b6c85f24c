package scorecard

import (
	"slices"
	"strconv"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/listener/aim"
	"example.org/onetoone/guide/words"
)

// rubric is what the points are for. Each test gives the turns that earn a
// point, or lose one.
var rubric = []struct {
	id       string
	criteria []criterion
	losing   []criterion
}{
	{"framing", []criterion{
		{after(aim.WhyHere, aim.HowLong), false},
		{doing(listener.Permission), false},
		{after(aim.LeavesFree), false},
	}, nil},
	{"curiosity", []criterion{
		{each(Turn.asksOpenly), false},
		{followUp, false},
		{after(aim.LikeWhat), false},
	}, []criterion{{closedStreak, false}}},
	{"reflection", []criterion{
		{doing(listener.Simple, listener.Complex), false},
		{doing(listener.Complex), false},
		{wentOn, true},
	}, nil},
	{"story", []criterion{
		{either(after(aim.Moment), handedBack), false},
		{after(aim.Cost), false},
		{longAnswer, true},
	}, []criterion{{doing(listener.Advice, listener.Judgement), false}}},
	{"link", []criterion{
		{taking(Felt), true},
		{taking(Shared), true},
		{taking(Systemic, Changeable), true},
	}, nil},
	{"autonomy", []criterion{
		{after(aim.WouldDo), false},
		{after(aim.RoomForNo), false},
		{askedFirst, false},
	}, []criterion{{doing(listener.Pitch, listener.Judgement), false}}},
	{"ask", []criterion{
		{each(func(t Turn) bool { return t.asks.What }), false},
		{askParts, true},
		{either(doing(listener.Inoculation), quietAfter), false},
	}, nil},
	{"close", []criterion{
		{either(after(aim.Again), dayAgreed), false},
		{after(aim.WhoElse), false},
		{either(each(Turn.willDo), later(thanking)), false},
	}, nil},
}

// criterion gives the turns that meet it.
type criterion struct {
	turns  func([]Turn) []int
	theirs bool // what its words begin with is not what the organizer does
}

// The words of the rubric: the name of a line, what earns its points, what
// loses one, and what to try.

func named(line string) words.Text { return words.Of("rubric." + line) }

func earning(line string, i int) words.Text {
	return words.Of("rubric." + line + "." + strconv.Itoa(i+1))
}

func losing(line string) words.Text { return words.Of("rubric." + line + ".lost") }

func tryFor(line string) words.Text { return words.Of("rubric." + line + ".try") }

// Criteria gives what earns a point in each of the eight lines, in the words
// of the card.
func Criteria() [][]words.Text {
	var out [][]words.Text
	for _, r := range rubric {
		var line []words.Text
		for i := range r.criteria {
			line = append(line, earning(r.id, i))
		}
		out = append(out, line)
	}
	return out
}

// IDs gives the permanent ids of the eight lines.
func IDs() []string {
	var out []string
	for _, r := range rubric {
		out = append(out, r.id)
	}
	return out
}

// Names gives the names of the eight lines.
func Names() []words.Text { return lineByLine(named) }

// Tries gives one thing to try for each of the eight lines, in their order.
func Tries() []words.Text { return lineByLine(tryFor) }

func lineByLine(say func(line string) words.Text) (out []words.Text) {
	for _, r := range rubric {
		out = append(out, say(r.id))
	}
	return out
}

// doing finds the organizer's turns with one of the moves.
func doing(moves ...listener.Move) func([]Turn) []int {
	return each(func(t Turn) bool { return t.does(moves...) })
}

// after finds the organizer's turns that are after one of these. What only a
// question is after counts where a question is heard, or was put in by hand.
func after(aims ...aim.Aim) func([]Turn) []int {
	return each(func(t Turn) bool {
		return t.Organizer && slices.ContainsFunc(aims, func(a aim.Aim) bool {
			return slices.Contains(t.aims, a) && (!a.Asked() || t.does(listener.OpenQuestion, listener.ClosedQuestion, listener.Permission, listener.Ask))
		})
	})
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
	return each(func(t Turn) bool { return slices.ContainsFunc(steps, t.takes) })
}

// enough is how many words of theirs make an answer that a question can
// follow up on; long is one that tells something.
const (
	enough = 4
	long   = 30
)

// asksOpenly reports whether the turn asks an open question. To ask for leave to
// speak of something is none.
func (t Turn) asksOpenly() bool {
	return t.does(listener.OpenQuestion) && (!t.does(listener.Permission) || t.says(openers))
}

// followUp finds open questions that take up the answer before them.
func followUp(turns []Turn) (out []int) {
	answer := ""
	for i, t := range turns {
		switch {
		case !t.Organizer:
			answer = t.Words
		case length(answer) >= enough && t.asksOpenly() && (listener.GivenBack(t.Words, answer) != "" || t.says(pointing)):
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

// answers is how many turns of the organizer's may complete an ask: "Tuesday at
// six" after they asked when.
const answers = 2

// askParts finds asks that say at least two of when, where and with whom, and
// the turns that completed them.
func askParts(turns []Turn) (out []int) {
	for i, t := range turns {
		if !t.asks.What {
			continue
		}
		found, parts, left := []int{i}, t.asks, answers
		for j := i + 1; j < len(turns) && left > 0 && parts.Count() < 3; j++ {
			u := turns[j]
			if !u.Organizer {
				continue
			}
			if left--; u.asks.What || u.does(listener.OpenQuestion) {
				break
			}
			if more := parts.Or(listener.Details(u.Words)); more != parts && length(u.Words) < long {
				found, parts = append(found, j), more
			}
		}
		if parts.Count() >= 3 {
			out = append(out, found...)
		}
	}
	return out
}
