package backup_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"example.org/onetoone/guide/clock"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// numbers are those of the backups there are, newest first.
func numbers(v *store.Vault) (out []uint64) {
	for _, k := range backup.List(v.Dir()) {
		out = append(out, k.Number)
	}
	return out
}

func accept(t *testing.T, v *store.Vault, now time.Time) {
	t.Helper()
	must(t, v.AcceptClock(now))
}

func TestMake_KeepsTheNewestSevenAndEverySeventhOfFourWeeksBefore(t *testing.T) {
	v := lived(t)
	now := noon
	for day := range 45 {
		now = noon.AddDate(0, 0, day)
		accept(t, v, now)
		if !backup.Due(v, now) {
			t.Fatalf("day %d: none is due", day)
		}
		makeOne(t, v, now)
		if backup.Due(v, now.Add(time.Hour)) {
			t.Fatalf("day %d: another is due at once", day)
		}
	}
	if got, want := numbers(v), []uint64{45, 44, 43, 42, 41, 40, 39, 35, 28, 21, 14}; !slices.Equal(got, want) {
		t.Errorf("there are %v, want %v", got, want)
	}
	if last, found := backup.Last(v.Dir()); !found || !last.Made.Equal(now) {
		t.Errorf("the last is of %v", last.Made)
	}
}

func TestMake_ThoseInBetweenPushOutNoDay(t *testing.T) {
	v := lived(t)
	now := noon
	for day := range 8 {
		now = noon.AddDate(0, 0, day)
		accept(t, v, now)
		makeOne(t, v, now)
	}
	for i := range 9 {
		made := makeOne(t, v, now.Add(time.Duration(i)*2*time.Hour))
		if last, _ := backup.Last(v.Dir()); last.Path != made.Path || last.Number != 8 || int(last.Between) != i+1 || made.Removed != min(i, 1) {
			t.Errorf("the newest is %s, %d were removed", last.Path, made.Removed)
		}
		if got := numbers(v); !slices.Equal(got, []uint64{8, 8, 7, 6, 5, 4, 3, 2}) {
			t.Fatalf("after %d by hand there are %v", i+1, got)
		}
	}
	now = now.Add(backup.Every)
	if !backup.Due(v, now) {
		t.Error("those in between put off the next")
	}
	makeOne(t, v, now)
	if got := numbers(v); !slices.Equal(got, []uint64{9, 8, 7, 6, 5, 4, 3}) {
		t.Errorf("on the next day there are %v", got)
	}
}

func TestMake_OneByAClockElevenYearsAheadRemovesNoneAndIsNotRemovedByTheNext(t *testing.T) {
	for name, accepted := range map[string]bool{"asked about": false, "accepted": true} {
		t.Run(name, func(t *testing.T) {
			v := lived(t)
			for day := range 3 {
				makeOne(t, v, noon.AddDate(0, 0, day))
			}
			for i, at := range []time.Time{noon.AddDate(11, 0, 0), noon.AddDate(0, 0, 3), noon.AddDate(-1, 0, -10)} {
				if accepted {
					accept(t, v, at)
				}
				if !backup.Due(v, at) {
					t.Errorf("at %v none is due", at)
				}
				made := makeOne(t, v, at)
				if last, _ := backup.Last(v.Dir()); made.Removed != 0 || last.Path != made.Path || int(last.Number) != 4+i {
					t.Errorf("at %v: %d were removed, and the newest is %s", at, made.Removed, last.Path)
				}
			}
			if got := numbers(v); !slices.Equal(got, []uint64{6, 5, 4, 3, 2, 1}) {
				t.Errorf("there are %v", got)
			}
		})
	}
}

