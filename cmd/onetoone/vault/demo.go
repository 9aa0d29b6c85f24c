package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/demo"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// Limits of what is invented.
const (
	maxDemoTalks  = 1_000_000
	maxDemoPeople = 100_000
)

// inventing is what a demo is asked for.
type inventing struct {
	people, talks int
	seed          uint64
	day           string
}

// Demo fills a new vault with invented people.
func Demo(d *desk.Desk) *cobra.Command {
	var what inventing
	cmd := &cobra.Command{
		Use: "demo --vault DIR",
		Args: func(cmd *cobra.Command, args []string) error {
			if err := desk.NoArgument(cmd, args); err != nil {
				return err
			}
			return checkDemo(d, what)
		},
		RunE: desk.Does(func([]string) error { return fillDemo(d, what) }),
	}
	cmd.Flags().IntVar(&what.people, "people", 0, "")
	cmd.Flags().IntVar(&what.talks, "talks", 60, "")
	cmd.Flags().Uint64Var(&what.seed, "seed", 1, "")
	cmd.Flags().StringVar(&what.day, "day", "", "")
	return cmd
}

func checkDemo(d *desk.Desk, what inventing) error {
	switch {
	case d.Flag == "":
		return words.Error("fail.demo.wants")
	case what.talks < 1 || what.talks > maxDemoTalks:
		return words.Fail("fail.demo.talks", nil, "Typed", what.talks, "Most", maxDemoTalks)
	case what.people < 0 || what.people > maxDemoPeople:
		return words.Fail("fail.demo.people", nil, "Typed", what.people, "Most", maxDemoPeople)
	}
	_, err := demoDay(d, what.day)
	return err
}

// demoDay is the moment a demo is made for: noon of a day, or now.
func demoDay(d *desk.Desk, day string) (time.Time, error) {
	if day == "" {
		return d.Now().Truncate(time.Second), nil
	}
	at, err := time.ParseInLocation(time.DateOnly, day, time.Local)
	if err != nil {
		return at, words.Fail("fail.day.demo", nil, "Typed", strconv.Quote(day))
	}
	return at.Add(12 * time.Hour), nil
}

func fillDemo(d *desk.Desk, what inventing) error {
	dir := d.VaultDir()
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", dir, errors.Join(errDemoThere, err))
	}
	if err := open.CheckPlace(d, dir); err != nil {
		return err
	}
	passphrase, err := keys.Suggest()
	if err != nil {
		return words.Fail("fail.passphrase.making", err)
	}
	day, err := demoDay(d, what.day)
	if err != nil {
		return err
	}
	v, err := store.Open(dir, open.Options(d, []byte(passphrase)))
	if err != nil {
		return err
	}
	o := demo.Options{People: what.people, Talks: what.talks, Seed: what.seed, Day: day}
	if err = v.CreateFrom(demo.Talks(o)); err == nil {
		err = v.MeetAll(demo.People(o))
	}
	if err = errors.Join(err, v.Close()); err != nil {
		return errors.Join(words.Fail("fail.demo.inventing", err), os.RemoveAll(dir)) // nothing was there before
	}
	if _, err := fmt.Fprintln(d.Out, passphrase); err != nil {
		return err
	}
	d.Tell("out.demo.done", "Talks", what.talks, "Folder", dir)
	return nil
}

// errDemoThere is returned where something is in the way of a demo.
const errDemoThere = words.Error("fail.demo.there")
