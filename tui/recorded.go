package tui

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	tape "example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/scorecard"
)

// newRecorded asks for the file of a recorded practice, who the organizer is,
// and which day and names it is kept with; then it keeps it as a practice, and shows what it comes to.
func (k *kit) newRecorded() *asking {
	w, read := k.Words, k.drill.Recording
	var asks *asking
	asks = newAsking(k.desk, w.T("recorded.title"), w.T("recorded.ask"), []*asked{newAsked("", "", "", nil)}, func(texts []string) (step, error) {
		if texts[0] == "" {
			return stay(), nil
		}
		return asks.wait(w.T("recorded.busy"), func() (func() step, error) {
			talks, err := read(texts[0])
			return func() step { return k.whichRecording(asks, talks) }, err
		}), nil
	})
	asks.more = w.T("recorded.more")
	return asks
}

// whichRecording asks for the conversation, where a file has several, and then
// for the organizer.
func (k *kit) whichRecording(asks *asking, talks []recording.Talk) step {
	if len(talks) == 0 {
		asks.err = k.T("recorded.nothing")
		return stay()
	}
	if len(talks) == 1 {
		return k.whoRecorded(asks, talks[0])
	}
	var opts []option
	for _, t := range talks {
		opts = append(opts, option{name: t.ID, more: strings.Join(t.Speakers(), ", "), run: func() step { return k.whoRecorded(asks, t) }})
	}
	return push(newList(k.desk, k.T("recorded.which"), "", true, opts))
}

func (k *kit) whoRecorded(asks *asking, t recording.Talk) step {
	var opts []option
	for i, name := range t.Speakers() {
		o := option{name: name, run: func() step {
			if k.journal.ReadOnly() {
				return k.scoreRecording(asks, t, name, k.Now(), nil)
			}
			return push(k.newKept(t, name))
		}}
		if i < 9 {
			o.key = strconv.Itoa(i + 1)
		}
		opts = append(opts, o)
	}
	return push(newList(k.desk, k.T("recorded.who"), "", false, opts))
}

// keepRecording keeps the recording as a practice, and shows it. Where nothing
// can be kept, it is only shown.
func (k *kit) keepRecording(kept guide.Session) step {
	t := hold.New(k.newID(), kept)
	if k.journal.ReadOnly() {
		r, _ := tape.Of(kept) // it was made as one
		return push(newScorecard(k.desk, r.Card))
	}
	k.open.Add(t)
	return step{ToFirst, Show{Screen: k.newTold(t)}}
}

// newScorecard shows a scorecard: one thing to keep and one to try, the points
// with the turn behind each, what was counted beside its bands.
func newScorecard(k *desk, c scorecard.Card) *sheet {
	return newSheet(k, k.T("scorecard.title"), nil, slices.Concat(adviceParts(k, c), scorecardParts(k, c))...)
}

// scorecardParts are the points at a glance, what each is for, and what was
// counted.
func scorecardParts(k *desk, c scorecard.Card) []part {
	glance := part{head: k.T("score.all"), pairs: true}
	for _, l := range c.Lines {
		glance.lines = append(glance.lines, pad(l.Name, gapName)+pointDots(l.Points))
	}
	figures := part{head: k.T("counted.title"), sign: "·"}
	for _, f := range c.Figures {
		figures.lines = append(figures.lines, figureLine(k, f)+" ("+bands(k, f)+")")
	}
	return slices.Concat([]part{glance}, pointParts(c, false),
		[]part{figures, {ink: faint, lines: []string{k.T("counted.stretch")}}})
}

// pointParts are what each line was given points for, with the turns behind
// them; with missing, what it still lacks too. A line with neither is not there.
func pointParts(c scorecard.Card, missing bool) (out []part) {
	for _, l := range c.Lines {
		head := l.Name + "  " + pointDots(l.Points)
		for _, x := range proofs(l, missing) {
			out = append(out, part{head: head, sign: x.sign, lines: []string{x.line()}})
			head = ""
		}
	}
	return out
}

// proof is what a point was given or lost for, and the words that show it; none
// where it was not given.
type proof struct{ sign, what, words string }

func (x proof) line() string {
	if x.words == "" {
		return x.what
	}
	return x.what + ": “" + x.words + "”"
}

// proofs are those of a line; what the same words show stands together.
func proofs(l scorecard.Line, missing bool) (out []proof) {
	add := func(sign string, x scorecard.Criterion) {
		next := proof{sign, x.What, x.By[0].Words}
		if n := len(out); n > 0 && out[n-1].sign == sign && out[n-1].words == next.words {
			next.what = out[n-1].what + "; " + next.what
			out = out[:n-1]
		}
		out = append(out, next)
	}
	for _, x := range l.Criteria {
		if len(x.By) > 0 {
			add("+", x)
		} else if missing {
			out = append(out, proof{sign: "○", what: x.What})
		}
	}
	for _, x := range l.Lost {
		if len(x.By) > 0 {
			add("−", x)
		}
	}
	return out
}

// adviceParts are one thing to keep and one to try.
func adviceParts(k *desk, c scorecard.Card) (sections []part) {
	if c.Keep != nil {
		sections = append(sections, part{head: k.T("score.keep"), ink: strong, lines: []string{"“" + c.Keep.Words + "”"}})
	}
	return append(sections, part{head: k.T("score.try"), ink: strong, lines: []string{c.Try}})
}

// pointDots shows points as dots.
func pointDots(n int) string {
	return strings.Repeat("●", n) + strings.Repeat("○", scorecard.MostPoints-n)
}
