package tui

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/solo"
)

// soloDebrief is what a practice with a scripted partner comes to: how it
// ended, what was behind which gate, the points with the lines behind them.
// Only here is mood a number.
type soloDebrief struct {
	*sheet
	k    *kit
	ways []solo.Report
	at   int // which way is shown
}

func (k *kit) newSoloDebrief(t *hold.Talk) *soloDebrief {
	name := k.T("solo.debrief", "Who", soloName(t.Session()))
	if stage, _, ok := t.Session().Drill(); ok {
		name = k.T("drill.debrief", "Stage", stageWord(k.desk, stage), "Who", soloName(t.Session()))
	}
	s := &soloDebrief{k: k, sheet: newSheet(k.desk, name, t)}
	s.read()
	s.at = len(s.ways) - 1
	s.lay()
	return s
}

// soloName is who a practice was held with, also when consent took the title.
func soloName(s guide.Session) string {
	if p, _, ok := solo.With(s); ok {
		return p.Name
	}
	return s.Field(guide.FieldPersona)
}

func (s *soloDebrief) read() { s.ways = solo.Reports(s.t.Session()) }

// lay makes the parts of the page and its keys.
func (s *soloDebrief) lay() {
	k := s.k
	s.extra = s.keys()
	if len(s.ways) == 0 {
		s.parts = []part{{lines: []string{k.T("solo.gone")}}}
	} else {
		if r := s.ways[s.at]; r.Setup.Drill.Stage != "" {
			s.parts = drillParts(k.desk, r)
		} else {
			s.parts = reportParts(k.desk, r)
		}
		if n := len(s.ways); n > 1 {
			s.parts = append([]part{{ink: faint, lines: []string{k.T("solo.wayof", "N", s.at+1, "All", n)}}}, s.parts...)
		}
	}
}

func (s *soloDebrief) returned() step {
	s.read()
	s.lay()
	return stay()
}

// keys are what can be done here beside reading on.
func (s *soloDebrief) keys() []action {
	k := s.k
	acts := []action{k.shown("solo.done", s.done, "enter")}
	if _, _, drill := s.t.Session().Drill(); drill && len(s.ways) > 0 {
		acts = append(acts,
			k.shown("drill.again", s.again(func(seed uint64) uint64 { return seed }), "a"),
			k.shown("drill.another", s.again(anotherSeed), "n"))
	}
	if len(s.ways) > 0 {
		acts = append(acts, k.shown("solo.read", s.said, "l"), k.shown("solo.correct", s.correct, "c"))
		if len(s.ways) > 1 {
			acts = append(acts, k.shown("solo.sides", s.beside, "v"), k.shown("solo.other", s.other, "w"))
		}
		if k.drill.WriteReport != nil {
			acts = append(acts, k.shown("solo.save", func() step { return push(k.newReport(s.t, s.ways[s.at].Document())) }, "o"))
		}
	}
	if k.drill.WriteResult != nil && len(s.ways) > 0 {
		acts = append(acts, k.shown("result", func() step { return to(HandIn{ID: s.t.ID()}) }, "r"))
	}
	return append(acts,
		k.act("practice.delete", func() step { return k.deleteTalk(s.t, k.day(s.t.Session().BeganAt())+" · "+soloName(s.t.Session())) }, "x"))
}

// done ends the debrief.
func (s *soloDebrief) done() step {
	if err := s.finish(); err != nil {
		return say(s.k.why(err))
	}
	return leave()
}

func (s *soloDebrief) finish() error {
	if s.t.Session().Debriefed() {
		return nil
	}
	return s.t.Do(s.t.Session().FinishDebrief(s.k.Now()))
}

func (s *soloDebrief) said() step {
	r := s.ways[s.at]
	return push(newSheet(s.k.desk, s.k.T("solo.lines"), s.t, spokenParts(s.k.desk, r.Lines, r.Persona.Name)...))
}

// correct offers the trainee's lines of this way.
func (s *soloDebrief) correct() step {
	return push(newWhich(s.k.desk, s.t, s.ways[s.at].Lines))
}

// manyLines is from how many lines on they are found by typing.
const manyLines = 20

// newWhich offers the trainee's lines, to correct what one is called.
func newWhich(k *desk, t *hold.Talk, lines []guide.Spoken) *list {
	var opts []option
	for _, l := range lines {
		if l.Who == guide.Me && l.Text != "" {
			opts = append(opts, option{name: l.Text, more: strings.Join(solo.Moves(solo.Heard(l)), ", "), run: func() step { return push(newCorrect(k, t, l.Seq, 0)) }})
		}
	}
	return newList(k, k.T("solo.which"), "", len(opts) > manyLines, opts)
}

