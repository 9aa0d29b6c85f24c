// Package solo joins a practice session with its scripted partner: who it is
// held with, what was heard in each line, and what the debrief tells.
//
//	p, setup, ok := solo.With(session)
//	talk := solo.Played(p, setup, session.Spoken())
//	line := solo.Heard(spoken)               // labels, corrected where they were
//	reports := solo.Reports(session)        // one for every way it took
//
// A drill is a practice of one stage alone: its card has the lines of the rubric
// that the stage is about ([CardOf]), and of the gates those that were to be opened
// ([Sought]). How far the partner trusted and what was out when it began stands in
// the session ([Open]), so that no later rule changes it.
//
// A [Player] is a practice while it is held: both the screens and the command
// line are somewhere to type what it says.
//
// The session holds what was said by both and what was heard when it was said
// ([Labels]), so that nothing is drawn or decided again when it is read. A
// correction changes the points, and not what was said: the partner answered
// the line as it was heard then.
//
// # Caveats
//
//   - How far the partner trusted ([Report].Trust) is played again from the recorded
//     labels by the rules of today. The lines, what came out, what was agreed to and
//     how it ended stay as they were held, whatever today's partner would say.
//   - A silence counts as one turn, however long it was held ([Shortest] at least);
//     so does a line that only says that one waits ([Player.Hears]).
package solo
