package timings

import (
	"encoding/json"
	"fmt"
	"io"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/words"
)

// MaxFile is how much is read of a file, in bytes: some fifty thousand talks.
const MaxFile = 64 << 20

// ErrNoTimings is returned by Read for a file that is something else.
const ErrNoTimings = words.Error("timings.none")

// Write writes the file as JSON.
func (f File) Write(w io.Writer) error { return safe.WriteJSON(w, f, "  ") }

// draft is a file whose talks are still to be read, one by one: an error then
// says which.
type draft struct {
	Version     int               `json:"timings"`
	Talks       []json.RawMessage `json:"talks"`
	MinutesOnly []int             `json:"minutes_only"`
}

// Read reads a file and believes nothing: every number has its range, every
// word is one of this program's. The error is ErrNoTimings, with the name and
// the line, or the name and the path such as talks[3].stages[0].seconds.
func Read(name string, data []byte) (File, error) {
	f, err := read(data)
	if err != nil {
		return File{}, fmt.Errorf("%s: %w: %w", name, err, ErrNoTimings)
	}
	return f, nil
}

func read(data []byte) (File, error) {
	var d draft
	if err := numbers.Read(data, MaxFile, "timings", Version, &d); err != nil {
		return File{}, err
	}
	talks, err := numbers.Each[Talk]("talks", d.Talks)
	if err != nil {
		return File{}, err
	}
	for i, t := range talks {
		if err := t.check(i); err != nil {
			return File{}, fmt.Errorf("talks[%d].%w", i, err)
		}
	}
	for i, n := range d.MinutesOnly {
		if err := numbers.Named(fmt.Sprintf("minutes_only[%d]", i), n, numbers.Most); err != nil {
			return File{}, err
		}
	}
	return File{Version: d.Version, Talks: talks, MinutesOnly: append([]int{}, d.MinutesOnly...)}, nil
}
