// Package minutes keeps the minutes of a round of practice, in minutes.json in the
// folder of the practice vault, and reads them from flags. They are three numbers,
// which tell nothing about anyone. So does hints.json, which says whether hints are
// offered in a talk. Begin with [Kept] and [Flags].
//
// # Caveats
//
//   - A file that has anything else in it counts as none.
package minutes
