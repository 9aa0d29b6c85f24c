package backup_test

import (
	"errors"
	"path/filepath"
	"testing"

	"example.org/onetoone/store/backup"
)

func TestRestore_GivesBackAfterHowLongTalksAreLookedThrough(t *testing.T) {
	v := lived(t)
	if first, err := v.MonthFirst(); first != nil || err != nil {
		t.Errorf("nobody said whether the month comes first: %v, %v", first, err)
	}
	must(t, errors.Join(v.SetMonthFirst(true), v.SetInCodes(true), v.SetRhythm("everyone 60 days"), v.SetNotOffered([]string{"how"}), v.SetRetention(90)))
	path := makeOne(t, v, noon).Path
	dir := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(path, dir, backup.By{Passphrase: passphrase}, options()); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir, with(passphrase))
	if days, err := again.Retention(); days != 90 || err != nil {
		t.Errorf("%d days, %v", days, err)
	}
	if first, err := again.MonthFirst(); err != nil || first == nil || !*first {
		t.Errorf("the month comes first: %v, %v", first, err)
	}
	if rhythm, err := again.Rhythm(); err != nil || rhythm != "everyone 60 days" {
		t.Errorf("the rhythm is %q, %v", rhythm, err)
	}
	if off, err := again.NotOffered(); err != nil || len(off) != 1 || off[0] != "how" {
		t.Errorf("not offered: %q, %v", off, err)
	}
	if on, err := again.InCodes(); err != nil || !on {
		t.Errorf("codes instead of names: %v, %v", on, err)
	}
}
