package agenda

import (
	"time"

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
	k.Loading = true // no talk is opened meanwhile
	open := map[string]guide.Header{}
	for _, t := range k.Talks.Open.All() {
		open[t.ID()] = t.Session().Header(t.ID())
	}
	now := k.Now()
	return screen.Start(func() tea.Msg {
		entries, loaded, err := k.told(open, now)
		return screen.ThenMsg(func() screen.Step {
			k.Loading = false
			for _, t := range loaded {
				k.Talks.Open.Add(t)
			}
			for _, e := range entries {
				if t, ok := k.Talks.Open.Get(e.Talk); ok && e.New && err == nil {
					err = t.Do(e.Event(t.Session(), now), nil)
				}
			}
			switch {
			case err != nil:
				return screen.Say(k.Why(err))
			case len(entries) == 0:
				return screen.Say(k.T("calendar.none"))
			}
			return k.writeCalendar(entries)
		})
	})
}

// told gives what calendars are to be told, and the talks that have to know it, but for
// those that are open.
func (k *Room) told(open map[string]guide.Header, now time.Time) (entries []calendar.Entry, loaded map[string]*hold.Talk, err error) {
	var talks []guide.Header
	for h, err := range k.Journal.Talks() {
		if err != nil {
			return nil, nil, err
		}
		if now, ok := open[h.ID]; ok {
			h = now
		}
		talks = append(talks, h)
	}
	entries, loaded = calendar.Of(talks, now, k.NewID), map[string]*hold.Talk{}
	for _, e := range entries {
		if _, ok := open[e.Talk]; ok || !e.New || loaded[e.Talk] != nil {
			continue
		}
		if loaded[e.Talk], err = hold.Load(k.Disk, e.Talk); err != nil {
			return nil, nil, err
		}
	}
	return entries, loaded, nil
}

func (k *Room) writeCalendar(entries []calendar.Entry) screen.Step {
	s := k.NewWritingTo(k.Files.CalendarPath(), k.T("calendar.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.Files.Calendar(path, entries, plain) }
	})
	s.Bare = k.T("calendar.bare")
	return screen.Push(s)
}
