// Package aim says what a line of an organizer's is after, more finely than its
// moves do: one moment, what it cost, what they would do, when to speak again.
//
//	aim.Of("What was last night like?") // LikeWhat, Cost
//
// An aim follows from the words alone, by frames (phrases_en.go): rows of words
// in which some may stand for each other and some are left open. There is a
// dozen or two for each, so that what nobody wrote down is known too.
//
// # Caveats
//
//   - Of 140 phrasings written after the frames, in three lots each cured before
//     the next was written, 18 of 60, 22 of 40 and 17 of 40 were known at first.
//   - It knows English only, and hears one sentence at a time.
package aim
