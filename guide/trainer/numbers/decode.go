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

// Decode reads one value and refuses a field that it does not have.
func Decode(data []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	return dec.Decode(v)
}

// Whole checks that data is one value of JSON and nothing after it; v is what
// can be read of it already. The error names the line.
func Whole(data []byte, v any) error {
	var syntax *json.SyntaxError
	switch err := json.Unmarshal(data, v); {
	case errors.As(err, &syntax): // anywhere in the file
		return words.Fail("file.line", errBroken, "N", line(data, syntax.Offset))
	case err != nil:
		return Place("", err)
	}
	return nil
}

// line is the line of a byte, from 1.
func line(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(max(offset-1, 0), int64(len(data)))], []byte("\n"))
}

// Place says in the words of the file what Decode complains of, and where:
// path is that of the value, such as talks[3], or empty for the whole file.
func Place(path string, err error) error {
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
