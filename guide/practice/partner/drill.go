package partner

import (
	"slices"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner/speech"
	"example.org/onetoone/guide/script"
)

// Drill is where a talk begins that is about one stage alone, as if those
// before it had gone well enough. The zero Drill is none: a whole talk, from
// the door.
type Drill struct {
	Stage string   // its id, one of Stages
	Trust int      // to begin with, 0 to 10
	Out   []string // ids of the facts that are out, the one that was just told last
}

// The stages a drill can be about, in the order of script.Duties.
const (
	opens = iota
	asksWhatMoves
	holdsStory
	asksWhy
	asks
)

// Stages lists the ids of the stages that can be drilled, in the order of a
// talk: those that have a duty in the guides that come with the program.
func Stages() []string {
	var ids []string
	for _, d := range script.Duties() {
		ids = append(ids, script.UsualStage(d))
	}
	return ids
}

// DrillOf sets a drill up, by the persona, the level, the seed and what was
// declined. What lies deepest is never out beforehand. ok is false for no such
// stage.
func DrillOf(p personas.Persona, s Setup, stage string) (d Drill, ok bool) {
	at := slices.Index(Stages(), stage)
	if at < 0 {
		return Drill{}, false
	}
	p = p.Without(s.Declined...)
	d = Drill{Stage: stage, Trust: boundsOf(s.Level).atStage(at)}
	var leads, deeper []string
	for _, f := range p.Facts {
		up, needs := p.Fact(f.Needs)
		if _, last := p.Span(f); last >= at || f.Level == 3 || needs && !slices.Contains(d.Out, up.ID) {
			continue
		}
		d.Out = append(d.Out, f.ID)
		switch leadsTo(p, f, at) {
		case 1, 2:
			leads = append(leads, f.ID)
		case 3:
			deeper = append(deeper, f.ID)
		}
	}
	for _, rather := range [][]string{deeper, d.Out} {
		if len(leads) == 0 {
			leads = slices.Clone(rather)
		}
	}
	if len(leads) == 0 {
		return d, true
	}
	told := leads[speech.Draw(s.Seed, 0, "drill")%uint64(len(leads))]
	d.Out = slices.DeleteFunc(d.Out, func(id string) bool { return slices.Contains(leads, id) })
	leads = slices.DeleteFunc(leads, func(id string) bool { return id == told })
	d.Out = append(append(d.Out, leads...), told)
	return d, true
}

// belongs reports whether a fact is to be found in a stage.
func belongs(p personas.Persona, f personas.Fact, at int) bool {
	first, last := p.Span(f)
	return first <= at && at <= last
}

// leadsTo is the level of the easiest thing to be found in a stage that follows
// from a fact, which makes it a good place to begin; 0 for nothing. The last
// stage follows from what has to be known for the largest ask.
func leadsTo(p personas.Persona, f personas.Fact, at int) int {
	if n := len(p.Rungs); at == asks && n > 0 && slices.Contains(p.Rungs[n-1].Needs, f.ID) {
		return 1
	}
	level := 0
	for _, x := range p.Facts {
		if x.Needs == f.ID && belongs(p, x, at) && (level == 0 || x.Level < level) {
			level = x.Level
		}
	}
	return level
}

// atStage is the trust with which a drill of a stage begins: enough for its
// gates, but for the last, which wants one good turn more.
func (b bounds) atStage(at int) int {
	switch at {
	case opens:
		return b.trust
	case asksWhatMoves:
		return max(b.trust, b.second)
	case holdsStory:
		return max(b.trust, b.second, b.third-1)
	case asksWhy:
		return max(b.trust, b.third)
	}
	return max(b.trust, b.third+1)
}

// sought says which facts a talk is about: all, or those of the stage that is
// drilled.
func sought(p personas.Persona, d Drill) []bool {
	out := make([]bool, len(p.Facts))
	at := slices.Index(Stages(), d.Stage)
	for i, f := range p.Facts {
		out[i] = at < 0 || belongs(p, f, at)
	}
	return out
}

// beforeTheAsk reports whether the talk is a drill of some stage but the last, in
// which nothing is to be asked for yet.
func (m *mind) beforeTheAsk() bool {
	return m.setup.Drill.Stage != "" && m.setup.Drill.Stage != Stages()[asks]
}

// beginDrill gives the talk as the drill has it, and what was just told.
func (t Talk) beginDrill() (Talk, Reply) {
	d := t.m.setup.Drill
	t.trust = min(max(d.Trust, 0), 10)
	told := personas.Fact{}
	for _, id := range d.Out {
		i, ok := t.m.index[id]
		if !ok {
			continue
		}
		t.facts[i] = record{out: 1, before: true}
		if t.thread, told = i, t.m.p.Facts[i]; t.isLink(i) {
			t.link = them
		}
	}
	r := Reply{}
	t.n = 1
	if told.ID == "" {
		r = t.say(Reacts, t.m.p.Opening)
	} else {
		r = t.say(Reveals, told.Says)
		r.Fact = told.ID
	}
	t.n, t.last, t.heardLately, t.toldLately = 0, r, r.Lines, r.Lines
	return t, r
}
