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
// talk ([guide.Session.Shown]) they write what the level none keeps; "closed" is
// since when.
//
// # What is held about a person
//
// A [Report] is for the person, who may know everything: [WriteReport] and
// [WriteReportJSON] leave nothing out, whatever was agreed. Undecided talks are
// in it and say so; so is what was taken back and is still stored. Lines from
// talks with others stand without the others' names.
//
// # Markdown
//
// [WriteMarkdown] writes front matter (id, date, guide, minutes, planned minutes,
// consent, and the person where the name is kept; every value is JSON, which YAML reads
// too), then the sections of a [Page]. Whatever people said or wrote is data:
// it is escaped so that it stays words, whatever it looks like.
//
// # JSON
//
// Every document says "onetoone": 1, the version of its shape. Within a
// version fields are only added. Times are RFC 3339, minutes whole minutes.
//
//	WriteList    {"onetoone": 1, "talks": [header …]}, in the order given
//	WriteTalk    {"onetoone": 1, "talk": header and transcript}
//	WriteGuides  [{"onetoone": 1, "id", "title", …} …]
//	WriteReportJSON  {"onetoone": 1, "report": …}
//
// A header has the fields of [guide.Header], but for those that say whom to see;
// "promises" are those still open.
// A promise has the fields of [guide.Promise], but "due" is a plain day such as
// "2026-11-24", read from the words of "when", and "due_time" the time of that
// day, "18:00", where one was named; either is left out where none was read.
// A talk adds:
//
//	fields            what was filled in, by name of the field
//	statistic_source  where the statistic is from
//	transcript        the visits to stages, in order: stage, at, and entries
//	after             entries that belong to no stage: written before the
//	                  first prompt, or added later
//	promised          all promises, open or not
//	not_promised      what was talked about and lacks a what, a when or a yes
//	assessment        level, 1 strongest … 5 against, act, at
//
// An entry is a mark ("mark": true, with its kind once it has one) or a note,
// with its words, and in "added" what was added to a mark when the talk was
// over, with its time; "later" when it was added after the talk, "gone" where
// words were removed that must not be stored.
//
// A report has person, written, purpose, look_again_days (0 is never), talks and
// lines_elsewhere (talk, seq, text; seq 0 is an unsent line), and lines_closed, how
// many more are in talks that are closed. A talk of a report
// adds agreed and look_again, days; stored, its events as they lie in the vault;
// and unsent, the lines that were being written.
//
// A guide has id, title, summary, minutes and stages; a stage has id, title,
// minutes and prompts; a prompt has id, text and other ways to ask.
//
// # Caveats
//
//   - Control characters, and those that hide or reorder text, are made
//     visible in Markdown and written as escapes in JSON.
//   - Markdown keeps every word, not every space: indentation and repeated
//     spaces may go when it is shown.
//   - The words around what people said are English.
package exchange
