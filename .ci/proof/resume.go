package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
)

// mayLose is how much typing may be lost from the unsent line; slack is for
// what lies between sending a key and the program reading it.
const (
	mayLose = time.Second
	slack   = 50 * time.Millisecond
)

// after counts a check about the last kill.
func (d *driver) after(ok bool, what string, more ...string) {
	where := fmt.Sprintf("after kill %d (%s, %s later): ", len(d.kills.fired), d.killedBy, d.kills.wait[d.killedBy])
	d.Check(ok, where+what, more...)
}

// judge looks into the vault after a kill.
func (d *driver) judge() (*term.Kept, reckoning, error) {
	d.rep.kills[d.kills.in[d.killedBy]]++
	d.rep.say("kill %2d  %s, %s later", len(d.kills.fired), d.killedBy, d.kills.wait[d.killedBy].Round(time.Microsecond))
	k, err := d.shell.Talk()
	if err != nil {
		return nil, reckoning{}, fmt.Errorf("after kill %d (%s): %w", len(d.kills.fired), d.killedBy, err)
	}
	if k == nil {
		k = &term.Kept{}
	}
	before := d.book.reckon(k)
	d.after(len(before.broken) == 0, "all that was called saved is there", "not there: "+strings.Join(before.broken, ", "))
	words := k.Words()
	said := d.lines[:min(d.kept, len(words))]
	d.after(slices.Equal(words, said), "the words are those that were kept, in order", difference(said, words))
	d.kept = len(said)
	return k, before, nil
}

// pickUp goes from Home back to where the program was killed, and takes stock
// of the line that was being written.
func (d *driver) pickUp(s term.Sight, k *term.Kept, before reckoning) {
	stopped := ""
	switch {
	case k.ID == "":
		d.recover(s, before)
		return
	case k.Ended.IsZero():
		row := s.RowWith(term.Text("home.going")) + 1
		ok := row > 0 && strings.HasPrefix(s.Rows[row], " › ")
		d.after(ok, "Home offers the talk to go on with", s.String())
		if !ok {
			trial.Need(errors.New("the talk is not offered again"))
		}
		_, stopped, _ = strings.Cut(s.Rows[row], term.Text("home.stopped.long", "Stage", ""))
		stopped, _, _ = strings.Cut(stopped, ",")
	case !k.Debriefed:
		ok := d.findDebrief(s)
		d.after(ok, "Home offers the debrief", s.String())
		if !ok {
			trial.Need(errors.New("the debrief is not offered"))
		}
	default:
		return
	}
	trial.Need(d.p.Send("\r"))
	s = d.settle()
	if s.View == term.Listening || s.View == term.Writing {
		d.after(before.mayStand(place{s.Stage, s.Prompt}), "the stage and the prompt are those it was at",
			fmt.Sprintf("it was at: %v", before.places), s.String())
		d.after(stopped == term.Stages()[s.Stage-1], "Home named the stage", fmt.Sprintf("it said %q", stopped), s.String())
	}
	d.recover(s, before)
}

// findDebrief puts the cursor of Home on the debrief that waits, if it is offered.
func (d *driver) findDebrief(s term.Sight) bool {
	if s.RowWith(term.Text("home.asking")) < 0 || s.RowWith(term.Text("home.debrief.form")) < 0 {
		return false
	}
	for {
		for i, r := range s.Rows {
			if strings.HasPrefix(r, " › ") && i == s.RowWith(term.Text("home.debrief.form")) {
				return true
			}
		}
		was := s.String()
		trial.Need(d.p.Send("\x1b[B"))
		s = d.await("the next row of Home", func(s term.Sight) bool { return s.String() != was })
	}
}

// settle waits until a talk that is gone on with shows where it was.
func (d *driver) settle() term.Sight {
	ready := func(s term.Sight) bool {
		return term.At(term.Writing, term.Preparing, term.NextForm, term.DebriefMark, term.DebriefForm, term.Listening)(s) && s.Status == term.StatusSaved
	}
	s := d.await("the talk", func(s term.Sight) bool { return ready(s) || term.At(term.Card, term.Opening)(s) })
	if term.At(term.Card, term.Opening)(s) {
		trial.Need(d.p.Send("\x1b")) // go on from the page before, as after any other kill
		s = d.await("the page before", ready)
	}
	return s
}

