package class

import (
	"io"
	"time"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
)

// ViewVersion is the version of the shape that WriteJSON writes.
const ViewVersion = 1

// view is what WriteJSON writes. The shape is documented in ../FORMAT.md.
type view struct {
	Version  int       `json:"class"`
	Header   Header    `json:"about"`
	Says     []string  `json:"says"`
	Picture  Picture   `json:"picture"`
	Members  []Trainee `json:"members"`
	Sessions []Session `json:"sessions"`
	Handouts []Handout `json:"handouts"`
	Results  []Result  `json:"results"`
}

// WriteJSON writes, in the words of w, what the trainer sees, and everything that was collected.
// What was said only goes with it when that is asked for.
func (c Class) WriteJSON(out io.Writer, w *words.Words, at time.Time, said bool) error {
	v := view{
		Version: ViewVersion, Header: c.Header(), Says: c.Picture().Says(w), Picture: c.Picture(),
		Members: c.Trainees(at), Sessions: append([]Session{}, c.Sessions...), Handouts: append([]Handout{}, c.Handouts...), Results: []Result{},
	}
	for _, r := range c.Results {
		if !said {
			r.Practice = r.Practice.WithoutWords()
		}
		v.Results = append(v.Results, r)
	}
	return safe.WriteJSON(out, v, "  ")
}
