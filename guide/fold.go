package guide

import (
	"maps"
	"slices"
	"strconv"
	"time"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// fold takes one event into the state. It is the only place where an event
// means something; it refuses events that could not have been made.
func (st *state) fold(e Event) error {
	st.clock.To(e.into(), e.At)
	switch e.Kind {
	case Began:
	case Set:
		return st.foldSet(e)
	case Started:
		return st.foldStarted(e)
	case Moved:
		return st.foldMoved(e)
	case Marked:
		kinds := slices.DeleteFunc([]MarkKind{e.Mark}, func(k MarkKind) bool { return !k.valid() })
		st.marks = append(st.marks, Mark{Seq: e.Seq, At: e.At, Minute: st.clock.Minute(), Stage: e.Stage, Prompt: e.Prompt, Kinds: kinds, Discarded: e.Gone, gone: e.Gone})
	case Kinded, Also, Unkinded, Discarded, Passed, Restored:
		return st.foldMark(e)
	case Noted, Added:
		return st.foldNoted(e)
	case Corrected:
		return st.foldCorrected(e)
	case Tallied:
		st.tallied = append(st.tallied, e.Seq)
	case Scored, Said, Labelled, Hinted, Rewound: // package rehearsal says what they come to
	case Paused:
		st.clock.Run(false)
	case Resumed:
		st.clock.Run(true)
	case Spoke:
		if e.Who == Silent {
			e.Who = NoOne
		}
		st.clock.Speaks(string(e.Who))
	case Waited:
		st.waits++
	case Consented:
		return st.foldConsented(e)
	case ReadBack:
		st.readBack = nil
		for _, p := range st.promises() {
			st.readBack = append(st.readBack, p.N)
		}
	case Ended:
		st.clock.Run(false)
		st.endedAt = e.At
	case Assessed:
		if e.Gone {
			st.assessment = Assessment{}
			return nil
		}
		st.assessment = Assessment{Level: e.Item, Act: e.Behind, At: e.At, Seq: e.Seq}
	case Debriefed:
		st.debriefed = true
	case Renewed:
		st.renewedAt = e.At
	case Closed:
		st.closedAt = e.At
	default:
		return words.Fail("session.event-kind", ErrOrder, "Seq", e.Seq, "Kind", e.Kind)
	}
	return nil
}

func (st *state) foldSet(e Event) error {
	if !e.Field.known() {
		return words.Fail("session.event-sets", ErrOrder, "Seq", e.Seq, "Field", e.Field)
	}
	day, err := e.day()
	if err != nil {
		return words.Fail("session.event-day", ErrOrder, "Seq", e.Seq, "Field", e.Field, "Why", err)
	}
	v := value{text: e.Text, behind: e.Behind, seq: e.Seq, day: day, noDay: e.NoDay}
	switch {
	case e.Field.ofPromise() && e.Item < 1:
		return words.Fail("session.event-sets-promise", ErrOrder, "Seq", e.Seq, "Field", e.Field, "N", e.Item)
	case e.Field.ofPromise():
		st.items = set(st.items, e, v)
		return nil
	case e.Item > 0 && e.Field.ofOther():
		st.others = set(st.others, e, v)
		return nil
	}
	if st.fields == nil {
		st.fields = map[Field]value{}
	}
	st.fields[e.Field] = v
	if e.Field == FieldMinutes || e.Field == FieldAsked {
		st.arrange()
	}
	return nil
}

// arrange makes the guide fit the minutes there are, and what was asked before.
func (st *state) arrange() {
	n, _ := strconv.Atoi(st.fields[FieldMinutes].text)
	st.asked = script.ReadAsked(st.fields[FieldAsked].text)
	st.guide = st.base.Scaled(n).Again(st.asked)
}

// set gives a field of one of several things its value.
func set(items []item, e Event, v value) []item {
	items, i := indexed(items, e.Item)
	fields := map[Field]value{}
	maps.Copy(fields, items[i].fields)
	v.was = fields[e.Field].day
	fields[e.Field] = v
	items[i].fields = fields
	return items
}

// itemIndex is where promise n stands, from now on if it did not.
func (st *state) itemIndex(n int) (i int) {
	st.items, i = indexed(st.items, n)
	return i
}

// indexed is where the thing of a number stands, from now on if it did not.
func indexed(items []item, n int) ([]item, int) {
	i := slices.IndexFunc(items, func(it item) bool { return it.n == n })
	if i < 0 {
		return append(items, item{n: n}), len(items)
	}
	return items, i
}

func (st *state) foldStarted(e Event) error {
	if !st.startedAt.IsZero() {
		return words.Fail("session.event-starts-again", ErrOrder, "Seq", e.Seq)
	}
	st.startedAt = e.At
	st.clock.Run(true)
	return nil
}

func (st *state) foldMoved(e Event) error {
	p, ok := st.find(e.Stage, e.Prompt)
	if !ok {
		return words.Fail("session.event-moves", ErrOrder, "Seq", e.Seq, "Stage", e.Stage, "Prompt", e.Prompt)
	}
	p.form = e.Form
	if forms := len(st.guide.Stages[p.stage].Prompts[p.prompt].Other); e.Form < 0 || e.Form > forms {
		return words.Fail("session.event-shows-form", ErrOrder, "Seq", e.Seq, "Form", e.Form, "Forms", forms)
	}
	st.place = p
	if st.visited == nil {
		st.visited = map[string]place{}
	}
	st.visited[e.Stage] = p
	st.clock.Enter(e.Stage)
	return nil
}

func (st *state) foldMark(e Event) error {
	i := st.markIndex(e.Ref)
	if i < 0 {
		return words.Fail("session.event-mark", ErrOrder, "Seq", e.Seq, "Kind", e.Kind, "Ref", e.Ref)
	}
	switch m := &st.marks[i]; e.Kind {
	case Kinded, Also, Unkinded:
		return st.foldKind(m, e)
	case Discarded:
		m.Discarded = true
	case Passed:
		m.Passed = true
	case Restored:
		m.Discarded = m.gone // erased words do not come back
	}
	return nil
}

// foldKind says what a mark is, or is not. A promise of mine that is marked is a
// promise from then on.
func (st *state) foldKind(m *Mark, e Event) error {
	if !e.Mark.valid() || e.Item < 0 || e.Item == TheirFirst {
		return words.Fail("session.event-gives-kind", ErrOrder, "Seq", e.Seq, "Kind", e.Mark)
	}
	switch e.Kind {
	case Kinded:
		m.Kinds = []MarkKind{e.Mark}
	case Also:
		m.Kinds = m.named(e.Mark)
		if e.Item > 0 {
			st.items[st.itemIndex(e.Item)].mark = m.Seq
		}
	case Unkinded:
		m.Kinds = slices.DeleteFunc(slices.Clone(m.Kinds), func(k MarkKind) bool { return k == e.Mark })
	}
	return nil
}

func lineOf(e Event) Line {
	return Line{Seq: e.Seq, First: e.Seq, Text: e.Text, Later: e.Kind == Added, At: e.At}
}

// foldNoted gives words to the mark or tally they are about, or keeps them as a note.
// Words about anything else are a note too: what they are about may be gone.
func (st *state) foldNoted(e Event) error {
	line := lineOf(e)
	i := st.markIndex(e.Ref)
	if e.Gone {
		if i >= 0 {
			st.marks[i].Erased = true
		}
		blank := map[int]Event{e.Seq: e}
		maps.Copy(blank, st.blank)
		st.blank = blank
		return nil
	}
	if i >= 0 {
		st.marks[i].Lines = append(slices.Clip(st.marks[i].Lines), line)
		return nil
	}
	if slices.Contains(st.tallied, e.Ref) {
		return nil
	}
	st.notes = append(st.notes, line)
	return nil
}

func (st *state) foldConsented(e Event) error {
	c, err := parseConsent(e.Text)
	if err != nil {
		return words.Fail("session.event-consent", ErrOrder, "Seq", e.Seq, "Why", err)
	}
	st.consent, st.keepPromises = c, e.Item == 1
	if c != Undecided {
		st.closedAt = time.Time{}
	}
	return nil
}

func (st *state) markIndex(seq int) int {
	return slices.IndexFunc(st.marks, func(m Mark) bool { return m.Seq == seq })
}

func (st *state) find(stage, prompt string) (place, bool) {
	for i, in := range st.guide.Stages {
		j := slices.IndexFunc(in.Prompts, func(p script.Prompt) bool { return p.ID == prompt })
		if in.ID == stage && j >= 0 {
			return place{stage: i, prompt: j}, true
		}
	}
	return place{}, false
}
