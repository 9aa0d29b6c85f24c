package solo

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// With gives the partner of a practice and what it was set up with; ok is
// false when there is none, or when there is no such persona any more. One whose
// file somebody wrote is the one of then, whatever became of the file.
func With(s guide.Session) (p personas.Persona, setup partner.Setup, ok bool) {
	if kept := s.Behind(guide.FieldPersona); kept != "" {
		p, ok = personas.Kept(kept)
	} else {
		p, ok = personas.Find(s.Field(guide.FieldPersona))
	}
	setup.Seed, _ = strconv.ParseUint(s.Field(guide.FieldSeed), 10, 64) // 0 is a seed too
	setup.Level, _ = strconv.Atoi(s.Field(guide.FieldDifficulty))
	setup.Declined = ids(s.Field(guide.FieldWithout))
	if stage, _, drills := rehearsal.Drill(s); drills {
		setup.Drill = partner.Drill{Stage: stage, Out: ids(s.Field(guide.FieldOut))}
		setup.Drill.Trust, _ = strconv.Atoi(s.Field(guide.FieldTrust))
	}
	return p, setup, ok
}

// ids are those of a list joined by commas.
func ids(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ",")
}

// Open opens a practice with a partner, set up as With then reads it: a drill
// takes so many minutes.
func Open(keep Keeper, p personas.Persona, setup partner.Setup, minutes int, at time.Time) error {
	type filling struct {
		field guide.Field
		text  string
	}
	all := []filling{
		{guide.FieldDifficulty, strconv.Itoa(setup.Level)},
		{guide.FieldSeed, strconv.FormatUint(setup.Seed, 10)}, {guide.FieldWithout, strings.Join(setup.Declined, ",")},
	}
	if d := setup.Drill; d.Stage != "" {
		all = append(all, filling{guide.FieldDrill, d.Stage}, filling{guide.FieldDrillMinutes, strconv.Itoa(minutes)},
			filling{guide.FieldTrust, strconv.Itoa(d.Trust)}, filling{guide.FieldOut, strings.Join(d.Out, ",")})
	}
	if err := keep.Do(rehearsal.Meet(keep.Session(), p.ID, p.Text, at)); err != nil {
		return err
	}
	for _, f := range all {
		if f.text == "" {
			continue
		}
		if err := keep.Do(keep.Session().Fill(f.field, f.text, at)); err != nil {
			return err
		}
	}
	if err := keep.Do(keep.Session().Start(at)); err != nil {
		return err
	}
	return keep.Do(keep.Session().Open(at))
}

// Turn is a line of the trainee's as the partner heard it.
func Turn(l rehearsal.Line) partner.Turn {
	if l.Text == "" {
		return partner.Held()
	}
	return partner.Said(l.Text, AsHeard(l))
}

// played are the talk at the door, and after each line of the trainee's.
func played(p personas.Persona, setup partner.Setup, lines []rehearsal.Line) iter.Seq[partner.Talk] {
	return func(yield func(partner.Talk) bool) {
		t, _ := partner.Begin(p, setup)
		for i := 0; yield(t) && i < len(lines); i++ {
			for i < len(lines) && lines[i].Who != guide.Me {
				i++
			}
			if i == len(lines) {
				return
			}
			u := Turn(lines[i])
			if i+1 == len(lines) || lines[i+1].Who != guide.Them {
				t, _ = t.Hear(u)
				continue
			}
			answer := lines[i+1]
			t = t.Told(u, partner.Kind(answer.Heard), strings.Split(answer.Text, "\n"))
		}
	}
}

// Played is how the talk stands after the lines.
func Played(p personas.Persona, setup partner.Setup, lines []rehearsal.Line) (last partner.Talk) {
	for t := range played(p, setup, lines) {
		last = t
	}
	return last
}

// Before are the newest lines the partner said, for the listener.
func Before(lines []rehearsal.Line) []string {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].Who == guide.Them {
			return strings.Split(lines[i].Text, "\n")
		}
	}
	return nil
}

// Text is what a reply says, as a session keeps it: a paragraph each.
func Text(r partner.Reply) string { return strings.Join(r.Lines, "\n") }

// heldWords stand for the words of a silence, where it is quoted.
const heldWords = "…"

// Turns are the lines as the scorecard takes them, with corrected labels.
// titles gives the title of a stage by its id; an unknown one is left empty.
func Turns(lines []rehearsal.Line, titles map[string]string) []scorecard.Turn {
	var out []scorecard.Turn
	for i, l := range lines {
		t := scorecard.Turn{
			Organizer: l.Who == guide.Me, Words: strings.ReplaceAll(l.Text, "\n", " "), Stage: titles[l.Stage],
			From: l.From, Until: l.Until, Timed: l.Timed,
			// A line that was corrected is what it was corrected to, whatever they took it for.
			Agrees: l.Who == guide.Them && l.Heard == string(partner.Agrees) && i > 0 && lines[i-1].Corrected == "",
		}
		if t.Organizer {
			if t.Heard = Heard(l); 0 < l.Held && l.Held < Shortest { // promised in words, and broken off
				t.Heard.Moves = slices.DeleteFunc(slices.Clone(t.Heard.Moves), func(x listener.Label) bool { return x.Move == listener.Silence })
			}
			if l.Text == "" {
				t.Words = heldWords
			}
		}
		out = append(out, t)
	}
	return out
}

// Titles gives the titles of a guide's stages by their ids.
func Titles(g script.Guide) map[string]string {
	out := map[string]string{}
	for _, st := range g.Stages {
		out[st.ID] = st.Title
	}
	return out
}

// Moves are the names of what a line does, in a row.
func Moves(w *words.Words, l listener.Line) string {
	var out []string
	for _, m := range l.Moves {
		out = append(out, m.Move.Say(w))
	}
	return strings.Join(out, ", ")
}

// Missing names what the ask in a line leaves out; it says nothing when the ask
// is whole, or nothing is asked for.
func Missing(l rehearsal.Line) words.Text {
	heard := Heard(l)
	if !heard.Does(listener.Ask) {
		return words.Text{}
	}
	return listener.Listed(heard.Asks.Missing())
}
