// Package practice is what the rooms of practice share: how a practice begins
// and how long it is, where what it comes to is printed, and how figures beside
// their bands are drawn.
//
// Begin with [Talks] in practice.go. The rooms are beside it: rounds is what
// people practise with each other, alone what one practises with a scripted
// partner. Neither knows the other: what one leads to in another room is a place
// of tui/screen.
package practice
