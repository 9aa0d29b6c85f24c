package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
)

// drillOf sets up a drill of a stage as it was asked for.
func drillOf(who personas.Persona, s partner.Setup, stage string, minutes int) (partner.Drill, error) {
	if minutes < guide.MinDrill || minutes > guide.MaxDrill {
		return partner.Drill{}, fmt.Errorf("a drill takes %d to %d minutes, not %d", guide.MinDrill, guide.MaxDrill, minutes)
	}
	d, ok := partner.DrillOf(who, s, stage)
	if !ok {
		return d, fmt.Errorf("the stage is %s, not %q", strings.Join(partner.Stages(), ", "), stage)
	}
	return d, nil
}

// sayDrill says what a drill is about, and what was told before it.
func sayDrill(d *desk, who personas.Persona, of partner.Drill, minutes int) {
	d.say("A drill of the %s stage, %d minutes.", of.Stage, minutes)
	known := solo.Known(who, of)
	if len(known) > 0 {
		d.say("%s has told you:", who.Name)
	}
	for _, f := range known {
		d.say("  %s: %s", f.Title, f.Says[0])
	}
}

// drillClock says once that the minutes of a drill are over; the zero value
// says nothing.
type drillClock struct {
	minutes int
	began   time.Duration // on the stopwatch
}

func (c *drillClock) tell(d *desk) {
	if c.minutes > 0 && d.ran()-c.began >= time.Duration(c.minutes)*time.Minute {
		d.say("The minutes are over. Go on if you like; /end shows what there was to find.")
		c.minutes = 0
	}
}

// debriefDrill writes what a drill came to: the gates of its stage, its lines
// of the scorecard, one thing to keep and one to try, and how to do it again.
func (r *rehearsal) debriefDrill() error {
	s := r.talk.Debrief()
	fmt.Fprintf(r.out, "\nDrill: the %s stage with %s, %s.\n", s.Stage, r.persona.Name, counted(r.talk.Turns(), "line", "lines"))
	r.gates(solo.Sought(s))
	if solo.Asks(s) {
		fmt.Fprintf(r.out, "What stood in the way (%s): %s\n", s.Objected, s.Objection)
		fmt.Fprintln(r.out, solo.Outcome(s, r.persona.Name))
	}
	fmt.Fprintln(r.out)
	if err := solo.CardOf(r.scored(), r.persona, r.setup).Text(r.out); err != nil {
		return err
	}
	again := r.setup
	fmt.Fprintf(r.out, "\nAgain:   %s\n", solo.Command(r.persona, again))
	again.Seed++
	fmt.Fprintf(r.out, "Another: %s\n", solo.Command(r.persona, again))
	return nil
}

// scored are the lines of the talk as the scorecard takes them.
func (r *rehearsal) scored() []scorecard.Turn {
	_, replies := partner.Fold(r.persona, r.setup, r.turns)
	var out []scorecard.Turn
	for i, reply := range replies {
		if i > 0 {
			out = append(out, scorecard.Turn{Organizer: true, Words: wording(partner.Offer{Turn: r.turns[i-1]}), Heard: heardAs(r.turns[i-1])})
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
	fmt.Fprintf(r.out, "\nAfter %s: trust %d of 10, %s.", counted(r.talk.Turns(), "line", "lines"), s.Trust, s.Mood)
	if s.LockedBy != "" {
		fmt.Fprintf(r.out, " What closed a door: “%s”", s.LockedBy)
	}
	fmt.Fprintf(r.out, "\nWhat stood in the way (%s): %s\n", s.Objected, s.Objection)
	fmt.Fprintln(r.out, solo.Outcome(s, r.persona.Name))
	r.gates(s.Facts)
	if r.talk.Turns() == 0 {
		return nil
	}
	fmt.Fprintln(r.out)
	return solo.CardOf(r.scored(), r.persona, r.setup).Text(r.out)
}

// gates writes what became of what was behind them.
func (r *rehearsal) gates(all []partner.Gate) {
	for _, g := range all {
		switch {
		case g.Out && g.Words == "":
			fmt.Fprintf(r.out, "  gate %d  %s: came out in line %d, in a silence\n", g.Level, g.Title, g.Turn)
		case g.Out:
			fmt.Fprintf(r.out, "  gate %d  %s: came out in line %d, after “%s”\n", g.Level, g.Title, g.Turn, g.Words)
		case g.Turn > 0:
			fmt.Fprintf(r.out, "  gate %d  %s: stayed in, in line %d: %s\n", g.Level, g.Title, g.Turn, g.Would)
		default:
			fmt.Fprintf(r.out, "  gate %d  %s: was not touched: %s\n", g.Level, g.Title, g.Would)
		}
	}
}
