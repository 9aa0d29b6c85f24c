package script

import "slices"

// Duty is what the program relies on a stage for. It goes by that and never by a
// stage's id, so that a guide may have whatever stages it likes. The values stand
// in guides' files, and are stored.
type Duty string

// The duties, in the order in which a talk meets them. A guide has each in one
// stage at most, and may be without any.
const (
	DutyOpen   Duty = "opens"
	DutyMotive Duty = "asks what moves them"
	DutyStory  Duty = "holds the story"
	DutyWhy    Duty = "asks why"
	DutyAsk    Duty = "asks"
)

// DutyPassing is that of the one stage of a guide which asks nothing: somebody was run
// into, and a line is kept of it. It is among no Duties, as nothing can be practised.
const DutyPassing Duty = "in passing"

// Duties lists all of them, in that order.
func Duties() []Duty { return []Duty{DutyOpen, DutyMotive, DutyStory, DutyWhy, DutyAsk} }

// Has reports whether the stage has a duty.
func (s Stage) Has(d Duty) bool { return slices.Contains(s.Duties, d) }

// StageFor gives the stage whose duty it is, and whether there is one.
func (g Guide) StageFor(d Duty) (Stage, bool) {
	for _, s := range g.Stages {
		if s.Has(d) {
			return s, true
		}
	}
	return Stage{}, false
}

// InPassing reports whether talks with the guide are no more than running into somebody.
func (g Guide) InPassing() bool {
	_, ok := g.StageFor(DutyPassing)
	return ok
}

// DutyOf is the duty of a stage, by its id, in the guides that come with the
// program, which give it the same in all of them; empty is none. It is for what is
// known of a talk without its guide.
func DutyOf(stage string) Duty {
	for _, g := range builtin() {
		if s, ok := g.Stage(stage); ok && len(s.Duties) > 0 {
			return s.Duties[0]
		}
	}
	return ""
}

// UsualStage is the id of the stage with that duty in the guide that is offered
// first.
func UsualStage(d Duty) string {
	s, _ := builtin()[0].StageFor(d)
	return s.ID
}

// TitleOf is the title of a stage of a guide that comes with the program, by its
// id; empty for no such stage.
func TitleOf(stage string) string {
	for _, g := range builtin() {
		if s, ok := g.Stage(stage); ok {
			return s.Title
		}
	}
	return ""
}

// WithDuties gives a guide of before there were any: its stages get the duties of
// those of the same id that come with the program, in the guide of that id if
// there is one.
func WithDuties(g Guide) Guide {
	g = g.Clone()
	for i, s := range g.Stages {
		if len(s.Duties) > 0 {
			continue
		}
		if of, ok := Find(g.ID); ok {
			same, _ := of.Stage(s.ID)
			g.Stages[i].Duties = same.Duties
		} else if d := DutyOf(s.ID); d != "" {
			if _, taken := g.StageFor(d); !taken {
				g.Stages[i].Duties = []Duty{d}
			}
		}
	}
	return g
}
