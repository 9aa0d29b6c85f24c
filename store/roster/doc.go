// Package roster is what lists of everything read, a few dozen in a record: a compact
// head of each talk that waits for nothing, a row of each person. It is sealed with a
// key of its own, which forgetting destroys with the person's.
//
//	roster.go   shelves, and the pages on them
//	code.go     how what is kept is written: the fields of guide.Header and people.Row
//
// It follows from the rest: where it is missing, damaged or of another shape, all is read
// one by one, and it is made anew. What is on the shelves, package ledger says.
//
// # Caveats
//
//   - A field that is new in guide.Header, guide.Promise, people.Card or people.Row has
//     to be written in code.go; a test says which is not.
//   - That a page is an older one, the sum of all records tells alone.
package roster
