package partner

import (
	"fmt"
	"strings"
)

// Hint gives one sentence of advice, from how things stand. It gives nothing
// away that is kept back.
func (t Talk) Hint() string {
	name := t.m.p.Name
	word := t.echo()
	switch {
	case t.over:
		return "The talk is over. Go back a few lines and try another."
	case t.locked && t.lockTurn == t.n:
		return fmt.Sprintf("That closed a door. Say sorry without a “but”, and ask %s to go on.", name)
	case t.locked:
		return "There is something to make up for. Say sorry in four words, and give back the last thing you heard."
	case t.closed >= 2:
		return "The last ones could be answered with yes or no. Begin the next with what or how."
	case t.stage == voiced:
		return fmt.Sprintf("%s has told you what stands in the way. Say it back before you say anything else.", name)
	case t.couldGoDeeper():
		return "There is more behind this. Say nothing for a while, or give back what you heard, without a question."
	case word != "":
		return fmt.Sprintf("“%s” came twice. Give that word back.", word)
	case t.last.Kind == Guards || t.last.Kind == Silent:
		return "You touched something. Leave it, stay warm, and come back to it later from the side."
	}
	return t.hintOnward()
}

func (t Talk) couldGoDeeper() bool {
	_, ok := t.deeper()
	return ok
}

// hintOnward says where to go when nothing is wrong.
func (t Talk) hintOnward() string {
	f, more := t.nextFact()
	switch {
	case t.link == organizer && t.ceiling() < 3:
		return "You said the link yourself. Ask why it happens, and let the answer be theirs."
	case t.ceiling() >= 2 && !more && !t.m.beforeTheAsk():
		return "Enough is on the table. Ask for one thing: what, on which day, where, and with whom. Then be quiet."
	case more && f.Needs != "" && t.thread >= 0 && f.Needs == t.m.p.Facts[t.thread].ID:
		return "Stay with what you just heard: ask what it was like, why it is so, or who else."
	case more && len(f.Topics) > 0:
		return fmt.Sprintf("You have not asked much about %s. Begin with what or how.", topicWords(f.Topics[0]))
	}
	return fmt.Sprintf("Give back the last thing %s said, in fewer words, and wait.", t.m.p.Name)
}

// topicWords names a topic within a sentence.
func topicWords(id string) string {
	named := map[string]string{
		"decides": "who decides", "tried": "what was tried", "next": "what could come of it", "meeting": "the group", "day": "an ordinary day",
		"past": "how it began", "feeling": "how it feels", "matters": "what matters most", "people": "the people around", "fear": "what there is to lose",
	}
	if w, ok := named[id]; ok {
		return w
	}
	return strings.ReplaceAll(id, "-", " ")
}
