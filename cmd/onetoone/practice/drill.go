package practice

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/words"
)

// drillOf sets up a drill of a stage as it was asked for.
func drillOf(who personas.Persona, s partner.Setup, stage string, minutes int) (partner.Drill, error) {
	if minutes < guide.MinDrill || minutes > guide.MaxDrill {
		return partner.Drill{}, words.Fail("fail.drill.minutes", nil, "Least", guide.MinDrill, "Most", guide.MaxDrill, "Typed", minutes)
	}
	d, ok := partner.DrillOf(who, s, stage)
	if !ok {
		return d, words.Fail("fail.drill.stage", nil, "Stages", strings.Join(partner.Stages(), ", "), "Typed", strconv.Quote(stage))
	}
	return d, nil
}

// sayDrill says what a drill is about, and what was told before it.
func sayDrill(d *desk.Desk, who personas.Persona, of partner.Drill, minutes int) {
	d.Tell("out.drill.begin", "Stage", of.Stage, "Minutes", minutes)
	known := solo.Known(who, of)
	if len(known) > 0 {
		d.Tell("out.drill.told", "Name", who.Name)
	}
	for _, f := range known {
		d.Say("  %s: %s", f.Title, f.Says[0])
	}
}

// drillClock says once that the minutes of a drill are over; the zero value
// says nothing.
type drillClock struct {
	minutes int
	began   time.Duration // on the stopwatch
}

func (c *drillClock) tell(d *desk.Desk) {
	if c.minutes > 0 && d.Ran()-c.began >= time.Duration(c.minutes)*time.Minute {
		d.Tell("out.drill.over")
		c.minutes = 0
	}
}

// debriefDrill writes what a drill came to: the gates of its stage, its lines
// of the scorecard, one thing to keep and one to try, and how to do it again.
func (r *rehearsal) debriefDrill() error {
	w, s := r.d.W, r.Now().Debrief()
	fmt.Fprintln(r.out, w.T("out.drill.head", "Stage", s.Stage, "Name", r.Persona.Name, "Lines", w.N("count.lines", r.Now().Turns())))
	r.gates(solo.Sought(s))
	if solo.Asks(s) {
		r.ending("out.drill.way", s)
	}
	if err := r.card(); err != nil {
		return err
	}
	again := r.Setup
	fmt.Fprintln(r.out, w.T("out.drill.again", "Command", solo.Command(r.Persona, again)))
	again.Seed++
	fmt.Fprintln(r.out, w.T("out.drill.another", "Command", solo.Command(r.Persona, again)))
	return nil
}

// debrief writes what was behind which gate, what became of it, and the
// scorecard of what was said.
func (r *rehearsal) debrief() error {
	w, s := r.d.W, r.Now().Debrief()
	fmt.Fprint(r.out, w.T("out.talk.after", "Lines", w.N("count.lines", r.Now().Turns()), "Trust", s.Trust, "Mood", s.Mood))
	if s.LockedBy != "" {
		fmt.Fprint(r.out, w.T("out.talk.closed", "Words", s.LockedBy))
	}
	r.ending("out.talk.way", s)
	r.gates(s.Facts)
	if r.Now().Turns() == 0 {
		return nil
	}
	return r.card()
}

// ending writes what stood in the way, and what was agreed.
func (r *rehearsal) ending(id string, s partner.State) {
	fmt.Fprintln(r.out, r.d.W.T(id, "Step", s.Objected, "Text", s.Objection))
	fmt.Fprintln(r.out, solo.Outcome(r.d.W, s, r.Persona.Name))
}

// card writes the scorecard.
func (r *rehearsal) card() error {
	fmt.Fprintln(r.out)
	return solo.CardOf(solo.Turns(r.Lines(), nil), r.Persona, r.Setup).Text(r.out, r.d.W)
}

// gates writes what became of what was behind them.
func (r *rehearsal) gates(all []partner.Gate) {
	for _, g := range all {
		switch {
		case g.Out && g.Words == "":
			fmt.Fprintln(r.out, r.d.W.T("out.gate.silence", "Level", g.Level, "Title", g.Title, "N", g.Turn))
		case g.Out:
			fmt.Fprintln(r.out, r.d.W.T("out.gate.out", "Level", g.Level, "Title", g.Title, "N", g.Turn, "Words", g.Words))
		case g.Turn > 0:
			fmt.Fprintln(r.out, r.d.W.T("out.gate.stayed", "Level", g.Level, "Title", g.Title, "Would", g.Would))
		default:
			fmt.Fprintln(r.out, r.d.W.T("out.gate.untouched", "Level", g.Level, "Title", g.Title, "Would", g.Would))
		}
	}
}
