package agenda

import (
	"cmp"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/calendar"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/screen"
)

// calendar asks where to write the days of everything for a calendar. The talks are
// told first what calendars will be: else a second file would tell the same under other
// ids.
func (k *Room) calendar() screen.Step {
	if k.Loading {
		return screen.Stay()
	}
	k.Loading = true // nothing is said of a talk meanwhile
	open := map[string]guide.Header{}
	for _, t := range k.Talks.Open.All() {
		open[t.ID()] = t.Session().Header(t.ID())
	}
	j, now := k.Journal, k.Now()
	return screen.Start(func() tea.Msg {
		var talks []guide.Header
		var err error
		for h, wrong := range j.Talks() {
			if now, ok := open[h.ID]; ok {
				h = now
			}
			talks, err = append(talks, h), cmp.Or(err, wrong)
		}
		return screen.ThenMsg(func() screen.Step {
			k.Loading = false
			entries := calendar.Of(talks, now, k.NewID)
			switch {
			case err != nil:
				return screen.Say(k.Why(err))
			case len(entries) == 0:
				return screen.Say(k.T("calendar.none"))
			}
			return k.tell(entries, entries)
		})
	})
}

// tell keeps in their talks those of the entries that are left, and then writes all.
func (k *Room) tell(entries, left []calendar.Entry) screen.Step {
	at := slices.IndexFunc(left, func(e calendar.Entry) bool { return e.New })
	if at < 0 {
		return k.writeCalendar(entries)
	}
	return k.OpenTalk(left[at].Talk, func(t *hold.Talk) screen.Step {
		if err := t.Do(left[at].Event(t.Session(), k.Now()), nil); err != nil {
			return screen.Say(k.Why(err))
		}
		return k.tell(entries, left[at+1:])
	})
}

func (k *Room) writeCalendar(entries []calendar.Entry) screen.Step {
	s := k.NewWritingTo(k.Files.CalendarPath(), k.T("calendar.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.Files.Calendar(path, entries, plain) }
	})
	s.Bare = k.T("calendar.bare")
	return screen.Push(s)
}
