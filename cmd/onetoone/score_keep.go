package main

import (
	"bufio"
	"errors"
	"fmt"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/store"
	"example.org/onetoone/tui/safe"
)

// recordedTitle stands in place of a name where recorded practices are listed.
const recordedTitle = "a recording"

// keepRecorded keeps conversations as practices, and writes their scorecards.
func (p *program) keepRecorded(l *listener.Listener, talks []recording.Talk, s score) (err error) {
	var sessions []guide.Session
	for _, t := range talks {
		x, err := recorded.Practice(l, guide.Builtin()[0], t, s.organizer, recordedTitle, p.now())
		if err != nil {
			return fmt.Errorf("%s: %w", called(t), err)
		}
		sessions = append(sessions, x)
	}
	p.practising = true
	v, notices, err := p.openVault(nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, v.Close()) }()
	for _, n := range notices {
		p.say("onetoone: %s", n)
	}
	return p.keepAll(v, talks, sessions, s)
}

func (p *program) keepAll(v *store.Vault, talks []recording.Talk, sessions []guide.Session, s score) error {
	out := bufio.NewWriter(p.out)
	for i, x := range sessions {
		id := store.NewID()
		if err := v.Create(x.Header(id), x.BaseGuide(), x.Events()...); err != nil {
			return fmt.Errorf("keeping %s: %w", called(talks[i]), err)
		}
		p.say("onetoone: kept as practice %s, without the speakers' names. Other names stay as they were said.\nIt goes with: onetoone practice delete %s", id, id)
		harmless, err := harmlessly(x)
		if err != nil {
			return err
		}
		r, _ := recorded.Of(harmless) // it was made as one
		if err := s.card(out, talks[i], r); err != nil {
			return err
		}
	}
	return out.Flush()
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
