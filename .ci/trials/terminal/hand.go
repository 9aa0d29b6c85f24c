package main

import (
	"errors"
	"slices"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// hand presses keys on a program and waits for what they show.
type hand struct{ *term.Program }

// listOfActions is the title of that page.
const listOfActions = "Everything you can do, by name"

// at is a screen.
func at(views ...term.View) func(term.Sight) bool {
	return func(s term.Sight) bool { return slices.Contains(views, s.View) }
}

// has is a screen with a text on it.
func has(text string) func(term.Sight) bool {
	return func(s term.Sight) bool { return s.Has(text) }
}

func named(s term.Sight) bool { return s.Named() }

func saved(s term.Sight) bool { return s.Status == "saved" }

// press presses keys and waits for what they show.
func (h *hand) press(keys, what string, shows func(term.Sight) bool) error {
	if err := h.Send(keys); err != nil {
		return err
	}
	_, err := h.Await(what, shows)
	return err
}

// step is keys and the screen they lead to.
type step struct {
	keys, what string
	shows      func(term.Sight) bool
}

func (h *hand) steps(steps ...step) error {
	for _, s := range steps {
		if err := h.press(s.keys, s.what, s.shows); err != nil {
			return err
		}
	}
	return nil
}

// talk goes from Home into a talk with a person, who agrees to be named.
func (h *hand) talk(person string) error {
	return h.steps(
		step{"n", "Prepare", at(term.Preparing)},
		step{person, "the name", func(s term.Sight) bool { return s.Line != "" || person == "" }},
		step{"\r", "the lines to say first", at(term.Opening)},
		step{"4", "named consent", named},
		step{"\r", "the first prompt", at(term.Listening)},
	)
}

// note writes a note in a talk.
func (h *hand) note(text string) error {
	return h.steps(
		step{"\r", "an empty line", at(term.Writing)},
		step{text, "the line", func(s term.Sight) bool { return s.Line != "" }},
		step{"\r", "the talk", at(term.Listening)},
	)
}

// leaveTalk goes from a talk to the form of its debrief, past no marks.
func (h *hand) leaveTalk() error {
	return h.steps(step{"x", "how to leave", has("End it and debrief")}, step{"1", "the debrief", at(term.DebriefForm, term.DebriefMark)})
}

// quit leaves the program and waits for its end.
func (h *hand) quit() error {
	return errors.Join(h.Send("\x03"), h.Quit())
}

// drop ends a program that a trial is done with, and gives the error back.
func (h *hand) drop(err error) error {
	_, _ = h.Kill()
	return err
}

// until tries f again and again, for d at most, and reports whether it became
// true.
func until(d time.Duration, f func() bool) bool {
	for deadline := time.Now().Add(d); ; time.Sleep(500 * time.Microsecond) {
		if f() {
			return true
		}
		if time.Now().After(deadline) {
			return false
		}
	}
}
