package screens

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// quick is a keeper's pace for a test.
func quick() paces {
	return paces{quiet: 20 * time.Millisecond, rest: time.Microsecond, look: 20 * time.Millisecond}
}

// keptVault is an open vault with the talks of package invented and a passphrase.
func keptVault(t *testing.T) (*desk.Desk, *store.Vault) {
	t.Helper()
	d, _ := atHome(t)
	vaultHere(t, d, "a passphrase")
	v, err := store.Open(d.VaultDir(), store.Options{Now: noon, WorkFactor: cheap, Passphrase: []byte("a passphrase")})
	must(t, err)
	t.Cleanup(func() { _ = v.Close() })
	return d, v
}

func TestKeeper_MakesABackupWhileNothingIsWritten(t *testing.T) {
	d, v := keptVault(t)
	j := &journal{Vault: v}
	k := startKeeper(v, j.writes, d.Now, quick())
	defer k.end()
	for deadline := time.Now().Add(20 * time.Second); backup.Due(v, d.Now()); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("no backup comes")
		}
	}
}

func TestBackUpIfDue_ReplacesBackupsThatHoldWordsErasedSince(t *testing.T) {
	d, v := keptVault(t)
	open.BackUpIfDue(d, v)
	first, found := backup.Last(v.Dir())
	if !found {
		t.Fatal("no backup was made")
	}
	open.BackUpIfDue(d, v)
	if all := backup.List(v.Dir()); len(all) != 1 || all[0] != first {
		t.Fatalf("one was made too many: %v", all)
	}
	r := load(t, v, invented.SamID)
	s, err := guide.Replay(r.Guide, r.Events)
	must(t, err)
	last := len(r.Events) - 1
	for r.Events[last].Kind != guide.Noted {
		last--
	}
	e, err := s.Erase(r.Events[last].Seq, d.Now())
	if err == nil {
		s, err = s.Apply(e)
	}
	if err == nil {
		err = v.Append(invented.SamID, s.Header(invented.SamID), e)
	}
	must(t, err)
	open.BackUpIfDue(d, v)
	if all := backup.List(v.Dir()); len(all) != 1 || all[0] == first {
		t.Errorf("the backups are %v", all)
	}
}

func TestKeeper_WaitsWhileSomethingIsWritten(t *testing.T) {
	d, v := keptVault(t)
	n := uint64(0)
	writing := func() uint64 { n++; return n }
	k := startKeeper(v, writing, d.Now, quick())
	time.Sleep(10 * quick().quiet)
	k.end()
	if !backup.Due(v, d.Now()) {
		t.Error("a backup was made between two writes")
	}
	if _, err := backup.Make(v, d.Now(), backup.Options{}); err != nil {
		t.Errorf("after it ended: %v", err)
	}
}

func TestBackUpLast_WritesARescueFileWhereTheVaultGoesMeanwhile(t *testing.T) {
	d, v := keptVault(t)
	r := load(t, v, invented.SamID)
	must(t, v.SaveDraft(invented.SamID, guide.Draft{Text: "half a line", Open: true}))
	ran := d.Ran
	d.Ran = func() time.Duration { // it is asked when the backup begins
		if err := os.RemoveAll(v.Dir()); err != nil {
			t.Error(err)
		}
		return ran()
	}
	if err := backUpLast(d, &journal{Vault: v}); !errors.Is(err, store.ErrMoved) {
		t.Errorf("it says %v", err)
	}
	left := store.RescueFiles(open.RescueDirs())
	if len(left) != 1 {
		t.Fatalf("there are %v", left)
	}
	rescued, err := store.OpenRescue(left[0], func() (string, bool, error) { return "a passphrase", false, nil })
	must(t, err)
	other, err := store.Open(filepath.Join(t.TempDir(), "other"), store.Options{Now: noon})
	must(t, err)
	defer other.Close()
	if _, err := other.Take(rescued); err != nil {
		t.Fatal(err)
	}
	if got := load(t, other, invented.SamID); len(got.Events) != len(r.Events) || got.Draft.Text != "half a line" {
		t.Errorf("%d of %d events, and %q", len(got.Events), len(r.Events), got.Draft.Text)
	}
}
