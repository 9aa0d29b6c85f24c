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
// Trust runs from 0 to 10. A reflection, an open question or a pause adds one;
// the third closed question in a row or a jump away from what was just told
// takes one; a pitch, a fix or a judgement takes two, and locks what lies
// deepest until it is made up for. What opens which gate is in gates.go; a
// question that begins with who, what, when or where opens gates as an open one
// does, though experts who label conversations count some of these as closed.
// No number is said while the talk goes on: trust is heard in how they answer.
// [Talk.Debrief] tells afterwards what was behind each gate.
//
// How far they go when they are asked for something depends on what is out and
// on who put the link into words, they or the organizer: ask.go.
//
// # Drills
//
// A talk may begin at a stage ([DrillOf]), as if those before it had gone well
// enough: trust is what its gates want, or nearly, what belongs to the stages
// before is out but for what lies deepest, and the first reply is something of
// that from which the stage goes on. Which stage a fact belongs to follows from
// its level, its step of the click and its topics: drill.go. In the last stage
// what is to be found is the objection, and a yes.
//
// # Answers
//
// What a line is about is found by words (hear.go, phrases_en*.go): those of the
// persona's facts, and those of general topics everybody may be asked about.
// A line about nothing that is known stays with what was talked of last, and so
// does one that takes it up by a word that stands for it ("and what did they
// say") or only goes along ("oh right"). Small talk opens no gate, though a match
// last night shares a word with a bad night: lighten, in hear.go. Only
// when that fails too is the answer a filler. Which of several lines is said
// is drawn from the seed and the number of the turn; none is said twice within
// twenty turns.
//
// # Caveats
//
//   - The moves of a turn count as they are given: a label that is corrected
//     gives another talk from there on.
//   - It understands words, not sentences: "not my son" is about a son.
//   - Words of a persona are found in English only, with one typing error each.
//   - What to say of two things in one line is a guess: the one with more of its
//     words in the line wins.
//   - An ask is known by its words too, so that one the listener took for a
//     question is answered as what it is.
package partner
