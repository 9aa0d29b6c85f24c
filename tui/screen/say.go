package screen

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/page"
)

// Day says a day in a few letters: today, tomorrow, yesterday, a weekday with
// its date, or with the year when it is not this one.
func (k *Desk) Day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	now := k.Now()
	if t.Equal(when.Midnight(t)) { // all that is known is the day: it is that one anywhere
		t = when.Here(t, now)
	}
	t = t.In(now.Location())
	midnight := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 12, 0, 0, 0, time.UTC)
	}
	switch days := int(midnight(t).Sub(midnight(now)).Hours() / 24); {
	case days == 0:
		return k.T("day.today")
	case days == 1:
		return k.T("day.tomorrow")
	case days == -1:
		return k.T("day.yesterday")
	case t.Year() == now.Year():
		return k.Date("date.brief", t)
	}
	return k.Date("date.brief.year", t)
}

// ShortDate says a day that has passed as a date, short.
func (k *Desk) ShortDate(t time.Time) string {
	if t.Year() == k.Now().Year() {
		return k.Date("date.month", t)
	}
	return k.Date("date.month.year", t)
}

// Late reports whether a day that something was promised for is past.
func (k *Desk) Late(day time.Time) bool { return !day.IsZero() && when.Past(day, k.Now()) }

// LongDay says a day in full, with the year when it is not this one and with
// the time when there is one.
func (k *Desk) LongDay(t time.Time) string {
	form := "date.weekday"
	if t.Year() != k.Now().Year() {
		form = "date.full"
	}
	if t.Hour() != 0 || t.Minute() != 0 {
		form += ".time"
	}
	return k.Date(form, t)
}

// WithDay is what was said of a day, with the day that was read from it; where they
// said no more, that day alone.
func (k *Desk) WithDay(words string, day time.Time) string {
	switch {
	case day.IsZero() || words == "":
		return words
	case when.Bare(words):
		return k.LongDay(day)
	}
	return words + " (" + k.LongDay(day) + ")"
}

// AgreedDay is a day that was agreed on, in full: with the words that were said where
// they say more, and the words alone where none was read.
func (k *Desk) AgreedDay(words string, day time.Time) string {
	if day.IsZero() || when.SaysHour(words) {
		return k.WithDay(words, day)
	}
	return k.LongDay(day)
}

// Impossible reports whether words name a day on which nothing can be promised, or
// which of two is still to be asked.
func (k *Desk) Impossible(words string) bool {
	return k.Which(words) != "" || when.Impossible(words, k.Now())
}

// either gives the two days that words may name, while nobody said which comes first.
// Where it is known to be the month, they are still to be [Desk.Dated].
func (k *Desk) either(words string) (dayFirst, monthFirst time.Time, ok bool) {
	dayFirst, monthFirst, ok = when.Either(words, k.Now())
	return dayFirst, monthFirst, ok && (k.MonthFirst == nil || *k.MonthFirst)
}

// Which asks which of two days words name; empty is nothing to ask.
func (k *Desk) Which(words string) string {
	a, b, either := k.either(words)
	if !either {
		return ""
	}
	brief := func(t time.Time) string { return k.Date("date.month", t) }
	return k.T("day.which", "One", k.LongDay(a), "Other", k.LongDay(b), "First", brief(a), "Second", brief(b))
}

// Dated is the words of a day as they are to be kept, with no figures in them that are
// read in another way than they were meant. An answer to what was asked is learnt.
func (k *Desk) Dated(asked *when.Which, words string) string {
	if k.MonthFirst == nil {
		if first, answered := asked.Answer(words, k.Now()); answered {
			k.MonthFirst = &first
		}
	}
	return k.Plain(words)
}

// Plain is words with the day spelled out that figures name for somebody who has the
// month first.
func (k *Desk) Plain(words string) string {
	if k.MonthFirst == nil || !*k.MonthFirst {
		return words
	}
	return when.Spelled(words, k.Now())
}

// DayNote says which day was read from words that are being typed, so that
// none is guessed without being seen.
func (k *Desk) DayNote(text string) (string, page.Ink) {
	if strings.TrimSpace(text) == "" {
		return "", page.Faint
	}
	now, text := k.Now(), k.Plain(text)
	day, timed, err := when.Read(text, now)
	if which := k.Which(text); which != "" {
		return which, page.Warn
	}
	if last, passed := when.JustPassed(text, now); passed {
		return k.T("day.past", "Day", k.LongDay(last)), page.Warn
	}
	switch {
	case errors.Is(err, when.ErrNoSuchDay):
		return k.T("day.impossible"), page.Warn
	case errors.Is(err, when.ErrDisagree):
		return k.T("day.disagree"), page.Warn
	case errors.Is(err, when.ErrSeveral):
		return k.T("day.several"), page.Faint
	case err != nil:
		return k.T("day.unread", k.soon()...), page.Faint
	case day.Before(now) && (timed || day.AddDate(0, 0, 1).Before(now)):
		return k.T("day.past", "Day", k.LongDay(day)), page.Warn
	}
	return k.LongDay(day), page.Faint
}

