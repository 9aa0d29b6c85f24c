package progress

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// Held is a practice, under the id it is kept by.
type Held struct {
	ID      string
	Session guide.Session
}

// By is who gave the points of a practice.
type By string

// Those who may give points. None is nobody.
const (
	Program  By = "program"
	Observer By = By(guide.RoleObserver)
	Person   By = By(guide.RolePerson)
	Self     By = By(guide.RoleOrganizer)
	None     By = ""
)

// Column is one practice.
type Column struct {
	ID     string
	Day    time.Time // when it ended; a recording when it was kept
	Result result.Practice
	// With is the persona's name; empty where none was played.
	With string
	// Points are those of the eight lines, in their order, 0 to 3; nil where
	// nobody gave any, which By says too.
	Points []int
	By     By
}

// Change is what became of the points of a line, as means.
type Change struct {
	Line     words.Text
	From, To float64
}

// Next is one thing to try.
type Next struct{ Line, Try words.Text }

// Picture is a trainee's practices over time.
type Picture struct {
	Columns []Column // oldest first
	Watched int      // in how many practices they watched others
	// Early says that it is too early to say what grew; else Grew is nil when
	// nothing did. Next is nil without points.
	Early bool
	Grew  *Change
	Next  *Next
}

// Of folds practices that are over; others, drills and real talks are left out.
func Of(all []Held) Picture {
	var p Picture
	for _, h := range all {
		if !h.Session.Ended() {
			continue
		}
		r, err := result.Of(h.ID, h.Session)
		switch {
		case err != nil: // a real talk
		case r.Kind == result.Watch:
			p.Watched++
		case r.Drill != "": // three minutes of one stage do not lie beside whole talks
		default:
			p.Columns = append(p.Columns, column(h, r))
		}
	}
	slices.SortFunc(p.Columns, func(a, b Column) int { return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.ID, b.ID)) })
	p.tell()
	return p
}

func column(h Held, r result.Practice) Column {
	c := Column{ID: h.ID, Day: h.Session.EndedAt(), Result: r}
	if who, ok := personas.Find(r.Persona); ok {
		c.With = who.Name
	} else if r.Kind == result.Partner { // one that somebody wrote
		c.With, _, _ = strings.Cut(h.Session.Field(guide.FieldPerson), ", ")
	}
	points := r.Points
	if c.By = Program; !r.Scored() {
		c.By, points = None, nil
		for _, by := range []guide.Role{guide.RoleObserver, guide.RolePerson, guide.RoleOrganizer} {
			if given := r.Given[by]; given != nil {
				c.By, points = By(by), given
				break
			}
		}
	}
	if points != nil {
		for _, l := range watch.Lines() {
			c.Points = append(c.Points, points[l])
		}
	}
	return c
}

// enough is how many practices with points it takes to say that something
// grew, and grown how many points, in the mean, are growth.
const (
	enough = 4
	grown  = 0.5
)

// tell says what grew, and what to try next.
func (p *Picture) tell() {
	scored := p.byOneJudge()
	if p.Early = len(scored) < enough; len(scored) == 0 {
		return
	}
	n := min(3, max(1, len(scored)/2))
	names, worst := scorecard.Names(), 0
	last := means(scored[len(scored)-n:])
	for i := range last {
		if last[i] < last[worst] {
			worst = i
		}
	}
	p.Next = &Next{names[worst], scorecard.Tries()[worst]}
	if p.Early {
		return
	}
	first := means(scored[:n])
	for i := range last {
		by := last[i] - first[i]
		if by >= grown && (p.Grew == nil || by > p.Grew.To-p.Grew.From) {
			p.Grew = &Change{names[i], first[i], last[i]}
		}
	}
}

// byOneJudge are the columns with points of the judge who gave most of them.
func (p *Picture) byOneJudge() (out []Column) {
	for _, by := range []By{Program, Observer, Person, Self} {
		var these []Column
		for _, c := range p.Columns {
			if c.By == by {
				these = append(these, c)
			}
		}
		if len(these) > len(out) {
			out = these
		}
	}
	return out
}

// means are the mean points of each line.
func means(columns []Column) []float64 {
	out := make([]float64, len(scorecard.Names()))
	for _, c := range columns {
		for i, n := range c.Points {
			out[i] += float64(n) / float64(len(columns))
		}
	}
	return out
}
