package seal_test

import (
	"bytes"
	"errors"
	"testing"

	"example.org/onetoone/store/seal"
)

var (
	key   = bytes.Repeat([]byte{7}, seal.KeySize)
	vault = bytes.Repeat([]byte{9}, seal.VaultSize)
)

func sealer(t testing.TB, key, vault []byte) *seal.Sealer {
	t.Helper()
	s, err := seal.New(key, vault)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNew_RefusesKeysAndIdsOfOtherLengths(t *testing.T) {
	for _, lengths := range [][2]int{{31, 16}, {33, 16}, {0, 16}, {32, 15}, {32, 0}} {
		if _, err := seal.New(make([]byte, lengths[0]), make([]byte, lengths[1])); err == nil {
			t.Errorf("a key of %d and an id of %d bytes were taken", lengths[0], lengths[1])
		}
	}
}

func TestOpen_GivesBackWhatWasSealedAtEveryLength(t *testing.T) {
	s := sealer(t, key, vault)
	for n := range 200 {
		plain := bytes.Repeat([]byte{0}, n) // zeros look most like padding
		got, err := s.Open([]byte("b"), []byte("k"), s.Seal([]byte("b"), []byte("k"), plain))
		if err != nil || !bytes.Equal(got, plain) {
			t.Fatalf("%d bytes: got %d bytes, %v", n, len(got), err)
		}
	}
}

func TestSeal_HidesTheLengthInStepsOf64(t *testing.T) {
	s := sealer(t, key, vault)
	size := func(n int) int { return len(s.Seal(nil, nil, make([]byte, n))) }
	if size(0) != size(63) || size(64) != size(127) || size(63)+64 != size(64) {
		t.Errorf("lengths: 0 %d, 63 %d, 64 %d, 127 %d", size(0), size(63), size(64), size(127))
	}
}

func TestSeal_NeverGivesTheSameBytesTwice(t *testing.T) {
	s := sealer(t, key, vault)
	if bytes.Equal(s.Seal(nil, nil, []byte("a")), s.Seal(nil, nil, []byte("a"))) {
		t.Error("two seals of one text are equal")
	}
}

func TestOpen_RefusesARecordFromAnotherPlace(t *testing.T) {
	s := sealer(t, key, vault)
	sealed := s.Seal([]byte("bucket"), []byte("key"), []byte("words"))
	other := bytes.Repeat([]byte{8}, 32)
	places := map[string]func() ([]byte, error){
		"another bucket":   func() ([]byte, error) { return s.Open([]byte("bucke"), []byte("key"), sealed) },
		"another key":      func() ([]byte, error) { return s.Open([]byte("bucket"), []byte("kez"), sealed) },
		"a shifted border": func() ([]byte, error) { return s.Open([]byte("bucketk"), []byte("ey"), sealed) },
		"another vault": func() ([]byte, error) {
			return sealer(t, key, other[:16]).Open([]byte("bucket"), []byte("key"), sealed)
		},
		"another vault's keys": func() ([]byte, error) { return sealer(t, other, vault).Open([]byte("bucket"), []byte("key"), sealed) },
		"nothing":              func() ([]byte, error) { return s.Open([]byte("bucket"), []byte("key"), nil) },
	}
	for name, open := range places {
		if _, err := open(); !errors.Is(err, seal.ErrTampered) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestHash_TellsDomainsTextsAndVaultsApart(t *testing.T) {
	s := sealer(t, key, vault)
	hashes := [][]byte{
		s.Hash("person", "rosa"), s.Hash("person", "ros"), s.Hash("guide", "rosa"), s.Hash("personr", "osa"),
		sealer(t, key, key[:16]).Hash("person", "rosa"),
	}
	for i, a := range hashes {
		for j, b := range hashes {
			if (i == j) != bytes.Equal(a, b) {
				t.Errorf("hashes %d and %d: equal is %t", i, j, i != j)
			}
		}
	}
	if !bytes.Equal(s.Hash("person", "rosa"), sealer(t, key, vault).Hash("person", "rosa")) {
		t.Error("the same text has another hash the second time")
	}
}

// FuzzOpen states the law: what was sealed comes back, and with any byte
// changed or any end cut nothing does.
func FuzzOpen(f *testing.F) {
	f.Add([]byte("some words"), 3, byte(1))
	f.Add([]byte{}, 70, byte(0x80))
	f.Add([]byte{0x80, 0, 0}, 0, byte(255))
	s := sealer(f, key, vault)
	f.Fuzz(func(t *testing.T, plain []byte, at int, flip byte) {
		sealed := s.Seal([]byte("b"), []byte("k"), plain)
		if got, err := s.Open([]byte("b"), []byte("k"), sealed); err != nil || !bytes.Equal(got, plain) {
			t.Fatalf("unchanged: %q, %v", got, err)
		}
		at = int(uint(at) % uint(len(sealed)))
		if _, err := s.Open([]byte("b"), []byte("k"), sealed[:at]); !errors.Is(err, seal.ErrTampered) {
			t.Fatalf("cut at %d: %v", at, err)
		}
		sealed[at] ^= max(flip, 1)
		if _, err := s.Open([]byte("b"), []byte("k"), sealed); !errors.Is(err, seal.ErrTampered) {
			t.Fatalf("changed at %d: %v", at, err)
		}
	})
}

func BenchmarkSeal(b *testing.B) {
	s, plain := sealer(b, key, vault), make([]byte, 200)
	for b.Loop() {
		s.Seal([]byte("talks"), []byte("0123"), plain)
	}
}

func BenchmarkOpen(b *testing.B) {
	s := sealer(b, key, vault)
	sealed := s.Seal([]byte("talks"), []byte("0123"), make([]byte, 200))
	for b.Loop() {
		if _, err := s.Open([]byte("talks"), []byte("0123"), sealed); err != nil {
			b.Fatal(err)
		}
	}
}
