package speech

import (
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/guide/script"
)

// worded is a prompt of a guide, as the stems of one wording.
type worded struct {
	id    string
	stems []string
}

// prompts are those of the built-in guides that ask something by themselves, in all wordings.
var prompts = sync.OnceValue(func() (out []worded) {
	for _, g := range script.Builtin() {
		for _, s := range g.Stages {
			for _, p := range s.Prompts {
				for _, text := range append([]string{p.Text}, p.Other...) {
					text = strings.ReplaceAll(text, "{here}", "")
					if stems := Stems(text); len(stems) > 3 && !strings.Contains(text, "{") {
						out = append(out, worded{sameAs[p.ID], stems})
						if sameAs[p.ID] == "" {
							out[len(out)-1].id = p.ID
						}
					}
				}
			}
		}
	}
	return out
})

// sameAs are prompts that ask what another does.
var sameAs = map[string]string{
	"household": "relies", "next-door": "watched", "got-fixed": "moved", "so-long": "why-still", "suits": "gains",
	"up-for": "do", "catch-again": "again", "come-up": "in-the-way", "who-next": "meet-next",
}

// PromptOf gives the id of the prompt that the last sentence of a line asks, in the words of a guide or
// nearly, or nothing: six of seven of its words are there, and five others at most.
func PromptOf(line string) string {
	all := sentences(line)
	if len(all) == 0 {
		return ""
	}
	said, best, id := Stems(all[len(all)-1]), 0, ""
	for _, p := range prompts() {
		n := 0
		for _, s := range p.stems {
			if slices.Contains(said, s) {
				n++
			}
		}
		if 7*n >= 6*len(p.stems) && len(said) <= len(p.stems)+5 && n > best {
			best, id = n, p.id
		}
	}
	return id
}
