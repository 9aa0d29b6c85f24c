// Package rounds is what people practise with each other: the first screen of
// practice, a round of three with its cards, the observer's page, the debrief
// with points side by side, and who does what when in a room full of people.
//
// Begin with [Room] in room.go: its exported methods are what tui/doors.go calls.
// lobby.go is the first screen, round.go deals the roles, handover.go is the page
// between two people at one screen, console.go is the observer's.
//
// The talk itself is held on the screens of every talk, and reached by its place.
package rounds
