package result

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/trainer/numbers"
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
	for _, n := range []named{{"minutes", p.Minutes}, {"planned", p.Planned}, {"lines", p.Lines}} {
		if err := n.check(); err != nil {
			return err
		}
	}
	if err := checkPoints("points", p.Points); err != nil {
		return err
	}
	for role, points := range p.Given {
		if !slices.Contains(guide.Roles(), role) {
			return fmt.Errorf("given: %q is no role", role)
		}
		if err := checkPoints("given."+string(role), points); err != nil {
			return err
		}
	}
	if err := checkFigures(p.Figures); err != nil {
		return err
	}
	if err := checkCounts(p.Moves, p.Counted); err != nil {
		return err
	}
	if err := p.checkStages(); err != nil {
		return err
	}
	return p.checkSaid()
}

func isID(s string) bool {
	odd := func(r rune) bool { return !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z') }
	return s != "" && len(s) <= 32 && !strings.ContainsFunc(s, odd)
}

func (p Practice) checkHead() error {
	_, played := personas.Find(p.Persona)
	switch {
	case !isID(p.ID):
		return fmt.Errorf("id: %q, expected letters and digits", p.ID)
	case !numbers.IsWeek(p.Week):
		return fmt.Errorf("week: %q, expected one such as 2026-W47", p.Week)
	case !slices.Contains(Kinds(), p.Kind):
		return fmt.Errorf("kind: %q, expected partner, recorded, round or watch", p.Kind)
	case p.Persona != "" && !played:
		return fmt.Errorf("persona: %q, expected one that comes with the program", p.Persona)
	case p.Level != 0 && p.Kind != Partner:
		return errors.New("level: of a practice without a scripted partner")
	case p.Drill != "" && (p.Kind != Partner || !isStage(p.Drill)):
		return fmt.Errorf("drill: %q, expected a stage, of a practice with a scripted partner", p.Drill)
	case !numbers.IsGuideID(p.Guide):
		return fmt.Errorf("guide: %q, expected one that comes with the program, or %s", p.Guide, numbers.OwnGuide)
	case !slices.Contains(watch.Focuses(), p.Watching):
		return fmt.Errorf("watching: %q is nothing that can be watched", p.Watching)
	}
	if err := numbers.Within(p.Level, 0, 3); err != nil {
		return fmt.Errorf("level: %w", err)
	}
	return nil
}

// named is a number with its name, from 0 to numbers.Most.
type named struct {
	name string
	n    int
}

func (x named) check() error {
	if err := numbers.Within(x.n, 0, numbers.Most); err != nil {
		return fmt.Errorf("%s: %w", x.name, err)
	}
	return nil
}

// checkPoints wants all eight lines, or none.
func checkPoints(path string, points map[string]int) error {
	if points == nil {
		return nil
	}
	for _, l := range slices.Sorted(maps.Keys(points)) {
		if !slices.Contains(watch.Lines(), l) {
			return fmt.Errorf("%s: %q is no line of the scorecard", path, l)
		}
		if err := numbers.Within(points[l], 0, scorecard.MostPoints); err != nil {
			return fmt.Errorf("%s.%s: %w", path, l, err)
		}
	}
	if len(points) != len(watch.Lines()) {
		return fmt.Errorf("%s: %d lines of the scorecard, expected all %d", path, len(points), len(watch.Lines()))
	}
	return nil
}

func checkFigures(all []Figure) error {
	seen := map[string]bool{}
	for i, f := range all {
		switch {
		case !slices.Contains(scorecard.FigureIDs(), f.ID):
			return fmt.Errorf("figures[%d].id: %q is no figure of the scorecard", i, f.ID)
		case seen[f.ID]:
			return fmt.Errorf("figures[%d].id: %s a second time", i, f.ID)
		case !(f.Value >= 0 && f.Value <= numbers.Most):
			return fmt.Errorf("figures[%d].value: %g, expected 0 to %d", i, f.Value, numbers.Most)
		}
		seen[f.ID] = true
	}
	return nil
}

func checkCounts(moves map[listener.Move]int, counted map[guide.Tally]int) error {
	for _, m := range slices.Sorted(maps.Keys(moves)) {
		if !slices.Contains(listener.Moves(), m) {
			return fmt.Errorf("moves: %q is no move", m)
		}
		if err := (named{fmt.Sprintf("moves.%s", m), moves[m]}).check(); err != nil {
			return err
		}
	}
	for _, t := range slices.Sorted(maps.Keys(counted)) {
		if !slices.Contains(guide.Tallies(), t) {
			return fmt.Errorf("counted: %q is no tally", t)
		}
		if err := (named{fmt.Sprintf("counted.%s", t), counted[t]}).check(); err != nil {
			return err
		}
	}
	return nil
}

func (p Practice) checkStages() error {
	if len(p.Stages) > mostStages {
		return fmt.Errorf("stages: %d, expected %d at most", len(p.Stages), mostStages)
	}
	seen := map[string]bool{}
	for i, st := range p.Stages {
		path := fmt.Sprintf("stages[%d]", i)
		if err := st.check(i); err != nil {
			return fmt.Errorf("%s.%w", path, err)
		}
		if seen[st.ID] {
			return fmt.Errorf("%s.id: %s a second time", path, st.ID)
		}
		seen[st.ID] = true
	}
	return nil
}

func (s Stage) check(i int) error {
	if !numbers.IsStageID(i, s.ID) {
		return fmt.Errorf("id: %q, expected a stage that comes with the program, or %s", s.ID, numbers.StageID(i, ""))
	}
	for _, n := range []named{{"seconds", s.Seconds}, {"planned", s.Planned}, {"lines", s.Lines}, {"of", s.Of}} {
		if err := n.check(); err != nil {
			return err
		}
	}
	if err := numbers.Within(s.Prompts, 0, s.Of); err != nil {
		return fmt.Errorf("prompts: %w", err)
	}
	if s.Share != nil && !(*s.Share >= 0 && *s.Share <= 1) {
		return fmt.Errorf("organizer_share: %g, expected 0 to 1", *s.Share)
	}
	return checkCounts(s.Moves, s.Counted)
}

func (p Practice) checkSaid() error {
	if len(p.Said) > mostSaid {
		return fmt.Errorf("said: %d lines, expected %d at most", len(p.Said), mostSaid)
	}
	for i, l := range p.Said {
		path := fmt.Sprintf("said[%d]", i)
		if l.Who != guide.Me && l.Who != guide.Them {
			return fmt.Errorf("%s.who: %q, expected %s or %s", path, l.Who, guide.Me, guide.Them)
		}
		if l.Stage != "" && !isStage(l.Stage) {
			return fmt.Errorf("%s.stage: %q, expected a stage that comes with the program, or one such as stage-1", path, l.Stage)
		}
		if err := checkWords(l.Text, mostText); err != nil {
			return fmt.Errorf("%s.text: %w", path, err)
		}
	}
	if err := checkWords(p.Try, mostText); err != nil {
		return fmt.Errorf("try: %w", err)
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
		return fmt.Errorf("%d characters, expected %d at most", n, most)
	}
	return nil
}
