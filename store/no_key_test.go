package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/store"
)

// amirPutBack is a vault in which Amir was forgotten, and the data file from before
// put back; and the id of his talk.
func amirPutBack(t *testing.T) (v *store.Vault, id string) {
	t.Helper()
	dir, ids := lived(t)
	old, err := os.ReadFile(filepath.Join(dir, "vault.db"))
	must(t, err)
	v = opened(t, dir)
	if _, err := v.Forget(idOf(v, "Amir")); err != nil {
		t.Fatal(err)
	}
	must(t, v.Close())
	putFiles(t, dir, map[string][]byte{"vault.db": old})
	return reopen(t, dir, store.Options{Now: today, Older: true}), ids[2]
}

// whole fails unless the check finds nothing, and nothing is left of Amir.
func whole(t *testing.T, v *store.Vault) {
	t.Helper()
	if c, err := v.Check(t.Context()); err != nil || len(c.Findings) > 0 {
		t.Errorf("the check: %+v, %v", c.Findings, err)
	}
	if p, found, err := v.Person(idOf(v, "Amir")); err != nil || found {
		t.Errorf("%+v is there, %v", p, err)
	}
	if left, err := v.NoKey(); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}

func TestDelete_RemovesATalkWithoutAKey(t *testing.T) {
	v, id := amirPutBack(t)
	must(t, v.Delete(id))
	whole(t, v)
	if h, err := v.Home(8); err != nil || len(h.Recent) != 3 {
		t.Errorf("%+v, %v", h.Recent, err)
	}
}

func TestForget_ForgetsOnceMoreWhoseTalksWerePutBack(t *testing.T) {
	v, _ := amirPutBack(t)
	if p, found, err := v.Person(idOf(v, "amir")); err != nil || !found || !p.NoKey {
		t.Errorf("%+v, %t, %v", p, found, err)
	}
	people, err := v.People()
	for _, p := range people {
		if p.NoKey != (p.Name == "Amir") {
			t.Errorf("%+v", p)
		}
	}
	r, errForget := v.Forget(idOf(v, "Amir"))
	if err != nil || errForget != nil {
		t.Fatal(err, errForget)
	}
	if r.Talks != 1 || len(r.Unread) > 0 {
		t.Errorf("it went, and the receipt says %+v", r)
	}
	whole(t, v)
}

func TestRecords_LeaveOutATalkWithoutAKeyAndItIsNamedOnce(t *testing.T) {
	v, id := amirPutBack(t)
	n := 0
	for r, err := range v.Records() {
		if n++; err != nil || r.Header.ID == id {
			t.Errorf("%s, %v", r.Header.ID, err)
		}
	}
	if left, err := v.NoKey(); err != nil || !slices.Equal(left, []string{id}) || n != 3 {
		t.Errorf("%d talks, without %v, %v", n, left, err)
	}
	_, err := v.Load(id)
	if !errors.Is(err, store.ErrNoKey) || !errors.Is(err, store.ErrDamaged) || strings.Count(err.Error(), id) != 1 || len(err.Error()) > 70 {
		t.Errorf("it says %v", err)
	}
	if err := v.Protect([]byte("another passphrase")); !errors.Is(err, store.ErrNoKey) || !strings.Contains(err.Error(), "delete it first") {
		t.Errorf("a passphrase: %v", err)
	}
}
