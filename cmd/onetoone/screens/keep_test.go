package screens

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/store"
)

// cheap is a work factor for passphrases that are tried at once.
const cheap = 10

// noon is the clock of these tests: it goes on from noon of the day after the
// newest of the talks that were held.
func noon() time.Time {
	return time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC).Add(time.Since(began))
}

var began = time.Now()

// must ends a test at an error.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// atHome gives the test a home of its own, and a desk at it.
func atHome(t *testing.T) (d *desk.Desk, said *bytes.Buffer) {
	t.Helper()
	t.Cleanup(xdg.Reload) // when the variables are as they were
	dir := t.TempDir()
	for name, value := range map[string]string{
		"HOME": dir, "USERPROFILE": dir, "TMPDIR": t.TempDir(), "ONETOONE_VAULT": "",
		"XDG_DATA_HOME":   filepath.Join(dir, "data"),
		"XDG_STATE_HOME":  filepath.Join(dir, "state"),
		"XDG_CONFIG_HOME": filepath.Join(dir, "config"),
	} {
		t.Setenv(name, value)
	}
	xdg.Reload()
	said = &bytes.Buffer{}
	ran := func() time.Duration { return time.Since(began) }
	return &desk.Desk{Streams: desk.Streams{Out: &bytes.Buffer{}, Err: said}, Place: desk.Place{WorkFactor: cheap}, Now: noon, Ran: ran}, said
}

// vaultHere makes a vault with the talks of package invented at a desk.
func vaultHere(t *testing.T, d *desk.Desk, passphrase string) {
	t.Helper()
	o := store.Options{Now: noon, WorkFactor: cheap}
	if passphrase != "" {
		o.Passphrase = []byte(passphrase)
	}
	must(t, invented.Create(d.VaultDir(), o))
}

// brittle is a vault whose commits fail while broken is set.
func brittle(t *testing.T, d *desk.Desk, broken *atomic.Pointer[error]) *store.Vault {
	t.Helper()
	v, err := store.Open(d.VaultDir(), store.Options{Now: noon, BeforeCommit: func() error {
		if err := broken.Load(); err != nil {
			return *err
		}
		return nil
	}})
	must(t, err)
	return v
}

func load(t *testing.T, v *store.Vault, id string) guide.Record {
	t.Helper()
	r, err := v.Load(id)
	must(t, err)
	return r
}

func TestKeep_SavesTalksThatTheVaultHasAndThoseItHasNot(t *testing.T) {
	d, said := atHome(t)
	v := brittle(t, d, &atomic.Pointer[error]{})
	defer v.Close()
	known, unknown := invented.Talks()[0], invented.Talks()[1]
	events := known.S.Events()
	must(t, v.Create(known.S.Header(known.Id), known.S.BaseGuide(), events[:3]...))
	if err := keep(d, &journal{Vault: v}, []guide.Unsaved{invented.Unsaved(known, "half a line"), invented.Unsaved(unknown, "")}); err != nil {
		t.Fatal(err)
	}
	if r := load(t, v, known.Id); len(r.Events) != len(events) || r.Draft.Text != "half a line" {
		t.Errorf("%d events and the draft %q are there", len(r.Events), r.Draft.Text)
	}
	if r := load(t, v, unknown.Id); len(r.Events) != unknown.S.Len() {
		t.Errorf("%d of %d events are there", len(r.Events), unknown.S.Len())
	}
	if said.Len() > 0 {
		t.Errorf("said %q", said)
	}
}

func TestKeep_ReplacesWhatConsentReduced(t *testing.T) {
	d, _ := atHome(t)
	v := brittle(t, d, &atomic.Pointer[error]{})
	defer v.Close()
	h := invented.Talks()[0]
	must(t, v.Create(h.S.Header(h.Id), h.S.BaseGuide(), h.S.Events()...))
	h.Reduce(guide.None)
	u := invented.Unsaved(h, "")
	u.Replaces = true
	must(t, keep(d, &journal{Vault: v}, []guide.Unsaved{u}))
	if r := load(t, v, h.Id); len(r.Events) != h.S.Len() || r.Header.Person != "" {
		t.Errorf("%d events with %q are there, not %d", len(r.Events), r.Header.Person, h.S.Len())
	}
}

