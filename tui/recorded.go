package tui

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	tape "example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/scorecard"
)

// newRecorded asks for the file of a recorded practice, who the organizer is,
// and which day and names it is kept with; then it keeps it as a practice, and shows what it comes to.
func (k *kit) newRecorded() *asking {
	w, read := k.w, k.drill.Recording
	var page *asking
	page = k.newAsking(w.T("recorded.title"), w.T("recorded.ask"), []*asked{newAsked("", "", "", nil)}, func(texts []string) (step, error) {
		if texts[0] == "" {
			return stay(), nil
		}
		return page.wait(w.T("recorded.busy"), func() (func() step, error) {
			talks, err := read(texts[0])
			return func() step { return k.whichRecording(page, talks) }, err
		}), nil
	})
	page.more = w.T("recorded.more")
	return page
}

// whichRecording asks for the conversation, where a file has several, and then
// for the organizer.
func (k *kit) whichRecording(page *asking, talks []recording.Talk) step {
	if len(talks) == 0 {
		page.err = k.w.T("recorded.nothing")
		return stay()
	}
	if len(talks) == 1 {
		return k.whoRecorded(page, talks[0])
	}
	var opts []option
	for _, t := range talks {
		opts = append(opts, option{name: t.ID, more: strings.Join(t.Speakers(), ", "), run: func() step { return k.whoRecorded(page, t) }})
	}
	return push(k.newList(k.w.T("recorded.which"), "", true, opts))
}

func (k *kit) whoRecorded(page *asking, t recording.Talk) step {
	var opts []option
	for i, name := range t.Speakers() {
		o := option{name: name, run: func() step {
			if k.journal.ReadOnly() {
				return k.scoreRecording(page, t, name, k.now(), nil)
			}
			return push(k.newKept(t, name))
		}}
		if i < 9 {
			o.key = strconv.Itoa(i + 1)
		}
		opts = append(opts, o)
	}
	return push(k.newList(k.w.T("recorded.who"), "", false, opts))
}

// keepRecording keeps the recording as a practice, and shows it. Where nothing
// can be kept, it is only shown.
func (k *kit) keepRecording(kept guide.Session) step {
	t := &talk{id: k.newID(), s: kept}
	if k.journal.ReadOnly() {
		r, _ := tape.Of(kept) // it was made as one
		return push(k.newScorecard(r.Card))
	}
	k.talks[t.id] = t
	return step{home: true, show: k.newTold(t)}
}

// newScorecard shows a scorecard: the points with the turn behind each, what
// was counted beside its bands, one thing to keep and one to try.
func (k *kit) newScorecard(c scorecard.Card) *sheet {
	return k.newSheet(k.w.T("scorecard.title"), nil, slices.Concat(k.scorecardParts(c), k.adviceParts(c))...)
}

// scorecardParts are the points and what was counted.
func (k *kit) scorecardParts(c scorecard.Card) []part {
	figures := part{head: k.w.T("counted.title"), sign: "·"}
	for _, f := range c.Figures {
		figures.lines = append(figures.lines, k.figureLine(f)+" ("+k.bands(f)+")")
	}
	return append(k.pointParts(c, false), figures, part{ink: faint, lines: []string{k.w.T("counted.stretch")}})
}

// pointParts are the points alone; with missing, what each line still lacks too.
func (k *kit) pointParts(c scorecard.Card, missing bool) []part {
	var parts []part
	for _, l := range c.Lines {
		pt := part{head: l.Name + "  " + pointDots(l.Points)}
		for _, x := range l.Criteria {
			if missing && len(x.By) == 0 {
				pt.lines = append(pt.lines, "○ "+x.What)
			}
			pt.lines = append(pt.lines, k.quoted("+", x)...)
		}
		for _, x := range l.Lost {
			pt.lines = append(pt.lines, k.quoted("−", x)...)
		}
		if len(pt.lines) == 0 {
			pt.lines = []string{k.w.T("score.notyet")}
		}
		parts = append(parts, pt)
	}
	return parts
}

// adviceParts are one thing to keep and one to try.
func (k *kit) adviceParts(c scorecard.Card) (parts []part) {
	if c.Keep != nil {
		parts = append(parts, part{head: k.w.T("score.keep"), ink: strong, lines: []string{"“" + c.Keep.Words + "”"}})
	}
	return append(parts, part{head: k.w.T("score.try"), ink: strong, lines: []string{c.Try}})
}

// quoted is what a point is for, with the turn behind it; none without one.
func (k *kit) quoted(sign string, x scorecard.Criterion) []string {
	if len(x.By) == 0 {
		return nil
	}
	return []string{sign + " " + x.What + ": “" + x.By[0].Words + "”"}
}

// pointDots shows points as dots.
func pointDots(n int) string {
	return strings.Repeat("●", n) + strings.Repeat("○", scorecard.MostPoints-n)
}
