package talks

import (
	"strconv"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// retentionOff is what is typed for no number of days.
const retentionOff = "off"

// Retention says after how long talks are looked through again.
func Retention(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use: "retention [DAYS|off]",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return words.Error("fail.retention.wants")
			}
			if len(args) == 1 {
				_, err := daysOf(args[0])
				return err
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              desk.Does(func(args []string) error { return sayRetention(d, args) }),
	}
}

// daysOf reads a number of days; off is 0.
func daysOf(typed string) (int, error) {
	if typed == retentionOff {
		return 0, nil
	}
	n, err := strconv.Atoi(typed)
	if err != nil || n < agenda.MinRetentionDays || n > agenda.MaxRetentionDays {
		return 0, words.Fail("fail.retention.days", nil, "Typed", strconv.Quote(typed), "Least", agenda.MinRetentionDays, "Most", agenda.MaxRetentionDays)
	}
	return n, nil
}

func sayRetention(d *desk.Desk, args []string) error {
	return open.With(d, func(v *store.Vault) error {
		if len(args) == 1 {
			days, err := daysOf(args[0])
			if err != nil {
				return err
			}
			if err := v.SetRetention(days); err != nil {
				return err
			}
		}
		e, err := v.Expired(d.Now(), 0)
		if err != nil {
			return err
		}
		if e.Days == 0 {
			return d.PrintLine(d.W.T("out.retention.off"))
		}
		old := older(d, e)
		doubt, err := v.DoubtsClock(d.Now())
		if err != nil {
			return err
		}
		if doubt {
			old = d.W.T("doctor.clock.doubt")
		}
		return d.PrintLine(d.W.T("out.retention", "Days", e.Days, "Old", old))
	})
}

// older says how many talks wait to be looked through.
func older(d *desk.Desk, e agenda.Expired) string {
	switch {
	case e.Total == 0:
		return d.W.T("out.retention.none")
	case e.Total >= agenda.MostExpired:
		return d.W.T("out.retention.more", "N", agenda.MostExpired)
	}
	return d.W.T("out.retention.old", "N", e.Total)
}
