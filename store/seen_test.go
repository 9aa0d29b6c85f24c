package store_test

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// clockwork is the time that a vault waits for, moved by hand.
type clockwork struct {
	waiting []func()
	after   time.Duration
	asked   int
}

func (c *clockwork) options() store.Options { return store.Options{Now: today, Later: c.later} }

func (c *clockwork) later(after time.Duration, f func()) func() bool {
	c.asked++
	c.after = after
	n := len(c.waiting)
	c.waiting = append(c.waiting, f)
	return func() bool {
		there := n < len(c.waiting) && c.waiting[n] != nil
		if there {
			c.waiting[n] = nil
		}
		return there
	}
}

// pass lets the time come, and gives how many waited for it.
func (c *clockwork) pass() (n int) {
	all := c.waiting
	c.waiting = nil
	for _, f := range all {
		if f != nil {
			n++
			f()
		}
	}
	return n
}

// halfLost is a copy of a vault, open or closed, without the newer of the
// data file's two meta pages.
func halfLost(t testing.TB, dir string) string {
	t.Helper()
	to := copied(t, dir)
	if err := os.Remove(filepath.Join(to, "open")); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	path := filepath.Join(to, "vault.db")
	raw, err := os.ReadFile(path)
	must(t, err)
	const page, txid = 4096, 16 + 48
	newer := 0
	if binary.LittleEndian.Uint64(raw[page+txid:]) > binary.LittleEndian.Uint64(raw[txid:]) {
		newer = page
	}
	raw[newer+txid] ^= 0xff // which the checksum behind it notices
	must(t, os.WriteFile(path, raw, 0o600))
	return to
}

func TestAppend_IsSettledASecondLaterAndThenWithstandsTheLossOfAMetaPage(t *testing.T) {
	clock := &clockwork{}
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, clock.options())
	h := begin(t, "Rosa", noon).start().create(v)
	h.note("acknowledged")
	h.save(v)
	if r := load(t, reopen(t, halfLost(t, dir), store.Options{Now: today}), h.id); len(r.Events) == h.s.Len() {
		t.Fatal("nothing was lost before either: this test shows nothing")
	}
	if n := clock.pass(); n != 1 || clock.after != time.Second {
		t.Errorf("%d waited for %v", n, clock.after)
	}
	if r := load(t, reopen(t, halfLost(t, dir), store.Options{Now: today}), h.id); len(r.Events) != h.s.Len() {
		t.Errorf("%d events of %d are left", len(r.Events), h.s.Len())
	}
	before := hashes(t, dir)
	load(t, v, h.id)
	if clock.asked != 2 || clock.pass() != 0 || hashes(t, dir) != before {
		t.Errorf("it goes on waking up: asked %d times", clock.asked)
	}
}

func TestClose_SettlesWhatCameLast(t *testing.T) {
	clock := &clockwork{}
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, clock.options())
	h := begin(t, "Rosa", noon).start().create(v)
	v.Close()
	if n := clock.pass(); n != 0 {
		t.Errorf("%d still wait", n)
	}
	if r := load(t, reopen(t, halfLost(t, dir), store.Options{Now: today}), h.id); len(r.Events) != h.s.Len() {
		t.Errorf("%d events of %d are left", len(r.Events), h.s.Len())
	}
}

func TestSettle_ThatFailsChangesNothingForTheNextSave(t *testing.T) {
	clock, disk := &clockwork{}, &faulty{}
	o := disk.options()
	o.Later = clock.later
	v := reopen(t, filepath.Join(t.TempDir(), "vault"), o)
	h := begin(t, "Rosa", noon).start().create(v)
	disk.err = os.ErrDeadlineExceeded
	clock.pass()
	disk.err = nil
	h.note("afterwards")
	h.save(v)
	if r := load(t, v, h.id); len(r.Events) != h.s.Len() || clock.pass() != 1 {
		t.Errorf("%d events of %d", len(r.Events), h.s.Len())
	}
}

// TestSettle_GetsInNobodysWay lets every settle commit come at once, beside
// whatever else is done.
func TestSettle_GetsInNobodysWay(t *testing.T) {
	var all sync.WaitGroup
	o := with(nil)
	o.Later = func(_ time.Duration, f func()) func() bool {
		all.Go(f)
		return func() bool { return false }
	}
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, o)
	h := begin(t, "Rosa", noon).start().create(v)
	for i := range 40 {
		h.note("words")
		h.save(v)
		switch i % 20 {
		case 5:
			if err := v.Compact(); err != nil {
				t.Error(err)
			}
		case 15:
			if err := v.Protect(passphrase); err != nil {
				t.Error(err)
			}
		}
	}
	v.Close()
	all.Wait()
	v = reopen(t, dir, with(passphrase))
	if w := v.Warnings(); len(w) != 0 {
		t.Errorf("warnings %q", w)
	}
	if r := load(t, v, h.id); len(r.Events) != h.s.Len() {
		t.Errorf("%d events of %d", len(r.Events), h.s.Len())
	}
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
}

