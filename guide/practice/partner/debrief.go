package partner

import "example.org/onetoone/guide/words"

// State is how a talk stands, in numbers: for the debrief, never for the talk.
type State struct {
	Trust     int        // 0 to 10
	Mood      words.Text // closed, wary, warming or open
	Locked    bool       // something said has locked what lies deepest
	LockedBy  string     // the line
	Objection string     // what stood in the way, in their words
	Objected  words.Text // not said, said or met
	Link      string     // who put the link into words: nobody, they or you
	Ceiling   int        // the highest rung they would say yes to now, 0 to 5
	Agreed    int        // the rung they said yes to; 0 for none
	Over      bool
	Stage     string // that was drilled; empty for a whole talk
	Facts     []Gate
}

// Gate is a fact, and what became of it.
type Gate struct {
	ID, Title string
	Level     int
	Says      string // what is said when it comes out
	Out       bool
	Before    bool       // it was out when a drill began
	Sought    bool       // the talk was about it: as a whole talk is about all
	Turn      int        // in which it came out, or was last touched; from 1, 0 for never
	Words     string     // the line that opened it, or left it shut; empty for a silence
	Would     words.Text // what would have opened it; empty when it is out
}

// Debrief says how the talk stands, with everything that was kept back.
func (t Talk) Debrief() State {
	s := State{
		Trust: t.trust, Mood: t.mood(), Locked: t.locked, LockedBy: t.lockWords, Objection: t.drawn().Says[0],
		Objected: words.Of([...]string{"objected.not", "objected.said", "objected.met"}[t.stage]), Link: [...]string{"nobody", "they", "you"}[t.link],
		Ceiling: t.ceiling(), Agreed: t.agreed, Over: t.over,
		Stage: t.m.setup.Drill.Stage,
	}
	for i, f := range t.m.p.Facts {
		r := t.facts[i]
		g := Gate{ID: f.ID, Title: f.Title, Level: f.Level, Says: f.Says[0], Out: r.out > 0, Before: r.before, Sought: t.m.sought[i], Turn: r.out, Words: r.outWords}
		switch {
		case g.Before:
			g.Turn = 0
		case !g.Out:
			g.Turn, g.Words, g.Would = r.shut, r.shutWords, t.would(i)
		}
		s.Facts = append(s.Facts, g)
	}
	return s
}

func (t Talk) mood() words.Text {
	switch {
	case t.locked || t.trust == 0:
		return words.Of("trust.closed")
	case t.trust < 3:
		return words.Of("trust.wary")
	case t.trust < 6:
		return words.Of("trust.warming")
	}
	return words.Of("trust.open")
}

// would says what would have opened a gate, or what has to come first.
func (t Talk) would(i int) words.Text {
	f := t.m.p.Facts[i]
	for up := t.m.parent(i); up >= 0 && t.facts[up].out == 0; up = t.m.parent(up) {
		f = t.m.p.Facts[up]
	}
	if f.ID != t.m.p.Facts[i].ID {
		return words.Of("shut.example", "Why", words.Of("shut.before", "Title", f.Title), "Line", f.Ask)
	}
	why := t.facts[i].why
	if why.IsZero() || why.ID == "shut.before" { // which is out by now
		why = words.Of([...]string{"shut.anybody", "shut.question", "shut.follow", "shut.gives"}[f.Level])
	}
	if f.Level < 3 {
		return words.Of("shut.example", "Why", why, "Line", f.Ask)
	}
	if up := t.m.parent(i); up >= 0 {
		return words.Of("shut.example", "Why", why, "Line", t.m.p.Facts[up].Back)
	}
	return why
}
