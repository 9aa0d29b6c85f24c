package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/adrg/xdg"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// atHome gives the test a home of its own, and a program at it.
func atHome(t *testing.T) (d *desk, said *bytes.Buffer) {
	t.Helper()
	t.Cleanup(xdg.Reload) // when the variables are as they were
	for name, value := range homeAt(t.TempDir()) {
		t.Setenv(name, value)
	}
	t.Setenv("TMPDIR", t.TempDir())
	xdg.Reload()
	said = &bytes.Buffer{}
	return &desk{streams: streams{out: &bytes.Buffer{}, err: said}, place: place{workFactor: theSetting.workFactor}, now: today, ran: stopwatch()}, said
}

// brittle is a vault whose commits fail while broken is set.
func brittle(t *testing.T, d *desk, broken *atomic.Pointer[error]) *store.Vault {
	t.Helper()
	v, err := store.Open(d.vaultDir(), store.Options{Now: today, BeforeCommit: func() error {
		if err := broken.Load(); err != nil {
			return *err
		}
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func unsaved(h *held, draft string) guide.Unsaved {
	return guide.Unsaved{
		Header: h.s.Header(h.id), Guide: h.s.BaseGuide(), Events: h.s.Events(),
		Draft: guide.Draft{Text: draft, Open: true}, HasDraft: true,
	}
}

func load(t *testing.T, v *store.Vault, id string) guide.Record {
	t.Helper()
	r, err := v.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestKeep_SavesTalksThatTheVaultHasAndThoseItHasNot(t *testing.T) {
	d, said := atHome(t)
	v := brittle(t, d, &atomic.Pointer[error]{})
	defer v.Close()
	known, unknown := talks()[0], talks()[1]
	events := known.s.Events()
	if err := v.Create(known.s.Header(known.id), known.s.BaseGuide(), events[:3]...); err != nil {
		t.Fatal(err)
	}
	if err := keep(d, &journal{Vault: v}, []guide.Unsaved{unsaved(known, "half a line"), unsaved(unknown, "")}); err != nil {
		t.Fatal(err)
	}
	if r := load(t, v, known.id); len(r.Events) != len(events) || r.Draft.Text != "half a line" {
		t.Errorf("%d events and the draft %q are there", len(r.Events), r.Draft.Text)
	}
	if r := load(t, v, unknown.id); len(r.Events) != unknown.s.Len() {
		t.Errorf("%d of %d events are there", len(r.Events), unknown.s.Len())
	}
	if said.Len() > 0 {
		t.Errorf("said %q", said)
	}
}

func TestKeep_ReplacesWhatConsentReduced(t *testing.T) {
	d, _ := atHome(t)
	v := brittle(t, d, &atomic.Pointer[error]{})
	defer v.Close()
	h := talks()[0]
	if err := v.Create(h.s.Header(h.id), h.s.BaseGuide(), h.s.Events()...); err != nil {
		t.Fatal(err)
	}
	h.reduce(guide.None)
	u := unsaved(h, "")
	u.Replaces = true
	if err := keep(d, &journal{Vault: v}, []guide.Unsaved{u}); err != nil {
		t.Fatal(err)
	}
	if r := load(t, v, h.id); len(r.Events) != h.s.Len() || r.Header.Person != "" {
		t.Errorf("%d events with %q are there, not %d", len(r.Events), r.Header.Person, h.s.Len())
	}
}

func TestKeep_SavesWordsThatWereErasedInMemoryOnly(t *testing.T) {
	d, _ := atHome(t)
	v := brittle(t, d, &atomic.Pointer[error]{})
	defer v.Close()
	h := hold(samID, talks()[0].at).start().note("not for storing")
	if err := v.Create(h.s.Header(h.id), h.s.BaseGuide(), h.s.Events()...); err != nil {
		t.Fatal(err)
	}
	seq, _ := h.s.LastSaid()
	h.do(h.s.Erase(seq, h.at))
	if err := keep(d, &journal{Vault: v}, []guide.Unsaved{unsaved(h, "")}); err != nil {
		t.Fatal(err)
	}
	if got := load(t, v, h.id).Events; !reflect.DeepEqual(got, h.s.Events()) {
		t.Errorf("there is\n%v, not\n%v", got, h.s.Events())
	}
}

func TestKeep_WritesARescueFileThatTheNextStartTakesIn(t *testing.T) {
	d, said := atHome(t)
	var broken atomic.Pointer[error]
	v := brittle(t, d, &broken)
	cause := errors.New("no more room here")
	broken.Store(&cause)
	h := talks()[0]
	err := keep(d, &journal{Vault: v}, []guide.Unsaved{unsaved(h, "half a line")})
	if err == nil || !strings.Contains(err.Error(), cause.Error()) {
		t.Errorf("keep returns %v", err)
	}
	files, _ := filepath.Glob(filepath.Join(xdg.StateHome, "onetoone", "onetoone-rescue-*.sealed"))
	if len(files) != 1 || !strings.Contains(said.String(), files[0]) || !strings.Contains(said.String(), "takes it in when it is opened next") {
		t.Fatalf("there are %q, and this was said:\n%s", files, said)
	}
	_ = v.Close()

	v, notices, err := openVault(d, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	if len(notices) != 1 || !strings.Contains(notices[0], "one talk") {
		t.Errorf("the notices are %q", notices)
	}
	if r := load(t, v, h.id); len(r.Events) != h.s.Len() || r.Draft.Text != "half a line" {
		t.Errorf("%d events and the draft %q are there", len(r.Events), r.Draft.Text)
	}
	if _, err := os.Stat(files[0]); err == nil {
		t.Error("the rescue file is still there")
	}
}

func TestKeep_DoesNotWaitForADiskThatTakesTooLong(t *testing.T) {
	d, said := atHome(t)
	stuck := make(chan struct{})
	v, err := store.Open(d.vaultDir(), store.Options{Now: today, BeforeCommit: func() error { <-stuck; return nil }})
	if err != nil {
		t.Fatal(err)
	}
	if err := keep(d, &journal{Vault: v}, []guide.Unsaved{unsaved(talks()[0], "")}); !errors.Is(err, errSlow) {
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
	if err := os.WriteFile(nowhere, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	xdg.StateHome, xdg.Home = nowhere, nowhere
	t.Setenv("TMPDIR", nowhere)
	err := keep(d, &journal{Vault: v}, []guide.Unsaved{unsaved(talks()[0], "")})
	if err == nil || !strings.Contains(err.Error(), "not saved anywhere") || !strings.Contains(err.Error(), cause.Error()) {
		t.Errorf("keep returns %v", err)
	}
}

func TestJournal_RefusesWritesThatComeAfterTheEnd(t *testing.T) {
	d, _ := atHome(t)
	v := brittle(t, d, &atomic.Pointer[error]{})
	defer v.Close()
	h := talks()[0]
	j := &journal{Vault: v}
	if err := j.Create(h.s.Header(h.id), h.s.BaseGuide(), h.s.Events()...); err != nil {
		t.Fatal(err)
	}
	j.end()
	for name, err := range map[string]error{
		"Create":    j.Create(h.s.Header(samID), h.s.BaseGuide(), h.s.Events()...),
		"Append":    j.Append(h.id, h.s.Header(h.id), h.s.Events()...),
		"Replace":   j.Replace(h.id, h.s.Header(h.id), h.s.Events()),
		"SaveDraft": j.SaveDraft(h.id, guide.Draft{Text: "stale"}),
		"Delete":    j.Delete(h.id),
	} {
		if !errors.Is(err, errEnded) {
			t.Errorf("%s after the end returns %v", name, err)
		}
	}
	if got := load(t, v, h.id).Draft.Text; got != "" {
		t.Errorf("the draft is %q", got)
	}
}

func TestJournal_FindsTheNewestTalksByAPartOfAName(t *testing.T) {
	d, _ := atHome(t)
	if err := fillVault(d.vaultDir()); err != nil {
		t.Fatal(err)
	}
	v, _, err := openVault(d, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	for _, c := range []struct {
		words string
		n     int
		want  []string
	}{
		{"maria", 5, []string{mariaID}}, {"A  LÖ", 5, []string{mariaID}}, {"nobody knows", 5, nil},
		{"", 2, []string{nextID, mariaID}}, {"", 9, []string{nextID, mariaID, samID, noneID}}, {"maria", 0, nil},
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
