package timings

import (
	"slices"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/words"
)

// How much has to be seen before anything is said.
const (
	newest     = 10 // talks that count, and all others of the week of the last of them
	leastTalks = 4  // in which a habit can be judged
	leastSeen  = 3  // in which it shows
)

// Pattern is a habit that shows in talks.
type Pattern struct {
	// Count talks of Total show it; Total are those in which it can be judged.
	Count, Total int
	// Said is the habit in plain words, without the numbers of talks.
	Said words.Text
	// Where tells, if not all talks count, which do: "with the clock on".
	Where words.Text
	// Try is what to practise, in the drill of a Stage, and Persona with whom:
	// their ids.
	Try            words.Text
	Stage, Persona string
}

// Command is the pattern as a sentence, with its numbers and the command that
// starts the next drill.
func (p Pattern) Command(w *words.Words) string {
	return w.T("habit.command", "Sentence", p.Sentence(w), "Persona", p.Persona, "Stage", p.Stage)
}

// Sentence is the pattern with its numbers, and what to practise.
func (p Pattern) Sentence(w *words.Words) string {
	return w.T("habit.sentence", "Said", p.Said, "Count", numbers.InWords(w, p.Count), "Talks", talks(w, p.Total), "Where", w.Text(p.Where), "Try", p.Try)
}

// Propose says what to practise next, in a sentence, and says so when there
// are too few talks or when nothing stands out.
func Propose(w *words.Words, f File) string {
	if found := Patterns(f); len(found) > 0 {
		return found[0].Command(w)
	}
	return w.T("habit.free", "Why", Nothing(w, f))
}

// Nothing says why nothing is proposed, where Patterns finds nothing.
func Nothing(w *words.Words, f File) string {
	recent := recentOf(f.Talks)
	if len(recent) < leastTalks {
		return w.T("habit.few", "Talks", talks(w, len(recent)), "Least", numbers.InWords(w, leastTalks))
	}
	return w.T("habit.none", "Talks", talks(w, len(recent)))
}

// Patterns are the habits that stand out, the strongest first: the one that
// shows in the largest part of its talks, and of equals the one seen oftener.
func Patterns(f File) []Pattern {
	recent := recentOf(f.Talks)
	var out []Pattern
	for _, p := range slices.Concat(stagePatterns(recent), talkPatterns(recent)) {
		if p.Total >= leastTalks && p.Count >= leastSeen && 2*p.Count >= p.Total {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b Pattern) int {
		if d := b.Count*a.Total - a.Count*b.Total; d != 0 {
			return d
		}
		return b.Count - a.Count
	})
	return out
}

// recentOf are the newest talks. A week is taken whole: which of its talks
// came first is not known.
func recentOf(all []Talk) []Talk {
	if len(all) <= newest {
		return all
	}
	from := len(all) - newest
	for from > 0 && all[from-1].Week == all[from].Week {
		from--
	}
	return all[from:]
}

// stagePatterns are, for every stage, that it was left early and that it was
// skipped.
func stagePatterns(all []Talk) (out []Pattern) {
	var ids []string
	for _, t := range all {
		for _, st := range t.Stages {
			if !slices.Contains(ids, st.ID) {
				ids = append(ids, st.ID)
			}
		}
	}
	for _, id := range ids {
		out = append(out, leftEarly(all, id))
	}
	for _, id := range ids {
		out = append(out, skipped(all, id))
	}
	return out
}

// leftEarly is less than half of the minutes that the guide gives a stage. The
// next step is done when there is an answer, however soon.
func leftEarly(all []Talk, id string) Pattern {
	p := drillOf(id)
	var early []int
	for _, t := range all {
		st, ok := t.stage(id)
		if !ok || st.Prompts == 0 || asks(id) && !t.Ask.Planned {
			continue
		}
		p.Total++
		if st.Seconds*2 < st.Planned*60 && !(asks(id) && t.Ask.Answered) {
			early = append(early, st.Seconds)
		}
	}
	p.Count = len(early)
	if p.Count > 0 {
		slices.Sort(early)
		p.Said = words.Of("habit.left", "Stage", stageName(id), "Long", about(early[len(early)/2]))
	}
	return p
}

