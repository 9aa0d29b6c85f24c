package backup_test

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/roster"
	"example.org/onetoone/store/seal"
)

// canary is in every word that is kept of somebody, in whatever letter case.
const canary = "quillon"

// sealers are all keys of a closed vault.
func sealers(t *testing.T, dir string) (out []*seal.Sealer) {
	t.Helper()
	identity, err := os.ReadFile(filepath.Join(dir, "identity.age"))
	must(t, err)
	key, err := keys.OpenIdentity(identity, passphrase)
	must(t, err)
	for _, name := range []string{"keyring.age", "keyring.b.age"} {
		sealed, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		r, err := key.Decrypt(bytes.NewReader(sealed))
		must(t, err)
		plain, err := io.ReadAll(r)
		must(t, err)
		_, index, all, err := keys.Read(plain)
		must(t, err)
		all[keys.Handle{}] = index
		for _, key := range all {
			s, err := seal.New(key)
			must(t, err)
			out = append(out, s)
		}
	}
	return out
}

// sing gives the records of a closed vault that say the word, by their bucket, sealed.
func sing(t *testing.T, dir string) map[string][][]byte {
	t.Helper()
	by, out := sealers(t, dir), map[string][][]byte{}
	db, err := bolt.Open(filepath.Join(dir, "vault.db"), 0o600, &bolt.Options{ReadOnly: true, Timeout: time.Second})
	must(t, err)
	defer db.Close()
	var walk func(name string, b *bolt.Bucket) error
	walk = func(name string, b *bolt.Bucket) error {
		return b.ForEach(func(k, record []byte) error {
			if record == nil {
				return walk(name, b.Bucket(k))
			}
			l, _, ok := seal.LabelOf(record)
			for i := 0; ok && i < len(by); i++ {
				if plain, err := by[i].Open(l, record); err == nil && strings.Contains(strings.ToLower(string(plain)), canary) {
					out[name] = append(out[name], bytes.Clone(record))
					break
				}
			}
			return nil
		})
	}
	must(t, db.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bolt.Bucket) error { return walk(string(name), b) })
	}))
	return out
}

// TestForget_LeavesNoWordInAnyFileOfTheFolder keeps of somebody all there is, makes a
// backup, forgets them, and looks through all files with all keys.
func TestForget_LeavesNoWordInAnyFileOfTheFolder(t *testing.T) {
	defer func(was int) { roster.From = was }(roster.From)
	roster.From = 1
	dir := filepath.Join(t.TempDir(), "vault")
	v := open(t, dir, with(passphrase))
	live(t, v)
	h := hold(t, "Quillon the First", noon)
	h.note("quillon said so")
	h.apply(h.s.End(h.at))
	h.apply(h.s.Assess(2, "quillon nodded", h.at))
	h.apply(h.s.Agree(guide.Named, false, h.at))
	h.apply(h.s.FinishDebrief(h.at))
	h.create(v)
	must(t, v.SaveDraft(h.id, guide.Draft{Text: "half a quillon"}))
	id := idOf(v, "quillon the first")
	must(t, v.SaveCard(id, people.Card{Reach: "quillon@", Place: "Quillon Road", Shift: "quillon nights", Best: "quillon o'clock",
		Language: "Quillonese", Tags: []string{"quillons"}, Line: "a quillon", Through: "Old Quillon"}))
	must(t, v.Rename(id, "Quillon the Second"))
	also, err := v.Meet("Q. Quillon", people.Card{Place: "Quillon Lane"})
	must(t, err)
	must(t, v.Link(also, id))
	joy, err := v.Meet("Joy", people.Card{Place: "the ward", Through: "quillon the second"})
	must(t, err)
	_, err = v.Roster()
	must(t, err)
	old := makeOne(t, v, noon)
	must(t, v.Close())
	before := sing(t, dir)
	for _, bucket := range []string{"talks", "people", "names", "cards", "heads", "rows"} {
		if len(before[bucket]) == 0 {
			t.Errorf("nothing in %s says it before", bucket)
		}
	}
	v = open(t, dir, with(passphrase))
	if got, err := v.Forget(also); err != nil || got.Referrals != 1 || len(got.Same) != 1 || len(got.Lines)+len(got.Cards) != 0 {
		t.Errorf("%+v, %v", got, err)
	}
	_, err = v.Roster() // made anew, under another key
	must(t, err)
	if _, yes, err := v.Outdated(); err != nil || !yes {
		t.Errorf("the backup that has it is not outdated, %v", err)
	}
	made, err := backup.Make(v, noon.Add(time.Hour), options())
	if err != nil || !made.Outdated {
		t.Errorf("%+v, %v", made, err)
	}
	if _, err := os.Stat(old.Path); err == nil {
		t.Error("the backup that has it is there")
	}
	for name, text := range inside(t, made.Path) {
		if strings.Contains(strings.ToLower(text), canary) {
			t.Errorf("%s in the new backup says it", name)
		}
	}
	if c, err := v.Card(joy); err != nil || c.Through != "" || c.Place != "the ward" {
		t.Errorf("%+v, %v", c, err)
	}
	must(t, v.Verify())
	must(t, v.Close())
	if after := sing(t, dir); len(after) != 0 {
		t.Errorf("the vault says it in %d buckets", len(after))
	}
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		for bucket, records := range before {
			for _, record := range records {
				if bytes.Contains(raw, record) {
					t.Errorf("%s has a record of %s", filepath.Base(path), bucket)
				}
			}
		}
		if bytes.Contains(bytes.ToLower(raw), []byte(canary)) {
			t.Errorf("%s says it", filepath.Base(path))
		}
		return err
	}))
}
