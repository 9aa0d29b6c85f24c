package store

import (
	"errors"
	"fmt"
	"time"

	"example.org/onetoone/guide"
)

// retentionIn is a sealed record of the meta bucket. One that is missing is the
// usual number of days.
type retention struct {
	Days int `json:"days"` // 0 is for ever
}

// Retention is after how many days a talk is looked through again; 0 is never.
// It is guide.RetentionDays until SetRetention said otherwise.
func (v *Vault) Retention() (days int, err error) {
	err = v.view("reading how long talks are kept", func(t tx) (err error) {
		days, err = retentionIn(t)
		return err
	})
	return days, err
}

func retentionIn(t tx) (int, error) {
	r := retention{Days: guide.RetentionDays}
	_, err := t.bucket(metaBucket).getJSON(expiryKey, &r)
	return r.Days, err
}

// SetRetention changes after how many days talks are looked through again: 0,
// which is never, or guide.MinRetentionDays to guide.MaxRetentionDays.
// It removes nothing.
func (v *Vault) SetRetention(days int) error {
	if days != 0 && (days < guide.MinRetentionDays || days > guide.MaxRetentionDays) {
		return fmt.Errorf("keeping talks for %d days: expected %d to %d, or 0 for ever", days, guide.MinRetentionDays, guide.MaxRetentionDays)
	}
	return v.update("changing how long talks are kept", func(t tx) error {
		return t.bucket(metaBucket).putJSON(expiryKey, retention{Days: days})
	})
}

// Expired gives the talks that are to be looked through at a time, the oldest
// first, at most n: none by a clock that is in doubt. It costs the same whatever
// the number of talks.
func (v *Vault) Expired(now time.Time, n int) (guide.Expired, error) {
	var out guide.Expired
	err := v.view("looking for old talks", func(t tx) (err error) {
		if out.Days, err = retentionIn(t); err != nil || out.Days == 0 {
			return err
		}
		if st, err := t.state(); err != nil || guide.DoubtsClock(st.latestTime(), now) {
			return err
		}
		old, err := keptBefore(t, guide.Expiry(now, out.Days))
		if err != nil {
			return err
		}
		out.Total = len(old)
		for _, e := range old[:min(n, len(old))] {
			h, err := t.headerOf(e)
			if errors.Is(err, errForgotten) || errors.Is(err, errDamaged) {
				continue // of one that cannot be read nobody can decide
			}
			if err != nil {
				return err
			}
			out.Talks = append(out.Talks, h)
		}
		return nil
	})
	if err != nil {
		return guide.Expired{}, err
	}
	return out, nil
}

// keptBefore are the talks at the beginning of the list, up to a time: of
// guide.MostExpired entries, a page of it is read.
func keptBefore(t tx, end time.Time) (out []entry, err error) {
	first := newEntry(orderOf(end), nil, 0)
	for e, err := range t.list(keptBucket).soonest() {
		if err != nil {
			return nil, err
		}
		if compareEntries(e, first) >= 0 || len(out) == guide.MostExpired {
			break
		}
		out = append(out, e)
	}
	return out, nil
}
