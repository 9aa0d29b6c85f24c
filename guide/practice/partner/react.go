package partner

import (
	"slices"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner/speech"
)

// react answers what was done, where that weighs more than what it was about.
func (t *Talk) react(h heard, _ change) (Reply, bool) {
	for _, x := range t.reactions() {
		if !x.when(h) {
			continue
		} else if r := t.retort(h); x.id == "asks-me" && len(r.Lines) > 0 {
			return r, true
		} else if r := t.say(Reacts, t.moves(x.id)); len(r.Lines) > 0 {
			return r, true
		}
	}
	return Reply{}, false
}

type reaction struct {
	id   string
	when func(heard) bool
}

func (t *Talk) reactions() []reaction {
	does := func(m ...listener.Move) func(heard) bool { return func(h heard) bool { return h.does(m...) } }
	plain := func(h heard) bool { return !h.question && !h.closed }
	return []reaction{
		{"asks-me", func(h heard) bool { return h.shape == "asks-me" && t.strongest(h) < 5 }},
		{"freedom", func(h heard) bool { return h.frees && plain(h) }},
		{"permission", func(h heard) bool { return h.does(listener.Permission) && !h.question }},
		{"theme", does(listener.Theme)},
		{"statistic", does(listener.Statistic)},
		{"promise", func(h heard) bool { return h.fixes() }},
		{"affirmation", func(h heard) bool {
			return (h.does(listener.Affirmation) || h.says(speech.Affirmings...)) && plain(h)
		}},
		{"disclosure", func(h heard) bool { return h.does(listener.Disclosure) && plain(h) && !t.askedBack }},
		{"answered", func(h heard) bool { return t.askedBack && plain(h) && !h.reflects }},
		{"laughs", func(h heard) bool {
			return h.shape == "laughs" && plain(h) && !h.reflects && !h.thanks && t.strongest(h) < 2
		}},
		{"hello", func(h heard) bool { return h.hello && t.n <= 2 && plain(h) }},
		{"thanks", func(h heard) bool { return h.thanks && plain(h) && t.strongest(h) < 4 }},
	}
}

// chats reports whether the line is about the weather and the like.
func (t *Talk) chats(h heard) bool {
	i := slices.IndexFunc(t.m.topics, func(p speech.Pattern) bool { return p.ID == "chat" })
	return i >= 0 && h.topics[i] > 1
}

// strongest is how much the line is about the thing it is most about.
func (t *Talk) strongest(h heard) int {
	return max(slices.Max(append(slices.Clone(h.facts), 0)), slices.Max(append(slices.Clone(h.topics), 0)))
}
