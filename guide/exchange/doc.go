// Package exchange turns records into files for someone else: Markdown for
// people, JSON for programs.
//
// Exports obey consent: [Markdown] and [Talk] are given a session whose words
// were already reduced to what its level keeps, and [Exportable] refuses a
// talk whose level is undecided.
//
// # JSON
//
// Every JSON document is an object with "onetoone": 1, the version of its
// shape. Fields are only added within a version. [List] holds "talks",
// [Talk] one "talk" with its transcript, [Guides] is an array.
//
// # Caveats
//
//   - Control characters in words are made visible in Markdown, and left as
//     JSON escapes in JSON.
//   - Times are written as RFC 3339 with the zone of the organizer's clock.
package exchange
