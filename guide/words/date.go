package words

import (
	"strings"
	"time"
)

// Date says a day or a time of day. The form is the id of a text that shows
// how Go writes the moment Monday 2 January 2006, 15:04, in the order of the
// language; the names of months and days come from the catalogue.
func (w *Words) Date(form string, t time.Time) string {
	layout := w.T(form)
	var b strings.Builder
	for layout != "" {
		at, name := len(layout), dateName{}
		for _, n := range dateNames {
			if i := strings.Index(layout[:at], n.in); i >= 0 {
				at, name = i, n
			}
		}
		b.WriteString(t.Format(layout[:at]))
		layout = layout[at:]
		if name.in != "" {
			b.WriteString(w.nameOf(name, t))
			layout = layout[len(name.in):]
		}
	}
	return b.String()
}

// dateName is a name of Go's moment, and the id of the twelve or seven it
// stands for.
type dateName struct {
	in, id string
	month  bool
}

// dateNames has the long names first: "January" begins with "Jan".
var dateNames = [...]dateName{
	{"January", "date.months", true}, {"Jan", "date.months.short", true},
	{"Monday", "date.days", false}, {"Mon", "date.days.short", false},
}

func (w *Words) nameOf(n dateName, t time.Time) string {
	names, at := strings.Fields(w.T(n.id)), int(t.Weekday())
	if n.month {
		at = int(t.Month()) - 1
	}
	if at >= len(names) {
		return "[" + n.id + "]"
	}
	return names[at]
}
