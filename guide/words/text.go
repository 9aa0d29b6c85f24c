package words

import (
	"fmt"
	"strconv"
	"time"
)

// Text is a sentence that is not said yet: the id of its words, and what
// stands in them. It is how what is below a screen or a command says why: the
// one who knows the language says it (see Words.Text). The zero Text says
// nothing.
type Text struct {
	// ID is the text's id in the catalogue.
	ID string
	// Values are pairs of a name and what it stands for, as for Words.T.
	Values []any
	// Number is what the text goes with, when Counted.
	Number int
	// Counted says that the text goes with a number, as for Words.N.
	Counted bool
}

// Of is the text of an id, with pairs of a name and what it stands for.
func Of(id string, values ...any) Text { return Text{ID: id, Values: values} }

// Count is the text of an id that goes with a number.
func Count(id string, n int, values ...any) Text {
	return Text{ID: id, Values: values, Number: n, Counted: true}
}

// IsZero reports whether the text says nothing.
func (t Text) IsZero() bool { return t.ID == "" }

// String is the text in English: for a programmer, a log, a test.
func (t Text) String() string { return t.Say(English()) }

// Say is the text as w says it.
func (t Text) Say(w *Words) string {
	switch {
	case t.IsZero():
		return ""
	case t.Counted:
		return w.N(t.ID, t.Number, t.Values...)
	}
	return w.T(t.ID, t.Values...)
}

// Text says a text that was made further down, nothing for the zero Text.
func (w *Words) Text(t Text) string { return t.Say(w) }

// Sayer is what says itself in the language it is given: a Text, a Moment, and
// the errors of this package. An error of another room that carries values may
// be one as well, and is then asked by Words.Say.
type Sayer interface {
	Say(w *Words) string
}

// Moment is a day or a time of day as it will be said; Form is as for
// Words.Date.
type Moment struct {
	Form string
	At   time.Time
}

// Say is the moment as w says it.
func (m Moment) Say(w *Words) string { return w.Date(m.Form, m.At) }

// String is the moment in English.
func (m Moment) String() string { return m.Say(English()) }

// said is a value as it stands in a text.
func (w *Words) said(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case Sayer:
		return v.Say(w)
	case error:
		return w.Say(v)
	}
	return fmt.Sprint(v)
}
