package guide

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide/words"
)

// Fill gives a field its value; empty clears it. It returns ErrNotKept where
// the level of consent does not keep the field, and an error that says what
// was expected for a value that the field cannot have.
func (s Session) Fill(f Field, text string, at time.Time) (Event, error) {
	if f == FieldStatistic && strings.TrimSpace(text) != "" {
		return Event{}, words.Fail("session.filling", ErrNoSource, "Field", f)
	}
	return s.fill(f, 0, text, "", at)
}

// Meet says whom the talk is with: a name, and whose id it is; without, it is as Fill.
func (s Session) Meet(id, name string, at time.Time) (Event, error) {
	return s.fill(FieldPerson, 0, name, id, at)
}

// PersonID is whose name the talk has; empty is that nobody said yet.
func (s Session) PersonID() string { return s.st.fields[FieldPerson].behind }

// Cite keeps a statistic with its source; both empty clears it. It returns
// ErrNoSource when the source is missing.
func (s Session) Cite(statistic, source string, at time.Time) (Event, error) {
	statistic, source = strings.TrimSpace(statistic), strings.TrimSpace(source)
	if statistic != "" && source == "" {
		return Event{}, words.Fail("session.citing", ErrNoSource)
	}
	if statistic == "" {
		source = ""
	}
	return s.fill(FieldStatistic, 0, statistic, source, at)
}

// FillPromise gives a field of promise n, from 1, its value.
func (s Session) FillPromise(n int, f Field, text string, at time.Time) (Event, error) {
	if !f.ofPromise() || n < 1 {
		return Event{}, words.Fail("session.field-promise", ErrNothing, "Field", f, "N", n)
	}
	return s.fill(f, n, text, "", at)
}

// FillOther gives a field of other n, from 0, its value.
func (s Session) FillOther(n int, f Field, text string, at time.Time) (Event, error) {
	if !f.ofOther() || n < 0 {
		return Event{}, words.Fail("session.field-other", ErrNothing, "Field", f, "N", n)
	}
	return s.fill(f, n, text, "", at)
}

func (s Session) fill(f Field, n int, text, behind string, at time.Time) (Event, error) {
	text = strings.TrimSpace(text)
	if err := checkValue(f, text); err != nil {
		return Event{}, err
	}
	e := Event{Kind: Set, Field: f, Item: n, Text: text, Behind: behind}
	if text != "" && !s.st.consent.KeepsEvent(e, s.st.keepPromises) {
		return Event{}, words.Fail("session.filling-consent", ErrNotKept, "Field", f, "Consent", s.st.consent)
	}
	return s.Stamp(at, e).ReadDay().promises(), nil
}

// choices are the values of the fields that have a few.
var choices = map[Field][]string{
	FieldRole:        {string(RoleOrganizer), string(RolePerson), string(RoleObserver)},
	FieldAsks:        {Yes, No},
	FieldIntroduce:   {Yes, No, NotNow},
	FieldAnswer:      {AnswerYes, AnswerNo, AnswerNotToday},
	FieldWhose:       {string(Theirs), string(Mine)},
	FieldState:       {string(Open), string(KeptIt), string(Missed), string(Rescheduled), string(Dropped)},
	FieldMarked:      {Yes},
	FieldValues:      {Yes},
	FieldReciprocity: {Yes},
	FieldRecognition: {Yes},
}

func checkValue(f Field, text string) error {
	if !f.known() {
		return words.Fail("session.field", ErrNothing, "Field", f)
	}
	if text == "" {
		return nil
	}
	switch f {
	case FieldMinutes:
		return checkMinutes(text, MinMinutes, MaxMinutes)
	case FieldDrillMinutes:
		return checkMinutes(text, MinDrill, MaxDrill)
	}
	allowed, ok := choices[f]
	if !ok || slices.Contains(allowed, text) {
		return nil
	}
	return words.Fail("session.choice", nil, "Field", f, "Text", text, "Want", strings.Join(allowed, ", "))
}

func checkMinutes(text string, least, most int) error {
	if n, err := strconv.Atoi(text); err != nil || n < least || n > most {
		return words.Fail("session.minutes", nil, "Text", text, "Least", least, "Most", most)
	}
	return nil
}

// Planned is how many minutes the talk was planned for.
func (s Session) Planned() int { return s.st.guide.Minutes() }

// Asks reports whether this talk asks for anything; it does unless it was
// said that it does not.
func (s Session) Asks() bool { return s.asPrepared(FieldAsks).text != No }

// Assess keeps how the person stands, 1 strongest … 5 against, with the act
// behind it. It returns ErrNoAct without one.
func (s Session) Assess(level int, act string, at time.Time) (Event, error) {
	act = strings.TrimSpace(act)
	switch {
	case level < 1 || level > 5:
		return Event{}, words.Fail("session.assessment-expected", nil, "Level", level)
	case act == "":
		return Event{}, words.Fail("session.assessing", ErrNoAct)
	case !s.st.consent.keeps(HeldDebrief.from()):
		return Event{}, words.Fail("session.assessing-consent", ErrNotKept, "Consent", s.st.consent)
	}
	return s.Stamp(at, Event{Kind: Assessed, Item: level, Behind: act}), nil
}

// Agree sets the level of consent. keepPromises is whether the other person
// said that the promises made may stay whatever the level. When transcript.Remaining
// says that something goes, store the events of Reduce instead of appending.
func (s Session) Agree(c Consent, keepPromises bool, at time.Time) (Event, error) {
	if _, err := parseConsent(string(c)); err != nil {
		return Event{}, err
	}
	e := Event{Kind: Consented, Text: string(c)}
	if keepPromises {
		e.Item = 1
	}
	return s.Stamp(at, e), nil
}

// FinishDebrief notes that the debrief is done.
func (s Session) FinishDebrief(at time.Time) (Event, error) {
	if s.st.debriefed {
		return Event{}, words.Fail("session.finishing-debrief", ErrNothing)
	}
	return s.Stamp(at, Event{Kind: Debriefed}), nil
}

// ToDebrief is a mark the debrief has not been through yet: the first one,
// oldest first, and how many there are.
func (s Session) ToDebrief() (first Mark, left int) {
	waits := slices.DeleteFunc(s.Marks(), func(m Mark) bool { return m.Passed })
	if len(waits) > 0 {
		first = waits[0]
	}
	return first, len(waits)
}
