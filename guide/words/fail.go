package words

import "strings"

// Errors, and their words.
//
// An error says "doing: cause", in lower case. What it says stands in the
// catalogue, its Error() is English, and Words.Say says it, with all that it
// wraps, in the language of whoever reads it.

// Error is a sentinel: an error that a caller asks for with errors.Is. It is
// the id of its words, and a constant, so that it costs a start nothing:
//
//	const ErrNoTalk = words.Error("talks.none")
type Error string

// Error is the sentinel in English.
func (e Error) Error() string { return English().T(string(e)) }

// Say is the sentinel as w says it.
func (e Error) Say(w *Words) string { return w.T(string(e)) }

// failure is what failed, and why.
type failure struct {
	text  Text
	cause error
	mute  bool // the cause is for errors.Is only
}

// Fail is an error that says the text of an id and then, after a colon, its
// cause, which it unwraps to. A text that names {{.Cause}} has it there
// instead. cause may be nil.
func Fail(id string, cause error, values ...any) error {
	return &failure{text: Of(id, values...), cause: cause}
}

// FailText is Fail with a text that is there already.
func FailText(t Text, cause error) error { return &failure{text: t, cause: cause} }

// As is an error that says only the text of an id, and is a kind of error all
// the same: errors.Is and errors.As find kind in it.
func As(kind error, id string, values ...any) error {
	return &failure{text: Of(id, values...), cause: kind, mute: true}
}

func (f *failure) Error() string { return f.Say(English()) }

func (f *failure) Unwrap() error { return f.cause }

func (f *failure) Say(w *Words) string {
	if f.cause == nil || f.mute {
		return f.text.Say(w)
	}
	t := f.text
	t.Values = append(t.Values[:len(t.Values):len(t.Values)], "Cause", f.cause)
	said := t.Say(w)
	if raw, _ := w.find(t.ID); strings.Contains(raw, "{{.Cause}}") {
		return said
	}
	return w.T("error.because", "Doing", said, "Cause", f.cause)
}

// Say says an error with all that it wraps. An error of a package that knows
// nothing of languages says what it says; what it wraps is said in ours.
func (w *Words) Say(err error) string {
	if err == nil {
		return ""
	}
	if s, ok := err.(Sayer); ok { //nolint:errorlint // this very one: what it wraps comes below
		return s.Say(w)
	}
	text := err.Error()
	switch u := err.(type) { //nolint:errorlint // as above
	case interface{ Unwrap() error }:
		text = w.instead(text, u.Unwrap())
	case interface{ Unwrap() []error }:
		for _, cause := range u.Unwrap() {
			text = w.instead(text, cause)
		}
	}
	return text
}

// instead is a text in which the last place that says an error in English says
// it in w's language.
func (w *Words) instead(text string, err error) string {
	if err == nil {
		return text
	}
	english := err.Error()
	at := strings.LastIndex(text, english)
	if at < 0 || english == "" {
		return text
	}
	return text[:at] + w.Say(err) + text[at+len(english):]
}
