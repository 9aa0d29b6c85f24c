package personas

// topicIDs gives the general topics, about which every persona has something
// to say, in no order that matters.
func topicIDs() []string {
	return []string{
		"home", "work", "family", "time", "money", "health", "people", "hopes", "anger", "decides",
		"tried", "fear", "next", "meeting", "organizer", "consent",
		"day", "past", "feeling", "matters", "chat",
	}
}

// moveIDs gives the occasions under Moves, of which every persona has each.
func moveIDs() []string {
	return []string{
		"hello", "thanks", "reflection", "affirmation", "disclosure", "permission", "information", "theme", "statistic",
		"closed", "closed-streak", "pitch", "advice", "judgement", "promise", "apology", "freedom", "question",
		"silence", "silence-long", "long", "answered",
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
