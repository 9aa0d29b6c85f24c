// Package talk has the screens of a talk, in the order in which they come: it is
// prepared, opened aloud, held, asked for a next step, and read back from a card.
//
// Begin with [Room]: its methods are the doors, Prepare for a new talk and GoOn for
// one that was left, on whichever screen. While two people talk that is listening,
// where single keys act; the pages that come up over it stand in passing.go and
// silence.go. Forms, marks and what every talk has at its edges are in tui/form.
//
// # Caveats
//
//   - The person across the table sees the screen: no page of a talk shows what was
//     said about feelings, and what comes up over the talk goes at the next key.
//   - A statistic without its source, and half a promise, wait in their fields.
//     Neither holds up the talk, only the page that needs them whole.
package talk
