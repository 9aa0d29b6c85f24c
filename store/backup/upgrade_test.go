package backup_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/older"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// six is the folder of the vaults that the last program of format 6 made; see
// its make.go.
const six = "../testdata/format6"

var sixWords = []byte("seven small boats went out")

// upgrading opens a vault of any format, under passphrase.
func upgrading(passphrase []byte) store.Options {
	o := with(passphrase)
	o.Now = func() time.Time { return noon }
	o.Upgrade = backup.Upgrade(o.Now, backup.Options{})
	return o
}

// ofSix is a copy of one of those vaults.
func ofSix(t testing.TB, name string) string { return goldenCopy(t, 6, name) }

func wantOfSix(t testing.TB, name string) []guide.Record { return wantGolden(t, 6, name) }

func holdsSix(t testing.TB, v *store.Vault, name string) { t.Helper(); holdsGolden(t, v, 6, name) }

// holdsGolden checks that a vault holds what the program of a format read.
func holdsGolden(t testing.TB, v *store.Vault, format int, name string) {
	t.Helper()
	want, got := wantGolden(t, format, name), look(t, v).Records
	if len(got) != len(want) {
		t.Fatalf("%d talks, not %d", len(got), len(want))
	}
	for i := range want {
		want[i].Events = older.Events(format-5, want[i].Events)
		want[i].Header = older.Header(format-5, want[i].Header, want[i].Guide, want[i].Events)
		if format < 9 {
			found(t, v, &want[i], got[i])
		}
		s, err := guide.Replay(got[i].Guide, got[i].Events)
		if now, was := s.Header("").Promises, want[i].Header.Promises; !reflect.DeepEqual(asText(t, now), asText(t, was)) {
			t.Errorf("talk %d promises %+v, not %+v", i, now, was)
		}
		if minutes := s.Header("").Minutes; err != nil || minutes != want[i].Header.Minutes {
			t.Errorf("talk %d lasts %d minutes, not %d: %v", i, minutes, want[i].Header.Minutes, err)
		}
		if !reflect.DeepEqual(asText(t, got[i]), asText(t, want[i])) {
			t.Errorf("talk %d is another:\n%+v\n%+v", i, got[i], want[i])
		}
	}
}

// found says of a talk in which a person was a name what the vault found out.
func found(t testing.TB, v *store.Vault, want *guide.Record, got guide.Record) {
	t.Helper()
	now := got.Header
	if !v.ReadOnly() && (now.PersonID == "") != (now.Person == "") || whom.SameName(now.Person) != whom.SameName(want.Header.Person) {
		t.Errorf("%q is %q, of %q", want.Header.Person, now.Person, now.PersonID)
	}
	want.Header.Person, want.Header.PersonID = now.Person, now.PersonID
	for i, e := range got.Events {
		if e.Behind != "" && e.Behind == now.PersonID {
			want.Events[i].Text, want.Events[i].Behind = now.Person, now.PersonID
		}
	}
}

// asText is something as it reads by eye.
func asText(t testing.TB, r any) (out any) {
	t.Helper()
	text, err := json.Marshal(r)
	if err == nil {
		err = json.Unmarshal(text, &out)
	}
	must(t, err)
	return out
}

func TestOpen_UpgradesAVaultOfFormat6(t *testing.T) {
	recovery, err := os.ReadFile(filepath.Join(six, "recovery.txt"))
	must(t, err)
	byRecovery := upgrading(nil)
	byRecovery.Recovery = strings.TrimSpace(string(recovery))
	for _, c := range []struct {
		what, folder, holds string
		o                   store.Options
		backups             int
	}{
		{"open", "open", "open", upgrading(nil), 0},
		{"locked", "locked", "locked", upgrading(sixWords), 2},
		{"locked, by a recovery key", "locked", "locked", byRecovery, 2},
		{"in the middle of being protected", "half", "open", upgrading(sixWords), 1},
		{"practice", "practice", "practice", upgrading(nil), 0},
	} {
		t.Run(c.what, func(t *testing.T) {
			dir := ofSix(t, c.folder)
			v, err := store.Open(dir, c.o)
			must(t, err)
			holdsSix(t, v, c.holds)
			said := fmt.Sprint(v.Warnings())
			if v.ReadOnly() || !strings.Contains(said, "It has the new one now (9), and was compared") || strings.Contains(said, store.BackupsFolder) != (c.backups > 0) {
				t.Errorf("it says %q", said)
			}
			if days, err := v.Retention(); c.holds != "practice" && (err != nil || days != 365) {
				t.Errorf("looked through after %d days, %v", days, err)
			}
			if checked, err := v.Check(t.Context()); err != nil || len(checked.Findings) > 0 {
				t.Errorf("%+v, %v", checked.Findings, err)
			}
			if list, err := v.Classes(); c.holds != "practice" && (err != nil || len(list) != 1 || list[0].Label != "Tuesday evenings") {
				t.Errorf("classes %+v, %v", list, err)
			}
			hold(t, "Zoe", noon).create(v)
			must(t, v.Close())
			if all := backup.List(dir); len(all) != c.backups {
				t.Errorf("%d backups: %v", len(all), all)
			}
			for _, gone := range []string{"new", "ready", store.QuarantineFolder} {
				if _, err := os.Lstat(filepath.Join(dir, gone)); err == nil {
					t.Errorf("%s is there", gone)
				}
			}
			v = open(t, dir, store.Options{Passphrase: c.o.Passphrase, Recovery: c.o.Recovery})
			if got := look(t, v).Records; len(got) != len(wantOfSix(t, c.holds))+1 || len(v.Warnings()) > 0 {
				t.Errorf("%d talks, and it says %q", len(got), v.Warnings())
			}
		})
	}
}

