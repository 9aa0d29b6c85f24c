package result

import (
	"math"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/words"
)

// ErrNoPractice is returned by Of for a real talk.
const ErrNoPractice = words.Error("result.talk")

// Of takes the numbers out of a practice that is over. It returns
// ErrNoPractice for a real talk.
func Of(id string, s guide.Session) (Practice, error) {
	lines := way(s)
	if s.Role() == "" && !rehearsal.Solo(s) && len(lines) == 0 {
		return Practice{}, ErrNoPractice
	}
	p := Practice{
		ID: id, Week: numbers.Week(s.StartedAt()), Kind: kindOf(s, lines), Guide: numbers.GuideID(s.BaseGuide().ID),
		Minutes: numbers.Count(int(s.Elapsed(s.LastAt()) / time.Minute)), Planned: numbers.Count(s.Planned()),
	}
	p.playedBy(s)
	if stage, _, drills := rehearsal.Drill(s); drills {
		p.Drill = stageIDs(s)[stage]
	}
	switch p.Kind {
	case Partner, Recorded:
		p.hear(lines, s)
	case Round:
		p.held(s)
	case Watch:
		p.watched(s)
	}
	for _, role := range guide.Roles() {
		if points := watch.Given(s, role); points != nil {
			if p.Given == nil {
				p.Given = map[guide.Role]map[string]int{}
			}
			p.Given[role] = points
		}
	}
	p.stages(s, lines)
	return p, nil
}

// WithWords adds the lines said, and the one thing to try.
func WithWords(p Practice, s guide.Session) Practice {
	p.Said = nil
	ids := stageIDs(s)
	for _, l := range way(s) {
		p.Said = append(p.Said, Line{Who: l.Who, Text: cut(l.Text), Stage: ids[l.Stage]})
	}
	p.Said = p.Said[:min(len(p.Said), mostSaid)]
	p.Try = cut(s.Field(guide.FieldRetry))
	return p
}

// cut is a text within what a file may say.
func cut(text string) string {
	if r := []rune(text); len(r) > mostText {
		return string(r[:mostText])
	}
	return text
}

// way is the newest way a practice took, with the stages told from the words
// where it was held with a scripted partner.
func way(s guide.Session) []rehearsal.Line {
	all := rehearsal.Branches(s)
	if len(all) == 0 {
		return nil
	}
	last := all[len(all)-1]
	if p, setup, ok := solo.With(s); ok && setup.Drill.Stage == "" {
		return solo.InStages(s.Guide(), p, last)
	}
	return last
}

func kindOf(s guide.Session, lines []rehearsal.Line) Kind {
	switch {
	case rehearsal.Solo(s):
		return Partner
	case len(lines) > 0:
		return Recorded
	case s.Role() == guide.RoleObserver:
		return Watch
	}
	return Round
}

// playedBy finds the persona: a scripted one by its id, one on a card by the title
// that the card has, or had. One that somebody wrote is not named.
func (p *Practice) playedBy(s guide.Session) {
	p.Persona = s.Field(guide.FieldPersona)
	for _, who := range personas.All() {
		role, is := strings.CutPrefix(s.Field(guide.FieldPerson), who.Name+", ")
		if p.Persona == "" && is && (role == who.Role || role == rolesBefore[who.ID]) {
			p.Persona = who.ID
		}
	}
	if s.Behind(guide.FieldPersona) != "" {
		p.Persona = numbers.OwnGuide
	}
	if n, err := strconv.Atoi(s.Field(guide.FieldDifficulty)); err == nil && p.Kind == Partner {
		p.Level = min(max(n, 1), 3)
	}
}

// rolesBefore are what cards said that somebody was, in older programs.
var rolesBefore = map[string]string{"grace": "faith volunteer, 63"}

