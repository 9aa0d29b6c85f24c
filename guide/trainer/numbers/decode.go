package numbers

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"example.org/onetoone/guide/words"
)

// errBroken is what is wrong with a file that is no JSON.
const errBroken = words.Error("file.broken")

// decode reads one value and refuses a field that it does not have.
func decode(data []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	return dec.Decode(v)
}

// Read reads the outside of a file into v: no more than so many bytes of JSON,
// which say in the field of a name that they are of a version.
func Read(data []byte, most int, name string, version int, v any) error {
	if len(data) > most {
		return words.Fail("file.large", nil, "Most", most>>20)
	}
	var outside map[string]json.RawMessage
	if err := whole(data, &outside); err != nil {
		return err
	}
	n := 0
	if raw, said := outside[name]; said {
		if err := json.Unmarshal(raw, &n); err != nil {
			return place(name, err)
		}
	}
	if n != version {
		return words.Fail("file.version", nil, "Name", name, "N", n, "Expected", version)
	}
	return place("", decode(data, v))
}

// Each reads the values of a list one by one: an error then says which.
func Each[T any](list string, all []json.RawMessage) ([]T, error) {
	out := make([]T, len(all))
	for i, raw := range all {
		if err := decode(raw, &out[i]); err != nil {
			return nil, place(fmt.Sprintf("%s[%d]", list, i), err)
		}
	}
	return out, nil
}

// Distinct checks the values of a list one by one, and that no two have the same
// id.
func Distinct[T any](list string, all []T, id func(T) string, check func(i int, x T) error) error {
	seen := map[string]bool{}
	for i, x := range all {
		err := check(i, x)
		if err == nil && seen[id(x)] {
			err = words.Fail("file.twice", nil, "ID", id(x))
		}
		if err != nil {
			return fmt.Errorf("%s[%d].%w", list, i, err)
		}
		seen[id(x)] = true
	}
	return nil
}

// whole checks that data is one value of JSON and nothing after it; v is what
// can be read of it already. The error names the line.
func whole(data []byte, v any) error {
	var syntax *json.SyntaxError
	switch err := json.Unmarshal(data, v); {
	case errors.As(err, &syntax): // anywhere in the file
		return words.Fail("file.line", errBroken, "N", line(data, syntax.Offset))
	case err != nil:
		return place("", err)
	}
	return nil
}

// line is the line of a byte, from 1.
func line(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(max(offset-1, 0), int64(len(data)))], []byte("\n"))
}

// place says in the words of the file what decode complains of, and where:
// path is that of the value, such as talks[3], or empty for the whole file.
func place(path string, err error) error {
	var t *json.UnmarshalTypeError
	if err == nil {
		return nil
	}
	field, unknown := strings.CutPrefix(err.Error(), "json: unknown field ") // it has no type
	switch {
	case unknown:
		return words.Fail("file.unknown", nil, "Where", joined(path, ""), "Field", field)
	case errors.As(err, &t):
		return words.Fail("file.kind", nil, "Where", joined(path, t.Field), "Value", t.Value, "Kind", kindOf(t.Type))
	case path != "":
		return fmt.Errorf("%s: %w", path, err)
	}
	return err
}

func kindOf(t reflect.Type) words.Text {
	switch t.Kind() {
	case reflect.Int:
		return words.Of("file.kind.whole")
	case reflect.Float64:
		return words.Of("file.kind.number")
	case reflect.String:
		return words.Of("file.kind.text")
	case reflect.Bool:
		return words.Of("file.kind.bool")
	case reflect.Slice:
		return words.Of("file.kind.list")
	}
	return words.Of("file.kind.object")
}

func joined(path, field string) any {
	switch {
	case path == "" && field == "":
		return words.Of("file.kind.all")
	case path == "" || field == "":
		return path + field
	}
	return path + "." + field
}
