package talks

import (
	"io"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/calendar"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// Calendar writes the days that were agreed on for a calendar.
func Calendar(d *desk.Desk) *cobra.Command {
	var file string
	var initials bool
	cmd := &cobra.Command{
		Use:  "calendar",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return writeCalendar(d, file, initials) }),
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "")
	cmd.Flags().BoolVar(&initials, "initials", false, "")
	return cmd
}

func writeCalendar(d *desk.Desk, file string, initials bool) error {
	var entries []calendar.Entry
	var who *whom.Codes
	err := open.With(d, func(v *store.Vault) (err error) {
		if entries, err = told(d, v); err != nil || !initials {
			return err
		}
		people, err := v.People()
		who = whom.NewCodes(people)
		return err
	})
	switch {
	case err != nil:
		return err
	case len(entries) == 0:
		d.Tell("out.calendar.none")
		return nil
	case file == "":
		file = files.Free(files.CalendarName(d.Now()))
	}
	err = d.WriteOut(file, func(w io.Writer) error { return calendar.Write(w, d.W, entries, who, d.Now()) })
	if err != nil {
		return words.Fail("fail.calendar.writing", err)
	}
	return nil
}

// told gives what calendars are to be told, once the talks have it: else a second file
// would tell the same under other ids.
func told(d *desk.Desk, v *store.Vault) ([]calendar.Entry, error) {
	var talks []guide.Header
	for h, err := range v.Talks() {
		if err != nil {
			return nil, err
		}
		talks = append(talks, h)
	}
	entries := calendar.Of(talks, d.Now(), store.NewID)
	for _, e := range entries {
		if !e.New {
			continue
		}
		_, s, err := open.Load(v, e.Talk)
		if err != nil {
			return nil, err
		}
		event := e.Event(s, d.Now())
		if s, err = s.Apply(event); err != nil {
			return nil, err
		}
		if err := v.Append(e.Talk, s.Header(e.Talk), event); err != nil {
			return nil, err
		}
	}
	return entries, nil
}
