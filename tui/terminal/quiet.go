package terminal

import "time"

// stall is how late the timer may fire before that proves that the process, not the keyboard, stood
// still: what was typed meanwhile has not been seen yet.
const stall = 10 * time.Millisecond

// quietTimer fires when nothing was typed for a while.
type quietTimer struct {
	timer *time.Timer
	wait  time.Duration
	due   time.Time
	late  bool // it has been started again once
}

// start sets the timer to fire after wait, or never if wait is 0.
func (q *quietTimer) start(wait time.Duration) {
	q.wait, q.late = wait, false
	q.again()
}

// again starts the same wait once more.
func (q *quietTimer) again() {
	q.stop()
	if q.wait > 0 {
		q.due = time.Now().Add(q.wait)
		q.timer = time.NewTimer(q.wait)
	}
}

func (q *quietTimer) fired() <-chan time.Time {
	if q.timer == nil {
		return nil
	}
	return q.timer.C
}

// stalled reports, once for each start, that the timer fired so late that the process must have
// stood still.
func (q *quietTimer) stalled() bool {
	late := !q.late && time.Since(q.due) > stall
	q.late = q.late || late
	return late
}

func (q *quietTimer) stop() {
	if q.timer != nil {
		q.timer.Stop()
		q.timer = nil
	}
}
