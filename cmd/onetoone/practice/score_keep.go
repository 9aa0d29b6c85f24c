package practice

import (
	"errors"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// recordedTitle stands in place of a name where recorded practices are listed.
const recordedTitle = "a recording"

// toKeep is a recording as a practice, and the names of others that are
// initials in it.
type toKeep struct {
	guide.Session
	of     recording.Talk
	others []string
}

// keepRecorded keeps conversations as practices, and writes their scorecards.
func keepRecorded(d *desk.Desk, l *listener.Listener, talks []recording.Talk, s score) (err error) {
	at, err := heldOn(d, s.day)
	if err != nil {
		return err
	}
	var all []toKeep
	for _, t := range talks {
		others := s.names
		if !s.named {
			others = recorded.Others(t)
		}
		x, err := recorded.Practice(l, script.Builtin()[0], t, s.organizer, recordedTitle, at, others...)
		if err != nil {
			return words.FailText(called(t), err)
		}
		all = append(all, toKeep{x, t, others})
	}
	d.Practising = true
	v, notices, err := open.Vault(d, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, v.Close()) }()
	for _, n := range notices {
		d.Tell("out.error", "Error", n)
	}
	return keepAll(d, v, all, s)
}

// heldOn is when a practice of a day was over: now, or at noon of another day.
func heldOn(d *desk.Desk, typed string) (time.Time, error) {
	now := d.Now()
	if typed == "" {
		return now, nil
	}
	day, err := class.ParseDay(typed)
	switch {
	case err != nil:
		return now, desk.Usage(words.Fail("fail.score.day", err))
	case day == class.DayOf(now):
		return now, nil
	case day > class.DayOf(now):
		return now, desk.Usage(words.Fail("fail.score.ahead", nil, "Day", day))
	}
	at, err := time.ParseInLocation(time.DateOnly, string(day), now.Location())
	return at.Add(12 * time.Hour), err
}

func keepAll(d *desk.Desk, v *store.Vault, all []toKeep, s score) error {
	kept, err := recordings(v)
	if err != nil {
		return err
	}
	out := s.out(d)
	for _, x := range all {
		i := slices.IndexFunc(kept, func(k keptOne) bool { return recorded.Same(k.Session, x.Session) })
		if i >= 0 {
			d.Tell("out.score.already", "ID", kept[i].id, "Day", kept[i].EndedAt().In(d.Now().Location()).Format(time.DateOnly))
		} else {
			i, kept = len(kept), append(kept, keptOne{x.Session, store.NewID()})
			if err := v.Create(x.Header(kept[i].id), x.BaseGuide(), x.Events()...); err != nil {
				return words.Fail("fail.score.keeping", err, "What", called(x.of))
			}
			d.Tell("out.score.kept", "ID", kept[i].id, "Text", initialled(d, x.others))
		}
		d.Tell("out.score.goes", "ID", kept[i].id)
		harmless, err := harmlessly(kept[i].Session)
		if err != nil {
			return err
		}
		r, _ := recorded.Of(harmless) // it was made as one
		if err := s.card(d, out, x.of, r); err != nil {
			return err
		}
	}
	return out.Flush()
}

// initialled says what became of the names in a recording.
func initialled(d *desk.Desk, others []string) string {
	if len(others) == 0 {
		return d.W.T("out.score.initials")
	}
	return d.W.T("out.score.initials.others", "Names", safe.Text(strings.Join(others, ", ")))
}

// keptOne is a recording that is kept.
type keptOne struct {
	guide.Session
	id string
}

// recordings are all that are kept.
func recordings(v *store.Vault) (all []keptOne, err error) {
	for r, err := range v.Records() {
		if err != nil {
			return nil, err
		}
		if r.Header.Person != recordedTitle {
			continue
		}
		s, err := guide.Replay(r.Guide, r.Events)
		if err != nil {
			return nil, err
		}
		all = append(all, keptOne{s, r.Header.ID})
	}
	return all, nil
}

// harmlessly is a recorded practice with words that a terminal may be sent.
func harmlessly(x guide.Session) (guide.Session, error) {
	events := x.Events()
	for i := range events {
		if events[i].Kind == guide.Said {
			events[i].Text, events[i].Stage = safe.Text(events[i].Text), safe.Text(events[i].Stage)
		}
	}
	return guide.Replay(x.BaseGuide(), events)
}
