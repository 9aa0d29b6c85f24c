package alone

import (
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	ear "example.org/onetoone/guide/practice/listener"
	tape "example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// newKept asks how a recording is kept: of which day it is, and which names
// become initials. Both can be left as they stand.
func (k *Room) newKept(t recording.Talk, organizer string) *parts.Asking {
	w := k.Words
	names := parts.NewAsked(w.T("recorded.names"), strings.Join(tape.Others(t), ", "), w.T("recorded.names.hint"), nil)
	names.Join = ", "
	day := parts.NewAsked(w.T("recorded.day"), "", w.T("recorded.day.hint"), practice.DayNote(k.Desk, when.ReadPast))
	var asks *parts.Asking
	asks = parts.NewAsking(k.Desk, w.T("recorded.keep"), w.T("recorded.keep.intro"), []*parts.Asked{names, day}, func(texts []string) (screen.Step, error) {
		at, err := heldAt(k.Desk, texts[1])
		if err != nil {
			return screen.Stay(), err
		}
		return k.scoreRecording(asks, t, organizer, at, practice.NamesOf(texts[0])), nil
	})
	return asks
}

// heldAt is when a practice of a typed day was over: now, or at noon of another
// day.
func heldAt(k *screen.Desk, typed string) (time.Time, error) {
	now := k.Now()
	if typed == "" {
		return now, nil
	}
	day, err := when.ReadPast(typed, now)
	if err != nil {
		return now, practice.ErrNoDay
	}
	if day = when.Here(day, now); day.Equal(when.Here(now, now)) {
		return now, nil
	}
	return day, nil
}

// scoreRecording listens to the recording in a command: a long one takes a
// while. One that was kept before is shown as it was kept.
func (k *Room) scoreRecording(asks *parts.Asking, t recording.Talk, organizer string, at time.Time, others []string) screen.Step {
	g, title := k.UsualGuide(""), k.T("recorded.name")
	journal := k.Journal
	return asks.Wait(k.T("recorded.busy"), func() (then func() screen.Step, err error) {
		l, err := ear.New()
		if err != nil {
			return nil, err
		}
		kept, err := tape.Practice(l, g, t, organizer, title, at, others...)
		if err != nil {
			return nil, err
		}
		id, err := keptBefore(journal, title, kept)
		return func() screen.Step {
			if id != "" {
				return k.OpenTalk(id, func(before *hold.Talk) screen.Step {
					return screen.Step{screen.ToFirst, screen.Show{Screen: k.newReport(before)}, screen.Calm(k.T("recorded.twice", "Day", k.Day(before.Session().EndedAt())))}
				})
			}
			return k.keepRecording(kept)
		}, err
	})
}

// newest is how many practices a recording is looked for among.
const newest = 200

// keptBefore is the practice that was made of the same recording, among the
// newest; empty is none. One that is damaged is passed over: it must not keep the
// next one out.
func keptBefore(j Journal, title string, kept guide.Session) (string, error) {
	home, err := j.Home(newest)
	if err != nil {
		return "", err
	}
	for _, h := range home.Recent {
		if h.Person != title {
			continue
		}
		if s, err := hold.Read(j, h.ID); err == nil && tape.Same(s, kept) {
			return h.ID, nil
		}
	}
	return "", nil
}
