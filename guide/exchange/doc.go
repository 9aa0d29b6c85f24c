// Package exchange turns records into files for someone else: Markdown for
// people, JSON for programs.
//
//	if err := exchange.Exportable(s); err != nil { … } // nobody said what may be kept
//	err := exchange.WriteMarkdown(w, id, s)
//
// # Consent
//
// Nothing that is written here holds more than the talk's level of consent
// keeps ([guide.Keeps]), also when the talk itself was not reduced to it yet.
// [Exportable] refuses a talk whose level is undecided; showing such a talk
// to the organizer is no export, so the writers themselves do not ask. Of a closed
// talk ([agenda.ShownTalk]) they write what the level none keeps; "closed" is
// since when.
//
// # What is held about a person
//
// A [Report] is for the person, who may know everything: [WriteReport] and
// [WriteReportJSON] leave nothing out, whatever was agreed. Undecided talks are
// in it and say so; so is what was taken back and is still stored. Lines from
// talks with others stand without the others' names.
//
// # On a screen
//
// [Document] is the whole talk as its organizer reads it, from which the files leave
// out what consent does not keep; [Held] is what its person may read over their
// shoulder.
//
// What the files look like is in FORMAT.md.
//
// # Caveats
//
//   - Control characters, and those that hide or reorder text, are made
//     visible in Markdown and written as escapes in JSON.
//   - Markdown keeps every word, not every space: indentation and repeated
//     spaces may go when it is shown.
package exchange
