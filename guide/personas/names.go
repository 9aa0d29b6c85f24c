package personas

import "example.org/onetoone/guide/script"

// topicIDs gives the general topics, about which every persona of ours has
// something to say, in no order that matters.
func topicIDs() []string {
	return []string{
		"home", "work", "family", "time", "money", "health", "people", "hopes", "anger", "decides",
		"tried", "fear", "next", "meeting", "organizer", "consent",
		"day", "past", "feeling", "matters", "chat",
		"food", "pets", "telly", "music", "sport", "childhood", "school", "parents", "sleep", "travel", "age", "name", "faith",
		"politics", "union", "boss", "phone", "holiday", "spare", "local", "drink", "clothes", "wall",
	}
}

// promptIDs gives the prompts of the built-in guides, to which a persona may have an answer of its own.
func promptIDs() (out []string) {
	for _, g := range script.Builtin() {
		for _, s := range g.Stages {
			for _, p := range s.Prompts {
				out = append(out, p.ID)
			}
		}
	}
	return out
}

// moveIDs gives the occasions under Moves, of which every persona of ours has each.
func moveIDs() []string {
	return []string{
		"hello", "thanks", "reflection", "affirmation", "disclosure", "permission", "information", "theme", "statistic",
		"closed", "closed-streak", "pitch", "advice", "judgement", "promise", "apology", "freedom", "question",
		"silence", "silence-long", "long", "answered",
	}
}

// ShapeIDs gives what the answer to a question has to look like, whatever it asks about: somebody, a day,
// an amount, yes or no (partner/speech finds it out). Under Moves a persona may have lines that fit any
// question of that shape, for those that nobody foresaw; beside them what is said to small talk, to
// something told of the organizer's own life, and to a joke.
func ShapeIDs() []string {
	return []string{
		"asks-who", "asks-when", "asks-where", "asks-how-long", "asks-how-many", "asks-how-often", "asks-age", "asks-how", "asks-why",
		"asks-like", "asks-which", "asks-said", "asks-did", "asks-thing", "asks-if", "asks-you", "asks-have", "asks-would", "asks-best",
		"asks-feel", "asks-me", "asks-or", "asks-them", "asks-maybe", "asks-tell", "asks-think",
		"asks-do", "asks-spend", "asks-which-day", "asks-hour", "asks-last", "asks-soon", "asks-takes", "asks-how-much", "asks-name", "asks-could",
		"asks-got", "asks-are-you", "asks-okay", "asks-worry", "asks-worst", "asks-change", "asks-happens", "asks-happened", "asks-about", "asks-kind", "asks-know", "asks-why-them", "asks-lasted", "asks-should",
		"minute", "sees", "chat", "tells", "laughs", "lost",
	}
}

// answerIDs gives the answers to an ask, of which every persona has each.
func answerIDs() []string {
	return []string{"yes", "yes-small", "vague", "not-today", "too-big", "no", "no-again", "after-yes"}
}

// ClickSteps gives the steps of the click.
func ClickSteps() []string { return []string{"felt", "shared", "systemic", "changeable"} }

func motives() []string { return []string{"values", "reciprocity", "recognition"} }

// SlotIDs gives what may be asked of a fact that is out: who, when, where, what
// then, how it felt, why, what answers any question of yes or no about it
// without saying either, and what a word in it means.
func SlotIDs() []string {
	return []string{"who", "when", "where", "then", "felt", "why", "yes-no", "means"}
}
