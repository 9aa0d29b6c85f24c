package keys_test

import (
	"fmt"
	"testing"

	"example.org/onetoone/store/keys"
)

func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{10, 1000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r, dir := create(b, nil)
			for range n {
				r.NewKey()
			}
			save(b, r)
			for b.Loop() {
				load(b, dir, nil)
			}
		})
	}
}

func BenchmarkSave(b *testing.B) {
	r, _ := create(b, nil)
	for range 200 {
		r.NewKey()
	}
	for b.Loop() {
		save(b, r)
	}
}

// BenchmarkUnlock is what a passphrase costs at the everyday work factor.
func BenchmarkUnlock(b *testing.B) {
	dir := b.TempDir()
	if _, err := keys.Create(dir, right, keys.Options{}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		load(b, dir, right)
	}
}