// DayHint is a hint of that id with days in it that are ahead.
func (k *Desk) DayHint(id string) string { return k.T(id, k.soon()...) }

// soon are two examples of a day that is ahead, as it may be typed.
func (k *Desk) soon() []any {
	now := k.Now()
	day, _, _ := strings.Cut(k.Date("date.brief", now.AddDate(0, 0, 2)), " ")
	return []any{"Soon", strings.ToLower(day), "Later", strings.ToLower(k.Date("date.month", now.AddDate(0, 0, 9)))}
}

// Who names a person, by a code where no name is to be shown, or says that nobody is
// named.
func (k *Desk) Who(name string) string { return k.WhoIs("", name) }

// WhoIs is Who for somebody whose id is known: two people may have one name.
func (k *Desk) WhoIs(id, name string) string {
	if name == "" {
		return k.T("someone")
	}
	return k.Codes.Of(id, name)
}

// Told is a name with what tells somebody from others of that name.
func (k *Desk) Told(id, name, word string) string {
	if word == "" || k.Codes != nil { // codes tell apart, and the word may be a name
		return k.WhoIs(id, name)
	}
	return k.T("person.told", "Name", k.WhoIs(id, name), "Word", word)
}

// Rung names a rung of the ladder of asks, in the group's words where it has its own.
func (k *Desk) Rung(r people.Rung) string {
	if r.Words != "" {
		return r.Words
	}
	return k.T("rung." + r.ID)
}

// WhoOf is whom a talk is with.
func (k *Desk) WhoOf(s guide.Session) string {
	return k.WhoIs(s.PersonID(), s.Field(guide.FieldPerson))
}

// About says in a few words how a finished talk went.
func (k *Desk) About(h guide.Header) string {
	if h.Unread {
		return k.T("talk.unread")
	}
	if !h.Closed.IsZero() {
		return k.N("minutes", h.Minutes) + " · " + k.T("closed")
	}
	parts := []string{k.N("minutes", h.Minutes), k.N("marks", h.Marks)}
	if h.Consent != guide.Named && h.Consent != guide.Undecided {
		parts = append(parts, k.T("consent."+string(h.Consent)))
	}
	return strings.Join(parts, " · ")
}

// Why is an error that is told in words of its own, by their id, whatever it is
// wrapped in.
type Why string

// Error is for those who do not tell it.
func (e Why) Error() string { return words.English().T(string(e)) }

// Because tells an error in the words of an id, not in its own; nil stays.
func Because(id string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: %w", Why(id), err)
}

// Did stays where one is, or says why nothing was done.
func (k *Desk) Did(err error) Step {
	if err != nil {
		return Say(k.Why(err))
	}
	return Stay()
}

// Why says an error in words that help.
func (k *Desk) Why(err error) string {
	if own := Why(""); errors.As(err, &own) {
		return k.T(string(own))
	}
	for id, e := range map[string]error{
		"why.notkept": guide.ErrNotKept, "why.source": guide.ErrNoSource, "why.act": guide.ErrNoAct,
		"why.end": guide.ErrEnd, "why.nothing": guide.ErrNothing,
		"said.readonly": hold.ErrReadOnly,
	} {
		if errors.Is(err, e) {
			return k.T(id)
		}
	}
	if away := new(hold.Away); errors.As(err, away) {
		return k.Text(away.AtLength())
	}
	text := k.Say(err)
	if !strings.Contains(text, "\n") {
		_, first := utf8.DecodeRuneInString(text)
		return strings.ToUpper(text[:first]) + text[first:] + "."
	}
	return text
}

// BareInk is what bareWord is drawn in: practice is no trouble.
func (k *Desk) BareInk() page.Ink {
	if k.Practice {
		return page.Faint
	}
	return page.Warn
}

// BareWord warns that the vault's key lies open, as long as there is room, or
// says that this is practice.
func (k *Desk) BareWord(w int) string {
	switch {
	case k.Practice:
		return k.T("practice.word")
	case !k.Bare:
		return ""
	case w >= 60:
		return k.T("bare.long")
	}
	return k.T("bare.short")
}
