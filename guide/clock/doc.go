// Package clock measures how long a talk lasts, whatever the clock on the wall does.
//
// Clocks are set, jump and go back; how long a talk lasted must not follow them. So
// every event carries the time since the talk began, a [Clock] adds up what they say,
// and a talk that is held live is given the readings of a stopwatch ([Watch]). When
// the day that a clock says is to be confirmed by somebody, [Doubts] says.
//
// Nothing here reads a clock: whoever calls is told the time, and tells it.
package clock
