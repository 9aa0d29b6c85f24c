package result

import (
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/words"
)

// Line is one line of a list: what it was, and what is known of it.
func (p Practice) Line(w *words.Words) string {
	out := []string{p.what(w)}
	if p.Minutes > 0 || p.Lines == 0 {
		out = append(out, w.T("practised.minutes", "N", p.Minutes))
	}
	if p.Lines > 0 {
		out = append(out, w.T("practised.lines", "N", p.Lines))
	}
	if p.Hints > 0 {
		out = append(out, w.N("practised.hints", p.Hints))
	}
	if p.Scored() {
		out = append(out, w.T("practised.points", "N", p.Sum()))
	}
	if p.Words() {
		out = append(out, w.T("practised.words"))
	}
	return p.Week + "  " + strings.Join(out, ", ")
}

// what it was, in a few words.
func (p Practice) what(w *words.Words) string {
	name := ""
	if who, ok := personas.Find(p.Persona); ok {
		name = who.Name
	} else if p.Persona == numbers.OwnGuide {
		name = w.T("practised.own")
	}
	switch p.Kind {
	case Partner:
		if p.Drill != "" {
			return w.T("practised.drill", "Name", name, "Level", p.Level)
		}
		return w.T("practised.alone", "Name", name, "Level", p.Level)
	case Recorded:
		return w.T("practised.recording")
	case Watch:
		if p.Watching == watch.Everything {
			return w.T("practised.watched.all")
		}
		return w.T("practised.watched", "What", string(p.Watching))
	}
	return w.T("practised.round", "Name", name)
}
