package demo

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
)

// pen holds an invented talk: it applies what the verbs decide, some time
// apart. After the first error it does nothing more.
type pen struct {
	s    guide.Session
	at   time.Time
	dice *rand.Rand
	n    int // which talk it is, from 0
	// other is somebody whom the talk may come to.
	other string
	err   error
}

func begin(g script.Guide, at time.Time, dice *rand.Rand) *pen {
	s, e := guide.Begin(g, at)
	p := &pen{s: s, at: at, dice: dice}
	p.do(e, nil)
	return p
}

// do applies an event; a while passes.
func (p *pen) do(e guide.Event, err error) {
	if p.err == nil {
		p.err = err
	}
	if p.err != nil {
		return
	}
	if p.s, err = p.s.Apply(e); err != nil {
		p.err = err
	}
	p.at = p.at.Add(time.Duration(5+p.dice.IntN(70)) * time.Second)
}

// one is one of the lines under a heading.
func (p *pen) one(heading string) string {
	lines := said()[heading]
	return lines[p.dice.IntN(len(lines))]
}

// pair is a line of two halves.
func (p *pen) pair(heading string) (string, string) {
	first, second, _ := strings.Cut(p.one(heading), " | ")
	return first, second
}

// chance is true so many times in a hundred.
func (p *pen) chance(percent int) bool { return p.dice.IntN(100) < percent }

func (p *pen) fill(f guide.Field, text string) { p.do(p.s.Fill(f, text, p.at)) }

// sometimes fills a field so many times in a hundred.
func (p *pen) sometimes(percent int, f guide.Field, heading string) {
	if p.chance(percent) {
		p.fill(f, p.one(heading))
	}
}

// prepare is what is filled in before a talk.
func (p *pen) prepare(person string) {
	p.fill(guide.FieldPerson, person)
	p.sometimes(70, guide.FieldWhy, "why")
	p.sometimes(40, guide.FieldLearn, "learn")
	p.sometimes(60, guide.FieldAsk, "ask")
	p.sometimes(20, guide.FieldFallback, "fallback")
	p.sometimes(15, guide.FieldStory, "story")
	p.sometimes(25, guide.FieldTheme, "theme")
	if p.chance(15) {
		number, source := p.pair("statistic")
		p.do(p.s.Cite(number, source, p.at))
	}
}

// start starts the talk at the first prompt.
func (p *pen) start() {
	p.do(p.s.Start(p.at))
	p.do(p.s.Open(p.at))
}

// stages goes through the first n stages, as talks do: some prompts, a mark or
// two, now and then words.
func (p *pen) stages(n int) {
	for stage := range n {
		if stage > 0 {
			p.at = p.at.Add(time.Duration(2+p.dice.IntN(3)) * time.Minute)
			p.do(p.s.Jump(stage+1, p.at))
		}
		if p.chance(40) {
			if e, err := p.s.Next(p.at); err == nil {
				p.do(e, nil)
			}
		}
		if p.chance(60) {
			p.mark(kinds(stage)[p.dice.IntN(len(kinds(stage)))])
		}
		if p.chance(15) {
			p.do(p.s.Note(p.one("note"), 0, p.at))
		}
		if p.chance(2) { // people speak of each other
			p.do(p.s.Note(strings.ReplaceAll(p.one("about"), "{person}", p.other), 0, p.at))
		}
	}
}

// kinds are the kinds of moment that are likely in a stage.
func kinds(stage int) []guide.MarkKind {
	switch stage {
	case 0:
		return []guide.MarkKind{guide.Detail, guide.Quote}
	case 1:
		return []guide.MarkKind{guide.Quote, guide.Value}
	case 2:
		return []guide.MarkKind{guide.Felt, guide.Quote, guide.Feeling}
	case 3:
		return []guide.MarkKind{guide.Shared, guide.Systemic, guide.Changeable}
	}
	return []guide.MarkKind{guide.Quote, guide.Detail}
}

// mark keeps a moment, with its kind and usually with words.
func (p *pen) mark(kind guide.MarkKind) {
	p.do(p.s.Mark(p.at))
	m, _ := p.s.LastMark()
	p.do(p.s.NameMark(m.Seq, kind, p.at))
	if !p.chance(75) {
		return
	}
	heading := "said"
	switch {
	case len(said()[string(kind)]) > 0:
		heading = string(kind)
	case kind == guide.Value:
		heading = "learn"
	}
	p.do(p.s.Note(p.one(heading), m.Seq, p.at))
}

// nextStep is the answer and what was promised. Long after, a promise was kept,
// missed or put off; lately most are open, some of them late.
func (p *pen) nextStep(age time.Duration) {
	answer := []string{guide.AnswerYes, guide.AnswerYes, guide.AnswerYes, guide.AnswerNotToday, guide.AnswerNo}[p.dice.IntN(5)]
	p.fill(guide.FieldAnswer, answer)
	if answer == guide.AnswerYes {
		p.promise(guide.TheirFirst, "theirs", age)
	}
	if p.chance(55) {
		p.promise(guide.TheirFirst+1, "mine", age)
	}
	p.sometimes(30, guide.FieldElse, "else")
	p.sometimes(40, guide.FieldAgain, "again")
}

func (p *pen) promise(n int, heading string, age time.Duration) {
	const month = 30 * 24 * time.Hour
	open := age < month/2 && p.chance(70) || age < month && p.chance(25) || p.chance(1)
	p.promised(n, heading, p.at.AddDate(0, 0, 1+p.dice.IntN(9)), open)
}

// promised is a promise for a day, still open or not.
func (p *pen) promised(n int, heading string, due time.Time, open bool) {
	fill := func(f guide.Field, text string) { p.do(p.s.FillPromise(n, f, text, p.at)) }
	fill(guide.FieldWhat, p.one(heading))
	fill(guide.FieldWhen, due.Format("Mon 2 Jan"))
	if n == guide.TheirFirst && p.chance(50) {
		fill(guide.FieldWhere, p.one("where"))
		fill(guide.FieldWith, p.one("with"))
		obstacle, reply := p.pair("obstacle")
		fill(guide.FieldObstacle, obstacle)
		fill(guide.FieldReply, reply)
	}
	if open {
		return
	}
	states := []guide.PromiseState{guide.KeptIt, guide.KeptIt, guide.KeptIt, guide.Missed}
	fill(guide.FieldState, string(states[p.dice.IntN(len(states))]))
}

// debrief goes through the marks and fills in what was learned.
func (p *pen) debrief() {
	for _, m := range p.s.Marks() {
		p.do(p.s.Pass(m.Seq, p.at))
	}
	for _, f := range []guide.Field{guide.FieldValues, guide.FieldReciprocity, guide.FieldRecognition} {
		if p.chance(40) {
			p.fill(f, guide.Yes)
		}
	}
	p.sometimes(50, guide.FieldThemes, "themes")
	if p.chance(60) {
		level := 1 + p.dice.IntN(5)
		p.do(p.s.Assess(level, p.one("act"+strconv.Itoa(level)), p.at))
	}
	p.sometimes(20, guide.FieldEnergy, "energy")
	p.sometimes(20, guide.FieldReask, "reask")
	p.sometimes(30, guide.FieldLearned, "learned")
	p.do(p.s.FinishDebrief(p.at))
	if p.chance(5) {
		p.at = p.at.Add(20 * time.Hour)
		p.do(p.s.Add(p.one("added"), 0, p.at))
	}
}

// leave keeps only what a level of consent does.
func (p *pen) leave(c guide.Consent) {
	if p.err != nil || c == guide.Named {
		return
	}
	p.s, p.err = p.s.Reduced(c, false, p.at)
}
