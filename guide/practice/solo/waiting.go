package solo

import (
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide/practice/partner"
)

// Shortest is how long a silence is that counts as one: teachers who waited for
// three seconds got longer answers.
const Shortest = 3 * time.Second

// Breaks is how long the partner bears a silence where the practice stands,
// before they say what they have to say; ok is false where they bear it as long
// as the trainee does.
func (p *Player) Breaks() (after time.Duration, ok bool) {
	_, r := p.now.Hear(partner.Held())
	wait := 5 + (p.Setup.Seed+uint64(p.now.Turns()))%4
	return time.Duration(wait) * time.Second, r.Kind != partner.Silent
}

// waits reports whether a line says nothing but that one waits.
func waits(line string) bool {
	parts := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(line, "’", "'")), func(r rune) bool { return strings.ContainsRune(".,;:!…—-()*", r) })
	said := len(parts) == 0 && line != "" // three dots
	for _, part := range parts {
		if part = strings.Join(strings.Fields(part), " "); !slices.Contains(waiting, part) {
			part = bare(part)
		}
		switch {
		case part == "" || slices.Contains(leads, part):
		case !slices.Contains(waiting, part):
			return false
		default:
			said = said || !slices.Contains(comforts, part)
		}
	}
	return said
}

// bare is a part of a line without the words that lead in and out of it.
func bare(part string) string {
	for _, l := range leads {
		part = strings.TrimSuffix(strings.TrimPrefix(part, l+" "), " "+l)
	}
	return part
}
