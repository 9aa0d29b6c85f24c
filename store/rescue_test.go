package store_test

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// unsaved is what a program holds of a talk: its whole list.
func (h *held) unsaved() guide.Unsaved {
	return guide.Unsaved{Header: h.header(), Guide: h.s.BaseGuide(), Events: h.s.Events()}
}

func rescue(t *testing.T, v *store.Vault, dir string, u ...guide.Unsaved) string {
	t.Helper()
	path, err := v.WriteRescue([]string{dir}, u)
	must(t, err)
	return path
}

// take takes in what is in dir and wants these talks, and no file left.
func take(t *testing.T, v *store.Vault, dir string, want ...string) {
	t.Helper()
	slices.Sort(want)
	taken, err := v.TakeRescued([]string{dir})
	if err != nil || !slices.Equal(taken, want) {
		t.Errorf("took %q, %v, want %q", taken, err, want)
	}
	if left := files(t, dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestRescue_BringsBackWhatWasNotSaved(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	old := begin(t, "Rosa", noon).start().create(v)
	old.note("not saved")
	fresh := begin(t, "Amir", noon).start()
	fresh.note("nothing of this was saved")
	draft := guide.Draft{Text: "an unsent line", Open: true}
	u := []guide.Unsaved{old.unsaved(), fresh.unsaved()}
	u[0].Draft, u[0].HasDraft = draft, true
	rescue(t, v, dir, u...)
	take(t, v, dir, old.id, fresh.id)
	if got := load(t, v, old.id); !reflect.DeepEqual(got.Events, old.s.Events()) || got.Draft != draft {
		t.Errorf("got %+v", got)
	}
	if got := load(t, v, fresh.id); !reflect.DeepEqual(got.Events, fresh.s.Events()) || got.Header.Person != "Amir" {
		t.Errorf("got %+v", got)
	}
	take(t, v, dir)
}

func TestTakeRescued_ErasesWordsThatWereErasedInMemoryOnly(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start()
	said := h.note("must not be stored")
	h.create(v)
	h.apply(h.s.Erase(said, noon))
	rescue(t, v, dir, h.unsaved())
	take(t, v, dir, h.id)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, h.s.Events()) {
		t.Errorf("got %+v, want %+v", got.Events, h.s.Events())
	}
}

func TestTakeRescued_TakesAListThatBeginsLater(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start().create(v)
	n := h.s.Len()
	h.note("not saved")
	u := h.unsaved()
	u.Events = u.Events[n:]
	rescue(t, v, dir, u)
	take(t, v, dir, h.id)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, h.s.Events()) {
		t.Errorf("got %+v", got)
	}
}

func TestWriteRescue_SealsWhatItWritesInTheFirstFolderThatWorks(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosalinda", noon).start()
	h.note("canary")
	path, err := v.WriteRescue([]string{filepath.Join(dir, "missing"), dir}, []guide.Unsaved{h.unsaved()})
	must(t, err)
	if !regexp.MustCompile(`^onetoone-rescue-[0-9a-z]{8}\.sealed$`).MatchString(filepath.Base(path)) || filepath.Dir(path) != dir {
		t.Errorf("path %s", path)
	}
	raw, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(raw), "osalinda") || strings.Contains(string(raw), "canary") {
		t.Errorf("the file is not sealed, %v", err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	if _, err := v.WriteRescue([]string{filepath.Join(dir, "missing")}, nil); err == nil || !strings.Contains(err.Error(), "missing") {
		t.Errorf("got %v", err)
	}
}

func TestTakeRescued_LeavesFilesOfOthersAndDamagedOnesAlone(t *testing.T) {
	v, _ := open(t)
	other, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start()
	rescue(t, other, dir, h.unsaved())
	must(t, os.WriteFile(filepath.Join(dir, "onetoone-rescue-aaaaaaaa.sealed"), []byte("hello"), 0o600))
	if err := os.Mkdir(filepath.Join(dir, "onetoone-rescue-bbbbbbbb.sealed"), 0o700); err != nil {
		t.Fatal(err)
	}
	taken, err := v.TakeRescued([]string{dir, filepath.Join(dir, "missing")})
	if len(taken) != 0 || err != nil {
		t.Errorf("took %q, %v", taken, err)
	}
	mine := rescue(t, v, dir, h.unsaved())
	raw, _ := os.ReadFile(mine)
	raw[len(raw)-1600] ^= 1 // behind it are the two empty blocks that end a tar file
	must(t, os.WriteFile(mine, raw, 0o600))
	taken, err = v.TakeRescued([]string{dir})
	wantErr(t, err, store.ErrDamaged)
	if len(taken) != 0 || len(files(t, dir)) != 4 {
		t.Errorf("took %q, left %v", taken, files(t, dir))
	}
}

func TestTakeRescued_KeepsTheFileUntilItIsOnDisk(t *testing.T) {
	disk := &faulty{}
	v := reopen(t, filepath.Join(t.TempDir(), "vault"), disk.options())
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start()
	rescue(t, v, dir, h.unsaved())
	disk.err = os.ErrPermission
	if _, err := v.TakeRescued([]string{dir}); err == nil || len(files(t, dir)) != 1 {
		t.Errorf("%v, and the folder has %v", err, files(t, dir))
	}
	disk.err = nil
	take(t, v, dir, h.id)
}

// A rescue file of an older program says no days: they are read when it is taken
// in, and the vault's were read by the program that upgraded it.
func TestTakeRescued_GoesOnWithATalkWhoseDaysWereReadInAnotherWay(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start()
	h.apply(h.s.Fill(guide.FieldAgain, "next tuesday", noon))
	h.create(v)
	h.note("not saved")
	u := h.unsaved()
	u.Events = slices.Clone(u.Events)
	for i := range u.Events {
		if u.Events[i].Day != "" {
			u.Events[i].Day = "2031-01-01"
		}
	}
	rescue(t, v, dir, u)
	take(t, v, dir, h.id)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, h.s.Events()) {
		t.Errorf("got %+v, want %+v", got.Events, h.s.Events())
	}
}

