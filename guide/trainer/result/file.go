package result

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/words"
)

// MaxFile is how much is read of a file, in bytes; MostPractices how many may be
// in it.
const (
	MaxFile       = 16 << 20
	MostPractices = 10_000
)

// ErrNoResult is returned by Read for a file that is something else.
const ErrNoResult = words.Error("result.none")

// ErrLarge is returned by Write for what Read would refuse; nothing is written.
const ErrLarge = words.Error("result.large")

// Write writes the file as JSON.
func (f File) Write(w io.Writer) error {
	var b bytes.Buffer
	if err := safe.WriteJSON(&b, f, "  "); err != nil {
		return err
	}
	if b.Len() > MaxFile || len(f.Practices) > MostPractices {
		return ErrLarge
	}
	_, err := b.WriteTo(w)
	return err
}

// draft is a file whose practices are still to be read, one by one: an error
// then says which.
type draft struct {
	Version   int               `json:"practice_results"`
	Member    string            `json:"member"`
	Practices []json.RawMessage `json:"practices"`
}

// Read reads a file and believes nothing: every number has its range, every
// word that is not the trainee's own is one of this program's. The error is
// ErrNoResult, with the name and the line, or the name and the path such as
// practices[3].stages[0].seconds.
func Read(name string, data []byte) (File, error) {
	f, err := read(data)
	if err != nil {
		return File{}, fmt.Errorf("%s: %w: %w", name, err, ErrNoResult)
	}
	return f, nil
}

func read(data []byte) (File, error) {
	var d draft
	if err := numbers.Read(data, MaxFile, "practice_results", Version, &d); err != nil {
		return File{}, err
	}
	if len(d.Practices) > MostPractices {
		return File{}, words.Fail("result.practices", nil, "N", len(d.Practices), "Most", MostPractices)
	}
	if err := checkWords(d.Member, MostName); err != nil {
		return File{}, words.Fail("result.member", err)
	}
	all, err := numbers.Each[Practice]("practices", d.Practices)
	if err == nil {
		err = numbers.Distinct("practices", all, func(p Practice) string { return p.ID }, func(_ int, p Practice) error { return p.check() })
	}
	if err != nil {
		return File{}, err
	}
	return File{Version: d.Version, Member: d.Member}.With(all...), nil
}
