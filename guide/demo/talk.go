package demo

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
)

// pen holds an invented talk: it applies what the verbs decide, some time
// apart. After the first error it does nothing more.
type pen struct {
	s    guide.Session
	at   time.Time
	dice *rand.Rand
	n    int // which talk it is, from 0
	// until is when the last of it may have happened, or soon after that.
	until time.Time
	// since is how much of the time that all talks take was over then, 0 to 1.
	since float64
	who   somebody
	// other is somebody whom the talk may come to.
	other string
	stood int // how they stood when they answered; 0 is that nobody asked
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
func (p *pen) prepare() {
	p.do(p.s.Meet(p.who.ID, p.who.Name, p.at))
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

// stance is how they stood then, 1 strongest … 5 against.
func (p *pen) stance() int {
	return min(5, max(1, int(math.Round(p.who.stance+p.since*p.who.drift+0.5*p.dice.NormFloat64()))))
}

// nextStep is the answer and what was promised.
func (p *pen) nextStep() {
	p.stood = p.stance()
	answer := guide.AnswerYes
	if !p.chance([]int{95, 85, 60, 35, 15}[p.stood-1]) {
		answer = []string{guide.AnswerNotToday, guide.AnswerNo}[p.dice.IntN(2)]
	}
	p.fill(guide.FieldAnswer, answer)
	if answer == guide.AnswerYes {
		p.promised(guide.TheirFirst, "theirs", p.soon())
		if p.chance(70) {
			steps := people.Steps()
			p.do(p.s.FillPromise(guide.TheirFirst, guide.FieldRung, steps[int(p.since*p.who.climb*float64(len(steps)))].ID, p.at))
		}
	}
	if p.chance(55) {
		p.promised(guide.TheirFirst+1, "mine", p.soon())
	}
	p.sometimes(30, guide.FieldElse, "else")
	p.sometimes(40, guide.FieldAgain, "again")
}

// soon is a day on which something is promised for.
func (p *pen) soon() time.Time { return p.at.AddDate(0, 0, 1+p.dice.IntN(9)) }

// promised is a promise for a day.
func (p *pen) promised(n int, heading string, due time.Time) {
	fill := func(f guide.Field, text string) { p.do(p.s.FillPromise(n, f, text, p.at)) }
	fill(guide.FieldWhat, p.one(heading))
	fill(guide.FieldWhen, onDay(due))
	if n == guide.TheirFirst && p.chance(50) {
		fill(guide.FieldWhere, p.one("where"))
		fill(guide.FieldWith, p.one("with"))
		obstacle, reply := p.pair("obstacle")
		fill(guide.FieldObstacle, obstacle)
		fill(guide.FieldReply, reply)
	}
}

func onDay(due time.Time) string { return due.Format("Mon 2 Jan") }

// follow is what became of the promises. Long after, they were kept or missed, some
// after they had been moved; lately most are open, some of them late. Whoever is
// against us keeps fewer.
func (p *pen) follow(age time.Duration) {
	const month = 30 * 24 * time.Hour
	for _, made := range p.s.Promises() {
		fill := func(f guide.Field, text string) { p.do(p.s.FillPromise(made.N, f, text, p.at)) }
		due := made.Due
		if before := later(p.at, due.Add(-20*time.Hour)); p.chance(12) && before.Before(p.until) {
			p.at = before
			due = due.AddDate(0, 0, 2+p.dice.IntN(6))
			fill(guide.FieldWhen, onDay(due))
			fill(guide.FieldState, string(guide.Rescheduled))
		}
		after := later(p.at, due.Add(time.Duration(9+p.dice.IntN(12))*time.Hour))
		if !after.Before(p.until) || age < month/2 && p.chance(60) || p.chance(2) {
			return // what came after would have come before this
		}
		p.at = after
		kept := []int{92, 80, 55, 35, 20}[p.stood-1]
		if made.Whose == guide.Mine {
			kept = 78
		}
		if p.chance(kept) {
			fill(guide.FieldState, string(guide.KeptIt))
			continue
		}
		if p.chance(70) {
			fill(guide.FieldGotInTheWay, p.one("got-in-the-way"))
		}
		fill(guide.FieldState, string(guide.Missed))
	}
}

// later is the later of two times.
func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

// debrief goes through the marks and fills in what was learned.
func (p *pen) debrief() {
	for _, m := range p.s.Marks() {
		p.do(p.s.Pass(m.Seq, p.at))
	}
	for i, f := range []guide.Field{guide.FieldValues, guide.FieldReciprocity, guide.FieldRecognition} {
		first, today := p.who.moved[i][0], p.who.moved[i][1]
		if p.chance(int(first + p.since*(today-first))) {
			p.fill(f, guide.Yes)
		}
	}
	if p.chance(60) {
		p.fill(guide.FieldThemes, p.themes())
	}
	if p.stood > 0 && p.chance(75) {
		p.do(p.s.Assess(p.stood, p.one("act"+strconv.Itoa(p.stood)), p.at))
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

// themes are what they spoke of: one thing all along, and another than at first later.
func (p *pen) themes() string {
	first, later, always := p.who.themes[0], p.who.themes[1], p.who.themes[2]
	if p.dice.Float64() < p.since {
		first = later
	}
	if first == always || p.chance(40) {
		return first
	}
	return first + ", " + always
}

// leave keeps only what a level of consent does.
func (p *pen) leave(c guide.Consent) {
	if p.err != nil || c == guide.Named {
		return
	}
	p.s, p.err = p.s.Reduced(c, false, p.at)
}
