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
	if len(data) > MaxFile {
		return File{}, words.Fail("file.large", nil, "Most", MaxFile>>20)
	}
	var version struct {
		Version int `json:"timings"`
	}
	if err := numbers.Whole(data, &version); err != nil {
		return File{}, err
	}
	if version.Version != Version {
		return File{}, words.Fail("timings.version", nil, "N", version.Version, "Expected", Version)
	}
	var d draft
	if err := numbers.Decode(data, &d); err != nil {
		return File{}, numbers.Place("", err)
	}
	f := File{Version: d.Version, Talks: make([]Talk, len(d.Talks)), MinutesOnly: append([]int{}, d.MinutesOnly...)}
	for i, raw := range d.Talks {
		path := fmt.Sprintf("talks[%d]", i)
		if err := numbers.Decode(raw, &f.Talks[i]); err != nil {
			return File{}, numbers.Place(path, err)
		}
		if err := f.Talks[i].check(i); err != nil {
			return File{}, fmt.Errorf("%s.%w", path, err)
		}
	}
	for i, n := range f.MinutesOnly {
		if err := numbers.Within(n, 0, Most); err != nil {
			return File{}, fmt.Errorf("minutes_only[%d]: %w", i, err)
		}
	}
	return f, nil
}
