package calendar

import (
	"io"
	"strconv"
	"time"

	ical "github.com/emersion/go-ical"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// Write writes entries as a file that calendars read, under a title that says nothing;
// with initials it says those of the person. now is when that is done. Without entries
// nothing is written.
//
// Nothing in it says which program wrote it.
func Write(out io.Writer, w *words.Words, entries []Entry, initials *whom.Codes, now time.Time) error {
	if len(entries) == 0 {
		return nil
	}
	title := func(e Entry) string {
		if initials == nil || e.Person == "" {
			return w.T("calendar.title")
		}
		return safe.OneLine(w.T("calendar.title.with", "Name", initials.Of(e.PersonID, e.Person)))
	}
	c := ical.NewCalendar()
	c.Props.SetText(ical.PropVersion, "2.0")
	c.Props.SetText(ical.PropProductID, "-//calendar//EN")
	for _, e := range entries {
		v := ical.NewEvent()
		v.Props.SetText(ical.PropUID, e.UID)
		v.Props.SetDateTime(ical.PropDateTimeStamp, now.UTC().Truncate(24*time.Hour)) // the hour is nobody's business
		v.Props.SetText(ical.PropSummary, title(e))
		v.Props.SetText(ical.PropClass, "PRIVATE")
		v.Props.SetText(ical.PropTransparency, "TRANSPARENT") // it takes no time of the day
		sequence := ical.NewProp(ical.PropSequence)
		sequence.Value = strconv.Itoa(e.Sequence)
		v.Props.Set(sequence)
		if timed(e.Day) {
			v.Props.SetDateTime(ical.PropDateTimeStart, e.Day.UTC())
		} else {
			v.Props.SetDate(ical.PropDateTimeStart, e.Day)
		}
		v.SetStatus(ical.EventConfirmed)
		if e.Gone {
			v.SetStatus(ical.EventCancelled)
		}
		c.Children = append(c.Children, v.Component)
	}
	return ical.NewEncoder(out).Encode(c)
}
