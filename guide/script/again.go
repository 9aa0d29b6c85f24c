package script

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Asked are the prompts that somebody was asked in other talks, by id, each with the
// number of its wording the last time.
type Asked map[string]int

// ReadAsked reads what Asked.In wrote. What it does not know is left out.
func ReadAsked(text string) Asked {
	out := Asked{}
	for x := range strings.FieldsSeq(text) {
		id, wording, _ := strings.Cut(x, "/")
		if n, err := strconv.Atoi(wording); err == nil && n >= 0 {
			out[id] = n
		}
	}
	return out
}

// In writes down those of a guide, in its order. Where there are none but those of
// other guides it is the first of these: it tells that they were met.
func (a Asked) In(g Guide) string {
	var out []string
	for _, s := range g.Stages {
		for _, p := range s.Prompts {
			if n, ok := a[p.ID]; ok {
				out = append(out, p.ID+"/"+strconv.Itoa(n))
			}
		}
	}
	if ids := slices.Sorted(maps.Keys(a)); len(out) == 0 && len(ids) > 0 {
		out = append(out, ids[0]+"/"+strconv.Itoa(a[ids[0]]))
	}
	return strings.Join(out, " ")
}

// Next is the wording in which to ask a prompt first: another than the last time.
func (a Asked) Next(p Prompt) int {
	if last, before := a[p.ID]; before {
		return (last + 1) % len(p.Wordings())
	}
	return 0
}

// Again gives a copy of the guide for a later talk with somebody. In each stage what
// carries it keeps its place; of the other prompts those they were asked come after
// those they were not.
func (g Guide) Again(a Asked) Guide {
	g = g.Clone()
	for _, s := range g.Stages {
		var rest []Prompt
		for _, before := range []bool{false, true} {
			for _, p := range s.Prompts {
				if _, was := a[p.ID]; !p.Carries && was == before {
					rest = append(rest, p)
				}
			}
		}
		for i, p := range s.Prompts {
			if !p.Carries {
				s.Prompts[i], rest = rest[0], rest[1:]
			}
		}
	}
	return g
}
