package practice

import (
	"fmt"
	"time"

	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/tui/parts"
)

// AsksRoom are what a page asks of a room but for its people: minutes, laptops, and
// what stands around the rounds, from the coming quarter of an hour.
func (k *Talks) AsksRoom() []parts.Number {
	w, usual := k.Words, rounds.UsualFrame()
	start := k.Now().Add(15*time.Minute - 1).Truncate(15 * time.Minute)
	return []parts.Number{
		{Label: w.T("plan.minutes"), Value: 90}, {Label: w.T("plan.laptops")}, {Label: w.T("plan.start"), Value: start.Hour()*100 + start.Minute(), Clock: true},
		{Label: w.T("plan.opening"), Value: usual.Opening}, {Label: w.T("plan.break"), Value: usual.Break}, {Label: w.T("plan.closing"), Value: usual.Closing},
	}
}

// RoomOf is the room that was said.
func (k *Talks) RoomOf(n []int) rounds.Room {
	return rounds.Room{Minutes: n[0], Laptops: n[1], Timing: k.Timing,
		Frame: rounds.Frame{Start: fmt.Sprintf("%02d:%02d", n[2]/100, n[2]%100), Opening: n[3], Break: n[4], Closing: n[5]}}
}
