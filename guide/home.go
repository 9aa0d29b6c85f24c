package guide

// DuePromise is an open promise and the talk it was made in.
type DuePromise struct {
	Talk    string  `json:"talk"`
	Person  string  `json:"person"`
	Promise Promise `json:"promise"`
	// Closed says that the talk is: the promise is mine, and has no words.
	Closed bool `json:"closed,omitempty"`
}

// Home is what the first screen shows: what was promised, what is unfinished,
// what was talked about lately.
type Home struct {
	// Pending are talks to go on with, to debrief or to ask about, newest first.
	Pending []Header
	// Due are open promises, soonest first; undated ones come last.
	Due []DuePromise
	// Recent are the newest talks.
	Recent []Header
	// More tells how many of each were left out.
	MorePending, MoreDue int
}
