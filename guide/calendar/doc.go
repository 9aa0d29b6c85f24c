// Package calendar makes of the days that talks agreed on a file that calendars read,
// by iCalendar (RFC 5545): what was promised, and when to speak again ([Of], [Write]).
//
// A calendar knows an entry by a random id, which is kept in the talk with what it was
// told last: a second file moves the entry where the day changed, and cancels it where
// nothing is to be done any more. So the id goes when the promise does. A file tells
// everything that it should anew: whoever missed one misses nothing by the next.
//
// What is kept in a talk is a line, in the fields guide.FieldUID and FieldAgainUID: the
// promise's number, or 0, the id, how often it was told in another way, and its day; and
// then gone, where it was cancelled:
//
//	2 3gj5ez36djzpqpa0 1 2026-12-05T18:00 gone
//
// # Caveats
//
//   - A file says that there is something to do on a day, and no more: no names, no
//     words, no place. Nothing protects it, once it is written, nor what reads it.
//   - What is past for more than [TellDays] is told no more.
//   - A promise that is forgotten, or that consent no longer keeps, cannot be
//     cancelled: nobody knows its id any more.
package calendar
