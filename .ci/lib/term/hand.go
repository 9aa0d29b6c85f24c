package term

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// Shows says whether a screen is the one that is waited for.
type Shows func(Sight) bool

// At is one of some screens.
func At(views ...View) Shows {
	return func(s Sight) bool { return slices.Contains(views, s.View) }
}

// Has is a screen with a text on it.
func Has(text string) Shows { return func(s Sight) bool { return s.Has(text) } }

// Reads is a screen on which texts stand, each wherever its lines end.
func Reads(texts ...string) Shows {
	return func(s Sight) bool {
		all := Squeeze(strings.Join(s.Rows, ""))
		return !slices.ContainsFunc(texts, func(t string) bool { return !strings.Contains(all, Squeeze(t)) })
	}
}

// All is a screen that is each of some.
func All(shows ...Shows) Shows {
	return func(s Sight) bool { return !slices.ContainsFunc(shows, func(f Shows) bool { return !f(s) }) }
}

// Chosen is a screen on which a choice is made, by the id of its word, in the field
// that has the keys.
func Chosen(id string) Shows { return func(s Sight) bool { return s.Chosen(Text(id)) } }

// Field is a form of which a field has the keys.
func Field(name string) Shows { return func(s Sight) bool { return s.Field.Label == FieldLabel(name) } }

// Typed is a screen on which something stands in the line, or the field, that has
// the keys; with a text, just that.
func Typed(text string) Shows {
	want := Squeeze(text)
	return func(s Sight) bool { return s.Line == want || text == "" && s.Line != "" }
}

// Named is a screen on which what may be kept is answered with named.
func Named(s Sight) bool { return s.Named() }

// Saved is a screen that says so.
func Saved(s Sight) bool { return s.Status == StatusSaved }

// Step is keys, and what they lead to: a name for it, and the screen.
type Step struct {
	Keys, What string
	Shows      Shows
}

// Do is a Step.
func Do(keys, what string, shows Shows) Step { return Step{keys, what, shows} }

// Press presses keys and waits for what they show.
func (p *Program) Press(keys, what string, shows Shows) error {
	if err := p.Send(keys); err != nil {
		return err
	}
	_, err := p.Await(what, shows)
	return err
}

// Steps does one step after the other.
func (p *Program) Steps(steps ...Step) error {
	for _, s := range steps {
		if err := p.Press(s.Keys, s.What, s.Shows); err != nil {
			return err
		}
	}
	return nil
}

// Talk goes from Home into a talk with a person, who agrees to be named.
func (p *Program) Talk(person string) error {
	name := Typed("")
	if person == "" {
		name = At(Preparing)
	}
	return p.Steps(
		Step{"n", "Prepare", At(Preparing)}, Step{person, "the name", name}, Step{"\r", "the lines to say first", At(Opening)},
		Step{"a", "what may be kept", Says("consent.title")}, Step{"4", "named consent", Named}, Step{"\r", "the first prompt", At(Listening)},
	)
}

// Note writes a note in a talk.
func (p *Program) Note(text string) error {
	return p.Steps(Step{"\r", "an empty line", At(Writing)}, Step{text, "the line", Typed("")}, Step{"\r", "the talk", At(Listening)})
}

// Leave quits the program and waits for its end.
func (p *Program) Leave() error { return errors.Join(p.Send("\x03"), p.Quit()) }

// Drop ends a program that nobody needs any more, and gives the error back.
func (p *Program) Drop(err error) error {
	_, _ = p.Kill()
	return err
}

// Until tries f again and again, for d at most, and reports whether it became
// true.
func Until(d time.Duration, f func() bool) bool {
	for deadline := time.Now().Add(d); ; time.Sleep(500 * time.Microsecond) {
		if f() {
			return true
		}
		if time.Now().After(deadline) {
			return false
		}
	}
}
