package roster

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
)

// fillIn gives every field a value of its own, so that one that is not written shows.
func fillIn(v reflect.Value, n *int) {
	*n++
	at, isTime := v.Addr().Interface().(*time.Time)
	switch {
	case isTime:
		*at = time.Date(2026, 11, 1+*n%28, 9, *n, 0, *n, time.FixedZone("", 3600*(*n%5)))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("json") != "-" { // what only those who read a list make of it
				fillIn(v.Field(i), n)
			}
		}
	case v.Kind() == reflect.String:
		v.SetString(strings.Repeat("ö", *n))
	case v.Kind() == reflect.Int:
		v.SetInt(int64(*n)*1000 - 20_000)
	case v.Kind() == reflect.Bool:
		v.SetBool(true)
	default: // or it panics: a kind that nothing is written of
		if v.Kind() == reflect.Slice {
			v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		}
		for i := range v.Len() {
			fillIn(v.Index(i), n)
		}
	}
}

func asWritten[T any](t *testing.T, how func(*code, *T), zero T) {
	t.Helper()
	n := 0
	var want, got []T
	for range 3 {
		full := zero
		fillIn(reflect.ValueOf(&full).Elem(), &n)
		for _, x := range []T{full, zero} {
			text := written(x, how)
			want, got = append(want, x), append(got, read(text, how))
			for i := range text { // whatever is there, nothing breaks
				read(text[:i], how)
				read(text[i:], how)
			}
		}
	}
	for i := range want {
		is, was := reflect.ValueOf(got[i]), reflect.ValueOf(want[i])
		for j := range is.NumField() {
			a, errA := json.Marshal(was.Field(j).Interface())
			b, errB := json.Marshal(is.Field(j).Interface())
			if errA != nil || errB != nil || string(a) != string(b) {
				t.Errorf("%T.%s is not read as it was: does code write all of it?", zero, is.Type().Field(j).Name)
			}
		}
	}
}

func TestCode_ReadsWhatItWroteToTheLastField(t *testing.T) {
	asWritten(t, (*code).row, people.Row{})
	asWritten(t, (*code).header, guide.Header{})
}

func BenchmarkCode(b *testing.B) {
	at := time.Date(2026, 11, 1, 9, 30, 0, 0, time.UTC)
	r := people.Row{
		ID: "0123456789abcdef", Name: "Lucía Quiroga", Talks: 10, Last: at, Stance: 2, StanceOn: at, Rungs: []string{"come"},
		Card: people.Card{Reach: "+1 202 555 0100", Place: "St Anne's", Shift: "ICU", Tags: []string{"steward", "new"}, Through: "Marcus Tate", ThroughID: "0123456789abcdef"},
	}
	const n = 10_000
	rows, kept := make([]people.Row, n), Kept{Text: Row(r)}
	for i := range rows {
		rows[i] = r
	}
	asJSON, err := json.Marshal(rows)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("code", func(b *testing.B) {
		for b.Loop() {
			out := make([]people.Row, 0, n)
			for range n {
				out = append(out, kept.Row())
			}
			if len(out) != n {
				b.Fatal(len(out))
			}
		}
	})
	b.Run("json", func(b *testing.B) {
		for b.Loop() {
			var out []people.Row
			if err := json.Unmarshal(asJSON, &out); err != nil {
				b.Fatal(err)
			}
		}
	})
}
