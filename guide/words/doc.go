// Package words has every sentence a person can read.
//
// A text has an id, room.thing, and stands in the files of a language's folder;
// English is en/, a file a room of the house. In a text {{.Name}} stands for a
// value, {{if .Name}} … {{end}} for what is said only when there is one, and a
// text with "one" and "other" goes with a number, {{.PluralCount}}.
//
// Say it where it is read, with a Words:
//
//	w.T("home.today", "Day", w.Date("date.full", now))
//	w.N("marks", n)
//
// Further down nobody knows the language. What is said there of a failure, a
// reason, a notice travels as a value, and is said at the edge:
//
//	const ErrNoTalk = words.Error("talks.none")           // a sentinel
//	return words.Fail("talks.reading", err, "ID", id)     // "reading talk 3f: " and why
//	return words.As(ErrNoTalk, "talks.none.of", "Name", n) // is ErrNoTalk, in its own words
//	why := words.Count("reason.questions", n)              // a Text
//
//	w.Say(err)    w.Text(why)
//
// After a change of a text: go generate ./guide/words, which prepares en.txt.
// The program embeds that file and looks a text up in it where it lies: a start
// parses nothing, and reads what it shows.
//
// Another language is another folder, de/, and what the generator makes of it;
// package source has the check of a translation.
//
// Caveats: an id that the catalogue lacks is shown as itself, in brackets, so
// that the mistake is seen; a test finds those that the code says by T, N, Of and
// the like, and not those of a command's Tell. An error's
// Error() is English whatever language is set: only Words.Say translates.
package words

//go:generate go run ./generate
