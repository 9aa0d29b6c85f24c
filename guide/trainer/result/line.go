package result

import (
	"strconv"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/watch"
)

// Line is one line of a list: what it was, and what is known of it.
func (p Practice) Line() string {
	out := p.Week + "  " + p.what()
	if p.Minutes > 0 || p.Lines == 0 {
		out += ", " + strconv.Itoa(p.Minutes) + " min"
	}
	if p.Lines > 0 {
		out += ", " + strconv.Itoa(p.Lines) + " lines"
	}
	if p.Scored() {
		out += ", " + strconv.Itoa(p.Sum()) + " of 24 points"
	}
	if p.Words() {
		out += ", with words"
	}
	return out
}

// what it was, in a few words.
func (p Practice) what() string {
	with := ""
	if who, ok := personas.Find(p.Persona); ok {
		with = " with " + who.Name
	}
	switch p.Kind {
	case Partner:
		if p.Drill != "" {
			return "a drill" + with + ", level " + strconv.Itoa(p.Level)
		}
		return "alone" + with + ", level " + strconv.Itoa(p.Level)
	case Recorded:
		return "a recording"
	case Watch:
		focus := string(p.Watching)
		if p.Watching == watch.Everything {
			focus = "everything"
		}
		return "watched " + focus
	}
	return "a round" + with
}
