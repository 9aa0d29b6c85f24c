// Package partner plays a persona: it answers what an organizer says, tells
// more as trust grows, and keeps back what was not asked for well.
//
//	t, reply := partner.Begin(p, partner.Setup{Seed: 7, Level: 2})
//	t, reply = t.Hear(partner.Said("Who lives here with you?", heard))
//
// A [Talk] is a value: it is a fold over the persona, the [Setup] and the
// turns, and the same gives the same. To rewind, fold fewer turns;
// two branches of a talk do not disturb each other.
//
// # Trust and gates
//
// Trust runs from 0 to 10, and is earned by listening: a reflection that shares a
// word with what they said, an open question that takes up the last answer (or,
// where there was none, is about something they know), a pause. A line that was said
// before earns nothing; lines that fit no talk, or pass over what was said, cost,
// after as many as the level forgives (trust.go). The third closed question in a row
// or a jump away from what was just told takes one; a pitch, a fix, a judgement or
// contempt takes two, and locks what lies deepest until it is made up for. The second
// and the third gate open only to a line about what lies behind them (gates.go). A
// question that begins with who, what, when or where opens gates as an open one does,
// though experts who label conversations count some of these as closed; with trust, a
// held silence opens the first. No number is said while the talk goes on;
// [Talk.Debrief] tells afterwards what was behind each gate.
//
// How far they go when they are asked for something depends on what is out and
// on who put the link into words, they or the organizer: ask.go.
//
// # Drills
//
// A talk may begin at a stage ([DrillOf]), as if those before it had gone well enough: with nearly
// the trust its gates want, what belongs to the stages before told, but for what lies deepest, and
// the last of it said just now (drill.go). In the last stage there is the objection to find, and a yes.
//
// # Answers
//
// A line that takes up a word of the last answer, points at it or names nothing ("who?") stays with
// what is talked of (aim.go, stay.go). Below each of their lines the persona has what a stranger
// would ask about it (follow.go): a question is one of those if it wants the same thing and names
// the same. What anybody is asked it has answers to, which are found by naive Bayes. What a fresh
// line is about is found by words (hear.go): those of facts and of general topics, where nothing
// else is asked about. What nobody foresaw is answered in the words of the question, or in its shape
// (package speech): they say that they do not know, or would rather not tell. Which line is said is
// drawn from the seed and the turn; none twice in twenty.
//
// # Caveats
//
//   - The moves of a turn count as they are given: a label that is corrected
//     gives another talk from there on.
//   - It understands words, not sentences: "not my son" is about a son.
//   - Words of a persona are found in English only, with one typing error each.
package partner
