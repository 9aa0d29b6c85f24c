package result

import (
	"maps"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
)

// Version is the version of the shape that is written and read.
const Version = 1

// Kind is what sort of practice it was. The values are stored: they never
// change meaning.
type Kind string

// The kinds.
const (
	Partner  Kind = "partner"  // alone, with a scripted partner
	Recorded Kind = "recorded" // held elsewhere and written down
	Round    Kind = "round"    // in three, and the organizer had the screen
	Watch    Kind = "watch"    // an observer had the screen
)

// kinds lists all of them.
func kinds() []Kind { return []Kind{Partner, Recorded, Round, Watch} }

// File is several practices. The shape is documented in ../FORMAT.md.
type File struct {
	Version int `json:"practice_results"`
	// Member is the name or number by which a class knows who held them; empty
	// when nobody said.
	Member    string     `json:"member,omitempty"`
	Practices []Practice `json:"practices"`
}

// Practice is what one session comes to.
type Practice struct {
	ID       string      `json:"id"`
	Week     string      `json:"week"`
	Kind     Kind        `json:"kind"`
	Persona  string      `json:"persona,omitempty"` // its id
	Level    int         `json:"level,omitempty"`   // 1 to 3, of a scripted partner
	Drill    string      `json:"drill,omitempty"`   // the stage it was about alone; empty is a whole talk
	Guide    string      `json:"guide"`
	Minutes  int         `json:"minutes"`
	Planned  int         `json:"planned"`
	Watching watch.Focus `json:"watching,omitempty"`
	Lines    int         `json:"lines,omitempty"` // that the trainee said
	Hints    int         `json:"hints,omitempty"` // that the trainee took
	// Points are what the program gives, by the ids of [watch.Lines]; nil where
	// no lines are known, and of a drill.
	Points map[string]int `json:"points,omitempty"`
	// Given are what people gave, each all eight lines.
	Given   map[guide.Role]map[string]int `json:"given,omitempty"`
	Figures []Figure                      `json:"figures,omitempty"`
	Moves   map[listener.Move]int         `json:"moves,omitempty"`
	Counted map[guide.Tally]int           `json:"counted,omitempty"`
	// Stages are nil where they cannot be told, and of a drill.
	Stages []Stage `json:"stages,omitempty"`
	// Said and Try are words: only there when the trainee lets them go.
	Said []Line `json:"said,omitempty"`
	Try  string `json:"try,omitempty"`
}

// Figure is something counted, by its id on the scorecard.
type Figure struct {
	ID    string  `json:"id"`
	Value float64 `json:"value"`
}

// Stage is the numbers of one stage.
type Stage struct {
	ID      string                `json:"id"`
	Seconds int                   `json:"seconds"` // held
	Planned int                   `json:"planned"` // minutes
	Lines   int                   `json:"lines,omitempty"`
	Prompts int                   `json:"prompts"` // different ones shown
	Of      int                   `json:"of"`
	Moves   map[listener.Move]int `json:"moves,omitempty"`
	Counted map[guide.Tally]int   `json:"counted,omitempty"`
	Share   *float64              `json:"organizer_share,omitempty"` // of the time spoken, 0 to 1
}

// Line is something that was said.
type Line struct {
	Who   guide.Speaker `json:"who"`            // guide.Me or guide.Them
	Text  string        `json:"text,omitempty"` // empty is a silence
	Stage string        `json:"stage,omitempty"`
}

// With is the file with more practices in it, in its order. One that is in it
// already is replaced.
func (f File) With(more ...Practice) File {
	f.Version = Version
	byID := map[string]Practice{}
	for _, p := range slices.Concat(f.Practices, more) {
		byID[p.ID] = p
	}
	f.Practices = slices.AppendSeq(make([]Practice, 0, len(byID)), maps.Values(byID))
	slices.SortFunc(f.Practices, Practice.Compare)
	return f
}

// Words reports whether the practice holds anything the trainee said.
func (p Practice) Words() bool { return len(p.Said) > 0 || p.Try != "" }

// WithoutWords is the practice as numbers only.
func (p Practice) WithoutWords() Practice {
	p.Said, p.Try = nil, ""
	return p
}

// Scored reports whether the program gave points.
func (p Practice) Scored() bool { return len(p.Points) > 0 }

// Sum is all points that the program gave, 0 to 24.
func (p Practice) Sum() int {
	n := 0
	for _, x := range p.Points {
		n += x
	}
	return n
}

// Figure is the one of an id; ok is false when it is not known.
func (p Practice) Figure(id string) (value float64, ok bool) {
	for _, f := range p.Figures {
		if f.ID == id {
			return f.Value, true
		}
	}
	return 0, false
}

// Beside is the figure beside its band, as a scorecard shows it.
func (f Figure) Beside() scorecard.Figure {
	out, _ := scorecard.Like(f.ID, f.Value) // Read and Of give ids that there are
	return out
}

// Stage is what was held of a stage; ok is false where that cannot be told.
func (p Practice) Stage(id string) (st Stage, ok bool) {
	for _, st := range p.Stages {
		if st.ID == id {
			return st, true
		}
	}
	return Stage{}, false
}
