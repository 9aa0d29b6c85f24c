package store

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

const benchWords = "the lift has been broken since May and nobody comes"

// BenchmarkVault does the same in a vault of 100 talks and in one of 100,000,
// turn by turn, and reports the medians and their ratio, which a machine that
// is busy otherwise does not blur. Nothing of it but Create may grow.
func BenchmarkVault(b *testing.B) {
	dirs := [2]string{fill(b, 100), fill(b, 100_000)}
	for _, op := range []struct {
		name  string
		begin func(b *testing.B, dir string) (op func())
	}{
		{"Open", openOp}, {"Home", homeOp}, {"Append", appendOp}, {"SaveDraft", draftOp},
		{"Create", createOp}, {"Load500", loadOp}, {"Floor", floorOp},
	} {
		b.Run(op.name, func(b *testing.B) {
			var ops [2]func()
			var took [2][]time.Duration
			for i, dir := range dirs {
				ops[i] = op.begin(b, dir)
			}
			for b.Loop() {
				for i, do := range ops {
					start := time.Now()
					do()
					took[i] = append(took[i], time.Since(start))
				}
			}
			few, many := median(took[0]), median(took[1])
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(few.Microseconds()), "µs-at-100")
			b.ReportMetric(float64(many.Microseconds()), "µs-at-100000")
			b.ReportMetric(float64(many)/float64(few), "ratio")
		})
	}
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

// must ends a test, or a drawn one, at an error.
func must(t rapid.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func opened(b *testing.B, dir string) *Vault {
	v, err := Open(dir, Options{})
	must(b, err)
	b.Cleanup(func() { must(b, v.Close()) })
	return v
}

func openOp(b *testing.B, dir string) func() {
	return func() {
		v, err := Open(dir, Options{})
		must(b, err)
		must(b, v.Close())
	}
}

func homeOp(b *testing.B, dir string) func() {
	v := opened(b, dir)
	return func() {
		home, err := v.Home(5)
		if err != nil || len(home.Recent)+len(home.Pending)+len(home.Due) != 15 {
			b.Fatal(home, err)
		}
		see, err := v.ToSee(home.Recent[0].Began)
		if err != nil || len(see) == 0 {
			b.Fatal(see, err)
		}
	}
}

func appendOp(b *testing.B, dir string) func() {
	v := opened(b, dir)
	h := newTalk(b, v, 1)
	return func() {
		h.Events++
		must(b, v.Append(h.ID, h, guide.Event{Seq: h.Events, At: h.Began, Kind: guide.Noted, Text: benchWords}))
	}
}

func draftOp(b *testing.B, dir string) func() {
	v := opened(b, dir)
	h := newTalk(b, v, 1)
	return func() { must(b, v.SaveDraft(h.ID, guide.Draft{Text: benchWords})) }
}

func createOp(b *testing.B, dir string) func() {
	v := opened(b, dir)
	return func() { newTalk(b, v, 2) }
}

func loadOp(b *testing.B, dir string) func() {
	v := opened(b, dir)
	h := newTalk(b, v, 500)
	return func() {
		r, err := v.Load(h.ID)
		if err != nil || len(r.Events) != 500 {
			b.Fatal(err)
		}
	}
}

// newTalk begins a talk with nobody.
func newTalk(b *testing.B, v *Vault, events int) guide.Header {
	at := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	h := guide.Header{ID: file.NewID(), Guide: "bench", Began: at, Started: at, Events: events, Consent: guide.Undecided}
	must(b, v.Create(h, script.Guide{ID: "bench"}, benchEvents(at, events)...))
	return h
}

func benchEvents(at time.Time, n int) []guide.Event {
	events := []guide.Event{{Seq: 1, At: at, Kind: guide.Began, Text: "bench"}}
	for i := 2; i <= n; i++ {
		events = append(events, guide.Event{Seq: i, At: at.Add(time.Duration(i) * time.Second), Kind: guide.Noted, Text: benchWords})
	}
	return events
}

// fill makes a vault with many talks, of which one in twenty is pending, one
// in ten has a promise that is due, and five are with the same person, and
// gives its folder. It writes without syncing, which only a file made for
// this may be.
func fill(b *testing.B, talks int) string {
	b.Helper()
	dir := filepath.Join(b.TempDir(), "vault")
	v, err := Open(dir, Options{})
	must(b, err)
	v.f.DB.NoSync = true
	for done := 0; done < talks; {
		must(b, v.update(words.Of("store.storing.talks"), func(t ledger.Tx) error {
			for range min(2000, talks-done) {
				if err := v.fillOne(t, done); err != nil {
					return err
				}
				done++
			}
			return nil
		}))
	}
	must(b, v.Compact()) // and leave no more free pages than years of talks would
	must(b, v.Close())
	return dir
}

func (v *Vault) fillOne(t ledger.Tx, i int) error {
	at := time.Date(2020, 1, 1, 12, 0, 0, 0, time.UTC).Add(time.Duration(i) * 20 * time.Minute)
	h := guide.Header{ID: file.NewID(), Person: fmt.Sprint("Person ", i/5), Guide: "bench", Began: at, Started: at,
		Ended: at.Add(30 * time.Minute), Minutes: 30, Marks: 12, Stage: 5, Events: 6, Consent: guide.Named, Debriefed: i%20 != 7}
	if i%10 == 0 {
		h.Promises = []guide.Promise{{N: 1, Whose: guide.Theirs, What: "bring the list of everybody on the late shift",
			When: "on Friday", Due: at.AddDate(0, 0, 5), Where: "at the gate", State: guide.Open}}
	}
	if i%5 == 4 {
		h.Again = at.AddDate(0, 0, 3)
	}
	batch, err := ledger.NewBatch(h.ID, h, benchEvents(at, 6))
	if err != nil {
		return err
	}
	text, err := json.Marshal(script.Guide{ID: "bench"})
	if err != nil {
		return err
	}
	return t.Create(batch, text)
}

// floorOp is what a commit costs at least: bbolt with one small value.
func floorOp(b *testing.B, _ string) func() {
	db, err := bolt.Open(filepath.Join(b.TempDir(), "floor.db"), 0o600, nil)
	must(b, err)
	b.Cleanup(func() { must(b, db.Close()) })
	n := 0
	return func() {
		n++
		must(b, db.Update(func(t *bolt.Tx) error {
			bucket, err := t.CreateBucketIfNotExists([]byte("b"))
			if err != nil {
				return err
			}
			return bucket.Put(file.EventKey(n), make([]byte, 200))
		}))
	}
}
