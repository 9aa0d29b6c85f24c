package backup_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

func withClass(t testing.TB, v *store.Vault) class.Class {
	t.Helper()
	c, err := class.Make(store.NewID(), "Tuesday evenings", []string{"Rosalinda", "Ali"}, "one-to-one", noon)
	if err == nil {
		c, err = c.Schedule(noon, class.UsualWeeks(4))
	}
	must(t, errors.Join(err, v.SaveClass(c)))
	return c
}

func TestRestore_GivesBackClasses(t *testing.T) {
	v := lived(t)
	want := withClass(t, v)
	path := makeOne(t, v, noon).Path
	if data := inside(t, path); !strings.Contains(data["onetoone/end.json"], `"classes":1`) || !strings.Contains(data["onetoone/classes/"+want.ID+".json"], "Rosalinda") {
		t.Errorf("the backup ends with %s", data["onetoone/end.json"])
	}
	dir := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(path, dir, backup.By{Passphrase: passphrase}, options()); err != nil {
		t.Fatal(err)
	}
	got, err := open(t, dir, with(passphrase)).Class(want.ID)
	if err != nil || !reflect.DeepEqual(got.Sessions, want.Sessions) || !reflect.DeepEqual(got.Members, want.Members) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestMake_RemovesABackupWhoseClassesDifferFromTheVaults(t *testing.T) {
	for name, change := range map[string]func(*store.Vault, class.Class) error{
		"another member": func(v *store.Vault, c class.Class) error {
			more, err := c.Add(noon, "Zoe")
			return errors.Join(err, v.SaveClass(more))
		},
		"a class more": func(v *store.Vault, c class.Class) error {
			c.ID, c.Label = store.NewID(), "Thursdays"
			return v.SaveClass(c)
		},
		"a class less": func(v *store.Vault, c class.Class) error { return v.DeleteClass(c.ID) },
	} {
		v := lived(t)
		c := withClass(t, v)
		calls, talks := 0, len(look(t, v).Records)
		o := options()
		o.Between = func() error {
			if calls++; calls == talks+1 { // all are written, none is compared
				return change(v, c)
			}
			return nil
		}
		if _, err := backup.Make(v, noon, o); !errors.Is(err, backup.ErrDiffers) {
			t.Errorf("%s: %v", name, err)
		}
		nothingLeft(t, v)
	}
}
