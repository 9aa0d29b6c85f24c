package scorecard

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/listener/aim"
)

// What organizing looks for, and counselling does not.

// handedBack finds stories of the organizer's own that are handed back: with a
// question behind them, or to somebody who then tells theirs.
func handedBack(turns []Turn) []int {
	return slices.DeleteFunc(doing(listener.Disclosure)(turns), func(i int) bool {
		t := turns[i]
		asks := t.does(listener.OpenQuestion, listener.ClosedQuestion)
		return length(t.Words) < 2*enough || !asks && (i+1 == len(turns) || length(turns[i+1].Words) < 2*enough)
	})
}

// ahead is how many turns of the organizer's before an ask lead to it.
const ahead = 4

// askedFirst finds the questions by which the organizer asked what they would
// do, or for leave, ahead of an ask.
func askedFirst(turns []Turn) (out []int) {
	var before []int // the organizer's turns, the newest last
	for i, t := range turns {
		if !t.Organizer {
			continue
		}
		if t.asks.What {
			for _, j := range before[max(0, len(before)-ahead):] {
				u := turns[j]
				if !u.asks.What && (u.does(listener.Permission) || slices.Contains(u.aims, aim.WouldDo) && u.does(listener.OpenQuestion, listener.ClosedQuestion)) {
					out = append(out, j)
				}
			}
		}
		before = append(before, i)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// dayAgreed finds a day to speak again that they said yes to, however it was put.
func dayAgreed(turns []Turn) (out []int) {
	for i, t := range turns[:max(0, len(turns)-1)] {
		yes := turns[i+1].Agrees || !turns[i+1].Scripted && !turns[i+1].Organizer && agreeing[first(turns[i+1].Words)]
		if t.Organizer && yes && listener.Details(t.Words).When && t.says(meeting) {
			out = append(out, i)
		}
	}
	return out
}

// willDo reports whether the turn says what the organizer will do: to promise how
// it will turn out is not that.
func (t Turn) willDo() bool { return t.does(listener.Promise) && t.says(doingIt) && !t.says(mending) }

// thanking finds turns that thank them: to say that nobody did is not that.
func thanking(turns []Turn) []int {
	return slices.DeleteFunc(after(aim.Thanks)(turns), func(i int) bool { return turns[i].says(unthanked) })
}

// keepsInTouch reports whether all that the turn promises is to be heard from.
func (t Turn) keepsInTouch() bool { return t.willDo() && t.says(touching) }

// first is the first word of a text.
func first(text string) string {
	w, _, _ := strings.Cut(flat(text), " ")
	return w
}

// quietAfter finds silences that were held after an ask, and asks that were
// followed by one.
func quietAfter(turns []Turn) (out []int) {
	asked := false // by the organizer's last turn
	for i, t := range turns {
		switch {
		case !t.Organizer:
			if asked && i > 0 && turns[i-1].Organizer && t.Timed && turns[i-1].Until > 0 && t.From-turns[i-1].Until >= pause {
				out = append(out, i-1)
			}
		case asked && t.does(listener.Silence):
			out, asked = append(out, i), false
		default:
			asked = t.asks.What
		}
	}
	return out
}
