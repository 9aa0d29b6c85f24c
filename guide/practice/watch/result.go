package watch

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"example.org/onetoone/guide"
)

// Result is what an observer hands in as a file: numbers, no words.
type Result struct {
	// Version is of the file's shape.
	Version  int           `json:"practice_result"`
	ID       string        `json:"id"`
	Guide    string        `json:"guide"`
	Minutes  int           `json:"minutes"`
	Role     guide.Role    `json:"role,omitempty"`
	Watching Focus         `json:"watching,omitempty"`
	Stages   []ResultStage `json:"stages"`
	// Points are by role, then by line of the scorecard.
	Points map[guide.Role]map[string]int `json:"points,omitempty"`
}

// ResultStage is what was counted in a stage.
type ResultStage struct {
	ID    string              `json:"id"`
	N     map[guide.Tally]int `json:"counted"`
	Share *float64            `json:"organizer_share,omitempty"` // of the time spoken
}

// Version is the one that is written and read.
const Version = 1

// MaxFile is how much is read of a result, in bytes.
const MaxFile = 1 << 20

// mostCounted is the most of one tally in one stage that can be meant.
const mostCounted = 100_000

// ErrNoResult is returned by Read for a file that is something else.
var ErrNoResult = errors.New("not a result of a practice")

// ResultOf is what a session hands in.
func ResultOf(id string, s guide.Session) Result {
	h := s.Header(id)
	r := Result{Version: Version, ID: id, Guide: h.Guide, Minutes: h.Minutes, Role: s.Role(), Watching: FocusOf(s)}
	for _, st := range Of(s).Stages {
		x := ResultStage{ID: st.ID, N: st.N}
		if st.Timed {
			x.Share = &st.Share
		}
		r.Stages = append(r.Stages, x)
	}
	for _, role := range guide.Roles() {
		if !Scored(s, role) {
			continue
		}
		if r.Points == nil {
			r.Points = map[guide.Role]map[string]int{}
		}
		r.Points[role] = given(s, role)
	}
	return r
}

// Write writes a result as JSON.
func (r Result) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

// Read reads a result. It returns ErrNoResult, with why, for anything else.
func Read(data []byte) (Result, error) {
	var r Result
	switch err := json.Unmarshal(data, &r); {
	case len(data) > MaxFile:
		return Result{}, fmt.Errorf("more than %d bytes: %w", MaxFile, ErrNoResult)
	case err != nil:
		return Result{}, fmt.Errorf("%w: %w", ErrNoResult, err)
	case r.Version != Version:
		return Result{}, fmt.Errorf("version %d, expected %d: %w", r.Version, Version, ErrNoResult)
	case !slices.Contains(Focuses(), r.Watching):
		return Result{}, fmt.Errorf("watching %q: %w", r.Watching, ErrNoResult)
	}
	for _, st := range r.Stages {
		for t, n := range st.N {
			if !slices.Contains(guide.Tallies(), t) || n < 0 || n > mostCounted {
				return Result{}, fmt.Errorf("%d of %q counted: %w", n, t, ErrNoResult)
			}
		}
	}
	return r, nil
}

// Total is how often a tally was counted over all stages.
func (r Result) Total(t guide.Tally) int {
	n := 0
	for _, st := range r.Stages {
		n += st.N[t]
	}
	return n
}

// Joined is what several observers of the same talk counted of one tally.
type Joined struct {
	Tally  guide.Tally
	Counts []int // of those who watched it, in the order of the results
}

// Join puts the results of several observers side by side: of each tally the
// counts of those who watched for it.
func Join(results []Result) []Joined {
	var out []Joined
	for _, t := range guide.Tallies() {
		j := Joined{Tally: t}
		for _, r := range results {
			if slices.Contains(r.Watching.Tallies(), t) {
				j.Counts = append(j.Counts, r.Total(t))
			}
		}
		out = append(out, j)
	}
	return out
}
