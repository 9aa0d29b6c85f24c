package agenda

import (
	"iter"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// Room is what the screens of the agenda work with.
type Room struct {
	*form.Talks
	// Journal is where the agenda is read.
	Journal Journal

	followed hold.FollowUps // what z takes back
}

// Journal is what the agenda needs of a journal.
type Journal interface {
	// Agenda gives all of it on a day, so much of each sort at most.
	Agenda(now time.Time, most int) (agenda.Whole, error)
	// Roster is what lists tell of everyone.
	Roster() ([]people.Row, error)
	// Talks gives the headers of all talks.
	Talks() iter.Seq2[guide.Header, error]
}

// Undoing are the keys that take back what was said last of a promise, or of a day to
// speak again, and say it again.
func (k *Room) Undoing() []screen.Action {
	return []screen.Action{
		k.Act("promise.undo", func() screen.Step { return k.turnBack(k.followed.Undo, "said.promise.undone") }, "z").ShownIf(k.followed.CanUndo()),
		k.Act("promise.redo", func() screen.Step { return k.turnBack(k.followed.Redo, "said.promise.redone") }, "Z").ShownIf(k.followed.CanRedo()),
	}
}

// Row is how something on the agenda stands in a list.
func (k *Room) Row(e agenda.Entry) parts.Dated {
	now := k.Now()
	r := parts.Dated{What: e.Says(k.Words, k.WhoIs, now), Ink: page.Plain}
	if e.Whose == "" {
		day := e.See.Day
		if e.See.Reason == agenda.AgreedAgain {
			day = when.Here(day, now)
		}
		r.When, r.Who = k.Day(day), k.WhoIs(e.See.PersonID(), e.See.Person)
		return r
	}
	r.Who = k.T("home."+string(e.Whose), "Name", k.someone(e.Due))
	switch e.Group {
	case agenda.NoDay:
		r.When = k.T("day.none")
	case agenda.Late:
		r.When = k.T("home.overdue", "Day", k.ShortDate(e.Due.Promise.Due))
	default:
		r.When = k.Day(when.Here(e.Due.Promise.Due, now))
	}
	return r
}

// someone is whom a promise was made with; of somebody without a name it is at least
// known when that was.
func (k *Room) someone(d agenda.DuePromise) string {
	if d.Person == "" && !d.Day.IsZero() {
		return k.T("home.someone", "Day", k.ShortDate(d.Day))
	}
	return k.WhoIs(d.PersonID, d.Person)
}