func TestTakeRescued_MakesATalkOfItsOwnWhereTwoWentApart(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start().create(v)
	branch := *h
	h.note("in the rescue file")
	path := rescue(t, v, dir, h.unsaved())
	again, err := os.ReadFile(path)
	must(t, err)
	branch.note("typed while it was away")
	branch.save(v)
	taken, err := v.TakeRescued([]string{dir})
	if err != nil || len(taken) != 1 || taken[0] == h.id {
		t.Fatalf("took %q, %v", taken, err)
	}
	if got := load(t, v, taken[0]); !reflect.DeepEqual(got.Events, h.s.Events()) || got.Header.ID != taken[0] {
		t.Errorf("the rescued talk: %+v", got)
	}
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, branch.s.Events()) {
		t.Errorf("the talk that went on: %+v", got)
	}
	must(t, os.WriteFile(path, again, 0o600)) // as if cut short before it was removed
	take(t, v, dir, taken[0])
}

func TestTakeRescued_BringsNothingBackThatWasRemovedSince(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	deleted := begin(t, "Rosa", noon).start().create(v)
	reduced := begin(t, "Amir", noon).start().create(v)
	erased := begin(t, "Noor", noon).start().create(v)
	for _, h := range []*held{deleted, reduced, erased} {
		h.note("must go")
	}
	rescue(t, v, dir, deleted.unsaved(), reduced.unsaved(), erased.unsaved())
	must(t, v.Delete(deleted.id))
	events := reduced.s.Reduce(guide.None, false, reduced.at)
	must(t, v.Replace(reduced.id, guide.Header{Events: len(events)}, events))
	erased.apply(erased.s.Erase(erased.s.Len(), erased.at))
	erased.save(v)
	take(t, v, dir, erased.id)
	_, err := v.Load(deleted.id)
	wantErr(t, err, store.ErrNotFound)
	if got := load(t, v, reduced.id); !reflect.DeepEqual(got.Events, events) {
		t.Errorf("reduced: %+v", got.Events)
	}
	if got := load(t, v, erased.id); !reflect.DeepEqual(got.Events, erased.s.Events()) {
		t.Errorf("erased: %+v", got.Events)
	}
}

func TestTakeRescued_ReducesATalkThatCouldNotBeReduced(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start()
	h.note("must go")
	h.create(v)
	u := h.unsaved()
	u.Events, u.Replaces = h.s.Reduce(guide.None, false, h.at), true
	s, err := guide.Replay(small(), u.Events)
	must(t, err)
	u.Header = s.Header(h.id)
	rescue(t, v, dir, u)
	take(t, v, dir, h.id)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, u.Events) {
		t.Errorf("got %+v", got.Events)
	}
}

func TestTakeRescued_LetsADraftWaitWhileThereIsAnother(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start().create(v)
	u := h.unsaved()
	u.Draft, u.HasDraft = guide.Draft{Text: "rescued"}, true
	rescue(t, v, dir, u)
	h.note("the talk went on")
	h.save(v)
	must(t, v.SaveDraft(h.id, guide.Draft{Text: "another"}))
	if _, err := v.TakeRescued([]string{dir}); err == nil || len(files(t, dir)) != 1 {
		t.Errorf("%v, and the folder has %v", err, files(t, dir))
	}
	must(t, v.SaveDraft(h.id, guide.Draft{}))
	take(t, v, dir, h.id)
	if got := load(t, v, h.id).Draft.Text; got != "rescued" {
		t.Errorf("draft %q", got)
	}
}

func TestWriteRescue_WorksWhileTheDataFileDoesNot(t *testing.T) {
	disk := &faulty{}
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, disk.options())
	h := begin(t, "Rosa", noon).start().create(v)
	h.note("not saved")
	disk.err = os.ErrInvalid
	wantErr(t, v.Append(h.id, h.header(), h.s.Events()...), store.ErrDisk)
	away := filepath.Join(t.TempDir(), "away")
	must(t, os.Rename(dir, away)) // a disk that was pulled out
	to := t.TempDir()
	rescue(t, v, to, h.unsaved())
	must(t, os.Rename(away, dir))
	disk.err = nil
	take(t, v, to, h.id)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, h.s.Events()) {
		t.Errorf("got %+v", got.Events)
	}
}

func TestWriteRescue_KeepsItsNameAsLongAsTheFileIsThere(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start()
	first := rescue(t, v, dir, h.unsaved())
	must(t, os.WriteFile(first+".part", []byte("cut short"), 0o600))
	h.note("later")
	if again := rescue(t, v, dir, h.unsaved()); again != first || len(files(t, dir)) != 1 {
		t.Errorf("%s, then %s, and the folder has %v", first, again, files(t, dir))
	}
	take(t, v, dir, h.id)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, h.s.Events()) {
		t.Errorf("got %+v", got.Events)
	}
	if other := rescue(t, v, dir, h.unsaved()); other == first {
		t.Error("the name of a file that was taken in came back")
	}
}