// recover judges what became of the lines that were typed and not kept, and
// takes up the one that came back.
func (d *driver) recover(s term.Sight, before reckoning) {
	name := d.lineName(s)
	taken := false
	for _, l := range before.open {
		n := 0
		if l.name == name && s.Line != "" {
			taken = true
			n = d.takeUp(l, s, before.seen)
		}
		d.lost(l, n)
	}
	if s.View == term.Writing && !taken {
		d.closeStray(s)
	}
}

// lineName is the name of the line that shows, or nothing.
func (d *driver) lineName(s term.Sight) string {
	w := want{field: s.Field}
	switch s.View {
	case term.Writing:
		return sentenceName(d.kept)
	case term.Preparing:
		w.form = "prepare"
	case term.NextForm:
		w.form = "next step"
	case term.DebriefForm:
		w.form = "debrief"
	}
	return w.name()
}

// takeUp compares the line that came back with what was typed, and goes on
// with it. It returns how many pieces came back.
func (d *driver) takeUp(l *line, s term.Sight, seen string) int {
	n := slices.IndexFunc(prefixes(l.typed()), func(p string) bool {
		return p == s.Line || s.Cut && s.Line != "" && strings.HasSuffix(p, s.Line)
	})
	d.after(n >= 0, "the draft is the beginning of what was typed", fmt.Sprintf("typed %q", strings.Join(l.typed(), "")), s.String())
	if n < 0 {
		trial.Need(errors.New("going on with a draft that was never typed"))
	}
	d.after(s.Cut || strings.HasPrefix(s.Line, seen), "the draft has what was on the screen when it said saved", fmt.Sprintf("it was %q", seen), s.String())
	if s.View == term.Writing {
		about := term.Text("writing.note")
		if isQuote(d.kept) {
			about = term.Text("writing.mark", "N", d.kept/2+1)
		}
		d.after(s.About == about, "the draft is for "+about, s.String())
	}
	stands := n
	if n < len(l.at) && l.pieces[n] == " " {
		space := d.endsInSpace(s)
		if stands--; space {
			n, stands = n+1, n
		}
	}
	d.line = &line{name: l.name, pieces: l.pieces, at: slices.Clone(l.at[:stands]), holds: l.holds}
	d.book.begin(d.line)
	return n
}

// prefixes are all beginnings of a text, as they are seen.
func prefixes(typed []string) []string {
	out := []string{""}
	for _, p := range typed {
		out = append(out, out[len(out)-1]+term.Squeeze(p))
	}
	return out
}

// endsInSpace takes one character back from a line, and reports whether it
// was a space.
func (d *driver) endsInSpace(s term.Sight) bool {
	trial.Need(d.p.Send("\x7f"))
	now := d.await("a line with one letter less", func(now term.Sight) bool { return now.Line != s.Line || now.Status != s.Status })
	return now.Line == s.Line
}

// lost judges what is missing of a line of which n pieces came back.
func (d *driver) lost(l *line, n int) {
	if n >= len(l.at) {
		d.rep.say("         all %d characters typed are there", n)
		return
	}
	age := d.killedAt.Sub(l.at[n])
	d.rep.say("         %d of %d characters typed are there, lost are %d ms", n, len(l.at), age.Milliseconds())
	d.rep.loss(age, len(l.at)-n)
	d.after(age <= mayLose+slack, fmt.Sprintf("%s lost at most the last second of its typing", l.name),
		fmt.Sprintf("%d of %d characters are missing, the first typed %s before the kill", len(l.at)-n, len(l.at), age.Round(time.Millisecond)))
}

// closeStray empties a line that should not have come back, so that the run
// can go on.
func (d *driver) closeStray(s term.Sight) {
	d.after(false, "no line comes back that was kept already", s.String())
	for s := d.p.Sight(); s.Line != ""; s = d.p.Sight() {
		d.endsInSpace(s)
	}
	trial.Need(d.p.Press("\x15\r", "the talk", term.At(term.Listening)))
}
