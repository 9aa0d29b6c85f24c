// Package people is everybody whom talks were held with: the list, the page that
// somebody may read about themselves, correcting a name, forgetting somebody, and
// the receipt of that.
//
// Begin with Room, which says what these screens need.
//
// Caveats: forgetting cannot be taken back, so its page stays until it is done.
package people
