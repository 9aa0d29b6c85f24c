// Package listener says what a line of an organizer's does: it asks an open
// question, gives back what was said, advises, pitches, asks for something.
//
//	l, err := listener.New()
//	heard := l.Listen("What did that cost you?")
//	heard.Question     // Open
//	heard.Moves[0].Why // opens with “what”
//
// # How it decides
//
// Three things are decided by a small linear model: what kind of question a
// line asks, whether it gives back what the other person said, whether it
// brings in something of the speaker's own (information, advice, a plan).
// Which of these is the main one is decided together with them, so that they
// fit each other (together.go). The model is trained on conversations that experts labelled (Wu et al., ICASSP 2022
// and Future Internet 2023, 15(3), 110); .ci/make/listener chooses its features,
// trains it, and measures it on conversations that it was neither chosen nor
// trained on (package weights holds what came of it). The other moves, which that craft
// does not label, are found by words that stand for them, in phrases_en*.go.
//
// A line of several clauses is heard clause by clause too (clause.go): what is
// given back before a question is a reflection beside it, and what is told of
// the speaker beside a question is none. Told the lines before, it takes for a
// reflection only what takes up something of them (share.go).
//
// What a line is after, more finely than a move says (one moment, what it cost,
// when to speak again), is told by package aim.
//
// Weights are whole numbers and are added up as such, so that the same line
// gets the same labels on every machine. Every label says what it was
// given for, in whatever language it is read.
//
// # Caveats
//
//   - It knows English only, and Spanish question words by their accents.
//   - It hears one line at a time. Told the lines before, it also hears words
//     that are given back; nothing else of the conversation.
//   - Experts do not agree on every line either: two of them reach a macro-F1
//     of about 0.8 with each other. A label is a proposal, and can be corrected.
//   - Irony and quotation are taken as they are worded. Reported speech is known
//     by a word for saying or thinking in the same sentence, and by nothing else.
package listener
