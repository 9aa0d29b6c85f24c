package tui_test

import (
	"testing"

	"example.org/onetoone/guide/calendar"
	"example.org/onetoone/tui"
)

func TestCalendar_IsWrittenFromTheAgendaAndKeepsWhatItTold(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		var told [][]calendar.Entry
		p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) {
			c.Calendar = func(path string, entries []calendar.Entry, _ bool) (string, error) {
				told = append(told, entries)
				return path, nil
			}
		})
		p.press("a c").sees("reminders.ics", "called Reminder").press("enter").sees("Written to", "not protected").press("enter")
		p.press("c enter enter y c enter")
		if len(told) != 3 || len(told[0]) != 2 || len(told[1]) != 2 || len(told[2]) != 2 {
			t.Fatalf("it told %+v", told)
		}
		first, again, kept := told[0][0], told[1][0], told[2][0]
		if !first.New || again.New || again.UID != first.UID || kept.UID != first.UID || !kept.Gone || kept.Sequence != 1 {
			t.Errorf("it told\n%+v, then\n%+v, and when it was kept\n%+v", first, again, kept)
		}
	})
}

func TestCalendar_HasNothingToTellWhereNothingHasADay(t *testing.T) {
	bubble(t, func(t *testing.T) { open(t, 80, 24).press("a c").sees("Nothing has a day") })
}
