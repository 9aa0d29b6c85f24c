package screen

// Place is where a screen can lead to, when that is a screen of another room.
// Only doors.go knows which screen a place is. Talks are named by their ids.
type Place interface{ place() }

// To goes to a place.
func To(p Place) Step { return Step{Go{To: p}} }

// Talks, and what there is about them.
type (
	// Prepare is the preparation of a new talk: with the guide of an id, or the
	// usual one where it is empty, and with a person, or nobody yet.
	Prepare struct{ Guide, Person, PersonID string }
	// Opening is the page between preparing a talk and its first prompt.
	Opening struct{ ID string }
	// Talk is where a talk stopped: in its preparation, or on a prompt.
	Talk struct{ ID string }
	// Cues are what stands beside the prompt that a talk is on.
	Cues struct{ ID string }
	// Consent asks what may be kept of a talk.
	Consent struct{ ID string }
	// Debrief is the debrief of a talk, or of a practice between people.
	Debrief struct{ ID string }
	// Transcript is what was kept of a talk.
	Transcript struct{ ID string }
	// Lines searches what was kept of a talk, and shows nothing before.
	Lines struct{ ID string }
)

// What is above single talks.
type (
	// Agenda is everything promised, and everybody to see.
	Agenda struct{}
	// Offers are what is offered when a talk is over, to be turned off or on.
	Offers struct{}
	// People are all those whom talks were held with.
	People struct{}
	// About is the page about somebody that is for the organizer alone.
	About struct{ ID, Name string }
	// Person is what there is about somebody: by their id, or by their name where no
	// id is known.
	Person struct{ ID, Name string }
	// Add asks for somebody in a line, which begins with a text.
	Add struct{ Text string }
	// Passing asks whom somebody ran into, and what of it is to be kept.
	Passing struct{}
	// Forget asks whether somebody is to be forgotten.
	Forget struct{ ID, Name string }
	// Search looks through all talks.
	Search struct{}
	// Guides offers them for a new talk.
	Guides struct{}
	// Manual lists the pages of the manual.
	Manual struct{}
	// Passphrase asks for one where none was chosen yet, and does Then once there
	// is one. Else is what to do where it is not asked for; nil is Then.
	Passphrase struct{ Then, Else func() Step }
)

// Practice.
type (
	// Practised is where a practice stopped, or what there is of it.
	Practised struct{ ID string }
	// Partner offers the scripted partners, for a drill of the stage of an id
	// where that is not empty.
	Partner struct{ Stage string }
	// Drill offers the stages to drill.
	Drill struct{}
	// Patterns asks for numbers of real talks, to propose drills.
	Patterns struct{}
	// Recording asks for a conversation that was written down elsewhere.
	Recording struct{}
	// Classes lists the classes.
	Classes struct{}
	// Observers sets side by side what several counted of one talk, beginning
	// with the practice of an id where that is not empty.
	Observers struct{ ID string }
	// HandIn asks where to write the result of a practice.
	HandIn struct{ ID string }
	// OverTime sets all practices side by side.
	OverTime struct{}
)

func (Prepare) place()    {}
func (Opening) place()    {}
func (Talk) place()       {}
func (Cues) place()       {}
func (Consent) place()    {}
func (Debrief) place()    {}
func (Transcript) place() {}
func (Lines) place()      {}
func (Agenda) place()     {}
func (Offers) place()     {}
func (People) place()     {}
func (About) place()      {}
func (Person) place()     {}
func (Add) place()        {}
func (Passing) place()    {}
func (Forget) place()     {}
func (Search) place()     {}
func (Guides) place()     {}
func (Manual) place()     {}
func (Passphrase) place() {}
func (Practised) place()  {}
func (Partner) place()    {}
func (Drill) place()      {}
func (Patterns) place()   {}
func (Recording) place()  {}
func (Classes) place()    {}
func (Observers) place()  {}
func (HandIn) place()     {}
func (OverTime) place()   {}
