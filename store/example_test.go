package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
)

// What is acknowledged is on disk, and reads the same with the next Open.
func Example() {
	dir, err := os.MkdirTemp("", "onetoone")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	dir = filepath.Join(dir, "vault")

	v, err := store.Open(dir, store.Options{Now: today})
	if err != nil {
		fmt.Println(err)
		return
	}
	id := store.NewID()
	s, e := guide.Begin(script.Builtin()[0], time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC))
	if s, err = s.Apply(e); err == nil {
		err = v.Create(s.Header(id), s.BaseGuide(), s.Events()...)
	}
	fmt.Println("created:", err)
	fmt.Println("closed:", v.Close())

	if v, err = store.Open(dir, store.Options{Now: today}); err != nil {
		fmt.Println(err)
		return
	}
	defer v.Close()
	r, err := v.Load(id)
	fmt.Println(len(r.Events), "event of", r.Guide.ID, err)
	fmt.Println("whole:", v.Verify())
	// Output:
	// created: <nil>
	// closed: <nil>
	// 1 event of one-to-one <nil>
	// whole: <nil>
}
