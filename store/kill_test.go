package store_test

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// kills is how many times a writer is killed.
const kills = 25

// TestVault_HoldsWhatWasAcknowledgedWhenItsProgramIsKilled runs this test
// program again as a writer that says what was saved, and kills it.
func TestVault_HoldsWhatWasAcknowledgedWhenItsProgramIsKilled(t *testing.T) {
	if dir := os.Getenv("ONETOONE_TEST_WRITE"); dir != "" {
		writeUntilKilled(t, dir, os.Getenv("ONETOONE_TEST_TALK"))
	}
	dir := filepath.Join(t.TempDir(), "vault")
	h := begin(t, "Rosa", noon).start()
	closeAndCheck(t, func() *store.Vault { v := reopen(t, dir, store.Options{Now: today}); h.create(v); return v }(), dir)
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	total := 0
	for range kills {
		acked := killedWriter(t, dir, h.id, time.Duration(random.IntN(40_000))*time.Microsecond)
		v := reopen(t, dir, store.Options{Now: today})
		r := load(t, v, h.id)
		if len(r.Events) < acked {
			t.Fatalf("%d events are there, %d were acknowledged", len(r.Events), acked)
		}
		for i, e := range r.Events[h.s.Len():] {
			if e.Text != wordsOf(h.s.Len()+i+1) {
				t.Fatalf("event %d says %q", e.Seq, e.Text)
			}
		}
		s, err := guide.Replay(r.Guide, r.Events)
		if err != nil || !reflect.DeepEqual(s.Header(h.id), r.Header) {
			t.Fatalf("the header %+v is not that of the events, %v", r.Header, err)
		}
		total = len(r.Events)
		closeAndCheck(t, v, dir)
	}
	t.Logf("%d events through %d kills", total, kills)
}

// TestOpen_GoesOnWhereverItsFirstStartWasKilled kills programs that are
// making a vault.
func TestOpen_GoesOnWhereverItsFirstStartWasKilled(t *testing.T) {
	if dir := os.Getenv("ONETOONE_TEST_MAKE"); dir != "" {
		_, err := store.Open(dir, store.Options{Now: today})
		fmt.Println("opened", err)
		select {}
	}
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	begun, made := 0, 0
	for i := range kills {
		dir := filepath.Join(t.TempDir(), "vault")
		cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		cmd.Env = append(os.Environ(), "ONETOONE_TEST_MAKE="+dir)
		must(t, cmd.Start())
		for range 10_000 { // until it makes the folder
			if _, err := os.Stat(dir); err == nil {
				break
			}
			time.Sleep(100 * time.Microsecond)
		}
		time.Sleep(time.Duration(random.IntN(3000*i/kills+1)) * time.Microsecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if _, err := os.Stat(filepath.Join(dir, "vault.db")); err == nil {
			made++
		} else if _, err := os.Stat(dir); err == nil {
			begun++
		}
		v := reopen(t, dir, store.Options{Now: today})
		load(t, v, begin(t, "Rosa", noon).create(v).id)
	}
	t.Logf("%d killed half-way, %d with a whole vault", begun, made)
}

func wordsOf(seq int) string { return fmt.Sprintf("the words of event %d", seq) }

// killedWriter runs a writer, kills it some time after its first save and
// gives the number of the last event it had acknowledged.
func killedWriter(t *testing.T, dir, id string, after time.Duration) (acked int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	cmd.Env = append(os.Environ(), "ONETOONE_TEST_WRITE="+dir, "ONETOONE_TEST_TALK="+id)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			t.Fatalf("the writer says %q", lines.Text())
		}
		if acked == 0 {
			time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
		acked = n
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || acked == 0 {
		t.Fatalf("the writer ended by itself after event %d: %v", acked, err)
	}
	return acked
}

// writeUntilKilled appends notes and says each number once it is on disk.
func writeUntilKilled(t *testing.T, dir, id string) {
	v, err := store.Open(dir, store.Options{Now: today})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	r := load(t, v, id)
	s, err := guide.Replay(r.Guide, r.Events)
	must(t, err)
	h := &held{t: t, id: id, s: s, at: noon.Add(time.Hour)}
	for {
		e, err := h.s.Note(wordsOf(h.s.Len()+1), 0, h.at)
		h.apply(e, err)
		if err := v.Append(id, h.header(), e); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		switch e.Seq % 10 {
		case 0:
			err = v.SaveDraft(id, guide.Draft{Text: "a line that is being written"})
		case 5:
			err = v.Compact()
		}
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(e.Seq)
	}
}
