// Package alone is what one practises alone: a whole talk with a scripted
// partner, the drill of one stage, and what a conversation that was written down
// elsewhere comes to.
//
// Begin with [Room] in room.go: its exported methods are what tui/doors.go calls.
// solo.go chooses whom to meet, talk.go is the talk with them, solo_debrief.go
// what it came to; recorded.go reads a recording, recorded_report.go shows it.
//
// What the partner says, and what a line is heard as, is guide/practice's.
package alone