// other shows the next of the ways the practice took.
func (s *soloDebrief) other() step {
	s.at = (s.at + 1) % len(s.ways)
	s.top = 0
	s.lay()
	return stay()
}

// beside shows this way and the one before it side by side.
func (s *soloDebrief) beside() step {
	a, b := (s.at+len(s.ways)-1)%len(s.ways), s.at
	if a > b {
		a, b = b, a
	}
	return push(newTwoWays(s.k.desk, s.t, s.ways[a], s.ways[b], a+1, b+1))
}

// newReport asks where to write what a practice came to.
func (k *kit) newReport(t *hold.Talk, r paper.Document) *exporting {
	s := k.newPaper(k.drill.ReportPath(t.ID()), r)
	s.t, s.more = t, k.T("solo.save.more")
	return s
}

// newPaper asks where to write a page.
func (k *kit) newPaper(path string, r paper.Document) *exporting {
	return k.newWritingTo(path, k.T("paper.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.drill.WriteReport(path, r, plain) }
	})
}

// reportParts are the debrief of one way, as parts of a page.
func reportParts(k *desk, r solo.Report) []part {
	w := k.Words
	sections := append([]part{{head: w.T("solo.ending"), sign: "·", lines: ending(k, r)}}, adviceParts(k, r.Card)...)
	sections = slices.Concat(sections, scorecardParts(k, r.Card), gateParts(k, w.T("solo.gates"), r.State.Facts))
	if fixed := corrections(k, r.Lines); len(fixed) > 0 {
		sections = append(sections, part{head: w.T("solo.corrections"), sign: "·", lines: fixed})
	}
	return append(sections,
		part{head: w.T("solo.hints"), sign: "·", lines: r.Hints()},
		part{head: w.T("solo.trust"), lines: []string{numbersInRow(r.Trust)}},
		part{ink: faint, apart: true, lines: []string{w.T("solo.again", "ID", r.Persona.ID, "Seed", r.Setup.Seed, "Level", r.Setup.Level, "Without", strings.Join(r.Setup.Declined, ","))}})
}

// ending says how it ended, and what stood in the way.
func ending(k *desk, r solo.Report) []string {
	w, s := k.Words, r.State
	out := []string{solo.Outcome(s, r.Persona.Name), w.T("solo.mood", "Trust", s.Trust, "Mood", s.Mood)}
	if s.LockedBy != "" {
		out = append(out, w.T("solo.locked", "Words", s.LockedBy))
	}
	return append(out, w.T("solo.objection", "How", s.Objected, "Words", s.Objection))
}

// gateParts say of each gate what became of what was behind it.
func gateParts(k *desk, head string, gates []partner.Gate) (out []part) {
	for _, g := range gates {
		sign := "○"
		if g.Out {
			sign = "●"
		}
		out = append(out, part{head: head, sign: sign, lines: []string{gate(k, g)}})
		head = ""
	}
	return out
}

// gate says what became of what was behind a gate.
func gate(k *desk, g partner.Gate) string {
	head := k.T("solo.gate", "Level", g.Level, "Title", g.Title)
	words := k.T("solo.gate.silence")
	if g.Words != "" {
		words = k.T("solo.gate.after", "Words", g.Words)
	}
	switch {
	case g.Out:
		return head + ", " + k.T("solo.gate.out", "After", words)
	case g.Turn > 0:
		return head + ", " + k.T("solo.gate.shut", "After", words, "Would", g.Would)
	}
	return head + ", " + k.T("solo.gate.untouched", "Would", g.Would)
}

// corrections are the labels that were corrected.
func corrections(k *desk, lines []guide.Spoken) (out []string) {
	for _, l := range lines {
		if l.Corrected != "" {
			out = append(out, k.T("solo.correction", "Words", l.Text,
				"Heard", strings.Join(solo.Moves(solo.AsHeard(l)), ", "), "Now", strings.Join(solo.Moves(solo.Heard(l)), ", ")))
		}
	}
	return out
}

func numbersInRow(n []int) string {
	var out []string
	for _, x := range n {
		out = append(out, strconv.Itoa(x))
	}
	return strings.Join(out, " ")
}
