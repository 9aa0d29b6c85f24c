package timings

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

// MaxFile is how much is read of a file, in bytes: some fifty thousand talks.
const MaxFile = 64 << 20

// ErrNoTimings is returned by Read for a file that is something else.
var ErrNoTimings = errors.New("not a file of onetoone timings")

// Write writes the file as JSON.
func (f File) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(f)
}

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
		return File{}, fmt.Errorf("more than %d MiB", MaxFile>>20)
	}
	var version struct {
		Version int `json:"timings"`
	}
	var syntax *json.SyntaxError
	switch err := json.Unmarshal(data, &version); {
	case errors.As(err, &syntax): // anywhere in the file
		return File{}, fmt.Errorf("line %d: %w", line(data, syntax.Offset), err)
	case err != nil:
		return File{}, wrongType("", err)
	}
	if version.Version != Version {
		return File{}, fmt.Errorf("timings: version %d, expected %d", version.Version, Version)
	}
	var d draft
	if err := strictly(data, &d); err != nil {
		return File{}, wrongType("", err)
	}
	f := File{Version: d.Version, Talks: make([]Talk, len(d.Talks)), MinutesOnly: append([]int{}, d.MinutesOnly...)}
	for i, raw := range d.Talks {
		path := fmt.Sprintf("talks[%d]", i)
		if err := strictly(raw, &f.Talks[i]); err != nil {
			return File{}, wrongType(path, err)
		}
		if err := f.Talks[i].check(i); err != nil {
			return File{}, fmt.Errorf("%s.%w", path, err)
		}
	}
	for i, n := range f.MinutesOnly {
		if err := within(n, 0, Most); err != nil {
			return File{}, fmt.Errorf("minutes_only[%d]: %w", i, err)
		}
	}
	return f, nil
}

func strictly(data []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	return dec.Decode(v)
}

// line is the line of a byte, from 1.
func line(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(max(offset-1, 0), int64(len(data)))], []byte("\n"))
}

// wrongType says in the words of the file what a decoder complains of.
func wrongType(path string, err error) error {
	var t *json.UnmarshalTypeError
	switch {
	case errors.As(err, &t):
		return fmt.Errorf("%s: %s, expected %s", joined(path, t.Field), t.Value, kindOf(t.Type))
	case path != "":
		return fmt.Errorf("%s: %w", path, err)
	}
	return err
}

func kindOf(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Int:
		return "a whole number"
	case reflect.String:
		return "text"
	case reflect.Bool:
		return "true or false"
	case reflect.Slice:
		return "a list"
	}
	return "an object"
}

func joined(path, field string) string {
	switch {
	case path == "" && field == "":
		return "the whole"
	case path == "" || field == "":
		return path + field
	}
	return path + "." + field
}
