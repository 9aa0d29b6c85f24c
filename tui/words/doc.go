// Package words is the catalogue of everything the program says to a person.
//
// A text has an id, such as "talk.foot.next", and stands in a file for each
// language; English is en.json. In a text {{.Name}} stands for a value, and a
// text with "one" and "other" is chosen by a number, {{.PluralCount}}.
//
// Caveats: an id that the catalogue lacks is shown as itself, in brackets, so
// that the mistake is seen; a test finds those before a person does.
package words
