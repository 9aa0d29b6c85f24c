// Command slow is onetoone on a disk that takes 30 ms more for every commit.
// The benchmark types into it to see that saving never holds up a key.
//
//	slow DIR
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
	"example.org/onetoone/tui"
)

// late is how much longer every commit takes.
const late = 30 * time.Millisecond

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: slow DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "slow:", err)
		os.Exit(1)
	}
}

// run wires the rooms as the real program does, without its rescue file: what
// is not saved at the end is only counted.
func run(dir string) error {
	v, err := store.Open(dir, store.Options{BeforeCommit: func() error {
		time.Sleep(late)
		return nil
	}})
	if err != nil {
		return err
	}
	left, err := tui.Run(context.Background(), tui.Config{
		Journal: journal{v}, Guides: script.Builtin, Now: time.Now, NewID: store.NewID, Unprotected: true,
	})
	if len(left.Unsaved) > 0 {
		err = errors.Join(err, fmt.Errorf("%d talks are not saved to the end", len(left.Unsaved)))
	}
	return errors.Join(err, v.Close())
}

// journal is the vault without searching, which is not measured.
type journal struct{ *store.Vault }

// Find finds nothing.
func (journal) Find(string, int) ([]guide.Header, error) { return nil, nil }