func TestKeep_SavesWordsThatWereErasedInMemoryOnly(t *testing.T) {
	d, _ := atHome(t)
	v := brittle(t, d, &atomic.Pointer[error]{})
	defer v.Close()
	h := invented.Hold(invented.SamID, invented.Talks()[0].At).Start().Note("not for storing")
	must(t, v.Create(h.S.Header(h.Id), h.S.BaseGuide(), h.S.Events()...))
	seq, _ := transcript.LastSaid(h.S)
	h.Do(h.S.Erase(seq, h.At))
	must(t, keep(d, &journal{Vault: v}, []guide.Unsaved{invented.Unsaved(h, "")}))
	if got := load(t, v, h.Id).Events; !reflect.DeepEqual(got, h.S.Events()) {
		t.Errorf("there is\n%v, not\n%v", got, h.S.Events())
	}
}

func TestKeep_WritesARescueFileThatTheNextStartTakesIn(t *testing.T) {
	d, said := atHome(t)
	var broken atomic.Pointer[error]
	v := brittle(t, d, &broken)
	cause := errors.New("no more room here")
	broken.Store(&cause)
	h := invented.Talks()[0]
	err := keep(d, &journal{Vault: v}, []guide.Unsaved{invented.Unsaved(h, "half a line")})
	if err == nil || !strings.Contains(err.Error(), cause.Error()) {
		t.Errorf("keep returns %v", err)
	}
	files, _ := filepath.Glob(filepath.Join(xdg.StateHome, "onetoone", "onetoone-rescue-*.sealed"))
	if len(files) != 1 || !strings.Contains(said.String(), files[0]) || !strings.Contains(said.String(), "takes it in when it is next opened") {
		t.Fatalf("there are %q, and this was said:\n%s", files, said)
	}
	_ = v.Close()

	v, notices, err := open.Vault(d, nil)
	must(t, err)
	defer v.Close()
	if len(notices) != 1 || !strings.Contains(notices[0], "one talk") {
		t.Errorf("the notices are %q", notices)
	}
	if r := load(t, v, h.Id); len(r.Events) != h.S.Len() || r.Draft.Text != "half a line" {
		t.Errorf("%d events and the draft %q are there", len(r.Events), r.Draft.Text)
	}
	if _, err := os.Stat(files[0]); err == nil {
		t.Error("the rescue file is still there")
	}
}

func TestKeep_DoesNotWaitForADiskThatTakesTooLong(t *testing.T) {
	d, said := atHome(t)
	stuck := make(chan struct{})
	v, err := store.Open(d.VaultDir(), store.Options{Now: noon, BeforeCommit: func() error { <-stuck; return nil }})
	must(t, err)
	if err := keep(d, &journal{Vault: v}, []guide.Unsaved{invented.Unsaved(invented.Talks()[0], "")}); !errors.Is(err, errSlow) {
		t.Errorf("keep returns %v", err)
	}
	if !strings.Contains(said.String(), "onetoone-rescue-") {
		t.Errorf("no rescue file is named in %q", said)
	}
	if err := closeVault(d, v, true); err != nil { // nobody is there: it returns, though the disk is stuck
		t.Error(err)
	}
	close(stuck)
	if err := v.Close(); err != nil {
		t.Error(err)
	}
}

func TestKeep_SaysWhenNothingTakesTheWords(t *testing.T) {
	d, _ := atHome(t)
	var broken atomic.Pointer[error]
	v := brittle(t, d, &broken)
	defer v.Close()
	cause := errors.New("no more room here")
	broken.Store(&cause)
	nowhere := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(nowhere, nil, 0o600))
	xdg.StateHome, xdg.Home = nowhere, nowhere
	t.Setenv("TMPDIR", nowhere)
	err := keep(d, &journal{Vault: v}, []guide.Unsaved{invented.Unsaved(invented.Talks()[0], "")})
	if err == nil || !strings.Contains(err.Error(), "not saved anywhere") || !strings.Contains(err.Error(), cause.Error()) {
		t.Errorf("keep returns %v", err)
	}
}

