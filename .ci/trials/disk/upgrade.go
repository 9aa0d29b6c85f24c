package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// oldWords open the vaults with a passphrase in store/testdata/format6.
const oldWords = "seven small boats went out"

// upgrade has the built program open vaults of format 6, kills it at random
// moments, and looks what is there.
func upgrade(t *trial.T) error {
	if t.Program == "" {
		return errors.New("expected -program FILE, the built onetoone")
	}
	r := &upgradeRun{T: t}
	names := []string{"open", "locked", "half", "practice"}
	for i := range t.Pick(120, 4_000) {
		name := names[i%len(names)]
		t.Judge(fmt.Sprintf("kill %d of %s", i+1, name), r.killed(name))
	}
	t.Check(r.old > 0 && r.new > 0, "the kills come at both ends")
	t.Note("%d times the old vault was left, %d times the new, %d times neither alone, to be gone on with", r.old, r.new, r.between)
	return nil
}

type upgradeRun struct {
	*trial.T
	took              time.Duration // the longest run that was not killed
	old, new, between int
}

// killed is one vault: the program is killed on it, and again, and then it has
// to hold what it held.
func (r *upgradeRun) killed(name string) error {
	from, dir := filepath.Join(r.Source, "store", "testdata", "format6"), filepath.Join(r.Dir, "vault")
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(from, name))); err != nil {
		return err
	}
	if r.took == 0 {
		return r.open(dir, time.Minute) // to see how long it takes
	}
	within := r.took
	for range 2 {
		if err := r.open(dir, time.Duration(r.Rand.Int64N(int64(within)))); err != nil {
			return err
		}
		r.count(dir)
	}
	if name == "half" {
		name = "open" // of which it is a copy, in the middle of being protected
	}
	return r.holds(dir, filepath.Join(from, "talks.json"), name)
}

// open has the program list a vault's talks, and kills it after a time.
func (r *upgradeRun) open(dir string, after time.Duration) error {
	cmd, done, err := term.Shell{Bin: r.Program, Vault: dir, Passphrase: oldWords + "\n"}.Command("list")
	if err != nil {
		return err
	}
	defer done()
	var said bytes.Buffer
	cmd.Stderr = &said
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return err
	}
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	err = cmd.Wait()
	if timer.Stop() && err == nil {
		r.took = max(r.took, time.Since(began))
	}
	if err != nil && cmd.ProcessState.ExitCode() != -1 {
		return fmt.Errorf("%w: %s", err, said.String())
	}
	return nil
}

// count notes what was left.
func (r *upgradeRun) count(dir string) {
	text, err := os.ReadFile(filepath.Join(dir, "vault.db"))
	switch _, ready := os.Lstat(filepath.Join(dir, "ready")); {
	case ready == nil:
		r.between++
	case err == nil && bytes.Contains(text, []byte("schema6")):
		r.old++
	default:
		r.new++
	}
}

// holds opens a vault and compares it with what the old program read in it.
func (r *upgradeRun) holds(dir, wanted, name string) error {
	v, err := store.Open(dir, store.Options{Passphrase: []byte(oldWords), Upgrade: backup.Upgrade(time.Now, backup.Options{})})
	if err != nil {
		return err
	}
	defer v.Close()
	if v.ReadOnly() {
		return fmt.Errorf("it can only be read: %q", v.Warnings())
	}
	text, err := os.ReadFile(wanted)
	if err != nil {
		return err
	}
	var want map[string][]struct{ Header struct{ ID string } }
	if err := json.Unmarshal(text, &want); err != nil {
		return err
	}
	var ids, got []string
	for _, r := range want[name] {
		ids = append(ids, r.Header.ID)
	}
	for r, err := range v.Records() {
		if err != nil {
			return err
		}
		got = append(got, r.Header.ID)
	}
	if !slices.Equal(got, ids) {
		return fmt.Errorf("it holds %q, not %q", got, ids)
	}
	return v.Verify()
}
