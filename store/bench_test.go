package store_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// BenchmarkAppend saves one event of a talk, as every key that says something
// does.
func BenchmarkAppend(b *testing.B) {
	v, err := store.Open(filepath.Join(b.TempDir(), "vault"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer v.Close()
	h := begin(b, "Rosa", noon).start().create(v)
	header, n := h.header(), h.s.Len()
	for b.Loop() {
		n++
		header.Events = n
		e := guide.Event{Seq: n, At: noon, Kind: guide.Noted, Text: "what somebody said, in a line of some length"}
		if err := v.Append(h.id, header, e); err != nil {
			b.Fatal(err)
		}
	}
}

// talksIn is how many talks a vault is measured with; ten are with the same
// person.
func talksIn() []int { return []int{100, 3000} }

// filled makes a closed vault.
func filled(b *testing.B, talks int) string {
	b.Helper()
	dir := filepath.Join(b.TempDir(), "vault")
	v, err := store.Open(dir, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for i := range talks {
		h := begin(b, fmt.Sprint("Person ", i/10), day(i%1000)).start()
		h.create(v)
	}
	if err := v.Close(); err != nil {
		b.Fatal(err)
	}
	return dir
}

func BenchmarkHome(b *testing.B) {
	for _, n := range talksIn() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			v, err := store.Open(filled(b, n), store.Options{})
			if err != nil {
				b.Fatal(err)
			}
			defer v.Close()
			for b.Loop() {
				if _, err := v.Home(5); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, n := range talksIn() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := filled(b, n)
			for b.Loop() {
				v, err := store.Open(dir, store.Options{})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := v.Home(5); err != nil {
					b.Fatal(err)
				}
				if err := v.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkCreate begins a talk with somebody new.
func BenchmarkCreate(b *testing.B) {
	v, err := store.Open(filepath.Join(b.TempDir(), "vault"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer v.Close()
	n := 0
	for b.Loop() {
		n++
		begin(b, fmt.Sprint("Person ", n), noon).create(v)
	}
}
