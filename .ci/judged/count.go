package main

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// What holds, in hundredths of the answers that two readers judged, each reader's word counting half: what was
// reached so far, below which nothing may fall. Wanted is what is to be reached.
const (
	leastFits, wantedFits  = 74, 75
	mostWrong, wantedWrong = 18, 8
	mostChanged            = 25 // in hundredths of all answers
)

var judgements = []string{"fits", "generic", "wrong"}

// count is what was said of some answers.
type count struct {
	answers, changed int
	pairs            [3][3]int // by what reader one said, and reader two
}

func (t talk) count(answers []string) (count, error) {
	c := count{answers: len(answers)}
	for i, u := range t.turns {
		one, two := slices.Index(judgements, u.said[0]), slices.Index(judgements, u.said[1])
		switch {
		case one < 0 || two < 0:
			return c, fmt.Errorf("%q is not judged by two readers as one of %v", u.line, judgements)
		case u.answer != answers[i]:
			c.changed++
		default:
			c.pairs[one][two]++
		}
	}
	return c, nil
}

func (c *count) add(d count) {
	c.answers += d.answers
	c.changed += d.changed
	for i := range c.pairs {
		for j := range c.pairs[i] {
			c.pairs[i][j] += d.pairs[i][j]
		}
	}
}

// share is how many hundredths of the judgements are j.
func (c count) share(j int) float64 {
	var n int
	for i := range c.pairs {
		n += c.pairs[j][i] + c.pairs[i][j]
	}
	return 100 * float64(n) / float64(max(1, 2*c.judged()))
}

func (c count) judged() int { return c.answers - c.changed }

func (c count) row(name string) {
	fmt.Printf("%-24.24s%8d%7.0f%%%7.0f%%%7.0f%%%8d\n", name, c.answers, c.share(0), c.share(1), c.share(2), c.changed)
}

// agreement is how often two readers said the same, and Cohen's kappa: how much of that is not chance
// (Cohen, “A coefficient of agreement for nominal scales”, 1960).
func (c count) agreement() (same, kappa float64) {
	n := float64(max(1, c.judged()))
	var chance float64
	for i := range c.pairs {
		same += float64(c.pairs[i][i]) / n
		var one, two float64
		for j := range c.pairs {
			one += float64(c.pairs[i][j])
			two += float64(c.pairs[j][i])
		}
		chance += one * two / n / n
	}
	if chance == 1 {
		return same, 1
	}
	return same, (same - chance) / (1 - chance)
}

// reached says how far two readers agreed, and which bounds do not hold.
func (c count) reached() error {
	same, kappa := c.agreement()
	fmt.Printf("\ntwo readers say the same of %.0f%%, kappa %.2f\n", 100*same, kappa)
	fmt.Printf("to be reached: %d%% fit, %d%% wrong at most\n", wantedFits, wantedWrong)
	var missed []error
	if math.Round(c.share(0)) < leastFits {
		missed = append(missed, fmt.Errorf("fewer than %d%% fit", leastFits))
	}
	if math.Round(c.share(2)) > mostWrong {
		missed = append(missed, fmt.Errorf("more than %d%% are wrong", mostWrong))
	}
	if 100*c.changed > mostChanged*c.answers {
		missed = append(missed, fmt.Errorf("more than %d%% have changed since: type talks anew, and have them judged", mostChanged))
	}
	return errors.Join(missed...)
}
