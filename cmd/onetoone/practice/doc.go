// Package practice is what a trainee does on the command line: a talk with a
// scripted partner, the personas and their cards, the plan of a round, and the
// scorecard of a recording. What a trainer does is in trainer. Begin with
// [Command].
//
// # Output as JSON
//
// label writes one object a line:
//
//	question    open, closed or none
//	reflection  whether it gives back what was said
//	input       whether it brings in something of the speaker's own
//	behaviour   the main one of those that are there: question, reflection,
//	            therapist_input; other where none is
//	moves       what it does, in the words of guide/practice/listener
//	why         for each move, what it was found by
//
// personas one array of objects:
//
//	id, name, role, brief  what is known beforehand
//	file                   of one that somebody wrote, the file in the folder
//	warnings               by its id, what a trainee may decline to meet
//
// and score one object for each conversation:
//
//	transcript_id  its id in a CSV file, else empty
//	score          how much of it was listening, 0 to 1; no grade
//	parts          open_questions, reflections, input: the shares it is made of
//
// # Caveats
//
//   - A talk at the keyboard is kept nowhere; one on the screens is.
package practice
