package guide

import (
	"cmp"
	"strconv"

	"example.org/onetoone/guide/script"
)

// Say is a prompt in one of its wordings, with what was prepared in it, as it is to
// be said.
func (s Session) Say(p script.Prompt, wording int) string { return p.Said(wording, s.known) }

// known is what a placeholder of the guide stands for.
func (s Session) known(placeholder string) string {
	if placeholder == script.Minutes {
		return strconv.Itoa(s.Planned())
	}
	v := s.asPrepared(prepared[placeholder])
	return script.Fit(placeholder, v.text, v.behind)
}

// Met reports whether they were met in a talk before this one.
func (s Session) Met() bool { return len(s.st.asked) > 0 }

// asPrepared is what stands in a field, or stood there before consent took it.
func (s Session) asPrepared(f Field) value { return cmp.Or(s.st.fields[f], s.aside[f]) }

// prepared are the fields that placeholders stand for.
var prepared = map[string]Field{
	script.Here: FieldHere, script.Ask: FieldAsk, script.Smaller: FieldFallback, script.Story: FieldStory, script.Theme: FieldTheme, script.Statistic: FieldStatistic,
}

// passes reports whether a prompt is not to be asked, as things stand: it belongs
// to an ask, and nothing is asked; or it is the smaller ask, and they did not say
// no, not today or maybe to the first. One that a talk is on stays where it is.
func (s Session) passes(p script.Prompt) bool {
	answer := s.Field(FieldAnswer)
	return p.Asks && !s.Asks() || p.Needs(script.Smaller) && answer != AnswerNo && answer != AnswerNotToday && !s.Maybe()
}

// Maybe reports whether they were asked, and their answer was none yet: it was set,
// and is empty. What consent took away is no maybe.
func (s Session) Maybe() bool {
	v := s.st.fields[FieldAnswer]
	return v.text == "" && v.seq != 0 && s.KeepsDraft(Draft{Field: FieldAnswer})
}

// beside is the nearest prompt of a stage that is to be asked, from a number on,
// upwards or downwards; ok is false where there is none.
func (s Session) beside(stage, from, step int) (p place, ok bool) {
	prompts := s.st.guide.Stages[stage].Prompts
	for i := from; i >= 0 && i < len(prompts); i += step {
		if !s.passes(prompts[i]) {
			return place{stage: stage, prompt: i, form: s.st.asked.Next(prompts[i])}, true
		}
	}
	return place{}, false
}
