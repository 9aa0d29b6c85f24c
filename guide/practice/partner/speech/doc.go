// Package speech tells what a typed line says by itself, whatever the talk: its
// words without their endings, which of them say something, and what kind of
// question it asks.
//
//	speech.KindOf("And what then?", "Dee", true) // speech.Then
//
// What kind a question is follows from how it opens, by a table (phrases_en_asked.go).
//
// A question that was foreseen is known by what it wants and what it names (Follow), or as one of
// many wordings (Bank). What nobody foresaw has an answer all the same: yes, no, or one of two things in the
// words of the question (phrases_en_yes.go, phrases_en_or.go), or whatever a persona has
// for the shape that the answer must have (ShapeOf). PromptOf knows the guides' prompts.
//
// # Caveats
//
//   - A yes or no that is made of the question knows no fact, and may contradict one
//     that comes out later.
//   - It goes by forms and words: a form that the tables lack is asked about nothing.
package speech
