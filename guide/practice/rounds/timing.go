package rounds

import (
	"cmp"
	"strings"
	"time"

	"example.org/onetoone/guide/words"
)

// Timing is how the minutes of a round are spent. The zero value is Usual.
type Timing struct {
	Talk    int `json:"talk"`    // of the two, whole minutes, 1 to 240
	Debrief int `json:"debrief"` // 0 to 240
	Rotate  int `json:"rotate"`  // to change places, 0 to 60
}

// Usual is ten minutes to talk, eight for the eight pages of the debrief, one to
// change places. Source of the ten and the one: the role play with which
// WashingtonCAN trained people for personal visits; its three to debrief are too
// few for points and questions.
func Usual() Timing { return Timing{Talk: 10, Debrief: 8, Rotate: 1} }

// Round is the minutes of a whole round.
func (t Timing) Round() int { return t.Talk + t.Debrief + t.Rotate }

// Frame is what stands around the rounds, in whole minutes. The zero value is
// none of it, as in rooms that older programs kept.
type Frame struct {
	Start   string `json:"start,omitempty"`   // when it begins, as 18:30; empty counts from minute 0
	Opening int    `json:"opening,omitempty"` // 0 to 240
	Break   int    `json:"break,omitempty"`   // in the middle, where there are two rounds, 0 to 240
	Closing int    `json:"closing,omitempty"` // 0 to 240; what is left over is added to it
}

// UsualFrame is five minutes for each: with it four usual rounds are ninety.
func UsualFrame() Frame { return Frame{Opening: 5, Break: 5, Closing: 5} }

// onClock is how a time of day is kept.
const onClock = "15:04"

// ReadClock reads when a practice begins: 18:30, 1830, 6pm, 6:30 pm. It returns
// ErrClock for anything else.
func ReadClock(text string) (string, error) {
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	for _, form := range []string{onClock, "1504", "3pm", "3:04pm"} {
		if at, err := time.Parse(form, text); err == nil {
			return at.Format(onClock), nil
		}
	}
	return "", ErrClock
}

// within refuses minutes that are out of range.
func within(name string, n, from, to int) error {
	if n < from || n > to {
		return words.Fail("rounds.timing", nil, "What", words.Of("rounds.part."+name), "Minutes", n, "Least", from, "Most", to)
	}
	return nil
}

func (t Timing) check() error {
	return cmp.Or(within("talk", t.Talk, 1, 240), within("debrief", t.Debrief, 0, 240), within("rotate", t.Rotate, 0, 60))
}

func (f Frame) check() error {
	if _, err := time.Parse(onClock, f.Start); f.Start != "" && err != nil {
		return ErrClock
	}
	return cmp.Or(within("opening", f.Opening, 0, 240), within("break", f.Break, 0, 240), within("closing", f.Closing, 0, 240))
}

// Errors of Make, and of ReadClock.
const (
	// ErrPeople is returned for fewer than two people, or more than MostPeople.
	ErrPeople = words.Error("rounds.people")
	// ErrShort is returned when not even one round fits.
	ErrShort = words.Error("rounds.none")
	// ErrClock is returned for what is no time of day.
	ErrClock = words.Error("rounds.clock")
)

// The most that a room is planned for.
const (
	MostPeople  = 300
	mostMinutes = 24 * 60
)

// Room is what there is: people, whole minutes, laptops. Classes keep it: its
// fields keep their names.
type Room struct {
	People  int    `json:"people"`  // 2 to MostPeople
	Minutes int    `json:"minutes"` // up to mostMinutes
	Laptops int    `json:"laptops"` // 0 or more
	Timing  Timing `json:"timing"`
	Frame
}

func (r Room) check() error {
	switch {
	case r.People < 2 || r.People > MostPeople:
		return words.FailText(words.Count("rounds.people.of", r.People, "Most", MostPeople), ErrPeople)
	case r.Minutes > mostMinutes:
		return words.Fail("rounds.minutes", nil, "N", r.Minutes, "Most", mostMinutes)
	case r.Laptops < 0:
		return words.Fail("rounds.laptops", nil, "N", r.Laptops)
	}
	return cmp.Or(r.Timing.check(), r.Frame.check())
}

// takes is how many minutes so many rounds take with what stands around them:
// nobody changes places after the last, and one alone has no break.
func (r Room) takes(rounds int) int {
	n := r.Opening + rounds*r.Timing.Round() - r.Timing.Rotate + r.Closing
	if rounds > 1 {
		n += r.Break
	}
	return n
}

// rounds is how many fit.
func (r Room) rounds() int {
	n := 0
	for r.takes(n+1) <= r.Minutes {
		n++
	}
	return n
}

// short says that no round fits, and what would.
func (r Room) short() error {
	round := r.Timing.Talk + r.Timing.Debrief
	fits := words.Of("rounds.fits.longer", "Minutes", r.takes(1))
	switch least := leastTalk + leastDebrief; {
	case r.Minutes >= round:
		fits = words.Of("rounds.fits.bare", "Minutes", r.takes(1), "Left", r.Minutes-round)
	case r.Minutes >= least:
		talk := max(leastTalk, r.Minutes*r.Timing.Talk/round)
		fits = words.Of("rounds.fits.shorter", "Minutes", r.takes(1), "Talk", talk, "Debrief", r.Minutes-talk)
	}
	return words.Fail("rounds.short", ErrShort, "Round", round, "Around", r.Opening+r.Closing, "Minutes", r.Minutes, "Fits", fits)
}

// The least that is proposed for a round.
const (
	leastTalk    = 5
	leastDebrief = 3
)
