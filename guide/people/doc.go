// Package people is about everyone an organizer knows: what is kept of somebody
// besides talks ([Card]), what of it may be kept ([Card.Kept]), what a list tells of
// each ([Row], made by [RowOf]), and the page to read before meeting one of them
// ([PageOf]). It has the ladder of asks as well ([Ladder]), and who may be whom
// ([WhoMayBe]).
//
// Caveat: it keeps nothing and reads no clock; whoever asks gives it cards, talks and
// the time.
package people
