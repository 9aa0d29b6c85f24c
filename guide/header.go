package guide

import (
	"strings"
	"time"
)

// Header is what lists need of a talk. It follows from the session and is
// stored beside it, so that a list never reads transcripts.
type Header struct {
	ID       string    `json:"id"`
	Person   string    `json:"person,omitempty"`    // name or alias
	PersonID string    `json:"person_id,omitempty"` // whose name that is; empty is that nobody found out yet
	Author   string    `json:"author,omitempty"`    // the vault of whoever held it; empty is this one
	Guide    string    `json:"guide"`
	Passing  bool      `json:"passing,omitempty"` // they only ran into each other, see script.Guide.InPassing
	Began    time.Time `json:"began"`
	Started  time.Time `json:"started,omitzero"`
	Ended    time.Time `json:"ended,omitzero"`
	// Minutes is how long the talk lasted, whole minutes, without pauses.
	Minutes    int       `json:"minutes"`
	Marks      int       `json:"marks"`
	Stage      int       `json:"stage"`       // the stage it is in or ended in, from 1
	StageTitle string    `json:"stage_title"` // so that a list needs no guide
	Events     int       `json:"events"`
	Consent    Consent   `json:"consent"`
	Debriefed  bool      `json:"debriefed"`
	Role       Role      `json:"role,omitempty"`   // who had the screen, in a practice; empty in a real talk
	Drill      string    `json:"drill,omitempty"`  // the id of the stage that a practice was about alone
	Renewed    time.Time `json:"renewed,omitzero"` // when it was last decided to keep the talk for another period
	// Closed is since when its words are shown nowhere, as nobody has said what
	// may be kept; zero when they may be shown.
	Closed    time.Time `json:"closed,omitzero"`
	ToDebrief int       `json:"to_debrief"`       // how many marks the debrief has not been through
	Answer    string    `json:"answer,omitempty"` // what they said to the ask
	// Stance is how they stand, 1 to 5, and StanceOn when that was said; 0 is not assessed.
	Stance   int       `json:"stance,omitempty"`
	StanceOn time.Time `json:"stance_on,omitzero"`
	// Theirs and Mine are the promises of both sides, and Rungs those of the ladder of
	// asks, by id, with a promise of theirs that they kept.
	Theirs Side     `json:"theirs,omitzero"`
	Mine   Side     `json:"mine,omitzero"`
	Rungs  []string `json:"rungs,omitempty"`
	// Promises are those that still wait to be kept, and once the talk is over those
	// of mine that were only marked: they lack a when, or what it is.
	Promises []Promise `json:"promises,omitempty"`
	Told     []string  `json:"told,omitempty"`    // to calendars, as package calendar has it
	Again    time.Time `json:"again,omitzero"`    // the day they agreed to speak again; zero when none was read
	Offered  string    `json:"offered,omitempty"` // those whom they would introduce, one a line: initials or a role
	Quiet    bool      `json:"quiet,omitempty"`   // it ended, with no open promise, and no word of when to speak again
	// Unread is true of a talk that is there and cannot be read: no more is known
	// of it than its id and when it began. It is in no header that is stored.
	Unread bool `json:"unread,omitempty"`
	NoKey  bool `json:"no_key,omitempty"` // of an unread talk: its key is gone, and nobody ever will read it
}

// Side is what of the promises of one side is counted.
type Side struct {
	Made   int `json:"made,omitempty"`
	Kept   int `json:"kept,omitempty"`
	Missed int `json:"missed,omitempty"`
	Open   int `json:"open,omitempty"`
}

// Plus is both together.
func (s Side) Plus(t Side) Side {
	return Side{s.Made + t.Made, s.Kept + t.Kept, s.Missed + t.Missed, s.Open + t.Open}
}

// Counts is what one promise counts.
func (p Promise) Counts() Side {
	one := map[bool]int{true: 1}
	return Side{1, one[p.State == KeptIt], one[p.State == Missed], one[p.Open()]}
}

// Header is the session's, under the id it is stored by.
func (s Session) Header(id string) Header {
	h := Header{
		ID: id, Person: s.Field(FieldPerson), PersonID: s.PersonID(), Guide: s.st.base.ID, Passing: s.st.base.InPassing(), Began: s.BeganAt(),
		Started: s.StartedAt(), Ended: s.EndedAt(), Marks: len(s.Marks()), Stage: s.StageNumber(),
		Events: s.n, Consent: s.Consent(), Debriefed: s.Debriefed(), Renewed: s.RenewedAt(), Closed: s.ClosedAt(), Role: s.Role(), Drill: s.Field(FieldDrill),
		Answer: s.Field(FieldAnswer), Stance: s.Assessment().Level, StanceOn: s.Assessment().At,
	}
	if len(s.st.guide.Stages) > 0 {
		st, _ := s.Here()
		h.StageTitle = st.Title
	}
	_, h.ToDebrief = s.ToDebrief()
	h.Minutes = s.st.clock.Minute()
	for _, p := range s.Promises() {
		side := map[Whose]*Side{Theirs: &h.Theirs, Mine: &h.Mine}[p.Whose]
		*side = side.Plus(p.Counts())
		if p.Open() {
			h.Promises = append(h.Promises, p)
		} else if p.State == KeptIt && p.Whose == Theirs && p.Rung != "" {
			h.Rungs = append(h.Rungs, p.Rung)
		}
	}
	if s.Ended() { // until then the next step asks
		h.Promises = append(h.Promises, s.Promised()...)
	}
	s.seen(&h)
	return h
}

// Unfinished reports whether the talk can be gone on with.
func (h Header) Unfinished() bool { return h.Ended.IsZero() && !h.Unread }

// NeedsDebrief reports whether the talk is over and its debrief is not.
func (h Header) NeedsDebrief() bool { return !h.Unfinished() && !h.Debriefed && !h.Unread }

// NeedsConsent reports whether a talk was held and consent is undecided.
func (h Header) NeedsConsent() bool {
	return !h.Started.IsZero() && h.Consent == Undecided && !h.Unread
}

// Pending reports whether Home has to offer the talk: to go on with, to
// debrief, or to ask about.
func (h Header) Pending() bool { return h.Unfinished() || h.NeedsDebrief() || h.NeedsConsent() }

// seen fills in what the header says of whom to see.
func (s Session) seen(h *Header) {
	var words string
	words, h.Again = s.SpeakAgain()
	var offered []string
	for _, it := range append([]item{{fields: s.st.fields}}, s.st.others...) {
		if who := it.fields[FieldElse].text; who != "" && it.fields[FieldIntroduce].text == Yes {
			offered = append(offered, strings.ReplaceAll(who, "\n", " "))
		}
	}
	for _, it := range append([]item{{fields: map[Field]value{FieldUID: s.st.fields[FieldAgainUID]}}}, s.st.items...) {
		if told := it.fields[FieldUID].text; told != "" {
			h.Told = append(h.Told, told)
		}
	}
	h.Offered = strings.Join(offered, "\n")
	h.Quiet = words == "" && len(h.Promises) == 0 && s.Ended()
}
