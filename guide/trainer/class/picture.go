package class

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/result"
)

// Sought are the moves that a room is looked at for: those that the scorecard
// has points or bands for.
func Sought() []listener.Move {
	return []listener.Move{
		listener.OpenQuestion, listener.Simple, listener.Complex, listener.Affirmation, listener.Permission,
		listener.Silence, listener.Ask, listener.Inoculation,
	}
}

// Skip is how many skipped something: Skipped of Of. Of are those of whom it
// can be told; 0 is nobody.
type Skip struct {
	Skipped int `json:"skipped"`
	Of      int `json:"of"`
}

// Week is what the room did in one.
type Week struct {
	Week      string                 `json:"week"`
	Practised []string               `json:"practised"` // members, in the order of the class
	Practices int                    `json:"practices"`
	Stages    map[string]Skip        `json:"stages"` // by stage id, those that can be told
	Moves     map[listener.Move]Skip `json:"moves"`
}

// Picture is what a room skips, week over week.
type Picture struct {
	Weeks []Week `json:"weeks"` // in which somebody practised, oldest first
	// Stages are those that can be told in any week, in the order of a talk;
	// Moves likewise, in the order of Sought.
	Stages []string        `json:"stages"`
	Moves  []listener.Move `json:"moves"`
}

// Picture computes it from the results.
func (c Class) Picture() Picture {
	var p Picture
	weeks := map[string]map[string][]result.Practice{}
	for _, r := range c.Results {
		if weeks[r.Practice.Week] == nil {
			weeks[r.Practice.Week] = map[string][]result.Practice{}
			p.Weeks = append(p.Weeks, Week{Week: r.Practice.Week})
		}
		by := weeks[r.Practice.Week]
		by[r.Member] = append(by[r.Member], r.Practice)
	}
	slices.SortFunc(p.Weeks, func(a, b Week) int { return cmp.Compare(a.Week, b.Week) })
	stages := c.stages()
	for i := range p.Weeks {
		p.Weeks[i].count(c.Members, weeks[p.Weeks[i].Week], stages)
	}
	in := func(has func(Week) bool) bool { return slices.ContainsFunc(p.Weeks, has) }
	for _, id := range stages {
		if in(func(w Week) bool { return w.Stages[id].Of > 0 }) {
			p.Stages = append(p.Stages, id)
		}
	}
	for _, m := range Sought() {
		if in(func(w Week) bool { return w.Moves[m].Of > 0 }) {
			p.Moves = append(p.Moves, m)
		}
	}
	return p
}

// count looks at what each member handed in of a week.
func (w *Week) count(members []string, by map[string][]result.Practice, stages []string) {
	w.Stages, w.Moves = map[string]Skip{}, map[listener.Move]Skip{}
	for _, m := range members {
		if len(by[m]) == 0 {
			continue
		}
		w.Practised = append(w.Practised, m)
		w.Practices += len(by[m])
		for _, id := range stages {
			w.Stages[id] = w.Stages[id].plus(by[m], func(p result.Practice) (bool, bool) { return p.Skips(id) })
		}
		for _, move := range Sought() {
			w.Moves[move] = w.Moves[move].plus(by[m], func(p result.Practice) (bool, bool) {
				n, told := p.Makes(move)
				return n == 0, told
			})
		}
	}
}

// plus counts somebody: they skipped it when none of their practices has it.
func (s Skip) plus(practices []result.Practice, look func(result.Practice) (skipped, told bool)) Skip {
	some, all := false, true
	for _, p := range practices {
		if skipped, told := look(p); told {
			some, all = true, all && skipped
		}
	}
	if some {
		s.Of++
		if all {
			s.Skipped++
		}
	}
	return s
}

// stages are the ids of all stages in the results, in the order of a talk;
// those of guides that do not come with the program last.
func (c Class) stages() []string {
	var out []string
	for _, g := range script.Builtin() {
		for _, st := range g.Stages {
			if !slices.Contains(out, st.ID) {
				out = append(out, st.ID)
			}
		}
	}
	own := map[string]bool{}
	for _, r := range c.Results {
		for _, st := range r.Practice.Stages {
			own[st.ID] = own[st.ID] || !slices.Contains(out, st.ID)
		}
	}
	maps.DeleteFunc(own, func(_ string, is bool) bool { return !is })
	rest := slices.Collect(maps.Keys(own))
	slices.SortFunc(rest, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) // stage-2 before stage-10
	})
	return append(out, rest...)
}

// Trainee is a row of the class.
type Trainee struct {
	Member    string `json:"member"`
	Practices int    `json:"practices"`
	// Last is the newest week in which they practised; empty when they did not.
	Last string `json:"last,omitempty"`
	// Held of Sessions coached sessions took place.
	Held     int `json:"held"`
	Sessions int `json:"sessions"`
	// Next is the day of the next one, and State how it stands; empty when none
	// is left.
	Next  Day   `json:"next,omitempty"`
	State State `json:"state,omitempty"`
}

// Trainees gives a row for each member, in the order of the class.
func (c Class) Trainees(at time.Time) []Trainee {
	next := map[string]Coming{}
	for _, x := range c.Next(at) {
		next[x.Member] = x
	}
	var out []Trainee
	for _, m := range c.Members {
		t := Trainee{Member: m, Next: next[m].Day, State: next[m].State}
		for _, r := range c.Results {
			if r.Member == m {
				t.Practices++
				t.Last = max(t.Last, r.Practice.Week)
			}
		}
		for _, s := range c.of(m) {
			t.Sessions++
			if s.Held != "" {
				t.Held++
			}
		}
		out = append(out, t)
	}
	return out
}
