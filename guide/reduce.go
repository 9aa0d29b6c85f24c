package guide

import (
	"time"

	"example.org/onetoone/guide/when"
)

// Reduce gives the list of events that a level of consent leaves, numbered
// anew and closed by the event that sets the level. Only what stands is left.
// Below Themes the time of day goes as well: the talk is moved to midnight of
// its day and lasts as long as it did.
func (s Session) Reduce(c Consent, promises bool, at time.Time) []Event {
	var out []Event
	number, told := map[int]int{}, map[int]bool{}
	going := s.Started() && !s.Ended() // its clock still needs the hours
	hide := !c.keeps(HeldStages.from()) && !going
	put := func(e Event) {
		e.Seq = len(out) + 1
		if hide {
			e = s.withoutHour(e)
		}
		out = append(out, e)
	}
	marked := s.Promised()
	for _, e := range s.events() {
		if e.Kind == Also && e.Item > 0 && !c.keeps(HeldPromises.from()) {
			for _, p := range marked {
				if p.N == e.Item && promises && !s.st.undone[e.Seq] {
					s.promised(p, e, put)
				}
			}
			e.Item = 0
		}
		if e.Gone {
			if l, ok := s.LineOf(e.Seq); ok && l.First == e.Seq { // it says what it was first corrected to
				says := append(l.Was, Past{Seq: l.Seq, Text: l.Text})[0]
				e.Gone, e.Text, told[says.Seq] = false, says.Text, true
			}
		}
		clock := going && (e.Kind == Paused || e.Kind == Resumed)
		if e.Gone || told[e.Seq] || s.st.undone[e.Seq] || e.Kind == Consented || e.Kind == Closed || !clock && !c.KeepsEvent(e, promises) {
			continue
		}
		if e.Ref != 0 {
			e.Ref = number[e.Ref] // 0 when what it was about is gone
		}
		if e.Kind != Noted && e.Kind != Added && e.Ref == 0 && s.events()[e.Seq-1].Ref != 0 {
			continue
		}
		number[e.Seq] = len(out) + 1
		put(e)
	}
	last := s.Stamp(at, Event{Kind: Consented, Text: string(c)})
	if promises {
		last.Item = 1
	}
	put(last)
	return out
}

// promised puts what stays of a promise that was only marked, by e, when promises
// may stay and its mark may not.
func (s Session) promised(p Promise, e Event, put func(Event)) {
	set := Event{At: e.At, Into: e.Into, Kind: Set, Field: FieldMarked, Item: p.N, Text: Yes}
	put(set)
	if set.Field, set.Text = FieldWhat, p.What; p.What != "" && s.FieldOf(FieldWhat, p.N) == "" {
		put(set)
	}
}

// withoutHour moves an event to midnight of the day the talk was; the end
// keeps its distance, so that the minutes stay true.
func (s Session) withoutHour(e Event) Event {
	day := s.StartedAt()
	if day.IsZero() {
		day = s.BeganAt()
	}
	if e.Kind == Set || e.Kind == Renewed { // what follows from it is told from its own day
		day = e.At
	}
	midnight := when.Midnight(day)
	e = e.dayFrom(midnight)
	e.At, e.Into = midnight, 0
	if e.Kind == Ended || s.Ended() && e.Kind == Debriefed {
		lasted := s.st.clock.Into().Truncate(time.Minute)
		e.At, e.Into = midnight.Add(lasted), int(lasted.Milliseconds())
	}
	return e
}
