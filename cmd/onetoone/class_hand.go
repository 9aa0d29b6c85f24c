package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/safe"
)

func classHandCommand(d *desk) *cobra.Command {
	room := rounds.Room{Timing: rounds.Usual()}
	var dir string
	cmd := &cobra.Command{
		Use:               "hand CLASS --out DIR",
		Args:              oneClass(0, "", "onetoone practice class hand Tuesdays --out handout"),
		ValidArgsFunction: classThen(d, cobra.NoFileCompletions),
	}
	cmd.RunE = rehearses(d, func(args []string) error {
		if dir == "" {
			return usageError{words.Error("fail.hand.out")}
		}
		room.Timing = given(cmd, keptTiming(d.vaultDir()), room.Timing)
		return handOut(d, args[0], dir, room)
	})
	f := cmd.Flags()
	f.StringVar(&dir, "out", "", "")
	f.IntVar(&room.Minutes, "minutes", 90, "")
	f.IntVar(&room.Laptops, "laptops", 0, "")
	timingFlags(cmd, &room.Timing)
	return cmd
}

func handOut(d *desk, typed, dir string, room rounds.Room) error {
	path, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	return changeClass(d, typed, func(c class.Class) (class.Class, error) {
		c, h, err := c.Hand(d.now(), room)
		if errors.Is(err, rounds.ErrPeople) {
			return c, words.Fail("fail.hand.two", err)
		}
		if err != nil {
			return c, usageError{err}
		}
		n, err := writeHandout(d, path, h)
		if err != nil {
			return c, err
		}
		d.tell("out.hand.done", "N", n, "Path", path)
		return c, nil
	})
}

// writeHandout asks where it has to, and writes the pages.
func writeHandout(d *desk, dir string, h class.Handout) (n int, err error) {
	plain, err := d.askPlain(filepath.Join(dir, "plan.html"))
	if err != nil {
		return 0, err
	}
	return writePages(d.w, dir, h, plain)
}

// writePages writes the pages into a new folder. One that could not be written
// whole is removed again.
func writePages(w *words.Words, dir string, h class.Handout, plain bool) (n int, err error) {
	if by := syncedBy(dir, os.Getenv); by != "" && !plain {
		return 0, words.Fail("fail.plain.at", errSynced, "Path", dir, "Service", service(by))
	}
	h.Dealt = slices.Clone(h.Dealt) // the class keeps its own
	for i, d := range h.Dealt {
		h.Dealt[i].Member = safe.Text(d.Member)
	}
	pages, err := h.Pages(w)
	if err != nil {
		return 0, err
	}
	switch err := os.Mkdir(dir, 0o700); {
	case errors.Is(err, fs.ErrExist):
		return 0, words.Fail("fail.hand.there", fs.ErrExist, "Folder", dir)
	case err != nil:
		return 0, err
	}
	for _, page := range pages {
		err := writePlain(filepath.Join(dir, page.Name), plain, page.HTML)
		if err != nil {
			return 0, errors.Join(err, os.RemoveAll(dir))
		}
	}
	return len(pages), nil
}