func skipped(all []Talk, id string) Pattern {
	p := drillOf(id)
	p.Said = words.Of("habit.skipped", "Stage", stageName(id))
	for _, t := range all {
		st, ok := t.stage(id)
		if !ok || asks(id) && !t.Ask.Planned {
			continue
		}
		p.Total++
		if st.Prompts == 0 && !(asks(id) && t.Ask.Answered) {
			p.Count++
		}
	}
	return p
}

// stage is the talk's stage of that id.
func (t Talk) stage(id string) (Stage, bool) {
	for _, st := range t.Stages {
		if st.ID == id {
			return st, true
		}
	}
	return Stage{}, false
}

// habit is a pattern of whole talks: in which it can be judged, and shows.
type habit struct {
	Pattern
	judged, shows func(Talk) bool
}

// talkPatterns are the habits of whole talks.
func talkPatterns(all []Talk) (out []Pattern) {
	silent := slices.ContainsFunc(all, func(t Talk) bool { return t.Silences > 0 })
	for _, h := range habits(silent) {
		for _, t := range all {
			if !h.judged(t) {
				continue
			}
			h.Total++
			if h.shows(t) {
				h.Count++
			}
		}
		out = append(out, h.Pattern)
	}
	return out
}

// habits are judged with the whole: held is whether any silence was.
func habits(held bool) []habit {
	always := func(Talk) bool { return true }
	return []habit{
		{Pattern{Said: words.Of("habit.first"), Try: words.Of("habit.try.more"), Stage: script.UsualStage(script.DutyMotive), Persona: "marcus"}, Talk.wasIn, Talk.firstPrompts},
		{Pattern{Said: words.Of("habit.click"), Where: words.Of("habit.where.marks"), Try: words.Of("habit.try.else"), Stage: script.UsualStage(script.DutyWhy), Persona: "dee"},
			Talk.marked, func(t Talk) bool { return !t.clicked() }},
		{Pattern{Said: words.Of("habit.silence"), Try: words.Of("habit.try.wait"), Stage: script.UsualStage(script.DutyStory), Persona: "paul"},
			func(Talk) bool { return held }, func(t Talk) bool { return t.Silences == 0 }},
		{Pattern{Said: words.Of("habit.yes"), Where: words.Of("habit.where.yes"), Try: words.Of("habit.try.what"), Stage: script.UsualStage(script.DutyAsk), Persona: "grace"},
			func(t Talk) bool { return t.Ask.What != nil }, func(t Talk) bool { return !*t.Ask.What || !*t.Ask.When }},
		{Pattern{Said: words.Of("habit.long"), Try: words.Of("habit.try.move"), Stage: script.UsualStage(script.DutyOpen), Persona: "aisha"},
			always, func(t Talk) bool { return t.Minutes*2 >= t.Planned*3 }},
		{Pattern{Said: words.Of("habit.short"), Try: words.Of("habit.try.stay"), Stage: script.UsualStage(script.DutyStory), Persona: "tom"},
			always, func(t Talk) bool { return t.Minutes*2 < t.Planned }},
		{Pattern{Said: words.Of("habit.talked"), Where: words.Of("habit.where.clock"), Try: words.Of("habit.try.listen"), Stage: script.UsualStage(script.DutyMotive), Persona: "ioana"},
			func(t Talk) bool { return t.Percent != nil }, func(t Talk) bool { return *t.Percent > 50 }},
	}
}

// wasIn reports whether the talk was in any stage.
func (t Talk) wasIn() bool {
	return slices.ContainsFunc(t.Stages, func(st Stage) bool { return st.Prompts > 0 })
}

// firstPrompts reports whether most stages the talk was in, and that have more
// to ask, went no further than the prompt they open with.
func (t Talk) firstPrompts() bool {
	one, more := 0, 0
	for _, st := range t.Stages {
		switch {
		case st.Of < 2:
		case st.Prompts == 1:
			one++
		case st.Prompts > 1:
			more++
		}
	}
	return one > more
}

func (t Talk) clicked() bool {
	return slices.ContainsFunc(t.Stages, func(st Stage) bool { return len(st.Click) > 0 })
}

func (t Talk) marked() bool {
	return t.clicked() || slices.ContainsFunc(t.Stages, func(st Stage) bool { return len(st.Marks) > 0 })
}
