package backup_test

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
)

var (
	noon       = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	passphrase = []byte("six words and then some")
)

// cheap is the cost of trying a passphrase: the least there is, because the tests try some thousands.
const cheap = 1

// with is a vault's passphrase, tried cheaply, at noon.
func with(passphrase []byte) store.Options {
	return store.Options{Passphrase: passphrase, WorkFactor: cheap, Now: func() time.Time { return noon }}
}

func options() backup.Options { return backup.Options{Store: with(nil)} }

// open opens a vault, and closes it when the test is over.
func open(t testing.TB, dir string, o store.Options) *store.Vault {
	t.Helper()
	if o.WorkFactor == 0 {
		o.WorkFactor = cheap
	}
	if o.Now == nil {
		o.Now = with(nil).Now
	}
	v, err := store.Open(dir, o)
	must(t, err)
	t.Cleanup(func() {
		if err := v.Close(); err != nil {
			t.Errorf("closing: %v", err)
		}
	})
	return v
}

// lived is an open vault with a passphrase: two talks with Rosa, one with Amir
// that goes on, one with nobody, and one that was deleted.
func lived(t testing.TB) *store.Vault {
	t.Helper()
	v := open(t, filepath.Join(t.TempDir(), "vault"), with(passphrase))
	live(t, v)
	return v
}

func live(t testing.TB, v *store.Vault) (ids []string) {
	t.Helper()
	for i, name := range []string{"Rosa Ömer", "rosa  ömer", "Amir", "", "Noor"} {
		h := hold(t, name, noon.AddDate(0, 0, i-9))
		h.note(fmt.Sprintf("canary %d", i))
		h.note("\x1b]0;red\x07 \u202e\"events\":[] \u009bA")
		if i == 0 {
			h.apply(h.s.End(h.at))
		}
		ids = append(ids, h.create(v).id)
	}
	must(t, v.SaveDraft(ids[2], guide.Draft{Text: "half a canary", Cursor: 4, Open: true}))
	if err := v.Delete(ids[4]); err != nil {
		t.Fatal(err)
	}
	return ids[:4]
}

// held is a session driven by calls, a minute apart.
type held struct {
	t  testing.TB
	id string
	s  guide.Session
	at time.Time
}

func hold(t testing.TB, person string, at time.Time) *held {
	t.Helper()
	g := script.Guide{ID: "small", Title: "Small", Summary: "To try things with.", Stages: []script.Stage{
		{ID: "one", Title: "One", Minutes: 10, Prompts: []script.Prompt{{ID: "one-a", Text: "What about a?"}}},
	}}
	s, e := guide.Begin(g, at)
	h := &held{t: t, id: store.NewID(), s: s, at: at}
	h.apply(e, nil)
	if person != "" {
		h.apply(h.s.Fill(guide.FieldPerson, person, h.at))
	}
	h.apply(h.s.Start(h.at))
	h.apply(h.s.Open(h.at))
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

func (h *held) note(text string) int {
	h.t.Helper()
	return h.apply(h.s.Note(text, 0, h.at))
}

func (h *held) create(v *store.Vault) *held {
	h.t.Helper()
	must(h.t, v.Create(h.s.Header(h.id), h.s.BaseGuide(), h.s.Events()...))
	return h
}

// seen is everything that can be seen of a vault.
type seen struct {
	Records []guide.Record
	People  []whom.Person
	Home    agenda.Home
}

func look(t testing.TB, v *store.Vault) (s seen) {
	t.Helper()
	for r, err := range v.Records() {
		must(t, err)
		s.Records = append(s.Records, r)
	}
	var err, err2 error
	s.People, err = v.People()
	s.Home, err2 = v.Home(100)
	must(t, errors.Join(err, err2))
	return s
}

// lookIn opens the vault in a folder, looks, and closes it.
func lookIn(t testing.TB, dir string, o store.Options) seen {
	t.Helper()
	v, err := store.Open(dir, o)
	must(t, err)
	defer v.Close()
	return look(t, v)
}

func same(t testing.TB, what string, got, want seen) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: it holds something else\n%+v\n%+v", what, got, want)
	}
}

func makeOne(t testing.TB, v *store.Vault, now time.Time) backup.Made {
	t.Helper()
	made, err := backup.Make(v, now, options())
	must(t, err)
	return made
}

// addRecovery lets a new recovery key open the vault, and gives its secret.
func addRecovery(t testing.TB, v *store.Vault) string {
	t.Helper()
	secret, recipient, err := keys.NewRecovery()
	must(t, errors.Join(err, v.AddRecipient(recipient)))
	return secret
}

// must ends a test at an error.
func must(t testing.TB, err error) {
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

// parts are the files in a tar file.
func parts(t testing.TB, r io.Reader) (names []string, text map[string]string) {
	t.Helper()
	text = map[string]string{}
	for in := tar.NewReader(r); ; {
		h, err := in.Next()
		if errors.Is(err, io.EOF) {
			return names, text
		}
		must(t, err)
		b, err := io.ReadAll(in)
		must(t, err)
		names, text[h.Name] = append(names, h.Name), string(b)
	}
}

// inside gives what is in a backup's data.
func inside(t testing.TB, path string) map[string]string {
	t.Helper()
	f, err := os.Open(path)
	must(t, err)
	defer f.Close()
	_, outer := parts(t, f)
	key, err := keys.OpenIdentity([]byte(outer["identity.age"]), passphrase)
	must(t, err)
	plain, err := key.Decrypt(strings.NewReader(outer["data.tar.age"]))
	must(t, err)
	_, data := parts(t, plain)
	return data
}

// idOf is the id of somebody of a name; empty where there is nobody.
func idOf(v *store.Vault, name string) string {
	named, _ := v.Named(name)
	if len(named) == 0 {
		return ""
	}
	return named[0].ID
}

// withCards keeps something of two people besides talks, one of them met by nobody.
func withCards(t testing.TB, v *store.Vault) (ids []string) {
	t.Helper()
	joy, err := v.Meet("J. R.", people.Card{Place: "the ward", Through: "Amir"})
	must(t, err)
	all, err := v.People()
	must(t, err)
	for _, p := range all {
		if p.ID != joy {
			must(t, v.SaveCard(p.ID, people.Card{Place: "the depot", Line: "sings", Tags: []string{"drivers"}, Agreed: noon, Same: []string{joy}}))
			return []string{joy, p.ID}
		}
	}
	t.Fatal("there is nobody")
	return nil
}
