// Command fill makes vaults to measure with.
//
//	fill -events 2000 DIR    a vault with one stopped talk of that many events
//	fill -note 100000 DIR    a vault with one stopped talk and a line of that many bytes being written
//	fill -talks 100000 DIR   a vault with that many talks held, a few of them unfinished
//
// With -passphrase WORDS it is protected by them, at the everyday cost.
//
// Everything in them is made up, and the same each time but for the ids. Every
// talk is made by the verbs of package guide and stored through the public
// doors of package store, one commit a talk.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

func main() {
	events := flag.Int("events", 0, "events of the one talk")
	note := flag.Int("note", 0, "bytes of the line being written")
	talks := flag.Int("talks", 0, "talks held")
	passphrase := flag.String("passphrase", "", "what opens the vault; empty is nothing")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := fill(flag.Arg(0), *passphrase, *talks, *events, *note); err != nil {
		fmt.Fprintln(os.Stderr, "fill:", err)
		os.Exit(1)
	}
}

// fill makes the vault. Without talks it holds one that was stopped.
func fill(dir, passphrase string, talks, events, note int) (err error) {
	var o store.Options
	if passphrase != "" {
		o.Passphrase = []byte(passphrase)
	}
	v, err := store.Open(dir, o)
	if err != nil {
		return err
	}
	defer func() {
		if closing := v.Close(); err == nil {
			err = closing
		}
	}()
	g := guide.Builtin()[0]
	now := time.Now().Truncate(time.Second)
	if talks == 0 {
		return stopped(v, g, now.Add(-20*time.Minute), events, note)
	}
	for i := range talks {
		// Oldest first, ten a day, the last one an hour ago.
		at := now.Add(-time.Hour - time.Duration(talks-1-i)*144*time.Minute)
		if err := held(v, g, at, i, talks-1-i); err != nil {
			return fmt.Errorf("talk %d: %w", i+1, err)
		}
	}
	return nil
}

// create stores what was held so far.
func create(v *store.Vault, s guide.Session) (id string, err error) {
	id = store.NewID()
	return id, v.Create(s.Header(id), s.BaseGuide(), s.Events()...)
}
