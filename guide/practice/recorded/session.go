package recorded

import (
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/older"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// sessionOf is a practice that was held and recorded elsewhere, as a session:
// over, debriefed, and with both sides' lines. Of a line, Who, Text, Heard,
// Stage and the times are taken; one without words is left out. A Stage that
// the guide lacks is kept as it is. title stands in place of a name, and told
// says how the stages were told. It ends at the time at, and begins so long
// before as the recording lasted; without times it lasted no time.
//
// It returns ErrOrder for a line that nobody says, and ErrNothing without lines.
func sessionOf(g script.Guide, title, told string, lines []rehearsal.Line, at time.Time) (guide.Session, error) {
	first, last := span(lines)
	r := recorder{start: at.Add(first - last), first: first, now: at.Add(first - last)}
	r.add(guide.Event{Kind: guide.Began, Text: g.ID})
	r.add(guide.Event{Kind: guide.Set, Field: guide.FieldRole, Text: string(guide.RoleOrganizer)})
	r.add(guide.Event{Kind: guide.Set, Field: guide.FieldPerson, Text: title})
	r.add(guide.Event{Kind: guide.Set, Field: guide.FieldRecorded, Text: told})
	r.add(guide.Event{Kind: guide.Started})
	r.move(g.Stages[0])
	said := false
	for _, l := range lines {
		if l.Text = strings.TrimSpace(l.Text); l.Text == "" {
			continue
		}
		if l.Who != guide.Me && l.Who != guide.Them {
			return guide.Session{}, words.Fail("rehearsal.keeping-says", guide.ErrOrder, "Who", l.Who)
		}
		said = true
		r.line(g, l)
	}
	if !said {
		return guide.Session{}, words.Fail("rehearsal.keeping-recording", guide.ErrNothing)
	}
	r.now = at
	r.add(guide.Event{Kind: guide.Ended})
	r.add(guide.Event{Kind: guide.Debriefed})
	return guide.Replay(g, older.Events(1, r.events))
}

// span is when the first of some lines begins, and the last one ends.
func span(lines []rehearsal.Line) (first, last time.Duration) {
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
	events     []guide.Event
	start, now time.Time
	first      time.Duration // when the recording's first line begins
	stage      string
}

func (r *recorder) add(e guide.Event) {
	e.Seq, e.At = len(r.events)+1, r.now
	e.Text, e.Behind = guide.Visible(e.Text), guide.Visible(e.Behind)
	r.events = append(r.events, e)
}

func (r *recorder) move(st script.Stage) {
	r.stage = st.ID
	r.add(guide.Event{Kind: guide.Moved, Stage: st.ID, Prompt: st.Prompts[0].ID})
}

func (r *recorder) line(g script.Guide, l rehearsal.Line) {
	e := guide.Event{Kind: guide.Said, Who: l.Who, Text: l.Text, Behind: l.Heard, Stage: guide.Visible(l.Stage)}
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
