package store_test

import (
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// today is the clock of whatever vault a test opens: none reads the real one.
func today() time.Time { return noon }

// open makes a vault. When the test is over it is closed and its file checked.
func open(t testing.TB) (*store.Vault, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "vault")
	return reopen(t, dir, store.Options{Now: today}), dir
}

// reopen opens the vault in a folder as open does. Passphrases that are set are
// cheap to try.
func reopen(t testing.TB, dir string, o store.Options) *store.Vault {
	t.Helper()
	if o.WorkFactor == 0 {
		o.WorkFactor = 1
	}
	v, err := store.Open(dir, o)
	must(t, err)
	t.Cleanup(func() { closeAndCheck(t, v, dir) })
	return v
}

func closeAndCheck(t testing.TB, v *store.Vault, dir string) {
	t.Helper()
	if err := v.Close(); err != nil {
		t.Errorf("closing: %v", err)
	}
	inFile(t, dir, func(tx *bolt.Tx) {
		for err := range tx.Check() {
			t.Errorf("the file after the test: %v", err)
		}
	})
}

// inFile looks at the data file of a closed vault.
func inFile(t testing.TB, dir string, look func(*bolt.Tx)) {
	t.Helper()
	db, err := bolt.Open(filepath.Join(dir, "vault.db"), 0o600, &bolt.Options{ReadOnly: true, Timeout: time.Second})
	must(t, err)
	defer db.Close()
	must(t, db.View(func(tx *bolt.Tx) error { look(tx); return nil }))
}

// walkFile calls visit for every record of a closed vault. Keys are the whole
// path.
func walkFile(t testing.TB, dir string, visit func(path []string, value []byte)) {
	t.Helper()
	var walk func(path []string, b *bolt.Bucket)
	walk = func(path []string, b *bolt.Bucket) {
		_ = b.ForEach(func(k, v []byte) error {
			here := append(path[:len(path):len(path)], string(k))
			if v == nil {
				walk(here, b.Bucket(k))
			} else {
				visit(here, v)
			}
			return nil
		})
	}
	inFile(t, dir, func(tx *bolt.Tx) {
		_ = tx.ForEach(func(name []byte, b *bolt.Bucket) error { walk([]string{string(name)}, b); return nil })
	})
}

// hashes tells whether anything in a folder changed.
func hashes(t testing.TB, dir string) string {
	t.Helper()
	var out strings.Builder
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		fmt.Fprintf(&out, "%s %x\n", filepath.Base(path), sha256.Sum256(b))
		return err
	})
	must(t, err)
	return out.String()
}

// idCoding is how ids are written; store gives no door for it but a talk's own.
func idCoding() *base32.Encoding {
	return base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)
}

// small is a guide with two stages.
func small() script.Guide {
	g := script.Guide{ID: "small", Title: "Small", Summary: "To try things with."}
	for _, st := range []string{"one", "two"} {
		g.Stages = append(g.Stages, script.Stage{ID: st, Title: strings.ToUpper(st), Minutes: 10, Prompts: []script.Prompt{
			{ID: st + "-a", Text: "What about a?", Other: []string{"How about a?"}},
		}})
	}
	return g
}

// held is a session that is driven by calls, one minute apart.
type held struct {
	t  testing.TB
	id string
	s  guide.Session
	at time.Time
}

func begin(t testing.TB, person string, at time.Time) *held {
	t.Helper()
	s, e := guide.Begin(small(), at)
	h := &held{t: t, id: store.NewID(), s: s, at: at}
	h.apply(e, nil)
	if person != "" {
		h.apply(h.s.Fill(guide.FieldPerson, person, h.at))
	}
	return h
}

func (h *held) apply(e guide.Event, err error) int {
	h.t.Helper()
	must(h.t, err)
	if h.s, err = h.s.Apply(e); err != nil {
		h.t.Fatal(err)
	}
	h.at = h.at.Add(time.Minute)
	return e.Seq
}

func (h *held) start() *held {
	h.t.Helper()
	h.apply(h.s.Start(h.at))
	h.apply(h.s.Open(h.at))
	return h
}

// note writes words and gives the number of their event.
func (h *held) note(text string) int {
	h.t.Helper()
	return h.apply(h.s.Note(text, 0, h.at))
}

func (h *held) header() guide.Header { return h.s.Header(h.id) }

func (h *held) create(v *store.Vault) *held {
	h.t.Helper()
	must(h.t, v.Create(h.header(), h.s.BaseGuide(), h.s.Events()...))
	return h
}

// save appends everything there is.
func (h *held) save(v *store.Vault) {
	h.t.Helper()
	must(h.t, v.Append(h.id, h.header(), h.s.Events()...))
}

func (h *held) promise(what, when string) {
	h.t.Helper()
	n := h.s.NextPromise()
	h.apply(h.s.FillPromise(n, guide.FieldWhat, what, h.at))
	h.apply(h.s.FillPromise(n, guide.FieldWhen, when, h.at))
}

func load(t testing.TB, v *store.Vault, id string) guide.Record {
	t.Helper()
	r, err := v.Load(id)
	must(t, err)
	return bare(r)
}

// bare is a talk as whoever holds it knows it: without what the vault found out of whose
// it is.
func bare(r guide.Record) guide.Record {
	r.Header.PersonID = ""
	for i, e := range r.Events {
		if e.Field == guide.FieldPerson {
			r.Events[i].Behind = ""
		}
	}
	return r
}

// bareHeaders are headers without that.
func bareHeaders(all []guide.Header) []guide.Header {
	for i := range all {
		all[i].PersonID = ""
	}
	return all
}

// must ends a test, or a drawn one, at an error.
func must(t rapid.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantErr(t testing.TB, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("got error %v, want %v", err, want)
	}
}

// idOf is the id of somebody of a name; empty where there is nobody.
func idOf(v *store.Vault, name string) string {
	named, _ := v.Named(name)
	if len(named) == 0 {
		return ""
	}
	return named[0].ID
}

// noIDs are people without their ids, which are random.
func noIDs(people ...whom.Person) []whom.Person {
	for i := range people {
		people[i].ID = ""
	}
	return people
}
