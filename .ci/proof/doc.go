// The proof holds a whole talk with the built program through a terminal, as
// a person would, and kills it with SIGKILL again and again on the way. Sixty
// sentences are written as notes and as words for marks, through all five
// stages, then a next step, the read-back card and a debrief. Whatever the
// status line had called saved must be there after each kill, the half-written
// line must come back short of at most one second of typing, and in the end
// the sentences must stand in the talk and in its export as they were typed.
//
//	.ci/proof/run -seed 7 -v
//
// It is a trial of lib/trial, and prints its line. With
// ONETOONE_ANNOMI set to a file of the AnnoMI data set, the sentences are the
// client's of one recorded conversation.
//
// # How it goes
//
//   - Everything that is pressed has a name, a moment ("sentence 7: text 12").
//     The kills are drawn before the start, from a seed: a third from the
//     moments inside sentences, the others from all the rest, drawn again
//     until Prepare, the next step and the debrief have one each. A kill comes
//     a random while after its key.
//   - The driver has goals rather than a script: it looks at the screen and
//     does what is missing. So it goes on after a kill like a person would,
//     from what the screen shows.
//   - What has to be there after a kill is a claim. It counts from the first
//     screen that showed both what was done and the word "saved".
//   - It waits for what the screen shows, never for a time, except between
//     keys and before a kill.
//
// # Caveats
//
//   - The proof reads the screens with drive, and has its caveats.
//   - A sentence with a kill inside is typed at a person's pace, since at the
//     pace of the others most lines are written within the second that may be
//     lost. Emoji and letters with their marks are sent in one piece, as the
//     keyboards that have them do.
//   - Whether a restored line ends in a space cannot be seen. The driver then
//     takes one letter back to find out.
//   - SIGKILL does not empty the disk's cache: a power cut is not proved here.
package main
