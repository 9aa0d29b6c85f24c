package backup_test

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/file"
)

// theme and mood are records that the program does not have: one that stands for
// itself, and one of a talk's.
type theme struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Talks []string
}

type mood struct {
	Word string `json:"word"`
}

// thrownAway are their rows, which is all that copying, checking, salvaging,
// backing up, sealing again and upgrading know of them.
func thrownAway() []file.Kind {
	return []file.Kind{
		{Name: "themeheads", Form: file.ByID, Seal: 200, Since: store.Format},
		{Name: "themes", Form: file.ByID, Seal: 201, Since: store.Format, Read: readTheme, Short: "themeheads", One: "theme", Folder: "themes"},
		{Name: "mood", Form: file.InTalk, Key: []byte{0xfc}, Seal: 202, Since: store.Format, Read: readMood, One: "mood", Folder: "moods"},
	}
}

func readTheme(text []byte) (file.Document, error) {
	var x theme
	err := json.Unmarshal(text, &x)
	return file.Document{ID: x.ID, Whole: x, Short: x.Text}, err
}

func readMood(text []byte) (file.Document, error) {
	var m mood
	err := json.Unmarshal(text, &m)
	return file.Document{Whole: m}, err
}

func knowing(o store.Options) store.Options {
	o.Kinds = thrownAway()
	return o
}

// kindNamed is the kind with a folder.
func kindNamed(t testing.TB, v *store.Vault, folder string) file.Documents {
	t.Helper()
	all := v.DocumentKinds()
	i := slices.IndexFunc(all, func(d file.Documents) bool { return d.Folder == folder })
	if i < 0 {
		t.Fatalf("no kind %s", folder)
	}
	return all[i]
}

func keep(t testing.TB, v *store.Vault, folder string, d file.Document) {
	t.Helper()
	must(t, v.SaveDocument(kindNamed(t, v, folder), d))
}

// keptIn is everything of one kind, by id.
func keptIn(t testing.TB, v *store.Vault, folder string) map[string]any {
	t.Helper()
	out := map[string]any{}
	for d, err := range v.Documents(kindNamed(t, v, folder)) {
		must(t, err)
		out[d.ID] = d.Whole
	}
	return out
}

// rows is a vault with both, and what it holds of them by folder.
func rows(t testing.TB) (v *store.Vault, want map[string]map[string]any) {
	t.Helper()
	v = open(t, filepath.Join(t.TempDir(), "vault"), knowing(with(passphrase)))
	talks := live(t, v)
	x := theme{ID: store.NewID(), Text: "the bus <that> never comes", Talks: talks[:2]}
	keep(t, v, "themes", file.Document{ID: x.ID, Whole: x, Short: x.Text})
	want = map[string]map[string]any{"themes": {x.ID: x}, "moods": {}}
	for i, word := range []string{"tired", "glad"} {
		keep(t, v, "moods", file.Document{ID: talks[i], Whole: mood{word}})
		want["moods"][talks[i]] = mood{word}
	}
	return v, want
}

// hold checks that a vault holds them, and nothing that is wrong.
func holds(t testing.TB, v *store.Vault, want map[string]map[string]any) {
	t.Helper()
	for folder, docs := range want {
		if got := keptIn(t, v, folder); !reflect.DeepEqual(got, docs) {
			t.Errorf("of the %s there are %v, not %v", folder, got, docs)
		}
	}
	if c, err := v.Check(t.Context()); err != nil || len(c.Findings) > 0 {
		t.Errorf("%+v, %v", c.Findings, err)
	}
}

func TestKinds_ARowIsCopiedAndSealedAgain(t *testing.T) {
	v, want := rows(t)
	holds(t, v, want)
	must(t, v.Compact())
	holds(t, v, want)
	must(t, v.Protect([]byte("other words")))
	holds(t, v, want)
	if err := v.Rename(idOf(v, "Rosa Ömer"), "Rosa Omer"); err != nil {
		t.Fatal(err)
	}
	holds(t, v, want)
}

func TestKinds_ARowIsBackedUpAndRestored(t *testing.T) {
	v, want := rows(t)
	made, err := backup.Make(v, noon, options())
	must(t, err)
	dir := filepath.Join(t.TempDir(), "vault")
	o := options()
	o.Store = knowing(o.Store)
	if _, err := backup.Restore(made.Path, dir, backup.By{Passphrase: passphrase}, o); err != nil {
		t.Fatal(err)
	}
	holds(t, open(t, dir, knowing(with(passphrase))), want)
	if _, err := backup.Restore(made.Path, filepath.Join(t.TempDir(), "vault"), backup.By{Passphrase: passphrase}, options()); !errors.Is(err, backup.ErrNoBackup) {
		t.Errorf("without the row it was restored: %v", err)
	}
}