// TestOpen_MakesABackupOfTheOldVaultThatIsOneLikeAnyOther restores it, and has
// it replaced when somebody is forgotten.
func TestOpen_MakesABackupOfTheOldVaultThatIsOneLikeAnyOther(t *testing.T) {
	dir := ofSix(t, "locked")
	v := open(t, dir, upgrading(sixWords))
	last, _ := backup.Last(dir)
	other := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(last.Path, other, backup.By{Passphrase: sixWords}, options()); err != nil {
		t.Fatal(err)
	}
	holdsSix(t, open(t, other, with(sixWords)), "locked")
	if _, err := v.Forget(idOf(v, "Rosa")); err != nil {
		t.Fatal(err)
	}
	made := makeOne(t, v, noon.AddDate(0, 0, 1))
	if all := backup.List(dir); !made.Outdated || made.Removed != 2 || len(all) != 1 {
		t.Errorf("%+v, and left are %v", made, all)
	}
}

func TestRestore_OfABackupOfFormat6(t *testing.T) {
	recovery, err := os.ReadFile(filepath.Join(six, "recovery.txt"))
	must(t, err)
	all := backup.List(filepath.Join(six, "locked"))
	if len(all) != 1 {
		t.Fatalf("there are %v", all)
	}
	for _, by := range []backup.By{{Passphrase: sixWords}, {Passphrase: passphrase, Recovery: strings.TrimSpace(string(recovery))}} {
		dir := filepath.Join(t.TempDir(), "vault")
		if _, err := backup.Restore(all[0].Path, dir, by, options()); err != nil {
			t.Fatal(err)
		}
		v := open(t, dir, with(by.Passphrase))
		for _, want := range wantOfSix(t, "locked") {
			got, err := v.Load(want.Header.ID)
			if err != nil || len(got.Events) == 0 || got.Header.Person != want.Header.Person {
				t.Errorf("%+v, %v", got.Header, err)
			}
		}
	}
}

// TestOpen_TakesInTheRescueFilesOfFormat6, but nothing that was removed since:
// of four talks one was shortened, one deleted, and one's person forgotten.
func TestOpen_TakesInTheRescueFilesOfFormat6(t *testing.T) {
	for name, o := range map[string]store.Options{"open": upgrading(nil), "locked": upgrading(sixWords)} {
		rescue := t.TempDir()
		paths, err := filepath.Glob(filepath.Join(six, "onetoone-rescue-*.sealed"))
		must(t, err)
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err == nil {
				err = os.WriteFile(filepath.Join(rescue, filepath.Base(path)), text, 0o600)
			}
			must(t, err)
		}
		v := open(t, ofSix(t, name), o)
		taken, err := v.TakeRescued([]string{rescue})
		if err != nil || len(taken) != 1 || len(store.RescueFiles([]string{rescue})) != len(paths)-1 {
			t.Fatalf("%s: took %q, %v", name, taken, err)
		}
		r, err := v.Load(taken[0])
		if err != nil || r.Events[len(r.Events)-1].Text != "kept in a rescue file" || r.Header.Person != "Amir" {
			t.Errorf("%s: %+v, %v", name, r.Header, err)
		}
		if got, want := len(look(t, v).Records), len(wantOfSix(t, name)); got != want {
			t.Errorf("%s: %d talks, not %d", name, got, want)
		}
	}
}

