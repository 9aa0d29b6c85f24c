// Package recorded makes a practice session of a recording, and tells what it
// comes to.
//
//	s, err := recorded.Practice(l, g, talk, "Maria", "a recording", now)
//	report, ok := recorded.Of(s) // the scorecard, with labels corrected where they were
//	report.Document().Markdown(w)
//
// The session holds what both said, with times where there are any, and what
// was heard in each of the organizer's lines. Nothing is heard again when it is
// read: a label that was corrected stays corrected.
//
// # Who is in it
//
// Practice holds no real person. Who spoke is kept as a role: the organizer, or
// the other. Their names in what was said become initials ([Unnamed]), and so do
// the names of others that Practice is given; [Others] are words that look like
// such names, for somebody to look through. [Same] knows a recording again
// whichever names became initials.
//
// # Stages
//
// A line is of the stage whose heading it stands under ([ByHeadings]). Without
// headings, asking a prompt of the guide goes to the prompt's stage, and an ask
// with a day, a place or a person to the last one ([ByPrompts]). Lines before
// the first such sign have no stage; with signs of fewer than two stages
// nothing is told ([NotTold]), rather than guessed.
//
// # Caveats
//
//   - Others finds no name that only ever begins a sentence, and takes places
//     for names too. Speakers' names that are ordinary words, such as Will or
//     May, stay in what was said.
//   - With more than two voices, everybody but the organizer is the other.
//   - When it was recorded is not known: it is dated as if it ended at the time
//     Practice is given. From a recording without times, minutes are not known either.
//   - An ask may come early, and a prompt may be asked in passing: ByPrompts
//     tells where the organizer went, not where the talk was.
package recorded
