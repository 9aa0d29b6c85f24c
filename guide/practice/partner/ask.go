package partner

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner/speech"
)

// rungOf is how much a line asks for, from 1 to 5, or 0 when it asks for nothing.
func rungOf(h heard) int {
	plain := h.says(speech.PlainAsks...) && h.shape != "asks-who" || h.shape == "asks-could" && h.says(speech.Datings...) && h.says(speech.WithUs...) || strings.HasSuffix(h.stems, speech.InAsk) && !h.question
	plain = plain || h.says(speech.GivesTo...) && h.says(speech.Datings...) && !slices.Contains(speech.AsksNothing, h.shape)
	ring := h.says(speech.SmallAsks...) && slices.ContainsFunc(strings.Fields(h.stems), func(s string) bool { return slices.Contains(speech.Ourselves, s) })
	asks := h.does(listener.Ask) && !slices.Contains(speech.AsksNothing, h.shape) || plain
	if h.says(speech.NoAsks...) ||
		!asks && !(ring && h.does(listener.Permission, listener.ClosedQuestion)) && !(ring && h.says(speech.MayAsks...)) {
		return 0
	}
	switch {
	case h.says(speech.FifthRung...):
		return 5
	case h.says(speech.FourthRung...):
		return 4
	case h.says(speech.ThirdRung...):
		return 3
	case ring && !h.does(listener.Ask):
		return 1
	}
	return 2
}

// proposed is how much is asked for by a day that is named and no more, "Thursday at six, the library?", or by
// a line that wants a yes or no to what was asked.
func (t *Talk) proposed(h heard) int {
	q := t.question(h.Words)
	named := q != "" && h.shape == "asks-if" && speech.OnlyNames(q, t.m.p.Name) && heard{stems: t.m.stems(q)}.says(speech.Datings...) && !h.says(speech.Gone...)
	if h.says(speech.Datings...) && (h.says(speech.YesOrNo[0]) || named && h.says(speech.Meetings...) || t.askedFor > 0 && (named || h.says(speech.YesOrNo...))) {
		return max(t.askedFor, 2)
	}
	return 0
}

// ceiling is the highest rung they would say yes to today. Somebody who was
// told what it all means, rather than asked, comes to listen and no further.
func (t *Talk) ceiling() int {
	most := 0
	for _, r := range t.m.p.Rungs {
		known := t.allOut(r.Needs) || r.Number == 2 && t.trust >= 7 // one comes for somebody one trusts
		if !known || t.trust < 2*min(r.Number, 2) || r.Number > 2 && t.link != them {
			continue
		}
		most = max(most, r.Number)
	}
	return most
}

func (t *Talk) allOut(ids []string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool {
		i, known := t.m.index[id]
		return known && t.facts[i].out == 0
	})
}

func (t *Talk) drawn() personas.Objection { return t.m.p.Objections[t.m.objection] }

// asked answers when something is asked of them.
func (t *Talk) asked(h heard, c change) (Reply, bool) {
	if h.rung == 0 {
		return Reply{}, false
	}
	ceiling := t.ceiling()
	t.askedFor = h.rung
	reply := func(k Kind, id string) (Reply, bool) { return t.say(k, personas.GroupOf(t.m.p.Answers, id).Says), true }
	switch {
	case t.agreed >= h.rung:
		return reply(Agrees, "after-yes")
	case t.refused > 0 && h.rung >= t.refusedN && h.rung > ceiling:
		return t.refuseAgain()
	case c == bad || t.locked || ceiling == 0 || h.rung > ceiling+1 && t.trust < 6:
		return t.refuse(h.rung)
	case h.rung > ceiling && h.rung > 2 && t.chance(2, "too big"):
		return reply(Later, "too-big")
	case h.rung > ceiling:
		return reply(Later, "not-today")
	case h.rung == 1:
		t.agreed = 1
		return reply(Agrees, "yes-small")
	case t.stage == unspoken:
		t.stage = voiced
		return t.say(Objects, t.drawn().Says), true
	case t.stage == voiced:
		if r := t.say(Objects, t.drawn().Firm); len(r.Lines) > 0 {
			return r, true
		}
		return reply(Later, "not-today")
	case !h.Asks.When:
		return t.askWhat()
	}
	t.agreed = h.rung
	return reply(Agrees, "yes")
}

// askWhat wants the day; the second time round it is not today.
func (t *Talk) askWhat() (Reply, bool) {
	if t.vague++; t.vague > 2 {
		return t.say(Later, personas.GroupOf(t.m.p.Answers, "not-today").Says), true
	}
	return t.say(AsksWhat, personas.GroupOf(t.m.p.Answers, "vague").Says), true
}

func (t *Talk) refuse(rung int) (Reply, bool) {
	if t.refused == 0 || rung < t.refusedN {
		t.refusedN = rung
	}
	t.refused++
	return t.say(Refuses, personas.GroupOf(t.m.p.Answers, "no").Says), true
}

// refuseAgain means it: asking once more costs trust, and the third time they go.
func (t *Talk) refuseAgain() (Reply, bool) {
	t.refused++
	t.add(-1, -1)
	if t.refused > 3 {
		t.over = true
		return t.say(Leaves, t.m.p.Ends), true
	}
	return t.say(Refuses, personas.GroupOf(t.m.p.Answers, "no-again").Says), true
}

// objection names what stands in the way when they are asked for it, and
// answers what is done about it.
func (t *Talk) objection(h heard, c change) (Reply, bool) {
	o := t.drawn()
	about := t.m.objects.In(h.stems) > 1
	details := slices.Contains(speech.Details, h.shape)
	invited := !details && (h.rehearses && about || h.question && (h.says(speech.AsksInTheWay...) || t.askedFor > 0 && h.says(speech.Frights...)))
	switch {
	case t.stage == unspoken && invited && t.trust >= t.m.bounds.second && t.ceiling() >= 1:
		t.stage = voiced
		return t.say(Objects, o.Says), true
	case t.stage != voiced || c == bad, h.question && !h.reflects && h.Words != o.Ask && details:
		return Reply{}, false
	}
	near := about && t.last.Kind == Objects || t.m.objects.In(h.stems) > 4 || invited || h.reflects && t.last.Kind == Objects || h.says(speech.AsksForWhat...)
	meets := slices.ContainsFunc(o.By, func(m listener.Move) bool { return h.does(m) })
	if t.m.setup.Level <= 1 {
		meets = meets || h.question || h.reflects
	}
	if h.Words == o.Ask && h.Words != "" {
		near, meets = true, true
	}
	if t.m.setup.Level >= 3 && t.trust < t.m.bounds.third-1 {
		meets = false
	}
	if near && meets {
		t.stage = met
		return t.say(Objects, o.Met), true
	}
	return Reply{}, false
}

// rehearsed answers being asked what somebody will say, when that is not what
// stands in their way.
func (t *Talk) rehearsed(h heard, _ change) (Reply, bool) {
	if !h.rehearses || t.askedFor == 0 {
		return Reply{}, false
	}
	return t.ofTopic("fear", h), true
}
