package store

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/mend"
)

// spot is a record's place; history, what every place ever held, each version
// once.
type spot struct{ bucket, talk, key string }

type history map[spot][][]byte

// note adds what the file holds now.
func (h history) note(t *bolt.Tx) (now map[spot][]byte) {
	now = map[spot][]byte{}
	var walk func(at spot, b *bolt.Bucket) error
	walk = func(at spot, b *bolt.Bucket) error {
		return b.ForEach(func(key, record []byte) error {
			here := spot{at.bucket, at.talk, string(key)}
			if record == nil {
				return walk(spot{at.bucket, string(key), ""}, b.Bucket(key))
			}
			now[here] = bytes.Clone(record)
			if !slices.ContainsFunc(h[here], func(old []byte) bool { return bytes.Equal(old, record) }) {
				h[here] = append(h[here], now[here])
			}
			return nil
		})
	}
	for _, name := range append(file.AllKinds().Buckets(file.Schema), file.MetaBucket) {
		_ = walk(spot{bucket: name}, t.Bucket([]byte(name)))
	}
	return now
}

func (at spot) put(t *bolt.Tx, record []byte) error {
	b := t.Bucket([]byte(at.bucket))
	if at.talk != "" {
		var err error
		if b, err = b.CreateBucketIfNotExists([]byte(at.talk)); err != nil {
			return err
		}
	}
	if record == nil {
		return b.Delete([]byte(at.key))
	}
	return b.Put([]byte(at.key), record)
}

// TestVerify_NoticesAnyRecordOfAnyTimeInAnyPlace lets a vault live, and then
// puts any record it ever had in any place, or takes one away.
func TestVerify_NoticesAnyRecordOfAnyTimeInAnyPlace(t *testing.T) {
	v, err := Open(filepath.Join(t.TempDir(), "vault"), Options{})
	must(t, err)
	defer v.Close()
	v.f.DB.NoSync = true
	ever, noticed := history{}, 0
	rapid.Check(t, func(rt *rapid.T) {
		live(rt, v)
		var now map[spot][]byte
		must(rt, v.f.DB.View(func(b *bolt.Tx) error { now = ever.note(b); return nil }))
		if err := v.Verify(); err != nil {
			rt.Fatalf("untouched: %v", err)
		}
		to, record := tampered(rt, ever, now)
		err := v.f.DB.Update(func(b *bolt.Tx) error {
			if err := to.put(b, record); err != nil {
				return err
			}
			err := mend.Verify(ledger.Tx{Tx: v.f.DB.ReadTx(b, v.f.Keys)})
			if !errors.Is(err, file.ErrDamaged) {
				return fmt.Errorf("%+q with another of its %d records: %w", to, len(ever[to]), errors.Join(err, errRollBack))
			}
			noticed++
			return errRollBack
		})
		if err != errRollBack {
			rt.Fatal(err)
		}
	})
	t.Logf("%d noticed, of %d places", noticed, len(ever))
}

// tampered is what somebody without the keys may do to one record.
func tampered(rt *rapid.T, ever history, now map[spot][]byte) (to spot, record []byte) {
	bySpot := func(a, b spot) int {
		return strings.Compare(fmt.Sprintf("%q", a), fmt.Sprintf("%q", b))
	}
	var spots, there []spot
	for at := range ever {
		if at.bucket == file.MetaBucket && at.key != string(file.SpareKey) {
			continue // the plain ones, and the state: one of these is older with everything else, or nothing opens
		}
		spots = append(spots, at)
		if now[at] != nil {
			there = append(there, at)
		}
	}
	slices.SortFunc(spots, bySpot)
	slices.SortFunc(there, bySpot)
	pick := func(what string, n int) int { return rapid.IntRange(0, n-1).Draw(rt, what) }
	switch rapid.SampledFrom([]string{"drop", "put back", "move"}).Draw(rt, "how") {
	case "drop":
		return there[pick("which", len(there))], nil
	case "put back":
		to = spots[pick("where", len(spots))]
		record = ever[to][pick("of when", len(ever[to]))]
	default:
		from := spots[pick("from", len(spots))]
		to = spots[pick("to", len(spots))]
		record = ever[from][pick("of when", len(ever[from]))]
	}
	if bytes.Equal(record, now[to]) {
		return there[0], nil
	}
	return to, record
}

// live does one thing with a talk, or begins another one.
func live(rt *rapid.T, v *Vault) {
	var talks []guide.Header
	for h, err := range v.Talks() {
		must(rt, err)
		talks = append(talks, h)
	}
	what := rapid.SampledFrom([]string{"create", "append", "erase", "draft", "person", "replace", "delete"}).Draw(rt, "what")
	if len(talks) == 0 || what == "create" && len(talks) < 5 {
		h := guide.Header{ID: file.NewID(), Guide: "g", Events: 3, Began: time.Date(2026, 11, 22, 12, 0, len(talks), 0, time.UTC)}
		must(rt, v.Create(h, script.Guide{ID: "g"}, benchEvents(h.Began, 3)...))
		return
	}
	h := talks[rapid.IntRange(0, len(talks)-1).Draw(rt, "talk")]
	add := func(e guide.Event) {
		h.Events++
		e.Seq, e.At = h.Events, h.Began
		must(rt, v.Append(h.ID, h, e))
	}
	switch what {
	case "erase":
		add(guide.Event{Kind: guide.Noted, Text: "words"})
		add(guide.Event{Kind: guide.Erased, Ref: h.Events})
	case "draft":
		must(rt, v.SaveDraft(h.ID, guide.Draft{Text: rapid.SampledFrom([]string{"", "a", "b"}).Draw(rt, "line")}))
	case "person":
		h.Person = rapid.SampledFrom([]string{"", "Rosa", "Amir"}).Draw(rt, "whom")
		add(guide.Event{Kind: guide.Noted, Text: "words"})
	case "replace":
		h.Events = 2
		must(rt, v.Replace(h.ID, h, benchEvents(h.Began, 2)))
	case "delete":
		must(rt, v.Delete(h.ID))
	default:
		add(guide.Event{Kind: guide.Noted, Text: "words"})
	}
}

var errRollBack = errors.New("enough seen")
