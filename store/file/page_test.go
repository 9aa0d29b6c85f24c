package file

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// must ends a test at an error.
func must(t rapid.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// emptyFile is a data file without a vault around it.
func emptyFile(t testing.TB) (*Handle, *Chain) {
	t.Helper()
	s, err := seal.New(make([]byte, seal.KeySize))
	must(t, err)
	c := &Chain{Index: s, Kinds: AllKinds()}
	h, err := OpenData(filepath.Join(t.TempDir(), DataFile), bolt.Options{NoSync: true})
	must(t, err)
	t.Cleanup(func() { h.Close() })
	must(t, h.Update(func(b *bolt.Tx) error { return LayOut(h.WriteTx(b, c, State{}), make([]byte, keys.VaultSize)) }))
	return h, c
}

// writing is a transaction on that file, after others.
func writing(t testing.TB, h *Handle, b *bolt.Tx, c *Chain) Tx {
	t.Helper()
	st, err := h.ReadTx(b, c).State()
	must(t, err)
	return h.WriteTx(b, c, st)
}

var ErrRollBack = errors.New("enough seen")

// TestList_IsASortedSlice holds the paged list against the plain one, with
// few different times so that many are equal, and enough entries to split,
// join and empty pages.
func TestList_IsASortedSlice(t *testing.T) {
	h, c := emptyFile(t)
	rapid.Check(t, func(rt *rapid.T) {
		err := h.Update(func(b *bolt.Tx) error {
			l := writing(t, h, b, c).List(RecentBucket)
			var model []Entry
			for range rapid.IntRange(1, 12).Draw(rt, "rounds") {
				if rapid.Bool().Draw(rt, "growing") {
					model = addSome(rt, l, model)
				} else {
					model = removeSome(rt, l, model)
				}
				compareWithModel(rt, l, model)
			}
			return ErrRollBack
		})
		if !errors.Is(err, ErrRollBack) {
			rt.Fatal(err)
		}
	})
}

func addSome(t *rapid.T, l List, model []Entry) []Entry {
	orders := rapid.Uint64Range(1, 40).Draw(t, "different times")
	up := rapid.Bool().Draw(t, "ascending")
	n := rapid.IntRange(1, 500).Draw(t, "how many")
	at := rapid.Uint64Range(0, 1000).Draw(t, "from")
	seed := rapid.Uint64().Draw(t, "seed")
	for i := range n {
		order := at + uint64(i)
		if !up {
			seed = seed*6364136223846793005 + 1442695040888963407
			order = (seed >> 33) % orders
		}
		e := NewEntry(order, seededID(seed+uint64(i)), 0)
		must(t, l.Add(e))
		if err := l.Add(e); err != nil { // twice is once
			t.Fatal(err)
		}
		if i, found := slices.BinarySearchFunc(model, e, CompareEntries); !found {
			model = slices.Insert(model, i, e)
		}
	}
	return model
}

// seededID is an id that comes again for the same seed.
func seededID(seed uint64) []byte {
	id := make([]byte, IDBytes)
	for i := range id {
		seed = seed*6364136223846793005 + 1442695040888963407
		id[i] = byte(seed >> 56)
	}
	return id
}

func removeSome(t *rapid.T, l List, model []Entry) []Entry {
	if len(model) == 0 {
		return nil
	}
	from := rapid.IntRange(0, len(model)-1).Draw(t, "remove from")
	to := rapid.IntRange(from, len(model)).Draw(t, "remove to")
	every := rapid.IntRange(1, 5).Draw(t, "every")
	var left []Entry
	for i, e := range model {
		if i < from || i >= to || i%every != 0 {
			left = append(left, e)
			continue
		}
		must(t, l.Remove(e))
	}
	return left
}

func compareWithModel(t *rapid.T, l List, model []Entry) {
	r, err := l.Read()
	if err != nil || r.Dir.Total() != len(model) {
		t.Fatalf("the directory counts %d entries, want %d, %v", r.Dir.Total(), len(model), err)
	}
	var got []Entry
	for e, err := range r.Soonest() {
		must(t, err)
		got = append(got, e)
	}
	if !slices.Equal(got, model) {
		t.Fatalf("%d entries forward, want %d", len(got), len(model))
	}
	before := LastEntry
	if len(model) > 0 && rapid.Bool().Draw(t, "from the middle") {
		i := rapid.IntRange(0, len(model)-1).Draw(t, "before")
		before, model = model[i], model[:i]
	}
	if n, err := r.Before(before); err != nil || n != len(model) {
		t.Fatalf("%d entries are before one, want %d, %v", n, len(model), err)
	}
	got = nil
	for e, err := range r.Newest(before) {
		must(t, err)
		got = append(got, e)
	}
	slices.Reverse(got)
	if !slices.Equal(got, model) {
		t.Fatalf("%d entries backward, want %d", len(got), len(model))
	}
	stored := -1 // the directory is no page
	_ = l.B.ForEach(func(_, _ []byte) error { stored++; return nil })
	if len(model) > 0 && stored != r.Dir.pages() {
		t.Fatalf("%d pages are stored, the directory has %d", stored, r.Dir.pages())
	}
}

func TestList_NoticesAPageFromAnotherTime(t *testing.T) {
	h, c := emptyFile(t)
	err := h.Update(func(b *bolt.Tx) error {
		l := writing(t, h, b, c).List(DueBucket)
		if err := l.Add(NewEntry(2, seededID(1), 0)); err != nil {
			return err
		}
		old := slices.Clone(l.B.Get(pageKey(1)))
		if err := l.Add(NewEntry(1, seededID(2), 0)); err != nil {
			return err
		}
		if err := l.B.Put(pageKey(1), old); err != nil {
			return err
		}
		r, err := l.Read()
		if err != nil {
			return err
		}
		for _, err := range r.Soonest() {
			return err
		}
		return nil
	})
	if !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

func TestList_RefusesToRemoveWhatIsNotThere(t *testing.T) {
	h, c := emptyFile(t)
	_ = h.Update(func(b *bolt.Tx) error {
		l := writing(t, h, b, c).List(DueBucket)
		for range 2 {
			if err := l.Remove(NewEntry(1, seededID(1), 0)); !errors.Is(err, ErrDamaged) {
				t.Errorf("got %v", err)
			}
			if err := l.Add(NewEntry(2, seededID(1), 0)); err != nil {
				t.Error(err)
			}
		}
		return nil
	})
}
