// Package invented has the talks that tests find in a vault; the program links
// none of it. Begin with [Talks], and with [Hold] for one more.
//
// # Caveats
//
//   - Tests quote the words in these talks, and their ids: a change shows in many.
package invented
