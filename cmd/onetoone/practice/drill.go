package practice

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/scorecard"
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
	s := r.talk.Debrief()
	fmt.Fprintln(r.out, r.w.T("out.drill.head", "Stage", s.Stage, "Name", r.persona.Name, "Lines", r.w.N("count.lines", r.talk.Turns())))
	r.gates(solo.Sought(s))
	if solo.Asks(s) {
		fmt.Fprintln(r.out, r.w.T("out.drill.way", "Step", s.Objected, "Text", s.Objection))
		fmt.Fprintln(r.out, solo.Outcome(r.w, s, r.persona.Name))
	}
	fmt.Fprintln(r.out)
	if err := solo.CardOf(r.scored(), r.persona, r.setup).Text(r.out, r.w); err != nil {
		return err
	}
	again := r.setup
	fmt.Fprintln(r.out, r.w.T("out.drill.again", "Command", solo.Command(r.persona, again)))
	again.Seed++
	fmt.Fprintln(r.out, r.w.T("out.drill.another", "Command", solo.Command(r.persona, again)))
	return nil
}

// scored are the lines of the talk as the scorecard takes them.
func (r *rehearsal) scored() []scorecard.Turn {
	_, replies := partner.Fold(r.persona, r.setup, r.turns)
	var out []scorecard.Turn
	for i, reply := range replies {
		if i > 0 {
			out = append(out, scorecard.Turn{Organizer: true, Words: r.wording(partner.Offer{Turn: r.turns[i-1]}), Heard: heardAs(r.turns[i-1])})
		}
		out = append(out, scorecard.Turn{Words: strings.Join(reply.Lines, " ")})
	}
	return out
}

// heardAs is a turn as the listener would hand it on.
func heardAs(u partner.Turn) listener.Line {
	l := listener.Line{Asks: u.Asks}
	for _, m := range slices.Compact(slices.Clone(u.Moves)) {
		l.Moves = append(l.Moves, listener.Label{Move: m})
	}
	return l
}

// debrief writes what was behind which gate, what became of it, and the
// scorecard of what was said.
func (r *rehearsal) debrief() error {
	s := r.talk.Debrief()
	fmt.Fprint(r.out, r.w.T("out.talk.after", "Lines", r.w.N("count.lines", r.talk.Turns()), "Trust", s.Trust, "Mood", s.Mood))
	if s.LockedBy != "" {
		fmt.Fprint(r.out, r.w.T("out.talk.closed", "Words", s.LockedBy))
	}
	fmt.Fprintln(r.out, r.w.T("out.talk.way", "Step", s.Objected, "Text", s.Objection))
	fmt.Fprintln(r.out, solo.Outcome(r.w, s, r.persona.Name))
	r.gates(s.Facts)
	if r.talk.Turns() == 0 {
		return nil
	}
	fmt.Fprintln(r.out)
	return solo.CardOf(r.scored(), r.persona, r.setup).Text(r.out, r.w)
}

// gates writes what became of what was behind them.
func (r *rehearsal) gates(all []partner.Gate) {
	for _, g := range all {
		switch {
		case g.Out && g.Words == "":
			fmt.Fprintln(r.out, r.w.T("out.gate.silence", "Level", g.Level, "Title", g.Title, "N", g.Turn))
		case g.Out:
			fmt.Fprintln(r.out, r.w.T("out.gate.out", "Level", g.Level, "Title", g.Title, "N", g.Turn, "Words", g.Words))
		case g.Turn > 0:
			fmt.Fprintln(r.out, r.w.T("out.gate.stayed", "Level", g.Level, "Title", g.Title, "N", g.Turn, "Would", g.Would))
		default:
			fmt.Fprintln(r.out, r.w.T("out.gate.untouched", "Level", g.Level, "Title", g.Title, "Would", g.Would))
		}
	}
}