func TestOpen_RefusesAnOlderDataFileAndSaysHowMuchIsMissing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	v := opened(t, dir)
	h := begin(t, "Rosa", noon).start().create(v)
	v.Close()
	path := filepath.Join(dir, "vault.db")
	old, err := os.ReadFile(path)
	must(t, err)
	v = opened(t, dir)
	for range 3 {
		h.note("later")
		h.save(v)
	}
	v.Close()
	whole := copied(t, dir)
	must(t, os.WriteFile(path, old, 0o600))
	before := hashes(t, dir)
	_, err = store.Open(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrOlder)
	if !strings.Contains(err.Error(), "3 entries") || !strings.Contains(err.Error(), "nothing was changed") || hashes(t, dir) != before {
		t.Errorf("%v; and nothing changed is %t", err, hashes(t, dir) == before)
	}
	v = reopen(t, dir, store.Options{Now: today, Older: true})
	if w := v.Warnings(); len(w) != 1 || !strings.Contains(w[0].String(), "older") {
		t.Errorf("warnings %q", w)
	}
	load(t, v, h.id)
	load(t, reopen(t, whole, store.Options{Now: today}), h.id)
}

func TestOpen_RefusesADataFileFromBeforeSomethingWasRemoved(t *testing.T) {
	dir, ids := lived(t)
	path := filepath.Join(dir, "vault.db")
	old, err := os.ReadFile(path)
	must(t, err)
	v := opened(t, dir)
	must(t, v.Delete(ids[0]))
	v.Close()
	must(t, os.WriteFile(path, old, 0o600))
	_, err = store.Open(dir, store.Options{Now: today})
	wantErr(t, err, store.ErrOlder)
}

func TestOpen_GivesACopyThatLacksTheFileSeenANewDevice(t *testing.T) {
	from, ids := lived(t)
	device := func(dir string) keys.Device {
		ring, err := keys.Load(dir, nil, keys.Options{})
		must(t, err)
		return ring.Device()
	}
	for name, spoil := range map[string]func(path string) error{
		"missing":     os.Remove,
		"empty":       func(path string) error { return os.Truncate(path, 0) },
		"damaged":     func(path string) error { return os.WriteFile(path, []byte("damaged"), 0o600) },
		"much longer": func(path string) error { return os.WriteFile(path, make([]byte, 1<<20), 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := copied(t, from)
			must(t, spoil(filepath.Join(dir, "seen")))
			v := reopen(t, dir, store.Options{Now: today})
			if w := slices.DeleteFunc(v.Warnings(), func(w words.Text) bool { return !strings.Contains(w.String(), "(seen)") }); len(w) != 1 {
				t.Errorf("warnings %q", w)
			}
			load(t, v, ids[0])
			v.Close()
			if device(dir) == device(from) {
				t.Error("it has the same device id as the one it is a copy of")
			}
			again := device(dir)
			lookWith(t, dir, store.Options{Now: today}, ids) // without a warning
			if device(dir) != again {
				t.Error("it has another one each time")
			}
		})
	}
}

func TestProtect_KeepsTheDeviceAndWhatWasSeen(t *testing.T) {
	dir, _ := lived(t)
	ring, err := keys.Load(dir, nil, keys.Options{})
	must(t, err)
	v := reopen(t, dir, with(nil))
	old := ring.Device()
	must(t, v.Protect(passphrase))
	v.Close()
	path := filepath.Join(dir, "vault.db")
	before, err := os.ReadFile(path)
	must(t, err)
	if ring, err = keys.Load(dir, passphrase, keys.Options{}); err != nil || ring.Device() != old {
		t.Errorf("the device was %x and is %x, %v", old, ring.Device(), err)
	}
	v = reopen(t, dir, with(passphrase))
	begin(t, "Rosa", noon).create(v)
	v.Close()
	must(t, os.WriteFile(path, before, 0o600))
	_, err = store.Open(dir, with(passphrase))
	wantErr(t, err, store.ErrOlder)
}

// TestOpen_IsNotDisturbedByTheSettleCommitOfWhatItRemoves is for the race
// detector: Open goes on with forgetting, and has a commit of its own settled.
func TestOpen_IsNotDisturbedByTheSettleCommitOfWhatItRemoves(t *testing.T) {
	dir, _ := lived(t)
	disk := &faulty{}
	v, err := store.Open(dir, disk.options())
	must(t, err)
	disk.err = os.ErrDeadlineExceeded
	if r, err := v.Forget(idOf(v, "Rosa")); err == nil || r.Talks != 2 {
		t.Fatalf("%+v, %v", r, err)
	}
	_ = v.Close()
	var all sync.WaitGroup
	v = reopen(t, dir, store.Options{Now: today, Later: func(_ time.Duration, f func()) func() bool {
		all.Go(f)
		return func() bool { return false }
	}})
	all.Wait()
	if _, found, err := v.Person(idOf(v, "Rosa")); found || err != nil {
		t.Errorf("found %t, %v", found, err)
	}
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
}
