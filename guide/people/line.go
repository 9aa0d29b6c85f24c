package people

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"example.org/onetoone/guide/whom"
)

// ReadLine reads who somebody is from a line with commas: "Joy R., ICU, nights, through
// Dee". The name comes first. A part is what its words say it is; of the others the
// first is the place, and the rest is kept as a line of the organizer's own. Whoever
// asks shows what was understood before it is kept.
func ReadLine(text string) (name string, c Card) {
	var line []string
	for i, part := range parts(text) {
		tagged := strings.HasPrefix(part, "#")
		switch {
		case i == 0 && !tagged:
			name = part
		case tagged:
			c.Tags = ReadTags(strings.Join(append(c.Tags, part), " "))
		case put(&c.Through, part, through), put(&c.Best, part, best), put(&c.Language, part, speaks):
		case reaches(part):
			c.Reach = strings.TrimSpace(c.Reach + "\n" + part)
		case c.Shift == "" && hasAny(part, shifts):
			c.Shift = part
		case c.Language == "" && isAny(part, languages):
			c.Language = part
		case c.Place == "":
			c.Place = cmp.Or(opened(part, at), part)
		default:
			line = append(line, part)
		}
	}
	c.Line = strings.Join(line, ", ")
	return name, c
}

// ReadTags reads tags with commas, spaces or # between them, each once.
func ReadTags(text string) (tags []string) {
	for _, tag := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\n,;#", r) }) {
		same := func(t string) bool { return whom.Loosely(t) == whom.Loosely(tag) }
		if !slices.ContainsFunc(tags, same) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// parts are what stands between commas and semicolons.
func parts(text string) (out []string) {
	for _, p := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;\n\r", r) }) {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// put fills what a part says behind one of a few openings, unless it is filled.
func put(to *string, part string, openings []string) bool {
	rest := opened(part, openings)
	if rest == "" || *to != "" {
		return false
	}
	*to = rest
	return true
}

// opened is what stands behind one of a few openings, empty where it begins with none.
func opened(part string, openings []string) string {
	for _, o := range openings {
		if len(part) > len(o) && strings.EqualFold(part[:len(o)], o) {
			return strings.TrimSpace(part[len(o):])
		}
	}
	return ""
}

func isAny(w string, list []string) bool { return slices.Contains(list, strings.ToLower(w)) }

func hasAny(part string, list []string) bool {
	return slices.ContainsFunc(strings.Fields(part), func(w string) bool { return isAny(w, list) })
}

// reach is an address for mail, a name with an @ before it, or the figures of a telephone.
var reach = regexp.MustCompile(`^\S+@\S+\.\S+$|^@\S+$|^\+?[0-9][0-9 ()/.-]{5,}[0-9]$`)

func reaches(part string) bool { return reach.MatchString(part) }
