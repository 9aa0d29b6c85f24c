package term

import (
	"regexp"
	"slices"
	"strings"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Text is what the program says under an id of package words. Values are pairs of
// a name and what it stands for; one that is left out is nothing.
func Text(id string, values ...any) string { return words.English().T(id, values...) }

// Says is a screen on which one of some texts stands, wherever its lines end.
func Says(ids ...string) Shows {
	return func(s Sight) bool { return s.Says(ids...) }
}

// Says reports whether one of some texts stands on the screen, wherever its lines
// end. Of a text with values in it, what stands before the first counts.
func (s *Sight) Says(ids ...string) bool {
	flat := strings.Join(strings.Fields(strings.Join(s.Rows, " ")), " ")
	return slices.ContainsFunc(ids, func(id string) bool { return strings.Contains(flat, begins(id)) })
}

// hole stands for a value that is not known.
const hole = "\x00"

// holes are all the names of values that the texts here have.
var holes = []any{"N", hole, "All", hole, "Name", hole, "Spent", hole, "Planned", hole, "Word", hole, "Words", hole, "Day", hole, "Stage", hole, "Minutes", hole, "PluralCount", hole}

// begins is a text up to its first value.
func begins(id string) string {
	text, _, _ := strings.Cut(Text(id, holes...), hole)
	return strings.TrimSpace(text)
}

// number is a pattern of a text in which every value is a number, kept in a group.
func number(text string) string {
	return strings.ReplaceAll(regexp.QuoteMeta(text), regexp.QuoteMeta(hole), `(\d+)`)
}

// either is a pattern of one of some texts.
func either(texts ...string) string {
	for i, t := range texts {
		texts[i] = number(t)
	}
	return "(?:" + strings.Join(texts, "|") + ")"
}

// FieldLabel is the label of a field: one of guide's, or of a form's own.
func FieldLabel(field string) string { return Text("field." + field) }

// Stages are the titles of the stages of the guide that talks are held with.
func Stages() (titles []string) {
	for _, s := range script.Builtin()[0].Stages {
		titles = append(titles, s.Title)
	}
	return titles
}
