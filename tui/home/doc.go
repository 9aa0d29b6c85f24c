// Package home is the first screen: what was promised, whom to see, what was going
// on; and what leads on from it: the search by name, the guides, the manual, the talks
// that are to be looked through.
//
// Begin with Room, which says what these screens need, and home.go.
//
// Caveats: Home is read in commands, and shows what it last read.
package home
