package store

import (
	"errors"
	"time"

	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// retentionIn is a sealed record of the meta bucket. One that is missing is the
// usual number of days.
type retention struct {
	Days int `json:"days"` // 0 is for ever
	// The others have nothing to do with it, but that they are as small.
	MonthFirst *bool    `json:"month_first,omitempty"`
	Codes      bool     `json:"codes,omitempty"`       // no name is to be shown
	Rhythm     string   `json:"rhythm,omitempty"`      // as people.ReadRhythm reads it; empty is as usual
	NotOffered []string `json:"not_offered,omitempty"` // follow-ups, when a talk is over
}

// Retention is after how many days a talk is looked through again; 0 is never.
// It is agenda.RetentionDays until SetRetention said otherwise.
func (v *Vault) Retention() (days int, err error) {
	r, err := v.retention()
	return r.Days, err
}

// MonthFirst says whether in 12/3, as a day, the month comes first; nil is not known.
func (v *Vault) MonthFirst() (*bool, error) {
	r, err := v.retention()
	return r.MonthFirst, err
}

// InCodes reports whether codes are shown instead of names.
func (v *Vault) InCodes() (bool, error) {
	r, err := v.retention()
	return r.Codes, err
}

// Rhythm is how often people are to be met, as people.ReadRhythm reads it; empty is as usual.
func (v *Vault) Rhythm() (string, error) {
	r, err := v.retention()
	return r.Rhythm, err
}

func (v *Vault) retention() (r retention, err error) {
	err = v.view(words.Of("store.reading.how.long"), func(t ledger.Tx) (err error) {
		r, err = retentionIn(t)
		return err
	})
	return r, err
}

func retentionIn(t ledger.Tx) (retention, error) {
	r := retention{Days: agenda.RetentionDays}
	_, err := t.Bucket(file.MetaBucket).GetJSON(file.ExpiryKey, &r)
	return r, err
}

// SetRetention changes after how many days talks are looked through again: 0,
// which is never, or agenda.MinRetentionDays to agenda.MaxRetentionDays.
// It removes nothing.
func (v *Vault) SetRetention(days int) error {
	if days != 0 && (days < agenda.MinRetentionDays || days > agenda.MaxRetentionDays) {
		return words.Fail("store.keeping.talks.for", nil, "Days", days, "MinRetentionDays", agenda.MinRetentionDays, "MaxRetentionDays", agenda.MaxRetentionDays)
	}
	return v.changeRetention(func(r *retention) { r.Days = days })
}

// SetMonthFirst keeps whether in 12/3 the month comes first.
func (v *Vault) SetMonthFirst(first bool) error {
	return v.changeRetention(func(r *retention) { r.MonthFirst = &first })
}

// NotOffered gives the follow-ups that are not offered when a talk is over.
func (v *Vault) NotOffered() ([]string, error) {
	r, err := v.retention()
	return r.NotOffered, err
}

// SetNotOffered says which follow-ups are not offered when a talk is over.
func (v *Vault) SetNotOffered(names []string) error {
	return v.changeRetention(func(r *retention) { r.NotOffered = names })
}

// SetInCodes has codes shown instead of names, or names again.
func (v *Vault) SetInCodes(on bool) error {
	return v.changeRetention(func(r *retention) { r.Codes = on })
}

// SetRhythm keeps how often people are to be met.
func (v *Vault) SetRhythm(rhythm string) error {
	return v.changeRetention(func(r *retention) { r.Rhythm = rhythm })
}

func (v *Vault) changeRetention(change func(*retention)) error {
	return v.update(words.Of("store.changing.how.long"), func(t ledger.Tx) error {
		r, err := retentionIn(t)
		if err != nil {
			return err
		}
		change(&r)
		return t.Bucket(file.MetaBucket).PutJSON(file.ExpiryKey, r)
	})
}

// Expired gives the talks that are to be looked through at a time, the oldest
// first, at most n: none by a clock that is in doubt. It costs the same whatever
// the number of talks.
func (v *Vault) Expired(now time.Time, n int) (agenda.Expired, error) {
	var out agenda.Expired
	err := v.view(words.Of("store.looking.for.old"), func(t ledger.Tx) (err error) {
		r, err := retentionIn(t)
		if out.Days = r.Days; err != nil || out.Days == 0 {
			return err
		}
		if st, err := t.State(); err != nil || clock.Doubts(st.LatestTime(), now) {
			return err
		}
		old, err := keptBefore(t, agenda.Expiry(now, out.Days))
		if err != nil {
			return err
		}
		out.Total = len(old)
		for _, e := range old[:min(n, len(old))] {
			h, err := t.HeaderOf(e)
			if errors.Is(err, file.ErrForgotten) || errors.Is(err, file.ErrDamaged) {
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
		return agenda.Expired{}, err
	}
	return out, nil
}

// keptBefore are the talks at the beginning of the list, up to a time: of
// agenda.MostExpired entries, a page of it is read.
func keptBefore(t ledger.Tx, end time.Time) (out []file.Entry, err error) {
	first := file.NewEntry(ledger.OrderOf(end), nil, 0)
	for e, err := range t.List(file.KeptBucket).Soonest() {
		if err != nil {
			return nil, err
		}
		if file.CompareEntries(e, first) >= 0 || len(out) == agenda.MostExpired {
			break
		}
		out = append(out, e)
	}
	return out, nil
}