func TestKinds_ARowIsComparedInABackup(t *testing.T) {
	for _, folder := range []string{"themes", "moods"} {
		v, want := rows(t)
		calls, talks := 0, len(look(t, v).Records)
		o := options()
		o.Between = func() error {
			if calls++; calls == talks+1 { // all are written, none is compared
				for id, x := range want[folder] {
					if other, ok := x.(theme); ok {
						other.Text += "!"
						x = other
					} else {
						x = mood{"other"}
					}
					keep(t, v, folder, file.Document{ID: id, Whole: x, Short: "x"})
					break
				}
			}
			return nil
		}
		if _, err := backup.Make(v, noon, o); !errors.Is(err, backup.ErrDiffers) {
			t.Errorf("%s: %v", folder, err)
		}
	}
}

func TestKinds_ARowIsSalvaged(t *testing.T) {
	v, want := rows(t)
	must(t, v.SetRetention(90))
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := store.Salvage(v.Dir(), knowing(with(passphrase)))
	if err != nil || got.Others["themes"] != (store.Recovered{Whole: 1}) {
		t.Fatalf("%+v, %v", got, err)
	}
	v = open(t, v.Dir(), knowing(with(passphrase)))
	holds(t, v, want)
	if days, err := v.Retention(); err != nil || days != 90 {
		t.Errorf("talks are kept %d days: %v", days, err)
	}
}

func TestKinds_ARowIsChecked(t *testing.T) {
	for bucket, says := range map[string]string{"themes": "the list of themeheads", "themeheads": "the list of themeheads"} {
		v, _ := rows(t)
		must(t, v.Close())
		inFile(t, v.Dir(), func(tx *bolt.Tx) error {
			b := tx.Bucket([]byte(bucket))
			key, _ := b.Cursor().First()
			return b.Delete(key)
		})
		c, err := open(t, v.Dir(), knowing(with(passphrase))).Check(t.Context())
		if err != nil || len(c.Findings) == 0 {
			t.Errorf("%s: %s is not found: %+v, %v", bucket, says, c, err)
		}
	}
}

// inFile changes the data file of a closed vault.
func inFile(t testing.TB, dir string, change func(*bolt.Tx) error) {
	t.Helper()
	db, err := bolt.Open(filepath.Join(dir, "vault.db"), 0o600, nil)
	if err == nil {
		err = errors.Join(db.Update(change), db.Close())
	}
	must(t, err)
}

// TestKinds_ARowIsAbsentInAnOlderVault upgrades vaults of the oldest format: they
// have no such records, and that is no damage.
func TestKinds_ARowIsAbsentInAnOlderVault(t *testing.T) {
	for name, words := range map[string][]byte{"open": nil, "locked": sixWords} {
		v := open(t, ofSix(t, name), knowing(upgrading(words)))
		if v.ReadOnly() {
			t.Fatalf("%s: it was not brought to this format: %q", name, v.Warnings())
		}
		holds(t, v, map[string]map[string]any{"themes": {}, "moods": {}})
		holdsSix(t, v, name)
		x := theme{ID: store.NewID(), Text: "new"}
		keep(t, v, "themes", file.Document{ID: x.ID, Whole: x, Short: x.Text})
		holds(t, v, map[string]map[string]any{"themes": {x.ID: x}})
	}
}

// TestKinds_AnOlderVaultIsReadAndCheckedWithoutARow is about one that cannot be
// brought to this format, and is read.
func TestKinds_AnOlderVaultIsReadAndCheckedWithoutARow(t *testing.T) {
	o := knowing(upgrading(nil))
	o.Upgrade = func(_, _ *store.Vault) error { return errors.New("not today") }
	v := open(t, ofSix(t, "open"), o)
	if !v.ReadOnly() {
		t.Fatal("it was brought to this format")
	}
	holds(t, v, map[string]map[string]any{"themes": {}, "moods": {}})
}

func TestKinds_WhatIsOfATalkGoesWithItsWords(t *testing.T) {
	v, want := rows(t)
	for id := range want["moods"] {
		r, err := v.Load(id)
		must(t, err)
		var events []guide.Event
		for _, e := range r.Events {
			events = append(events, e.Blank())
		}
		must(t, v.Replace(id, r.Header, events))
	}
	holds(t, v, map[string]map[string]any{"themes": want["themes"], "moods": {}})
}
