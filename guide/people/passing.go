package people

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/when"
)

// Passing is what is kept of running into somebody, as a line says it.
type Passing struct {
	Line string // all of it
	Text string // without what stands in the fields below
	// Day is when it was: noon of a day before now, or now.
	Day time.Time
	// Stance is where they stand, 1 to 5; 0 is that the line does not say.
	Stance int
	// Promises are those of both sides. One without a When is not promised yet.
	Promises []guide.Promise
}

// ReadPassing reads what somebody writes after running into one: "at the gate yesterday,
// now a 2, will bring Joy on Friday". All days are seen from now. Whoever asks shows what
// was understood before it is kept.
func ReadPassing(text string, now time.Time) Passing {
	p := Passing{Line: strings.TrimSpace(text), Day: now}
	var rest, days []string
	for _, part := range parts(splits.ReplaceAllString(text, ", $1")) {
		whose, promised := guide.Theirs, opened(part, theirs)
		if promised == "" && opened(part, does) != "" {
			promised = part
		}
		if mine := opened(part, mine); mine != "" {
			whose, promised = guide.Mine, mine
		}
		level := stands(part)
		switch {
		case promised != "":
			what, when := split(promised, now)
			p.Promises = append(p.Promises, guide.Promise{N: guide.TheirFirst + 1 + len(p.Promises), Whose: whose, What: what, When: when, State: guide.Open})
		case level > 0 && p.Stance == 0:
			p.Stance = level
		default:
			rest = append(rest, part)
			days = append(days, part)
		}
	}
	p.Text = strings.Join(rest, ", ")
	if day, ok := past(strings.Join(days, " "), now); ok && !when.Midnight(day).Equal(when.Midnight(now)) {
		p.Day = when.Here(day, now)
	}
	for i, x := range p.Promises {
		p.Promises[i].Due, _, _ = when.Read(x.When, now)
	}
	return p
}

// splits is an "and" before something that is told apart from what came before it.
var splits = regexp.MustCompile(`(?i)\s+and\s+((?:i'll|i will|they'll|they will|she'll|she will|he'll|he will|will|now a|is now a|promised to)\s)`)

// stands is the level that a part says alone, in whatever words around it.
func stands(part string) (level int) {
	for _, w := range strings.Fields(part) {
		switch {
		case isAny(w, standing):
		case len(w) == 1 && w[0] >= '1' && w[0] <= '5' && level == 0:
			level = int(w[0] - '0')
		default:
			return 0
		}
	}
	return level
}

// past is the day before now, or today, that words name.
func past(words string, now time.Time) (time.Time, bool) {
	if day, err := when.ReadPast(words, now); err == nil {
		return day, true
	}
	for _, w := range strings.Fields(words) {
		if day, err := when.ReadPast(last+w, now); err == nil && when.Bare(w) {
			return day, true // on monday, which is none that is still to come
		}
	}
	return time.Time{}, false
}

// mostDay is of how many words a day is at most, and mostLast among how many of the
// promise it is looked for, at every key: a page that was pasted holds up nothing.
const mostDay, mostLast = 8, 50

// split parts what somebody promised from when: the longest words that name a day, and
// those beside it that belong to it.
func split(promised string, now time.Time) (what, on string) {
	w := strings.Fields(promised)
	from, until := 0, 0
	for i := max(0, len(w)-mostLast); i < len(w); i++ {
		for j := min(len(w), i+mostDay); j > i && j-i > until-from; j-- {
			words := strings.Join(w[i:j], " ")
			if _, _, err := when.Read(words, now); err == nil && when.Bare(words) {
				from, until = i, j
			}
		}
	}
	if from == until {
		return promised, ""
	}
	for from > 0 && isAny(w[from-1], before) {
		from--
	}
	for until < len(w) && isAny(w[until], behind) {
		until++
	}
	what = strings.Join(slices.Concat(w[:from], w[until:]), " ")
	if what == "" {
		return promised, ""
	}
	return what, strings.Join(w[from:until], " ")
}

// InPassing is a talk that was no more than that, from its beginning to its end. level
// is what they agreed to before, guide.Undecided where nobody asked them.
func InPassing(id, name string, level guide.Consent, p Passing, now time.Time) (guide.Session, error) {
	s, began := guide.Begin(script.Passing(), p.Day)
	s, err := s.Apply(began)
	do := func(verb func(at time.Time) (guide.Event, error), at time.Time) {
		var e guide.Event
		if err == nil {
			e, err = verb(at)
		}
		if err == nil {
			s, err = s.Apply(e)
		}
	}
	do(func(at time.Time) (guide.Event, error) { return s.Meet(id, name, at) }, p.Day)
	do(func(at time.Time) (guide.Event, error) { return s.Start(at) }, p.Day)
	do(func(at time.Time) (guide.Event, error) { return s.Open(at) }, p.Day)
	if p.Text != "" {
		do(func(at time.Time) (guide.Event, error) { return s.Note(p.Text, 0, at) }, p.Day)
	}
	if p.Stance > 0 {
		do(func(at time.Time) (guide.Event, error) { return s.Assess(p.Stance, cmp.Or(p.Text, p.Line), at) }, p.Day)
	}
	do(func(at time.Time) (guide.Event, error) { return s.End(at) }, p.Day)
	for _, x := range p.Promises {
		for _, f := range [...][2]string{{string(guide.FieldWhose), string(x.Whose)}, {string(guide.FieldWhat), x.What}, {string(guide.FieldWhen), x.When}} {
			do(func(at time.Time) (guide.Event, error) { return s.FillPromise(x.N, guide.Field(f[0]), f[1], at) }, now)
		}
	}
	do(func(at time.Time) (guide.Event, error) { return s.FinishDebrief(at) }, now)
	if level != guide.Undecided {
		do(func(at time.Time) (guide.Event, error) {
			e, err := s.Agree(level, false, at)
			e.Behind = guide.Before
			return e, err
		}, now)
	}
	return s, err
}
