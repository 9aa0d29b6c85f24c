// Package script says what a guide is, and reads and prints guides as files that
// a person can write.
//
// A [Guide] is a conversation structure: an ordered list of stages, each with
// prompts and cues, planned minutes, and the duties that the program relies on it
// for ([Duty]). Code goes by a stage's duty and never by its id.
//
//	g, err := script.Parse("our-guide.md", src)
//	st, ok := g.StageFor(script.DutyWhy)
//
// Begin with guide.go; guides/ has the guides that come with the program
// ([Builtin]). A file is Markdown in a strict dialect, so that no word of it but a
// comment is ever passed over: [Parse] says of whatever it does not expect what it expected,
// in which line, and [Guide.Markdown] prints what Parse reads back as the same.
//
// A prompt is a dash with its id and its words; below it stand, as dashes of their
// own, other wordings ("or:"), what to say where what a wording needs was not
// prepared ("empty:"), the step of the click it asks for ("step:"), and that it
// "carries the stage" or is "part of the ask". "tell:" before the words makes it a
// page on which the organizer tells something. What may stand in braces, [Placeholders]
// says; a line with one that may be without words has to have its "empty:".
//
// Our other files are read through [Read] as well, line by line (markdown.go), into
// sections whose words [File] gives, and whose faults it keeps: see package
// personas. A library read them before; it took more of every start than all the
// rest of a guide, and what it knows beyond this dialect was refused anyway.
//
// # Caveats
//
//   - Stage and prompt ids are permanent, titles are not: records name ids.
//   - A guide that a file gives is valid. Nothing checks one that was put together
//     otherwise but to print it and to read it back.
//   - Files are UTF-8. One that has other bytes is refused.
package script
