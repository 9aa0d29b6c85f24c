package demo

import (
	"errors"
	"iter"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Options say how much is invented. What is zero is the usual.
type Options struct {
	// People is how many people the talks are with; 0 is a third of the talks.
	People int
	// Talks is how many talks there are; 0 is 60.
	Talks int
	// Seed tells one invented vault from another: the same seed, numbers and
	// Day give the same talks, to the last word.
	Seed uint64
	// Day is the moment the vault is made for: the newest talk began half an
	// hour before. It has to be given.
	Day time.Time
}

// One talk of so many was no more than running into somebody.
const (
	passingEach = 9
	passingAt   = 5
)

// usualTalks is how many talks there are unless somebody says.
const usualTalks = 60

// span is how far back the talks go: some are older than talks are kept. lately
// is how much denser they get towards the end; 1 is not at all.
const (
	span   = 2 * 365 * 24 * time.Hour
	lately = 3
)

func (o Options) filled() Options {
	if o.Talks == 0 {
		o.Talks = usualTalks
	}
	if o.People == 0 {
		o.People = max(1, (o.Talks+2)/3)
	}
	return o
}

// latest are the newest talks, the last one first, and what is still to be done
// about each. They are enough to try every screen with.
var latest = []struct {
	ago  time.Duration
	hold func(p *pen, age time.Duration)
}{
	{30 * time.Minute, (*pen).halfWay},
	{3 * time.Hour, (*pen).onlyPrepared},
	{27 * time.Hour, (*pen).notAsked},
	{50 * time.Hour, (*pen).notDebriefed},
	{75 * time.Hour, (*pen).notAsked},
	{9 * 24 * time.Hour, (*pen).owing},
}

// Talks invents the talks, oldest first. Each is made by the verbs of package
// guide, as one that was held.
func Talks(o Options) iter.Seq2[guide.Record, error] {
	o = o.filled()
	g := script.Builtin()[0]
	return func(yield func(guide.Record, error) bool) {
		for i := range o.Talks {
			r, err := o.talk(g, i)
			if err != nil {
				err = words.Fail("demo.inventing-talk", err, "N", i+1)
			}
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// talk invents the ith talk, from 0.
func (o Options) talk(g script.Guide, i int) (guide.Record, error) {
	dice := rand.New(rand.NewPCG(o.Seed, uint64(i)))
	id := newID(dice)
	left := o.Talks - 1 - i
	at, hold := o.began(i, dice), (*pen).wasHeld
	if left < len(latest) {
		at, hold = o.Day.Add(-latest[left].ago), latest[left].hold
	}
	p := begin(g, at, dice)
	p.n, p.until = i, o.Day.Add(-time.Hour)
	who := o.whom(i, dice)
	p.who, p.other = o.somebody(who), o.nameOf((who+1)%o.People)
	p.since = 1 - float64(o.Day.Sub(at))/float64(span)
	if left >= len(latest) && i%passingEach == passingAt {
		hold = (*pen).passing
	} else {
		p.prepare()
	}
	hold(p, o.Day.Sub(at))
	r := guide.Record{Guide: p.s.BaseGuide(), Events: p.s.Events(), Header: p.s.Header(id)}
	if left == 0 {
		text := p.one("unsent")
		r.Draft = guide.Draft{Text: text, Cursor: len(text), Open: true}
	}
	return r, p.err
}

// began is when a talk began: spread over the days, more of them lately, between
// nine and seven.
func (o Options) began(i int, dice *rand.Rand) time.Time {
	oldest := latest[len(latest)-1].ago + 12*time.Hour
	back := time.Duration(float64(span-oldest) * math.Pow(1-float64(i)/float64(o.Talks), lately))
	at := o.Day.Add(-oldest - back)
	hour, minute := 9+dice.IntN(10), 5*dice.IntN(12)
	return time.Date(at.Year(), at.Month(), at.Day(), hour, minute, 0, 0, at.Location())
}

// whom a talk is with: everyone once, as long as there are talks, and then some
// more often than others.
func (o Options) whom(i int, dice *rand.Rand) int {
	if i < o.People {
		return i
	}
	return min(dice.IntN(o.People), dice.IntN(o.People))
}

// newID is an id as the store gives them.
func newID(dice *rand.Rand) string {
	const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
	id := make([]byte, 16)
	for i := range id {
		id[i] = alphabet[dice.IntN(len(alphabet))]
	}
	return string(id)
}

// wasHeld is a talk that is over, most of them with a name, some with less.
func (p *pen) wasHeld(age time.Duration) {
	p.start()
	p.do(p.s.Agree(guide.Named, false, p.at))
	p.stages(len(p.s.BaseGuide().Stages))
	p.nextStep()
	p.do(p.s.End(p.at))
	p.debrief()
	p.follow(age)
	switch p.n % 15 { // one in five agreed to less
	case 3:
		p.leave(guide.Notes)
	case 7:
		p.leave(guide.Themes)
	case 11:
		p.leave(guide.None)
	}
}

// passing is running into somebody.
func (p *pen) passing(age time.Duration) {
	p.stood = p.stance()
	line := p.one("ran-into")
	if p.chance(60) {
		line, _, _ = strings.Cut(line, " | ")
	}
	theirs, _, _ := strings.Cut(p.one("theirs"), ",") // behind a comma is something else
	line = strings.NewReplacer(" | ", "", "{said}", p.one("passing"), "{level}", strconv.Itoa(p.stood), "{theirs}", theirs, "{day}", onDay(p.soon())).Replace(line)
	s, err := people.InPassing(p.who.ID, p.who.Name, guide.Named, people.ReadPassing(line, p.at), p.at)
	p.s, p.err = s, errors.Join(p.err, err)
	p.follow(age)
}

// owing was held a while ago: one promise of it is late, and one is due soon.
func (p *pen) owing(time.Duration) {
	p.start()
	p.do(p.s.Agree(guide.Named, false, p.at))
	p.stages(len(p.s.BaseGuide().Stages))
	p.fill(guide.FieldAnswer, guide.AnswerYes)
	p.promised(guide.TheirFirst, "theirs", p.at.AddDate(0, 0, 6))
	p.promised(guide.TheirFirst+1, "mine", p.at.AddDate(0, 0, 11))
	p.do(p.s.End(p.at))
	p.debrief()
}

// halfWay is a talk that was cut off in the middle of a line.
func (p *pen) halfWay(time.Duration) {
	p.start()
	p.do(p.s.Agree(guide.Named, false, p.at))
	p.stages(3)
	p.mark(guide.Quote)
}

// onlyPrepared was not held yet.
func (p *pen) onlyPrepared(time.Duration) {}

// notAsked was held, and nobody said what may be kept.
func (p *pen) notAsked(time.Duration) {
	p.start()
	p.stages(len(p.s.BaseGuide().Stages))
	p.nextStep()
	p.do(p.s.End(p.at))
	p.debrief()
}

// notDebriefed waits for its debrief.
func (p *pen) notDebriefed(time.Duration) {
	p.start()
	p.do(p.s.Agree(guide.Named, false, p.at))
	p.stages(len(p.s.BaseGuide().Stages))
	p.mark(guide.Quote)
	p.nextStep()
	p.do(p.s.End(p.at))
}
