// Package review looks back at a talk: the debrief goes through its marks and asks
// what it taught, the transcript reads what was kept.
//
// [Debrief], [Transcript] and [Search] make the screens of an open talk. A screen of
// another room names a place instead: screen.Debrief, screen.Transcript,
// screen.Lines.
//
// # Caveats
//
//   - Search shows no line before something was searched for: it opens while the
//     talk is being held.
//   - Undo in the debrief takes back all that one key did, which is up to two
//     events of one mark.
package review
