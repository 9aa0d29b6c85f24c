package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// region is a part of the run, for counting kills.
type region string

const (
	inPrepare  region = "in Prepare"
	inSentence region = "inside a sentence"
	inTalk     region = "between sentences"
	inNext     region = "in the next step"
	inDebrief  region = "in the debrief"
)

// moment names a key that is pressed on the way.
type moment struct {
	name string
	in   region
}

// letter names the nth piece of a text that was begun under a name.
func letter(name string, n int) string { return fmt.Sprintf("%s: letter %d", name, n) }

func sentenceName(i int) string { return fmt.Sprintf("sentence %d", i+1) }

// moments are all keys of a run without a kill, in order.
func moments(lines []string) []moment {
	var out []moment
	add := func(in region, names ...string) {
		for _, n := range names {
			out = append(out, moment{n, in})
		}
	}
	form := func(in region, wants []want) {
		for n, w := range wants {
			for i := range pieces(w.text) {
				if !w.ready {
					add(in, letter(w.name(), i+1))
				}
			}
			if w.key != "" {
				add(in, w.name())
			}
			if n+1 < len(wants) {
				add(in, w.name()+": leave")
			}
		}
	}
	add(inPrepare, "prepare")
	form(inPrepare, prepareWants())
	add(inPrepare, "prepare: begin", "opening: consent", "opening: start")
	for i, l := range lines {
		name := sentenceName(i)
		if i > 0 && i%perStage == 0 {
			add(inTalk, name+": stage")
		}
		if moveBefore(i) != "" {
			add(inTalk, name+": prompt")
		}
		if isQuote(i) {
			add(inTalk, name+": mark")
		}
		if namedAtOnce(i) {
			add(inTalk, name+": kind")
		}
		add(inTalk, name+": open")
		for n := range pieces(typable(l))[1:] {
			add(inSentence, letter(name, n+1))
		}
		add(inTalk, name+": keep")
	}
	add(inNext, "next step")
	form(inNext, nextWants(time.Time{}))
	add(inNext, "next step: card", "card: agree")
	for n := range said / 2 {
		if _, key := kindAfter(n + 1); key != "" {
			add(inDebrief, debriefName(n+1)+": kind")
		}
		add(inDebrief, debriefName(n+1))
	}
	form(inDebrief, debriefWants())
	add(inDebrief, "debrief: form", "debrief: finish", "passphrase: later")
	return out
}

// killWait is the longest that a kill waits after its key.
const killWait = 60 * time.Millisecond

// wait draws how long a kill waits: often a few milliseconds, in which saves
// are under way, and at times long enough for them to be done.
func wait(r *rand.Rand) time.Duration {
	part := r.Float64()
	return time.Duration(part * part * part * float64(killWait))
}

// kills are the moments at which the program is killed, each with how long
// after its key.
type kills struct {
	wait  map[string]time.Duration
	in    map[string]region
	fired map[string]bool
}

// drawKills draws n kills, a third of them inside sentences.
func drawKills(r *rand.Rand, all []moment, n int) kills {
	var inside, around []moment
	for _, m := range all {
		if m.in == inSentence {
			inside = append(inside, m)
		} else {
			around = append(around, m)
		}
	}
	k := kills{wait: map[string]time.Duration{}, in: map[string]region{}, fired: map[string]bool{}}
	drawn := append(draw(r, inside, n/3), drawAround(r, around, n-n/3)...)
	for _, m := range drawn {
		k.wait[m.name], k.in[m.name] = wait(r), m.in
	}
	return k
}

// upTo is a while from nothing to d.
func upTo(r *rand.Rand, d time.Duration) time.Duration { return time.Duration(r.Int64N(int64(d))) }

// drawAround draws until each of the forms has a kill.
func drawAround(r *rand.Rand, from []moment, n int) []moment {
	for {
		got := draw(r, from, n)
		covers := func(in region) bool {
			return slices.ContainsFunc(got, func(m moment) bool { return m.in == in })
		}
		if covers(inPrepare) && covers(inNext) && covers(inDebrief) {
			return got
		}
	}
}

// draw takes n different moments, each as likely as any other.
func draw(r *rand.Rand, from []moment, n int) []moment {
	var out []moment
	for _, i := range r.Perm(len(from))[:min(n, len(from))] {
		out = append(out, from[i])
	}
	return out
}

// due reports whether a kill comes after this key, and when. It says so once.
func (k kills) due(name string) (time.Duration, bool) {
	wait, ok := k.wait[name]
	if !ok || k.fired[name] {
		return 0, false
	}
	k.fired[name] = true
	return wait, true
}

// within reports whether a kill will come inside the text of this name.
func (k kills) within(name string) bool {
	for m := range k.wait {
		if strings.HasPrefix(m, name+": letter ") && !k.fired[m] {
			return true
		}
	}
	return false
}

// unfired are the moments that never came.
func (k kills) unfired() []string {
	var out []string
	for m := range k.wait {
		if !k.fired[m] {
			out = append(out, m)
		}
	}
	slices.Sort(out)
	return out
}
