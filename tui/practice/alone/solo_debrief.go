package alone

import (
	"slices"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// soloDebrief is what a practice with a scripted partner comes to: how it
// ended, what was behind which gate, the points with the lines behind them.
// Only here is mood a number.
type soloDebrief struct {
	*parts.Sheet
	k    *Room
	ways []solo.Report
	at   int // which way is shown
}

func (k *Room) newSoloDebrief(t *hold.Talk) *soloDebrief {
	name := k.T("solo.debrief", "Who", soloName(t.Session()))
	if stage, _, ok := rehearsal.Drill(t.Session()); ok {
		name = k.T("drill.debrief", "Stage", stageWord(k.Desk, stage), "Who", soloName(t.Session()))
	}
	s := &soloDebrief{k: k, Sheet: parts.NewSheet(k.Desk, name, t)}
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

func (s *soloDebrief) read() { s.ways = solo.Reports(s.T.Session()) }

// lay makes the parts of the page and its keys.
func (s *soloDebrief) lay() {
	k := s.k
	s.Extra = s.keys()
	if len(s.ways) == 0 {
		s.Parts = []parts.Part{{Lines: []string{k.T("solo.gone")}}}
	} else {
		if r := s.ways[s.at]; r.Setup.Drill.Stage != "" {
			s.Parts = drillParts(k.Desk, r)
		} else {
			s.Parts = reportParts(k.Desk, r)
		}
		if n := len(s.ways); n > 1 {
			s.Parts = append([]parts.Part{{Ink: page.Faint, Lines: []string{k.T("solo.wayof", "N", s.at+1, "All", n)}}}, s.Parts...)
		}
	}
}

func (s *soloDebrief) Returned() screen.Step {
	s.read()
	s.lay()
	return screen.Stay()
}

// keys are what can be done here beside reading on.
func (s *soloDebrief) keys() []screen.Action {
	k := s.k
	acts := []screen.Action{k.Shown("solo.done", s.done, "enter")}
	if _, _, drill := rehearsal.Drill(s.T.Session()); drill && len(s.ways) > 0 {
		acts = append(acts,
			k.Shown("drill.again", s.again(func(seed uint64) uint64 { return seed }), "a"),
			k.Shown("drill.another", s.again(anotherSeed), "n"))
	}
	if len(s.ways) > 0 {
		acts = append(acts, k.Shown("solo.read", s.said, "l"), k.Shown("solo.correct", s.correct, "c"))
		if len(s.ways) > 1 {
			acts = append(acts, k.Shown("solo.sides", s.beside, "v"), k.Shown("solo.other", s.other, "w"))
		}
		if k.WriteReport != nil {
			acts = append(acts, k.Shown("solo.save", func() screen.Step { return k.saving(s.T, s.ways[s.at].Document(k.Words)) }, "o"))
		}
	}
	if k.Offers.HandIn && len(s.ways) > 0 {
		acts = append(acts, k.Shown("result", func() screen.Step { return screen.To(screen.HandIn{ID: s.T.ID()}) }, "r"))
	}
	return append(acts,
		k.Act("practice.delete", func() screen.Step {
			return k.DeleteTalk(s.T, k.Day(s.T.Session().BeganAt())+" · "+soloName(s.T.Session()))
		}, "x"))
}

// done ends the debrief.
func (s *soloDebrief) done() screen.Step {
	if err := s.finish(); err != nil {
		return screen.Say(s.k.Why(err))
	}
	return screen.Leave()
}

func (s *soloDebrief) finish() error {
	if s.T.Session().Debriefed() {
		return nil
	}
	return s.T.Do(s.T.Session().FinishDebrief(s.k.Now()))
}

func (s *soloDebrief) said() screen.Step {
	r := s.ways[s.at]
	return screen.Push(parts.NewSheet(s.k.Desk, s.k.T("solo.lines"), s.T, spokenParts(s.k.Desk, r.Lines, r.Persona.Name)...))
}

// correct offers the trainee's lines of this way.
func (s *soloDebrief) correct() screen.Step {
	return screen.Push(newWhich(s.k.Desk, s.T, s.ways[s.at].Lines))
}

// manyLines is from how many lines on they are found by typing.
const manyLines = 20

// newWhich offers the trainee's lines, to correct what one is called.
func newWhich(k *screen.Desk, t *hold.Talk, lines []rehearsal.Line) *parts.List {
	var opts []parts.Option
	for _, l := range lines {
		if l.Who == guide.Me && l.Text != "" {
			opts = append(opts, parts.Option{Name: l.Text, More: solo.Moves(k.Words, solo.Heard(l)), Run: func() screen.Step { return screen.Push(newCorrect(k, t, l.Seq, 0)) }})
		}
	}
	return parts.NewList(k, k.T("solo.which"), "", len(opts) > manyLines, opts)
}

// other shows the next of the ways the practice took.
func (s *soloDebrief) other() screen.Step {
	s.at = (s.at + 1) % len(s.ways)
	s.Top = 0
	s.lay()
	return screen.Stay()
}

// beside shows this way and the one before it side by side.
func (s *soloDebrief) beside() screen.Step {
	a, b := (s.at+len(s.ways)-1)%len(s.ways), s.at
	if a > b {
		a, b = b, a
	}
	return screen.Push(newTwoWays(s.k.Desk, s.T, s.ways[a], s.ways[b], a+1, b+1))
}

// saving asks where to write what a practice alone came to.
func (k *Room) saving(t *hold.Talk, r paper.Document) screen.Step {
	s := k.ReportOf(t, r)
	s.More = k.T("solo.save.more")
	return screen.Push(s)
}

// reportParts are the debrief of one way, as parts of a page.
func reportParts(k *screen.Desk, r solo.Report) []parts.Part {
	w := k.Words
	return slices.Concat(parts.Sections(r.Ended(w)...), adviceParts(k, r.Card), scorecardParts(k, r.Card), parts.Sections(r.Gates(w)...), []parts.Part{
		{Head: w.T("printed.stages"), Sign: "·", Lines: stageLines(k, r.Card)},
		corrections(k, r.Lines), hints(k, r),
		{Head: w.T("solo.trust"), Lines: []string{practice.InRow(r.Trust, " ")}},
		{Ink: page.Faint, Apart: true, Lines: []string{w.T("solo.again", "ID", r.Persona.ID, "Seed", r.Setup.Seed, "Level", r.Setup.Level, "Without", strings.Join(r.Setup.Declined, ","))}},
	})
}

// hints are those that were asked for.
func hints(k *screen.Desk, r solo.Report) parts.Part {
	return parts.Part{Head: k.T("printed.hints"), Sign: "·", Lines: r.Hints()}
}

// corrections are the labels that were corrected.
func corrections(k *screen.Desk, lines []rehearsal.Line) parts.Part {
	out := parts.Part{Head: k.T("solo.corrections"), Sign: "·"}
	for _, l := range lines {
		if l.Corrected != "" {
			out.Lines = append(out.Lines, k.T("solo.correction", "Words", l.Text,
				"Heard", solo.Moves(k.Words, solo.AsHeard(l)), "Now", solo.Moves(k.Words, solo.Heard(l))))
		}
	}
	return out
}
