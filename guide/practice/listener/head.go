package listener

import (
	"slices"
	"strings"
)

// begins reports whether a question could begin at that word: a verb before
// who does it, or a question word with a verb soon after.
func begins(words []string, i int) bool {
	w, next := words[i], at(words, i+1)
	switch {
	case wh[w]:
		for j := i + 1; j < min(i+5, len(words)); j++ {
			if verbs[words[j]] {
				return true
			}
		}
		return w == "what's" || w == "how's" || next == "about" || next == "else"
	case verbs[w]:
		return doers[next]
	}
	return false
}

// head says what kind of word stands there, for the question that may hang on
// it. Plain is nothing of the kind.
func head(words []string, i int) string {
	w, next := words[i], at(words, i+1)
	switch {
	case w == "how" && amounts[next], w == "what" && whatOf[next]:
		return w + " " + next
	case w == "what's", w == "how's":
		return w[:len(w)-2]
	case wh[w]:
		return w
	case verbs[w] && doers[next]:
		return "aux " + w + " " + next
	case verbs[w]:
		return "aux"
	case isRequest(w, next):
		return "tell me"
	case i == 0 && wonders(words) && slices.Contains(words[:min(6, len(words))], "hear"):
		return "tell me"
	case w == "wonder", w == "wondering", w == "curious":
		return "wonder"
	case w == "any", w == "anything", w == "anyone":
		return "any"
	case sounds[w]:
		return "sounds"
	}
	if i == 0 {
		return firstWord(w)
	}
	return "plain"
}

// isRequest reports whether the words ask to be told.
func isRequest(w, next string) bool {
	switch w {
	case "tell", "walk", "take":
		return next == "me" || next == "us"
	case "help", "paint":
		return next == "me"
	case "talk":
		return next == "me" || next == "us" || next == "about"
	case "say":
		return next == "more"
	}
	return w == "describe"
}

func firstWord(w string) string {
	switch {
	case w == "you", w == "you're", w == "you've", w == "your":
		return "you"
	case w == "it", w == "it's", w == "that", w == "that's":
		return "it"
	case mine[w]:
		return "i"
	}
	return "plain"
}

// family puts heads together that ask alike.
func family(head string) string {
	switch {
	case len(head) >= 3 && head[:3] == "aux":
		return "aux"
	case len(head) > 4 && head[:4] == "how " && head != "how about":
		return "amount"
	}
	switch head {
	case "what time", "what number", "what kind", "what kinds", "what sort", "what sorts":
		return "whatkind"
	case "what", "what about", "what else", "how", "why":
		return "openwh"
	case "when", "where", "who", "which":
		return "factwh"
	}
	return head
}

// ofHead is the reason that a question, or a line, begins by a head.
func ofHead(id, head string) reason {
	switch head {
	case "plain", "":
		return reason{}
	case "aux", "it", "i", "any", "you":
		return reason{}
	case "tell me":
		return reason{id: "reason.told"}
	case "sounds":
		return reason{id: "reason.sounds"}
	}
	return reason{id, strings.TrimPrefix(head, "aux ")}
}
