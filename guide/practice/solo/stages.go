package solo

import (
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/listener/aim"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/script"
)

// InStages are the lines of a whole talk, each in the stage of the guide that it
// belongs to by its words: nobody presses keys for stages while typing. A stage
// begins when the words of its duty are heard, or something comes out that belongs
// there; what asks for something, and what follows on that, is the stage that asks.
// It is told anew whenever it is read, and kept nowhere.
func InStages(g script.Guide, p personas.Persona, lines []rehearsal.Line) []rehearsal.Line {
	at, out := whereabouts{}, slices.Clone(lines)
	for i, l := range out {
		if l.Who == guide.Me {
			var answer rehearsal.Line
			if i+1 < len(out) {
				answer = out[i+1]
			}
			at.goOn(p, l, answer)
		}
		duty := script.Duties()[at.far]
		if at.asking {
			duty = script.DutyAsk
		}
		if st, ok := g.StageFor(duty); ok {
			out[i].Stage = st.ID
		}
	}
	return out
}

// whereabouts is how far a talk has come.
type whereabouts struct {
	far    int  // the last stage that was begun, but for the one that asks
	asking bool // it is in that one
	said   int  // lines of the trainee's
}

func place(d script.Duty) int { return slices.Index(script.Duties(), d) }

// goOn goes to where a line and its answer are.
func (at *whereabouts) goOn(p personas.Persona, l, answer rehearsal.Line) {
	at.said++
	d, told := at.meant(l)
	if first, last, out := outIn(p, answer); out && d != place(script.DutyAsk) {
		if !told {
			d = min(at.far, last)
		}
		d, told = max(d, first), true
	}
	switch {
	case told && d == place(script.DutyAsk), answer.Heard == string(partner.Agrees) && l.Text != "":
		at.asking = true
	case told:
		at.far, at.asking = max(at.far, d), false
	}
}

// soon is how many lines belong to the beginning, whatever they ask a feeling for.
const soon = 3

// meant is the place among script.Duties of what a line of the trainee's is for;
// told is false where its words say nothing of that.
func (at *whereabouts) meant(l rehearsal.Line) (d int, told bool) {
	heard, aims, in := Heard(l), aim.Of(l.Text), " "+flat(l.Text)+" "
	after := func(a aim.Aim) bool { return slices.Contains(aims, a) }
	says := func(phrases []string) bool {
		return slices.ContainsFunc(phrases, func(x string) bool { return strings.Contains(in, " "+x+" ") })
	}
	question := heard.Does(listener.OpenQuestion) || heard.Does(listener.ClosedQuestion)
	would := question && after(aim.WouldDo) && at.said > soon
	switch {
	case heard.Does(listener.Ask), heard.Does(listener.Inoculation), after(aim.Again), at.asking && after(aim.WhoElse):
		return place(script.DutyAsk), true
	case heard.Does(listener.Theme), heard.Does(listener.Statistic), question && says(whyWords), would && at.far >= place(script.DutyStory):
		return place(script.DutyWhy), true
	case question && says(motiveWords), would:
		return place(script.DutyMotive), true
	case after(aim.Moment), after(aim.Cost) && at.said > soon:
		return place(script.DutyStory), true
	}
	return 0, false
}

// outIn are the first and the last stage, among script.Duties, of what comes out
// in a line of the partner's.
func outIn(p personas.Persona, l rehearsal.Line) (first, last int, out bool) {
	if l.Heard != string(partner.Reveals) {
		return 0, 0, false
	}
	for _, f := range p.Facts {
		if slices.ContainsFunc(f.Says, func(s string) bool { return strings.Contains(l.Text, s) }) {
			first, last = p.Span(f)
			return first, last, true
		}
	}
	return 0, 0, false
}

// flat is a text in small letters, its words with a space between them.
func flat(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(s, "’", "'")), func(r rune) bool {
		return !(r == '\'' || r >= 'a' && r <= 'z' || r > 127)
	}), " ")
}

// Spent is how long each stage took, by its id.
func Spent(lines []rehearsal.Line) map[string]time.Duration {
	out, before := map[string]time.Duration{}, time.Duration(0)
	for _, l := range lines {
		out[l.Stage] += max(0, l.Into-before)
		before = max(before, l.Into)
	}
	return out
}
