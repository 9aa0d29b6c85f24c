// Package people is about everyone an organizer knows: what is kept of somebody
// besides talks ([Card]), what of it may be kept ([Card.Kept], [HeldOf]), what a list
// tells of each ([Row], made by [RowOf]; [Joined] where two records are of one person),
// and the page to read before meeting one of them ([PageOf]).
//
// What is typed is read here as well: somebody in a line ([ReadLine]), running into them
// ([ReadPassing], [InPassing]), what narrows a list ([ReadFilter]), how often people are
// met ([ReadRhythm]). A group may have its own ladder of asks ([Ladder]).
//
// Caveats: it keeps nothing and reads no clock; whoever asks gives it cards, talks and
// the time. What is typed is read in English (phrases_en.go), and nothing of it is
// kept before it was shown how it was understood.
package people
