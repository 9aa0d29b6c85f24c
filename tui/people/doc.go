// Package people is everybody an organizer knows: the list that narrows as one types,
// the page about somebody for the organizer alone, what is kept of them besides talks,
// adding somebody, running into them, two records that are of one person, how much of a
// place was met; the page that somebody may read about themselves, correcting a name,
// forgetting somebody, and the receipt of that.
//
// Begin with Room, which says what these screens need. What a page about somebody
// tells is computed in guide/people.
//
// Caveats: forgetting cannot be taken back, so its page stays until it is done. The
// page for the organizer is none to show across a table, and goes while two people
// talk.
package people