func TestMake_RemovesNoneWhileTheClockIsInDoubtUnlessTheyHoldWhatWasRemoved(t *testing.T) {
	v := open(t, filepath.Join(t.TempDir(), "vault"), with(passphrase))
	ids := live(t, v)
	wrong := noon.AddDate(11, 0, 0)
	for range 9 {
		makeOne(t, v, wrong)
		wrong = wrong.AddDate(0, 0, 1)
	}
	if got := len(numbers(v)); got != 9 {
		t.Errorf("%d of 9 are there", got)
	}
	accept(t, v, wrong)
	makeOne(t, v, wrong)
	if got := numbers(v); !slices.Equal(got, []uint64{10, 9, 8, 7, 6, 5, 4}) {
		t.Errorf("once it was accepted there are %v", got)
	}
	must(t, v.Delete(ids[0]))
	if made := makeOne(t, v, noon); !made.Outdated || !slices.Equal(numbers(v), []uint64{11}) {
		t.Errorf("what still held a deleted talk is there: %v", numbers(v))
	}
}

func TestMake_ANumberIsGivenOnceEvenWhenTheBackupIsRemoved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	v := open(t, dir, with(passphrase))
	live(t, v)
	for range 2 {
		must(t, os.Remove(makeOne(t, v, noon).Path))
	}
	must(t, errors.Join(v.Protect([]byte("another passphrase")), v.Close()))
	v = open(t, dir, with([]byte("another passphrase")))
	makeOne(t, v, noon)
	if got := numbers(v); !slices.Equal(got, []uint64{3}) {
		t.Errorf("the third has number %v", got)
	}
}

func TestList_ThoseWithoutANumberAreOlderThanAnyThatHasOneAndGoLast(t *testing.T) {
	v := lived(t)
	folder := filepath.Join(v.Dir(), store.BackupsFolder)
	must(t, os.Mkdir(folder, 0o700))
	for day := range 9 { // as they were named before: a year ahead, by a wrong clock
		name := noon.AddDate(1, 0, day).Format("2006-01-02T15-04-05Z") + ".tar"
		must(t, os.WriteFile(filepath.Join(folder, name), nil, 0o600))
	}
	made := makeOne(t, v, noon)
	if last, _ := backup.Last(v.Dir()); last.Path != made.Path || last.Number != 1 || made.Removed != 0 {
		t.Errorf("the newest is %s, %d were removed", last.Path, made.Removed)
	}
	for day := range 6 {
		now := noon.AddDate(0, 0, day+1)
		accept(t, v, now)
		made = makeOne(t, v, now)
	}
	all := backup.List(v.Dir())
	if got := numbers(v); !slices.Equal(got, []uint64{7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0}) || !all[7].Made.Equal(noon.AddDate(1, 0, 8)) {
		t.Errorf("there are %v, of %v", got, all[7].Made)
	}
}

func TestDue_OnAClockThatBeginsAnewAtEachStart(t *testing.T) {
	v := lived(t)
	makeOne(t, v, noon)
	if backup.Due(v, noon) {
		t.Error("one is due at once")
	}
	days := 1
	for ; !backup.Due(v, noon); days++ {
		must(t, v.SetRetention(days%100+1))
		if days > 2000 {
			t.Fatal("none is ever due")
		}
	}
	makeOne(t, v, noon)
	if backup.Due(v, noon) {
		t.Error("another is due at once")
	}
}

func TestRestore_GivesBackTheLatestTimeThatTheVaultHadSeen(t *testing.T) {
	v := lived(t)
	path := makeOne(t, v, noon).Path
	o := options()
	later := noon.AddDate(11, 0, 0)
	o.Store.Now = func() time.Time { return later }
	dir := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(path, dir, backup.By{Passphrase: passphrase}, o); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir, with(passphrase))
	if seen, err := again.Latest(); err != nil || clock.Doubts(seen, noon) || !clock.Doubts(seen, later) {
		t.Errorf("it has seen %v, %v", seen, err)
	}
}

func TestMake_AFileWithTheHighestNumberHidesNoLaterBackup(t *testing.T) {
	v := lived(t)
	first := makeOne(t, v, noon)
	high := filepath.Join(filepath.Dir(first.Path), "999999999999-2026-11-22T12-00-00Z.tar")
	must(t, os.Rename(first.Path, high))
	makeOne(t, v, noon.AddDate(0, 0, 1))
	if got := numbers(v); !slices.Equal(got, []uint64{999999999999, 2}) {
		t.Errorf("there are %v", got)
	}
}