// TestOpen_KnowsAnOlderFileOfFormat6ForOne puts the old data file back.
func TestOpen_KnowsAnOlderFileOfFormat6ForOne(t *testing.T) {
	dir := ofSix(t, "locked")
	open(t, dir, upgrading(sixWords)).Close()
	old, err := os.ReadFile(filepath.Join(six, "locked", "vault.db"))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "vault.db"), old, 0o600)
	}
	must(t, err)
	_, err = store.Open(dir, upgrading(sixWords))
	wantErr(t, err, store.ErrOlder)
}

func TestOpen_RefusesAnOlderFormatWhereNobodyUpgradesIt(t *testing.T) {
	dir := ofSix(t, "locked")
	_, err := store.Open(dir, with(sixWords))
	wantErr(t, err, store.ErrOldFormat)
	if _, err := store.Open(dir, upgrading(nil)); !errors.Is(err, store.ErrLocked) {
		t.Errorf("without a passphrase: %v", err)
	}
	if _, err := store.Open(dir, upgrading(passphrase)); !errors.Is(err, store.ErrPassphrase) {
		t.Errorf("with another passphrase: %v", err)
	}
	holdsSix(t, open(t, dir, upgrading(sixWords)), "locked")
}

// TestOpen_ReadsAVaultOfFormat6ThatCannotBeUpgraded damages a talk, and lets
// the disk fail.
func TestOpen_ReadsAVaultOfFormat6ThatCannotBeUpgraded(t *testing.T) {
	o := upgrading(sixWords)
	o.Upgrade = func(*store.Vault, *store.Vault) error {
		return fmt.Errorf("filling the new vault: %w: no space left", store.ErrFull)
	}
	dir := ofSix(t, "locked")
	v := open(t, dir, o)
	holdsSix(t, v, "locked")
	if said := fmt.Sprint(v.Warnings()); !v.ReadOnly() || !strings.Contains(said, "(9): the disk is full. Nothing was changed. You can read; new notes cannot be kept until that is done.") {
		t.Errorf("it says %s", said)
	}
	if err := v.SetRetention(0); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("it was written to: %v", err)
	}
	must(t, v.Close())
	for _, name := range []string{"new", "ready", "open"} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			t.Errorf("%s is left", name)
		}
	}
	holdsSix(t, open(t, dir, upgrading(sixWords)), "locked")
}

// upgradeCutAt opens a vault of format 6, and cannot take the nth step, nor any
// after it.
func upgradeCutAt(dir string, words []byte, n int, cut func() error) (*store.Vault, error) {
	o := cutAt(n, cut)
	so := o.Store
	so.Passphrase = words
	o.Between = so.BeforeFile
	so.Upgrade = backup.Upgrade(func() time.Time { return noon }, o)
	return store.Open(dir, so)
}

func TestOpen_CutShortAnywhereInAnUpgradeLeavesAWholeVault(t *testing.T) {
	wholeAfterUpgrade(t, 1, func(dir, name string, words []byte, n int) (cut bool) {
		v, err := upgradeCutAt(dir, words, n, func() error { cut = true; return errCut })
		if err != nil {
			wantErr(t, err, errCut)
			return true
		}
		holdsSix(t, v, name)
		_ = v.Close() // the disk is still gone
		return cut
	})
}

