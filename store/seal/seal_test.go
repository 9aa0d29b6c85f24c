package seal_test

import (
	"bytes"
	"errors"
	"testing"

	"example.org/onetoone/store/seal"
)

var (
	key   = bytes.Repeat([]byte{7}, seal.KeySize)
	label = seal.Label{Kind: 1, ID: []byte("0123456789"), N: 7}
)

func sealer(t testing.TB, key []byte) *seal.Sealer {
	t.Helper()
	s, err := seal.New(key)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNew_RefusesKeysOfOtherLengths(t *testing.T) {
	for _, n := range []int{0, 31, 33} {
		if _, err := seal.New(make([]byte, n)); err == nil {
			t.Errorf("a key of %d bytes was taken", n)
		}
	}
}

func TestOpen_GivesBackWhatWasSealedAtEveryLength(t *testing.T) {
	s := sealer(t, key)
	for n := range 200 {
		plain := bytes.Repeat([]byte{0}, n) // zeros look most like padding
		got, err := s.Open(label, s.Seal(label, plain))
		if err != nil || !bytes.Equal(got, plain) {
			t.Fatalf("%d bytes: got %d bytes, %v", n, len(got), err)
		}
	}
}

func TestSeal_HidesTheLengthInStepsOf64(t *testing.T) {
	s := sealer(t, key)
	size := func(n int) int { return len(s.Seal(label, make([]byte, n))) }
	if size(0) != size(63) || size(64) != size(127) || size(63)+64 != size(64) {
		t.Errorf("lengths: 0 %d, 63 %d, 64 %d, 127 %d", size(0), size(63), size(64), size(127))
	}
}

func TestSeal_NeverGivesTheSameBytesTwice(t *testing.T) {
	s := sealer(t, key)
	a, b := s.Seal(label, []byte("a")), s.Seal(label, []byte("a"))
	if bytes.Equal(a, b) || s.Sum(a) == s.Sum(b) {
		t.Error("two seals of one text are equal, or their sums are")
	}
}

func TestOpen_RefusesARecordUnderAnotherLabel(t *testing.T) {
	s := sealer(t, key)
	record := s.Seal(label, []byte("words"))
	for name, l := range map[string]seal.Label{
		"another kind":     {Kind: 2, ID: label.ID, N: label.N},
		"another talk":     {Kind: 1, ID: []byte("012345678x"), N: label.N},
		"no talk":          {Kind: 1, N: label.N},
		"another number":   {Kind: 1, ID: label.ID, N: 8},
		"a shifted border": {Kind: 1, ID: append(label.ID[:10:10], 0), N: 7 << 8},
	} {
		if _, err := s.Open(l, record); !errors.Is(err, seal.ErrTampered) {
			t.Errorf("%s: %v", name, err)
		}
		_, body, _ := seal.LabelOf(record)
		front := s.Seal(l, nil)
		_, rest, _ := seal.LabelOf(front)
		forged := append(front[:len(front)-len(rest):len(front)-len(rest)], body...)
		if _, err := s.Open(l, forged); !errors.Is(err, seal.ErrTampered) {
			t.Errorf("%s written over its own: %v", name, err)
		}
	}
	if _, err := sealer(t, bytes.Repeat([]byte{8}, 32)).Open(label, record); !errors.Is(err, seal.ErrTampered) {
		t.Errorf("another key: %v", err)
	}
	if _, err := s.Open(label, nil); !errors.Is(err, seal.ErrTampered) {
		t.Errorf("nothing: %v", err)
	}
}

func TestLabelOf_ReadsWhatStandsInFront(t *testing.T) {
	s := sealer(t, key)
	for _, want := range []seal.Label{label, {Kind: 255}, {Kind: 3, ID: make([]byte, seal.IDMax), N: 1<<32 - 1}} {
		got, _, ok := seal.LabelOf(s.Seal(want, []byte("words")))
		if !ok || got.Kind != want.Kind || !bytes.Equal(got.ID, want.ID) || got.N != want.N {
			t.Errorf("got %+v, %t, want %+v", got, ok, want)
		}
	}
}

func TestHash_TellsDomainsTextsAndKeysApart(t *testing.T) {
	s := sealer(t, key)
	hashes := [][]byte{
		s.Hash("person", "rosa"), s.Hash("person", "ros"), s.Hash("guide", "rosa"), s.Hash("personr", "osa"),
		sealer(t, bytes.Repeat([]byte{8}, 32)).Hash("person", "rosa"),
	}
	for i, a := range hashes {
		for j, b := range hashes {
			if (i == j) != bytes.Equal(a, b) {
				t.Errorf("hashes %d and %d: equal is %t", i, j, i != j)
			}
		}
	}
	if !bytes.Equal(s.Hash("person", "rosa"), sealer(t, key).Hash("person", "rosa")) {
		t.Error("the same text has another hash the second time")
	}
}

// FuzzOpen states the law: what was sealed comes back, and with any byte
// changed or any end cut nothing does.
func FuzzOpen(f *testing.F) {
	f.Add([]byte("some words"), 3, byte(1))
	f.Add([]byte{}, 70, byte(0x80))
	f.Add([]byte{0x80, 0, 0}, 0, byte(255))
	s := sealer(f, key)
	f.Fuzz(func(t *testing.T, plain []byte, at int, flip byte) {
		sealed := s.Seal(label, plain)
		if got, err := s.Open(label, sealed); err != nil || !bytes.Equal(got, plain) {
			t.Fatalf("unchanged: %q, %v", got, err)
		}
		at = int(uint(at) % uint(len(sealed)))
		if _, err := s.Open(label, sealed[:at]); !errors.Is(err, seal.ErrTampered) {
			t.Fatalf("cut at %d: %v", at, err)
		}
		sealed[at] ^= max(flip, 1)
		if _, err := s.Open(label, sealed); !errors.Is(err, seal.ErrTampered) {
			t.Fatalf("changed at %d: %v", at, err)
		}
	})
}

func BenchmarkSeal(b *testing.B) {
	s, plain := sealer(b, key), make([]byte, 200)
	for b.Loop() {
		s.Seal(label, plain)
	}
}

func BenchmarkOpen(b *testing.B) {
	s := sealer(b, key)
	sealed := s.Seal(label, make([]byte, 200))
	for b.Loop() {
		if _, err := s.Open(label, sealed); err != nil {
			b.Fatal(err)
		}
	}
}
