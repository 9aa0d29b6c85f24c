package backup_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// peopleIn is all that a vault says of people.
func peopleIn(t testing.TB, v *store.Vault) string {
	t.Helper()
	all, err := v.People()
	must(t, err)
	rows, err := v.Roster()
	must(t, err)
	slices.SortFunc(rows, func(a, b people.Row) int { return strings.Compare(a.ID, b.ID) })
	text, err := json.Marshal([]any{all, rows})
	must(t, err)
	return string(text)
}

func TestBackup_HasWhatIsKeptOfPeopleBesidesTalks(t *testing.T) {
	v := open(t, filepath.Join(t.TempDir(), "vault"), with(passphrase))
	live(t, v)
	joined := withCards(t, v)
	must(t, v.Rename(joined[1], "Another Name"))
	must(t, v.Rename(idOf(v, "Rosa Ömer"), "another name")) // two of one name stay two
	want := peopleIn(t, v)
	made, err := backup.Make(v, noon, options())
	must(t, err)
	dir := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(made.Path, dir, backup.By{Passphrase: passphrase}, options()); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir, with(passphrase))
	if got := peopleIn(t, again); got != want {
		t.Errorf("restored are\n%s, not\n%s", got, want)
	}
	if err := again.Verify(); err != nil {
		t.Error(err)
	}
	if h, err := again.Forget(joined[0]); err != nil || len(h.Same) != 1 {
		t.Errorf("%+v, %v", h, err)
	}
}

// A person without a key is in no backup: neither is that another record is theirs.
func TestBackup_LeavesOutThatSomebodyWithoutAKeyIsTheSame(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	v := open(t, dir, with(passphrase))
	noor, err := v.Meet("Noor", people.Card{})
	must(t, err)
	joy, err := v.Meet("J. R.", people.Card{Place: "the ward"})
	must(t, err)
	must(t, v.Link(joy, noor))
	must(t, v.Close())
	old, err := os.ReadFile(filepath.Join(dir, "vault.db"))
	must(t, err)
	v = open(t, dir, with(passphrase))
	must(t, v.Unlink(joy, noor))
	if _, err := v.Forget(noor); err != nil {
		t.Fatal(err)
	}
	must(t, v.Close())
	must(t, os.WriteFile(filepath.Join(dir, "vault.db"), old, 0o600))
	o := with(passphrase)
	o.Older = true
	made := makeOne(t, open(t, dir, o), noon)
	into := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(made.Path, into, backup.By{Passphrase: passphrase}, options()); err != nil {
		t.Fatal(err)
	}
	again := open(t, into, with(passphrase))
	if c, err := again.Card(joy); err != nil || len(c.Same) != 0 || c.Place != "the ward" {
		t.Errorf("%+v, %v", c, err)
	}
	must(t, again.Verify())
	if _, err := again.Forget(joy); err != nil {
		t.Error(err)
	}
}

// TestUpgrade_MakesOnePersonOfEachName is about vaults in which a person was a name.
func TestUpgrade_MakesOnePersonOfEachName(t *testing.T) {
	for name, words := range map[string][]byte{"open": nil, "locked": sixWords} {
		v := open(t, goldenCopy(t, 8, name), upgrading(words))
		all, err := v.People()
		must(t, err)
		talks := map[string]int{}
		for _, r := range wantGolden(t, 8, name) {
			if r.Header.Person != "" {
				talks[whom.SameName(r.Header.Person)]++
			}
		}
		for _, p := range all {
			if len(p.ID) != 16 || len(p.Talks) != talks[whom.SameName(p.Name)] {
				t.Errorf("%s: %+v of %v", name, p, talks)
			}
		}
		if len(all) != len(talks) {
			t.Errorf("%s: %d people of %v", name, len(all), talks)
		}
		if rows, err := v.Roster(); err != nil || len(rows) != len(all) {
			t.Errorf("%s: %d rows, %v", name, len(rows), err)
		}
	}
}
