// Package agenda is everything promised, and everybody to see: the page of all of it,
// of which Home shows the top, and what may become of each: a promise was kept, was
// missed, is moved or let go; somebody is met, or not for now.
//
// Begin with Room, which says what these screens need, and list.go.
//
// Caveats: what is said of a promise is an event of its talk, so that the talk is
// opened for it. Home and the page of everything take back the same: see Room.
package agenda
