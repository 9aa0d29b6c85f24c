// Package scorecard says how an organizer listened and asked, with the turn
// quoted behind every point.
//
//	card := scorecard.Of(turns)
//	card.Lines[2].Points          // reflection: 0 to 3
//	card.Lines[2].Criteria[0].By  // the turns that earned it
//	card.Document().Markdown(w)
//
// # Points
//
// Eight lines of three points each: framing, curiosity, reflection, story,
// link, autonomy, ask, close (0 missing, 1 attempted, 2 solid, 3 skilled). A
// point is earned by turns, all of which are named: without them it is gone.
// Some turns lose a point of their line, and are named as well: without them
// it is back. There are no points for anything that cannot be quoted.
//
// Of what was not earned it says after which turn of the person's it was within
// reach, and words that could have been said there ([Within]): their own words
// given back, or a question; a scripted partner's file has better ones (package
// solo puts them in).
//
// # One thing to try
//
// [Card].Try is for what cost a point, and else for the line with the fewest
// points among those that a talk of this length can have: nobody is told after
// four lines that they asked for nothing. It says what in the talk it is for.
// The order of equals is that in which they help, and stands in try.go.
//
// # Figures
//
// Talk share, open share, reflections to questions, advice, pitches and
// promises, pauses, the click, and how complete the ask was stand beside
// their bands, where one starts and what is good. A band is either a
// published threshold of motivational interviewing, a neighbouring craft, or
// our own, and says which. They are a stretch, not a verdict: counsellors in
// trials reach them less than half of the time.
//
// # Caveats
//
//   - It is as good as its labels, which are proposals (see listener).
//   - A point stands for something that was said, not for how it was meant or
//     taken. The person who was there knows more.
//   - What cannot be known is not shown: pauses and time without times, a
//     click without the other person's words.
//   - Which steps of the click a turn takes is read from its words, coarsely: an
//     office counts with a word for deciding behind it, in the same sentence;
//     only of a scripted partner it is known, from the file of the persona.
//   - It knows English only.
package scorecard