func TestJournal_RefusesWritesThatComeAfterTheEnd(t *testing.T) {
	d, _ := atHome(t)
	v := brittle(t, d, &atomic.Pointer[error]{})
	defer v.Close()
	h := invented.Talks()[0]
	j := &journal{Vault: v}
	must(t, j.Create(h.S.Header(h.Id), h.S.BaseGuide(), h.S.Events()...))
	j.end()
	for name, err := range map[string]error{
		"Create":    j.Create(h.S.Header(invented.SamID), h.S.BaseGuide(), h.S.Events()...),
		"Append":    j.Append(h.Id, h.S.Header(h.Id), h.S.Events()...),
		"Replace":   j.Replace(h.Id, h.S.Header(h.Id), h.S.Events()),
		"SaveDraft": j.SaveDraft(h.Id, guide.Draft{Text: "stale"}),
		"Delete":    j.Delete(h.Id),
	} {
		if !errors.Is(err, errEnded) {
			t.Errorf("%s after the end returns %v", name, err)
		}
	}
	if got := load(t, v, h.Id).Draft.Text; got != "" {
		t.Errorf("the draft is %q", got)
	}
}

func TestJournal_FindsTheNewestTalksByAPartOfAName(t *testing.T) {
	d, _ := atHome(t)
	vaultHere(t, d, "")
	v, _, err := open.Vault(d, nil)
	must(t, err)
	defer v.Close()
	for _, c := range []struct {
		words string
		n     int
		want  []string
	}{
		{"maria", 5, []string{invented.MariaID}}, {"A  LÖ", 5, []string{invented.MariaID}}, {"nobody knows", 5, nil},
		{"", 2, []string{invented.NextID, invented.MariaID}}, {"", 9, []string{invented.NextID, invented.MariaID, invented.SamID, invented.NoneID}}, {"maria", 0, nil},
	} {
		found, err := (&journal{Vault: v}).Find(c.words, c.n)
		var got []string
		for _, h := range found {
			got = append(got, h.ID)
		}
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("Find(%q, %d) gives %q and %v, not %q", c.words, c.n, got, err, c.want)
		}
	}
}

func TestKeep_SaysWhatWasSavedAndIsNotAtThePathAnyMore(t *testing.T) {
	d, said := atHome(t)
	dir := d.VaultDir()
	v, err := store.Open(dir, store.Options{Now: noon})
	must(t, err)
	defer v.Close()
	lost := invented.Unsaved(invented.Hold("zzzz000000000001", invented.Talks()[0].At).Start().Note("called saved"), "")
	must(t, v.Create(lost.Header, lost.Guide, lost.Events...))
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := keep(d, &journal{Vault: v}, nil); !errors.Is(err, store.ErrMoved) {
		t.Errorf("got %v", err)
	}
	if !strings.Contains(said.String(), "onetoone-rescue-") {
		t.Errorf("no rescue file is named in %q", said.String())
	}
}

func TestFault_ADiskThatFailsIsToldInWords(t *testing.T) {
	d, _ := atHome(t)
	var broken atomic.Pointer[error]
	v := brittle(t, d, &broken)
	defer v.Close()
	h := invented.Talks()[0]
	for words, cause := range map[string]error{
		"disk full: free some space": store.ErrFull, "the disk failed while saving": errors.New("input/output error"),
	} {
		broken.Store(&cause)
		err := (&journal{Vault: v}).Create(h.S.Header(h.Id), h.S.BaseGuide(), h.S.Events()...)
		if words == "disk full: free some space" {
			err = inWords(cause)
		}
		if err == nil || err.Error() != words {
			t.Errorf("it says %v, not %q", err, words)
		}
	}
	var none error
	broken.Store(&none)
	if err := inWords(nil); err != nil {
		t.Error(err)
	}
}
