package trainer

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/cmd/onetoone/minutes"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
)

func classHandCommand(d *desk.Desk) *cobra.Command {
	room := rounds.Room{Timing: rounds.Usual()}
	var dir string
	cmd := &cobra.Command{
		Use:               "hand CLASS --out DIR",
		Args:              oneClass(0, "", "onetoone practice class hand Tuesdays --out handout"),
		ValidArgsFunction: classThen(d, cobra.NoFileCompletions),
	}
	cmd.RunE = desk.Rehearses(d, func(args []string) error {
		if dir == "" {
			return desk.Usage(words.Error("fail.hand.out"))
		}
		room.Timing = minutes.Given(cmd, minutes.Kept(d.VaultDir()), room.Timing)
		if err := minutes.Started(&room.Frame); err != nil {
			return err
		}
		return handOut(d, args[0], dir, room)
	})
	f := cmd.Flags()
	f.StringVar(&dir, "out", "", "")
	f.IntVar(&room.Minutes, "minutes", 90, "")
	f.IntVar(&room.Laptops, "laptops", 0, "")
	minutes.Flags(cmd, &room.Timing)
	minutes.Around(cmd, &room.Frame)
	return cmd
}

func handOut(d *desk.Desk, typed, dir string, room rounds.Room) error {
	path, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	return changeClass(d, typed, func(c class.Class) (class.Class, error) {
		c, h, err := c.Hand(d.Now(), room)
		if errors.Is(err, rounds.ErrPeople) {
			return c, words.Fail("fail.hand.two", err)
		}
		if err != nil {
			return c, desk.Usage(err)
		}
		n, err := writeHandout(d, path, h)
		if err != nil {
			return c, err
		}
		d.Tell("out.hand.done", "N", n, "Path", path, "Sheets", n > len(h.Dealt)+1)
		return c, nil
	})
}

// writeHandout asks where it has to, and writes the pages.
func writeHandout(d *desk.Desk, dir string, h class.Handout) (n int, err error) {
	plain, err := d.AskPlain(filepath.Join(dir, "plan.html"))
	if err != nil {
		return 0, err
	}
	return WritePages(d.W, dir, h, plain)
}

// WritePages writes the pages into a new folder. One that could not be written
// whole is removed again.
func WritePages(w *words.Words, dir string, h class.Handout, plain bool) (n int, err error) {
	if by := files.SyncedBy(dir, os.Getenv); by != "" && !plain {
		return 0, words.Fail("fail.plain.at", files.ErrSynced, "Path", dir, "Service", files.Service(by))
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
		err := files.WritePlain(filepath.Join(dir, page.Name), plain, page.HTML)
		if err != nil {
			return 0, errors.Join(err, os.RemoveAll(dir))
		}
	}
	return len(pages), nil
}
