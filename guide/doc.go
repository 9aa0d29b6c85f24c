// Package guide says what a one-to-one is, apart from any screen, file or clock.
//
// A [Session] is one conversation held with a guide (package script). It is
// nothing but its list of [Event] values; the prompt that is showing, the
// minutes, the marks, the promises, the transcript are all computed from it.
// Begin with event.go, session.go and talk.go.
//
// # One way round
//
// The verbs of a Session ([Session.Next], [Session.Mark], [Session.Note], …)
// decide what may happen and return an Event; they change nothing.
// [Session.Apply] takes an Event and returns the Session after it, and
// [Replay] is Apply over a whole list, so that there is one code path for the
// live talk, for crash recovery and for reading an old transcript.
//
//	e, err := s.Mark(now)
//	s, err = s.Apply(e)
//
// Everything a screen can do to a talk is such a verb, so that another way of
// talking to the program needs no rules of its own.
//
// # Consent
//
// [Consent] decides what is kept at all. The table in [Keeps] names every
// field and the lowest level that keeps it; verbs refuse words that the level
// does not keep, and [Session.Reduce] gives the list of events that remains
// when the level goes down.
//
// # Caveats
//
//   - Nothing here reads the clock: every verb is told the time, and a session
//     that is held live the readings of a stopwatch ([Session.Timed]).
//   - A Session is a value, and old values stay valid after Apply. It is not
//     safe for concurrent use by several goroutines that call Apply.
//   - Stage and prompt ids are permanent, titles are not: records name ids.
//   - Undoing keeps the undone event in the list until the words are erased;
//     only what stands is ever shown or exported.
//   - Days are read from plain words (package when) once, when they are typed, and
//     in English only.
//   - Words are UTF-8. Verbs write other bytes out, as \x9b ([Visible]).
package guide