// hear scores the lines.
func (p *Practice) hear(lines []rehearsal.Line, s guide.Session) {
	turns := solo.Turns(lines, solo.Titles(s.Guide()))
	for _, l := range lines {
		if l.Hint != "" {
			p.Hints++
		}
	}
	if who, _, ok := solo.With(s); ok && p.Kind == Partner {
		turns = solo.Scripted(turns, who)
	}
	for _, t := range turns {
		if t.Organizer {
			p.Lines++
			p.Moves = does(p.Moves, t.Heard)
		}
	}
	if p.Lines == 0 || p.Drill != "" { // a part of a talk is not measured by a whole one
		return
	}
	card := scorecard.Of(turns)
	p.Points = map[string]int{}
	for i, id := range watch.Lines() {
		p.Points[id] = card.Lines[i].Points
	}
	p.figures(card.Figures)
}

// held takes what an organizer's keys tell of a round.
func (p *Practice) held(s guide.Session) {
	var known []scorecard.Figure
	if share, on := s.TalkShare(""); on {
		known = append(known, scorecard.TimeShare(share))
	}
	if n := s.Waits(); n > 0 {
		known = append(known, scorecard.Pauses(n))
	}
	if n := len(transcript.Clicked(s)); n > 0 {
		known = append(known, scorecard.ClickSteps(n))
	}
	p.figures(known)
}

// watched takes what an observer counted.
func (p *Practice) watched(s guide.Session) {
	p.Watching = watch.FocusOf(s)
	all := watch.Of(s).All
	p.figures(all.FiguresOf(p.Watching))
	p.Counted = tallies(all.N)
}

func (p *Practice) figures(known []scorecard.Figure) {
	for _, f := range known {
		if v := math.Round(f.Value*1000) / 1000; v >= 0 && v <= numbers.Most {
			p.Figures = append(p.Figures, Figure{f.ID, v})
		}
	}
}

// moving is how many lines of a trainee's with a partner can be told to have
// stayed in one stage.
const moving = 6

// stages takes them in, unless the guide stayed where it began: that nobody
// moved it proves nothing. With a partner the words move it.
func (p *Practice) stages(s guide.Session, lines []rehearsal.Line) {
	shown, said := numbers.Prompts(s), map[string]bool{}
	prompts := 0
	for _, x := range shown {
		prompts += len(x)
	}
	for _, l := range lines {
		if _, ok := s.Guide().Stage(l.Stage); ok { // a recording may have other headings
			said[l.Stage] = true
		}
	}
	words := p.Kind == Partner
	switch told := len(said) > 1; {
	case p.Drill != "", words && !told && p.Lines < moving, !words && !told && prompts < 2:
		return
	}
	sheet, spent := watch.Of(s), solo.Spent(lines)
	for i, st := range s.Guide().Stages {
		x := Stage{
			ID: numbers.StageID(i, st.ID), Seconds: numbers.Count(int(s.ElapsedIn(st.ID, s.LastAt()) / time.Second)),
			Planned: numbers.Count(st.Minutes), Prompts: len(shown[st.ID]), Of: len(st.Prompts), Counted: tallies(sheet.Stages[i].N),
		}
		if words {
			x.Seconds = numbers.Count(int(spent[st.ID] / time.Second))
		}
		if share, on := s.TalkShare(st.ID); on {
			share = math.Round(share*1000) / 1000
			x.Share = &share
		}
		for _, l := range lines {
			if l.Who == guide.Me && l.Stage == st.ID {
				x.Lines++
				x.Moves = does(x.Moves, solo.Heard(l))
			}
		}
		p.Stages = append(p.Stages, x)
	}
}

// stageIDs are what the stages of a session are called in a file.
func stageIDs(s guide.Session) map[string]string {
	out := map[string]string{}
	for i, st := range s.Guide().Stages {
		out[st.ID] = numbers.StageID(i, st.ID)
	}
	return out
}

// does counts the moves of a line, each once.
func does(n map[listener.Move]int, heard listener.Line) map[listener.Move]int {
	if n == nil {
		n = map[listener.Move]int{}
	}
	seen := map[listener.Move]bool{}
	for _, m := range heard.Moves {
		if !seen[m.Move] {
			n[m.Move]++
		}
		seen[m.Move] = true
	}
	return n
}

func tallies(n map[guide.Tally]int) map[guide.Tally]int {
	var out map[guide.Tally]int
	for t, x := range n {
		if x == 0 {
			continue
		}
		if out == nil {
			out = map[guide.Tally]int{}
		}
		out[t] = numbers.Count(x)
	}
	return out
}
