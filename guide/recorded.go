package guide

import (
	"example.org/onetoone/guide/script"
	"fmt"
	"strings"
	"time"
)

// Recorded is a practice that was held and recorded elsewhere, as a session:
// over, debriefed, and with both sides' lines. Of a line, Who, Text, Heard,
// Stage and the times are taken; one without words is left out. A Stage that
// the guide lacks is kept as it is. title stands in place of a name, and told
// says how the stages were told. It ends at the time at, and begins so long
// before as the recording lasted; without times it lasted no time.
//
// It returns ErrOrder for a line that nobody says, and ErrNothing without lines.
func Recorded(g script.Guide, title, told string, lines []Spoken, at time.Time) (Session, error) {
	first, last := span(lines)
	r := recorder{start: at.Add(first - last), first: first, now: at.Add(first - last)}
	r.add(Event{Kind: Began, Text: g.ID})
	r.add(Event{Kind: Set, Field: FieldRole, Text: string(RoleOrganizer)})
	r.add(Event{Kind: Set, Field: FieldPerson, Text: title})
	r.add(Event{Kind: Set, Field: FieldRecorded, Text: told})
	r.add(Event{Kind: Started})
	r.move(g.Stages[0])
	said := false
	for _, l := range lines {
		if l.Text = strings.TrimSpace(l.Text); l.Text == "" {
			continue
		}
		said = true
		r.line(g, l)
	}
	if !said {
		return Session{}, fmt.Errorf("keeping a recording: %w", ErrNothing)
	}
	r.now = at
	r.add(Event{Kind: Ended})
	r.add(Event{Kind: Debriefed})
	return Replay(g, withElapsed(r.events))
}

// Recorded reports whether this is a practice that was recorded elsewhere.
func (s Session) Recorded() bool { return s.Field(FieldRecorded) != "" }

// span is when the first of some lines begins, and the last one ends.
func span(lines []Spoken) (first, last time.Duration) {
	any := false
	for _, l := range lines {
		if !l.Timed {
			continue
		}
		if !any || l.From < first {
			first = l.From
		}
		any = true
		last = max(last, l.From, l.Until)
	}
	return first, last
}

// recorder writes down the events of a recorded practice.
type recorder struct {
	events     []Event
	start, now time.Time
	first      time.Duration // when the recording's first line begins
	stage      string
}

func (r *recorder) add(e Event) {
	e.Seq, e.At = len(r.events)+1, r.now
	e.Text, e.Behind = Visible(e.Text), Visible(e.Behind)
	r.events = append(r.events, e)
}

func (r *recorder) move(st script.Stage) {
	r.stage = st.ID
	r.add(Event{Kind: Moved, Stage: st.ID, Prompt: st.Prompts[0].ID})
}

func (r *recorder) line(g script.Guide, l Spoken) {
	e := Event{Kind: Said, Who: l.Who, Text: l.Text, Behind: l.Heard, Stage: Visible(l.Stage)}
	if l.Timed {
		e.Timed, e.From = true, int((l.From - r.first).Milliseconds())
		if l.Until > 0 {
			e.Until = int((l.Until - r.first).Milliseconds())
		}
		if at := r.start.Add(l.From - r.first); at.After(r.now) { // lines overlap; the clock does not go back
			r.now = at
		}
	}
	if st, ok := g.Stage(l.Stage); ok && st.ID != r.stage {
		r.move(st)
	}
	r.add(e)
}
