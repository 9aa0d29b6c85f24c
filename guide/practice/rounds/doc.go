// Package rounds lays out a practice for a room: who holds which role in which
// round, and how the minutes of a round are spent.
//
//	plan, err := rounds.Make(rounds.Room{People: 12, Minutes: 90, Laptops: 2})
//	plan.Rounds[0].Groups[0].Organizer // 1: people are numbered from 1
//	plan.Text(w)
//
// # How it is fair
//
// There are as many groups of three as there are people for, and whoever is
// left watches with one of them. Organizers are taken round the room in turn,
// so that after any round nobody was organizer more than once oftener than
// anybody else; the same holds for the person. Laptops go to those organizers
// who had one least often. When everyone has been organizer, people meet
// others.
//
// # Caveats
//
//   - People are numbers here. No name is needed to plan a room; [Plan].Names are
//     for printing it only.
//   - Two people make a pair, with nobody to watch; five make one group.
//   - The minutes are a plan: nothing here reads a clock.
package rounds
