// Package people is about everyone an organizer knows: what is kept of somebody
// besides talks ([Card]), what of it may be kept ([Card.Kept]), and what a list
// tells of each ([Row]).
//
// Caveat: it reads no talk and no clock; whoever makes a [Row] gives it headers.
package people
