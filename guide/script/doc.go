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
// ([Builtin]). A file is Markdown in a strict dialect, so that no word of it is
// ever passed over: [Parse] says of whatever it does not expect what it expected,
// in which line, and [Guide.Markdown] prints what Parse reads back as the same.
//
// # Caveats
//
//   - Stage and prompt ids are permanent, titles are not: records name ids.
//   - A guide that a file gives is valid; [Guide.Check] says whether another is.
//   - Files are UTF-8. One that has other bytes is refused.
package script
