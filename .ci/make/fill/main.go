// Command fill makes vaults to measure with.
//
//	fill -events 2000 DIR    a vault with one stopped talk of that many events
//	fill -note 100000 DIR    a vault with one stopped talk and a line of that many bytes being written
//	fill -talks 100000 DIR   a vault with that many invented talks, with a tenth as many people
//	fill -lines 300 DIR      a vault for practice with a talk alone, stopped after that many lines
//	fill -hours 2 FILE       a recorded practice of that many hours, as WebVTT
//
// With -passphrase WORDS it is protected by them, at the everyday cost.
//
// Everything in them is made up, and the same each time but for keys, ids and
// the day.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/demo"
	"example.org/onetoone/store"
)

func main() {
	events := flag.Int("events", 0, "events of the one talk")
	note := flag.Int("note", 0, "bytes of the line being written")
	talks := flag.Int("talks", 0, "talks held")
	lines := flag.Int("lines", 0, "lines said in the one practice")
	hours := flag.Int("hours", 0, "hours of a recorded practice")
	passphrase := flag.String("passphrase", "", "the passphrase of the vault; empty is nothing")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	var err error
	if *hours > 0 {
		err = write(flag.Arg(0), *hours)
	} else {
		err = fill(flag.Arg(0), *passphrase, *talks, *events, *note, *lines)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "fill:", err)
		os.Exit(1)
	}
}

// write writes a recorded practice.
func write(file string, hours int) error {
	text, err := transcript(hours)
	if err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o600)
}

// fill makes the vault. Without talks it holds one that was stopped.
func fill(dir, passphrase string, talks, events, note, lines int) (err error) {
	var o store.Options
	if passphrase != "" {
		o.Passphrase = []byte(passphrase)
	}
	v, err := store.Open(dir, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, v.Close()) }()
	now := time.Now().Truncate(time.Second)
	if talks > 0 {
		o := demo.Options{Talks: talks, People: max(1, talks/10), Seed: 1, Day: now}
		if err := v.CreateFrom(demo.Talks(o)); err != nil {
			return err
		}
		return v.MeetAll(demo.People(o))
	}
	return v.CreateFrom(func(yield func(guide.Record, error) bool) {
		at := now.Add(-20 * time.Minute)
		if lines > 0 {
			yield(practice(store.NewID(), at, lines))
			return
		}
		yield(stopped(store.NewID(), at, events, note))
	})
}
