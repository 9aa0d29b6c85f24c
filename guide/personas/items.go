package personas

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// glossary reads lines under the word that each begins with: "- geese: The two by the gate."
func (r *reader) glossary(s script.Section, to *[]Group) {
	for _, it := range r.items(s) {
		word, says := it.key, it.words
		if word == "" {
			word, says, _ = strings.Cut(it.words, ": ")
		}
		if word == "" || says == "" {
			r.Fault(it.line, "personafile.word", "Found", it.words)
			continue
		}
		i := slices.IndexFunc(*to, func(g Group) bool { return g.ID == word })
		if i < 0 {
			i, *to = len(*to), append(*to, Group{ID: word})
		}
		(*to)[i].Says = append((*to)[i].Says, says)
	}
}

// keys says where the items of a list go: a *string takes one, a *[]string any
// number.
type keys map[string]any

func (r *reader) into(s script.Section, k keys) {
	for _, p := range s.Parts {
		r.Fault(p.Title.Line, "personafile.heading")
	}
	for _, it := range r.items(s) {
		switch to := k[it.key].(type) {
		case *string:
			if *to != "" {
				r.Fault(it.line, "personafile.once", "Key", it.key)
			}
			*to = it.words
		case *[]string:
			if n := utf8.RuneCountInString(it.words); n > maxLine {
				r.Fault(it.line, "script.long", "Most", maxLine, "Found", n)
			}
			*to = append(*to, it.words)
		default:
			if it.key == "" {
				it.key = words.English().T("personafile.key.plain")
			}
			r.slips[slip{s.Title.Line, script.Nearest(it.key, known(k))}] = true
			r.Meant(it.line, "personafile.key", it.key, known(k))
		}
	}
}

func known(k keys) []string {
	var out []string
	for key := range k {
		if key == "" {
			key = words.English().T("personafile.key.plain")
		}
		out = append(out, key)
	}
	slices.Sort(out)
	return out
}
