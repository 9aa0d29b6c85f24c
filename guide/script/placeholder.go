package script

import (
	"slices"
	"strings"
)

// What may stand in braces in the lines of a guide, for what is known when they
// are said: mostly what was prepared. The names stand in guides' files.
const (
	Minutes   = "minutes"   // planned
	Here      = "here"      // the place, as it is said: "at the depot"
	Ask       = "ask"       // as it follows on "will you"
	Smaller   = "smaller"   // a smaller ask: its prompt comes after a no, a not today or a maybe
	Story     = "story"     // the organizer's own
	Theme     = "theme"     // heard from others
	Statistic = "statistic" // with its source
)

// Placeholders lists them, in the order in which a talk meets them.
func Placeholders() []string {
	return []string{Minutes, Here, Story, Theme, Statistic, Ask, Smaller}
}

// Known gives what placeholders stand for; "" is nothing.
type Known func(placeholder string) string

// always reports whether a placeholder has words whatever was prepared.
func always(name string) bool { return name == Minutes || name == Here }

// hole is a placeholder as it stands in a line.
func hole(name string) string { return "{" + name + "}" }

func holes(names []string) string {
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = hole(name)
	}
	return strings.Join(all, " ")
}

// placeholders are the names in the braces of a line, each once. bad is what
// stands in braces and is none, or a brace that stands alone.
func placeholders(line string) (names []string, bad string) {
	for {
		at := strings.IndexAny(line, "{}")
		if at < 0 {
			return names, ""
		}
		end := strings.IndexByte(line[at:], '}')
		if end < 1 || !slices.Contains(Placeholders(), line[at+1:at+end]) {
			return names, line[at : at+max(end, 0)+1]
		}
		if name := line[at+1 : at+end]; !slices.Contains(names, name) {
			names = append(names, name)
		}
		line = line[at+end+1:]
	}
}

// mayLack are the placeholders of a line that can be without words.
func mayLack(line string) []string {
	names, _ := placeholders(line)
	return slices.DeleteFunc(names, always)
}

// fill puts in what is known.
func fill(line string, known Known) string {
	var pairs []string
	for _, name := range Placeholders() {
		if strings.Contains(line, hole(name)) {
			pairs = append(pairs, hole(name), word(known, name))
		}
	}
	return strings.NewReplacer(pairs...).Replace(line)
}

// word is what a placeholder stands for. A place that nobody named is "here", which
// guides, English as yet, are written to fit.
func word(known Known, name string) string {
	if w := known(name); w != "" || name != Here {
		return w
	}
	return Here
}

// Said is a prompt in one of its wordings, 0 its own and n its nth other one, as it
// is said: with what is known in it, or, where that lacks, in the words for that.
func (p Prompt) Said(wording int, known Known) string {
	line := p.Wordings()[wording]
	if slices.ContainsFunc(mayLack(line), func(name string) bool { return known(name) == "" }) {
		line = p.empty(wording)
	}
	return fill(line, known)
}

// Wordings are all ways to ask it, its own first.
func (p Prompt) Wordings() []string { return append([]string{p.Text}, p.Other...) }

// empty are the words for when what a wording needs was not prepared.
func (p Prompt) empty(wording int) string {
	if wording < len(p.Empty) {
		return p.Empty[wording]
	}
	return ""
}

// Needs reports whether it has a placeholder in its own words.
func (p Prompt) Needs(placeholder string) bool { return strings.Contains(p.Text, hole(placeholder)) }
