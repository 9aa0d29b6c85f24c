// Package rehearsal is what happened in a practice, out of the events of its
// session: what was said with a scripted partner or in a recording ([Spoken],
// [Branches]), what an observer counted ([Counts]), the points that were given
// ([Points]).
//
// Its verbs decide and return an event, as those of guide.Session do, and
// [guide.Session.Apply] moves on:
//
//	e, err := rehearsal.Say(s, "How is the flat?", heard, now)
//	s, err = s.Apply(e)
//
// A real talk has none of this, and guide.Session knows nothing of it but that
// such events stand, are undone, and are the trainee's own whatever the consent.
//
// Caveat: each call reads the events of the session once; whoever draws many
// things of one asks once.
package rehearsal
