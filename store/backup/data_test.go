package backup

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
)

var made = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func written(t testing.TB, records []guide.Record) []byte {
	t.Helper()
	var b bytes.Buffer
	d, err := newDataWriter(&b, about{Format: Format, Made: made})
	for _, r := range records {
		if err == nil {
			err = d.talk(r)
		}
	}
	if err = errors.Join(err, d.close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read gives the talks there are before an error; nil is that all was read.
func read(data []byte) (out []guide.Record, err error) {
	d, err := newDataReader(bytes.NewReader(data), store.Options{}.Documents())
	for err == nil {
		var r guide.Record
		if r, _, err = d.talk(); err == nil {
			out = append(out, r)
		}
	}
	if errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return out, err
}

// anyRecord is a talk with anything in it that can be stored.
func anyRecord(t *rapid.T) guide.Record {
	text := rapid.StringOf(rapid.Rune())
	at := rapid.Custom(func(t *rapid.T) time.Time {
		zone := time.FixedZone("", 60*rapid.IntRange(-12*60, 14*60).Draw(t, "zone"))
		return time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "at"), 0).In(zone)
	})
	event := rapid.Custom(func(t *rapid.T) guide.Event {
		return guide.Event{
			Seq: rapid.Int().Draw(t, "seq"), At: at.Draw(t, "at"), Kind: guide.Kind(text.Draw(t, "kind")),
			Text: text.Draw(t, "text"), Behind: text.Draw(t, "behind"), Field: guide.Field(text.Draw(t, "field")),
			Item: rapid.Int().Draw(t, "item"), Ref: rapid.Int().Draw(t, "ref"), Gone: rapid.Bool().Draw(t, "gone"),
		}
	})
	n := rapid.IntRange(0, 1<<20).Draw(t, "id")
	return guide.Record{
		Header: guide.Header{ID: fmt.Sprintf("%016x", n), Person: text.Draw(t, "person"), Guide: "g", Began: at.Draw(t, "began"), Consent: guide.Named},
		Guide:  script.Guide{ID: "g", Title: text.Draw(t, "title"), Opening: rapid.SliceOfN(text, 1, 3).Draw(t, "opening")},
		Events: rapid.SliceOfN(event, 1, 5).Draw(t, "events"),
		Draft:  guide.Draft{Text: text.Draw(t, "draft"), Ref: rapid.Int().Draw(t, "draft ref")},
	}
}

func TestData_IsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		want := rapid.SliceOfN(rapid.Custom(anyRecord), 1, 4).Draw(rt, "talks")
		got, err := read(written(t, want))
		if err != nil || len(got) != len(want) {
			rt.Fatalf("%d of %d talks: %v", len(got), len(want), err)
		}
		for i := range want {
			a, errA := encodeTalk(got[i], guidesDir)
			b, errB := encodeTalk(want[i], guidesDir)
			if errA != nil || errB != nil || !bytes.Equal(a, b) || got[i].Header.Person != want[i].Header.Person || !reflect.DeepEqual(got[i].Guide, want[i].Guide) {
				rt.Fatalf("talk %d is another:\n%s\n%s", i, a, b)
			}
		}
	})
}

func TestData_OfANewerVersionIsRefused(t *testing.T) {
	var b bytes.Buffer
	d, err := newDataWriter(&b, about{Format: Format + 1, Made: made})
	if err != nil || d.close() != nil {
		t.Fatal(err)
	}
	if _, err := read(b.Bytes()); err == nil || errors.Is(notOpen(err), ErrNoBackup) {
		t.Errorf("got %v", err)
	}
}

// FuzzData states one law: what is read without an error is read the same once
// it is written again.
func FuzzData(f *testing.F) {
	r := guide.Record{
		Header: guide.Header{ID: "0123456789abcdef", Person: "Rosa", Began: made, Consent: guide.Named},
		Guide:  script.Guide{ID: "g", Title: "G"},
		Events: []guide.Event{{Seq: 1, Kind: guide.Began, At: made, Text: "g"}},
	}
	whole := written(f, []guide.Record{r})
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(written(f, nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := read(data)
		if err != nil {
			return
		}
		first := written(t, got)
		again, err := read(first)
		// Compared as written: a list that is empty and one that is not there
		// are the same in a talk, and not to reflect.
		if second := written(t, again); err != nil || len(again) != len(got) || !bytes.Equal(first, second) {
			t.Errorf("%v\n%+v\n%+v", err, again, got)
		}
	})
}
