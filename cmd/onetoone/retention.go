package main

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// retentionOff is what is typed for no number of days.
const retentionOff = "off"

func retentionCommand(d *desk) *cobra.Command {
	return &cobra.Command{
		Use: "retention [DAYS|off]",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errors.New("onetoone retention wants one number of days, or off")
			}
			if len(args) == 1 {
				_, err := daysOf(args[0])
				return err
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              does(func(args []string) error { return sayRetention(d, args) }),
	}
}

// daysOf reads a number of days; off is 0.
func daysOf(typed string) (int, error) {
	if typed == retentionOff {
		return 0, nil
	}
	n, err := strconv.Atoi(typed)
	if err != nil || n < guide.MinRetentionDays || n > guide.MaxRetentionDays {
		return 0, fmt.Errorf("%q: expected a number of days from %d to %d, or off", typed, guide.MinRetentionDays, guide.MaxRetentionDays)
	}
	return n, nil
}

func sayRetention(d *desk, args []string) error {
	return withVault(d, func(v *store.Vault) error {
		if len(args) == 1 {
			days, err := daysOf(args[0])
			if err != nil {
				return err
			}
			if err := v.SetRetention(days); err != nil {
				return err
			}
		}
		e, err := v.Expired(d.now(), 0)
		if err != nil {
			return err
		}
		if e.Days == 0 {
			_, err = fmt.Fprintln(d.out, "Talks are kept until you remove them.")
			return err
		}
		old := older(e)
		doubt, err := v.DoubtsClock(d.now())
		if err != nil {
			return err
		}
		if doubt {
			old = notToday + inDoubt
		}
		_, err = fmt.Fprintf(d.out, "Talks are looked through again after %d days. Nothing goes by itself.\n%s\n", e.Days, old)
		return err
	})
}

// older says how many talks wait to be looked through.
func older(e guide.Expired) string {
	switch {
	case e.Total == 0:
		return "None is that old."
	case e.Total >= guide.MostExpired:
		return fmt.Sprintf("%d or more are that old: onetoone offers them on its first screen.", guide.MostExpired)
	}
	return fmt.Sprintf("%d are that old: onetoone offers them on its first screen.", e.Total)
}
