package fishbowl

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// NotWatched stands for the count of an observer who did not watch for a tally.
const NotWatched = -1

// Observer is one who watched.
type Observer struct {
	// Name tells them apart: that of their file, without folder and ending.
	Name     string
	Practice result.Practice
}

// Observers are those in a file of results; other practices are passed over.
func Observers(name string, f result.File) []Observer {
	var out []Observer
	for _, p := range f.Practices {
		if p.Kind == result.Watch {
			out = append(out, Observer{name, p})
		}
	}
	return out
}

// Joined is what all of them counted.
type Joined struct {
	Observers []Observer
	All       Stage
	Stages    []Stage // in the order of the guide
}

// Stage is what was counted in a stage, or in all of them. The embedded one is
// of all observers together.
type Stage struct {
	watch.Stage
	// Counts are by observer, in their order; NotWatched for who did not watch.
	Counts map[guide.Tally][]int
}

// Join puts observers side by side.
func Join(all []Observer) Joined {
	j := Joined{Observers: all, All: stage("", "", all, func(p result.Practice) (seen, bool) {
		s := seen{n: p.Counted}
		if share, ok := p.Figure(scorecard.TimeShareID); ok {
			s.share = &share
		}
		return s, true
	})}
	for _, id := range stageIDs(all) {
		j.Stages = append(j.Stages, stage(id, script.TitleOf(id), all, func(p result.Practice) (seen, bool) {
			st, ok := p.Stage(id)
			return seen{st.Counted, st.Share}, ok
		}))
	}
	return j
}

// seen is what one observer saw of a stage.
type seen struct {
	n     map[guide.Tally]int
	share *float64 // of the time spoken; nil without the clock
}

func stage(id, title string, all []Observer, of func(result.Practice) (seen, bool)) Stage {
	st := Stage{Stage: watch.Stage{ID: id, Title: title, N: map[guide.Tally]int{}}, Counts: map[guide.Tally][]int{}}
	shares := []float64(nil)
	for _, o := range all {
		s, told := of(o.Practice)
		for _, t := range rehearsal.Tallies() {
			n := NotWatched
			if told && slices.Contains(o.Practice.Watching.Tallies(), t) {
				n = s.n[t]
			}
			st.Counts[t] = append(st.Counts[t], n)
		}
		if s.share != nil && o.Practice.Watching.Clocks() {
			shares = append(shares, *s.share)
		}
	}
	for t, counts := range st.Counts {
		if n, ok := mean(counts); ok {
			st.N[t] = n
		}
	}
	for _, s := range shares {
		st.Timed = true
		st.Share += s / float64(len(shares))
	}
	return st
}

// mean is that of those who watched, to the nearest whole number.
func mean(counts []int) (n int, ok bool) {
	sum, of := 0, 0
	for _, x := range counts {
		if x != NotWatched {
			sum, of = sum+x, of+1
		}
	}
	if of == 0 {
		return 0, false
	}
	return int(math.Floor(float64(sum)/float64(of) + 0.5)), true
}

// Watched reports whether anybody watched for a tally.
func (st Stage) Watched(t guide.Tally) bool {
	_, ok := mean(st.Counts[t])
	return ok
}

// Came reports whether anybody counted a tally.
func (st Stage) Came(t guide.Tally) bool {
	return slices.ContainsFunc(st.Counts[t], func(n int) bool { return n > 0 })
}

// Apart is how far the highest and the lowest count of a tally are apart, among
// those who watched for it.
func (st Stage) Apart(t guide.Tally) int {
	least, most := math.MaxInt, NotWatched
	for _, n := range st.Counts[t] {
		if n != NotWatched {
			least, most = min(least, n), max(most, n)
		}
	}
	return max(0, most-least)
}

// Empty reports whether nothing at all was seen.
func (st Stage) Empty() bool {
	if slices.ContainsFunc(rehearsal.Tallies(), st.Came) {
		return false
	}
	return !st.Timed
}

// Figures are those of all together that somebody watched all of.
func (st Stage) Figures() []scorecard.Figure {
	var out []scorecard.Figure
	for _, f := range st.Stage.Figures() {
		if !slices.ContainsFunc(watch.MadeOf(f.ID), func(t guide.Tally) bool { return !st.Watched(t) }) {
			out = append(out, f)
		}
	}
	return out
}

// Nobody are the tallies that nobody watched for.
func (j Joined) Nobody() []guide.Tally {
	var out []guide.Tally
	for _, t := range rehearsal.Tallies() {
		if !j.All.Watched(t) {
			out = append(out, t)
		}
	}
	return out
}

// minutesApart is how many minutes observers of one talk may differ by: not
// everyone begins and ends at the same breath.
const minutesApart = 3

// Doubt reports whether they look as if they had not watched the same talk:
// other weeks, other guides, or minutes that are far apart.
func (j Joined) Doubt() bool {
	for _, o := range j.Observers {
		p, first := o.Practice, j.Observers[0].Practice
		apart := p.Minutes - first.Minutes
		if p.Week != first.Week || p.Guide != first.Guide || max(apart, -apart) > minutesApart {
			return true
		}
	}
	return false
}

// stageIDs are the stages that anybody tells of.
func stageIDs(all []Observer) (out []string) {
	for _, o := range all {
		for _, st := range o.Practice.Stages {
			if !slices.Contains(out, st.ID) {
				out = append(out, st.ID)
			}
		}
	}
	return out
}

// Name is what a stage is called; one of somebody's own guide by its number.
func (st Stage) Name(w *words.Words) string {
	if n, err := strconv.Atoi(strings.TrimPrefix(st.ID, "stage-")); err == nil && st.Title == "" {
		return w.T("joined.stage", "N", n)
	}
	return cmp.Or(st.Title, st.ID)
}
