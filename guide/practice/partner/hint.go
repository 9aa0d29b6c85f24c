package partner

import (
	"example.org/onetoone/guide/practice/partner/speech"
	"example.org/onetoone/guide/words"
)

// Hint gives one sentence of advice, from how things stand. It gives nothing
// away that is kept back.
func (t Talk) Hint() words.Text {
	name := t.m.p.Name
	_, deeper := t.deeper()
	word := speech.Twice(t.heardLately)
	switch {
	case t.over:
		return words.Of("hint.over")
	case t.locked && t.lockTurn == t.n:
		return words.Of("hint.door", "Name", name)
	case t.locked:
		return words.Of("hint.sorry")
	case t.closed >= 2:
		return words.Of("hint.closed")
	case t.stage == voiced:
		return words.Of("hint.voiced", "Name", name)
	case deeper:
		return words.Of("hint.deeper")
	case word != "":
		return words.Of("hint.word", "Word", word)
	case t.last.Kind == Guards || t.last.Kind == Silent:
		return words.Of("hint.touched")
	}
	return t.hintOnward()
}

// hintOnward says where to go when nothing is wrong.
func (t Talk) hintOnward() words.Text {
	f, more := t.nextFact()
	switch {
	case t.link == organizer && t.ceiling() < 3:
		return words.Of("hint.link")
	case t.ceiling() >= 2 && !more && !t.m.beforeTheAsk():
		return words.Of("hint.ask")
	case more && f.Needs != "" && t.thread >= 0 && f.Needs == t.m.p.Facts[t.thread].ID:
		return words.Of("hint.stay")
	case more && len(f.Topics) > 0:
		return words.Of("hint.topic", "Topic", words.Of("topic."+f.Topics[0]))
	}
	return words.Of("hint.last", "Name", t.m.p.Name)
}
