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
// brings in something of the speaker's own (information, advice, a plan). It
// is trained on conversations that experts labelled (Wu et al., ICASSP 2022
// and Future Internet 2023, 15(3), 110); .ci/listener trains it, and measures
// it on conversations it was not trained on. The other moves, which that craft
// does not label, are found by words that stand for them, in phrases.go.
//
// Weights are whole numbers and are added up as such, so that the same line
// gets the same labels on every machine. Every label says in words what it
// was given for.
//
// # Caveats
//
//   - It knows English only.
//   - It hears one line at a time. Told the lines before, it also hears words
//     that are given back; nothing else of the conversation.
//   - Experts do not agree on every line either: two of them reach a macro-F1
//     of about 0.8 with each other. A label is a proposal, and can be corrected.
//   - Irony, quotation and reported speech are taken as they are worded.
package listener
