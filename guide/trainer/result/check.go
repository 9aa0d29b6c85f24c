package result

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/words"
)

// The longest words that are read, in characters.
const (
	MostName = 60     // of a member
	mostText = 20_000 // of a line
	mostSaid = 20_000 // lines

	mostStages = 100
)

// check says what no practice that Of gives would hold. The error begins with
// the path inside it.
func (p Practice) check() error {
	if err := p.checkHead(); err != nil {
		return err
	}
	if err := cmp.Or(
		numbers.Named("minutes", p.Minutes, numbers.Most), numbers.Named("planned", p.Planned, numbers.Most), numbers.Named("lines", p.Lines, numbers.Most),
		numbers.Named("hints", p.Hints, p.Lines+1), checkPoints("points", p.Points),
	); err != nil {
		return err
	}
	for role, points := range p.Given {
		if !slices.Contains(guide.Roles(), role) {
			return words.Fail("result.role", nil, "Role", strconv.Quote(string(role)))
		}
		if err := checkPoints("given."+string(role), points); err != nil {
			return err
		}
	}
	return cmp.Or(checkFigures(p.Figures), checkCounts(p.Moves, p.Counted), p.checkStages(), p.checkSaid())
}

func isID(s string) bool {
	odd := func(r rune) bool { return !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z') }
	return s != "" && len(s) <= 32 && !strings.ContainsFunc(s, odd)
}

func (p Practice) checkHead() error {
	_, played := personas.Find(p.Persona)
	switch {
	case !isID(p.ID):
		return words.Fail("result.id", nil, "ID", strconv.Quote(p.ID))
	case !numbers.IsWeek(p.Week):
		return words.Fail("file.week", nil, "Week", strconv.Quote(p.Week))
	case !slices.Contains(kinds(), p.Kind):
		return words.Fail("result.kind", nil, "Kind", strconv.Quote(string(p.Kind)))
	case p.Persona != "" && p.Persona != numbers.OwnGuide && !played:
		return words.Fail("result.persona", nil, "Persona", strconv.Quote(p.Persona))
	case p.Level != 0 && p.Kind != Partner:
		return words.Error("result.level.none")
	case p.Drill != "" && (p.Kind != Partner || !isStage(p.Drill)):
		return words.Fail("result.drill", nil, "Drill", strconv.Quote(p.Drill))
	case !numbers.IsGuideID(p.Guide):
		return words.Fail("file.guide", nil, "Guide", strconv.Quote(p.Guide), "Own", numbers.OwnGuide)
	case !slices.Contains(watch.Focuses(), p.Watching):
		return words.Fail("result.watching", nil, "What", strconv.Quote(string(p.Watching)))
	}
	return numbers.Named("level", p.Level, 3)
}

// checkPoints wants all eight lines, or none.
func checkPoints(path string, points map[string]int) error {
	if points == nil {
		return nil
	}
	for _, l := range slices.Sorted(maps.Keys(points)) {
		if !slices.Contains(watch.Lines(), l) {
			return words.Fail("result.line", nil, "Where", path, "Line", strconv.Quote(l))
		}
		if err := numbers.Named(path+"."+l, points[l], scorecard.MostPoints); err != nil {
			return err
		}
	}
	if len(points) != len(watch.Lines()) {
		return words.Fail("result.lines", nil, "Where", path, "N", len(points), "All", len(watch.Lines()))
	}
	return nil
}

func checkFigures(all []Figure) error {
	return numbers.Distinct("figures", all, func(f Figure) string { return f.ID }, func(_ int, f Figure) error {
		switch {
		case !slices.Contains(scorecard.FigureIDs(), f.ID):
			return words.Fail("result.figure", nil, "ID", strconv.Quote(f.ID))
		case !(f.Value >= 0 && f.Value <= numbers.Most):
			return words.Fail("result.figure.value", nil, "Value", f.Value, "Most", numbers.Most)
		}
		return nil
	})
}

func checkCounts(moves map[listener.Move]int, counted map[guide.Tally]int) error {
	for _, m := range slices.Sorted(maps.Keys(moves)) {
		if !slices.Contains(listener.Moves(), m) {
			return words.Fail("result.move", nil, "Move", strconv.Quote(string(m)))
		}
		if err := numbers.Named("moves."+string(m), moves[m], numbers.Most); err != nil {
			return err
		}
	}
	for _, t := range slices.Sorted(maps.Keys(counted)) {
		if !slices.Contains(rehearsal.Tallies(), t) {
			return words.Fail("result.tally", nil, "Tally", strconv.Quote(string(t)))
		}
		if err := numbers.Named("counted."+string(t), counted[t], numbers.Most); err != nil {
			return err
		}
	}
	return nil
}

func (p Practice) checkStages() error {
	if len(p.Stages) > mostStages {
		return words.Fail("result.stages", nil, "N", len(p.Stages), "Most", mostStages)
	}
	return numbers.Distinct("stages", p.Stages, func(st Stage) string { return st.ID }, func(i int, st Stage) error { return st.check(i) })
}

func (s Stage) check(i int) error {
	if !numbers.IsStageID(i, s.ID) {
		return words.Fail("file.stage", nil, "ID", strconv.Quote(s.ID), "Own", numbers.StageID(i, ""))
	}
	if err := cmp.Or(
		numbers.Named("seconds", s.Seconds, numbers.Most), numbers.Named("planned", s.Planned, numbers.Most), numbers.Named("lines", s.Lines, numbers.Most),
		numbers.Named("of", s.Of, numbers.Most), numbers.Named("prompts", s.Prompts, s.Of),
	); err != nil {
		return err
	}
	if s.Share != nil && !(*s.Share >= 0 && *s.Share <= 1) {
		return words.Fail("result.share", nil, "Share", *s.Share)
	}
	return checkCounts(s.Moves, s.Counted)
}

func (p Practice) checkSaid() error {
	if len(p.Said) > mostSaid {
		return words.Fail("result.said", nil, "N", len(p.Said), "Most", mostSaid)
	}
	for i, l := range p.Said {
		path := fmt.Sprintf("said[%d]", i)
		if l.Who != guide.Me && l.Who != guide.Them {
			return words.Fail("result.who", nil, "Where", path, "Who", strconv.Quote(string(l.Who)), "Me", guide.Me, "Them", guide.Them)
		}
		if l.Stage != "" && !isStage(l.Stage) {
			return words.Fail("result.said.stage", nil, "Where", path, "Stage", strconv.Quote(l.Stage))
		}
		if err := checkWords(l.Text, mostText); err != nil {
			return words.Fail("result.text", err, "Where", path)
		}
	}
	if err := checkWords(p.Try, mostText); err != nil {
		return words.Fail("result.try", err)
	}
	return nil
}

// isStage reports whether a stage of some guide is called that.
func isStage(id string) bool {
	for i := range mostStages {
		if numbers.IsStageID(i, id) {
			return true
		}
	}
	return false
}

// checkWords refuses what is too long.
func checkWords(s string, most int) error {
	if n := utf8.RuneCountInString(s); n > most {
		return words.Fail("result.long", nil, "N", n, "Most", most)
	}
	return nil
}