func TestOpen_DyingAnywhereInAnUpgradeLeavesAWholeVault(t *testing.T) {
	const place, nth, word = "ONETOONE_TEST_UPGRADE", "ONETOONE_TEST_STEP", "ONETOONE_TEST_WORDS"
	if dir := os.Getenv(place); dir != "" {
		n, err := strconv.Atoi(os.Getenv(nth))
		if err != nil {
			os.Exit(1)
		}
		v, err := upgradeCutAt(dir, []byte(os.Getenv(word)), n, func() error { os.Exit(dead); return nil })
		if err != nil || v.Close() != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	wholeAfterUpgrade(t, 4, func(dir, _ string, words []byte, n int) bool {
		cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		cmd.Env = append(os.Environ(), place+"="+dir, word+"="+string(words), fmt.Sprintf("%s=%d", nth, n))
		err := cmd.Run()
		if err != nil && cmd.ProcessState.ExitCode() != dead {
			t.Fatalf("step %d: %v", n, err)
		}
		return err != nil
	})
}

// wholeAfterUpgrade upgrades vaults and is cut short at every nth step, one
// after the other, until nothing is. Each holds then what it held.
func wholeAfterUpgrade(t *testing.T, every int, upgrade func(dir, name string, words []byte, step int) (cut bool)) {
	t.Parallel()
	for name, words := range map[string][]byte{"open": nil, "locked": sixWords} {
		step := 1
		for cut := true; cut; step += every {
			dir := ofSix(t, name)
			cut = upgrade(dir, name, words, step)
			v, err := store.Open(dir, upgrading(words))
			if err != nil {
				t.Fatalf("%s, step %d: %v", name, step, err)
			}
			holdsSix(t, v, name)
			if v.ReadOnly() {
				t.Errorf("%s, step %d: it says %q", name, step, v.Warnings())
			}
			if err := errors.Join(v.Verify(), v.Close()); err != nil {
				t.Errorf("%s, step %d: %v", name, step, err)
			}
			if step > 300 {
				t.Fatal("it never ends")
			}
		}
		if step < 30 {
			t.Errorf("%s: only %d steps", name, step)
		}
	}
}

// TestOpen_TellsInAnUpgradeWhatItTellsAtAnyOther: what was found wrong
// with the files beside the data file.
func TestOpen_TellsInAnUpgradeWhatItTellsAtAnyOther(t *testing.T) {
	dir := ofSix(t, "locked")
	for _, name := range []string{"seen", "keyring.b.age", "identity.age"} {
		must(t, os.Remove(filepath.Join(dir, name)))
	}
	v := open(t, dir, upgrading(sixWords))
	holdsSix(t, v, "locked")
	said := fmt.Sprint(v.Warnings())
	for _, name := range []string{"(seen) was missing", "(keyring.b.age) was missing", "(identity.age) was missing"} {
		if !strings.Contains(said, name) {
			t.Errorf("it says %s", said)
		}
	}
}

// TestOpen_HoldsTheLockAllThroughAnUpgrade tries to open the vault meanwhile.
func TestOpen_HoldsTheLockAllThroughAnUpgrade(t *testing.T) {
	dir, tried := ofSix(t, "locked"), 0
	o := upgrading(sixWords)
	o.BeforeFile = func() error {
		if _, err := os.Stat(filepath.Join(dir, "new", "vault.db")); err != nil {
			return nil
		}
		tried++
		var busy *store.BusyError
		if _, err := store.Open(dir, upgrading(sixWords)); !errors.As(err, &busy) || busy.PID != os.Getpid() {
			t.Errorf("a second program gets %v", err)
		}
		return nil
	}
	open(t, dir, o)
	if tried < 3 {
		t.Errorf("it was tried %d times", tried)
	}
}

// TestSalvage_TakesOutWhatIsWholeOfADamagedVaultOfFormat6, which is read as long
// as nobody does.
func TestSalvage_TakesOutWhatIsWholeOfADamagedVaultOfFormat6(t *testing.T) {
	dir := ofSix(t, "locked")
	damageAnEvent(t, filepath.Join(dir, "vault.db"))
	v := open(t, dir, upgrading(sixWords))
	if said := fmt.Sprint(v.Warnings()); !v.ReadOnly() || !strings.Contains(said, store.ErrDamaged.Error()) || !strings.Contains(said, "onetoone doctor") {
		t.Errorf("it says %s", said)
	}
	v.Close()
	out, err := store.Salvage(dir, upgrading(sixWords))
	if want := len(wantOfSix(t, "locked")); err != nil || out.Talks != want || out.Events != out.Known-1 {
		t.Fatalf("%+v of %d talks, %v", out, want, err)
	}
	v = open(t, dir, upgrading(sixWords))
	if checked, err := v.Check(t.Context()); err != nil || len(checked.Findings) > 0 || v.ReadOnly() {
		t.Errorf("%+v, %v", checked.Findings, err)
	}
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
}

// damageAnEvent changes a byte of the fourth event of some talk.
func damageAnEvent(t *testing.T, path string) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, Timeout: time.Second})
	must(t, err)
	var record []byte
	err = db.View(func(tx *bolt.Tx) error {
		talks := tx.Bucket([]byte("talks"))
		id, _ := talks.Cursor().First()
		record = bytes.Clone(talks.Bucket(id).Get([]byte{0, 0, 0, 4}))
		return nil
	})
	text, errRead := os.ReadFile(path)
	must(t, errors.Join(err, db.Close(), errRead))
	changed := bytes.Clone(record)
	changed[len(changed)-1] ^= 1
	must(t, os.WriteFile(path, bytes.ReplaceAll(text, record, changed), 0o600))
}
