// Package sheets is the paper of a practice for groups without a laptop: what an
// observer tallies on, what each of three gives points on, and cards that say who
// does what and plays whom, eight to a page.
//
//	sheets.For(w, room, sheets.Tally, sheets.Roles).HTML(out)
//
// Begin with [For]. What is tallied is package watch's, the lines and what earns
// points are package scorecard's, and who is played is package personas': nothing
// is named here a second time.
//
// # Caveats
//
//   - Who speaks how long is for an ear with a clock: a tally sheet has no row for it.
//   - The cards of the personas themselves are printed apart: nobody but who plays
//     one reads it.
package sheets
