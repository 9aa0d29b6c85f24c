package alone

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	tape "example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// AskRecording asks for the file of a recorded practice, who the organizer is,
// and which day and names it is kept with; then it keeps it as a practice, and shows what it comes to.
func (k *Room) AskRecording() *parts.Asking {
	w, read := k.Words, k.Recording
	asks := parts.NewFile(k.Desk, w.T("recorded.title"), w.T("recorded.ask"), parts.NewAsked("", "", "", nil), w.T("recorded.busy"), func(asks *parts.Asking, path string) (func() screen.Step, error) {
		talks, err := read(path)
		return func() screen.Step { return k.whichRecording(asks, talks) }, err
	})
	asks.More = w.T("recorded.more")
	return asks
}

// whichRecording asks for the conversation, where a file has several, and then
// for the organizer.
func (k *Room) whichRecording(asks *parts.Asking, talks []recording.Talk) screen.Step {
	if len(talks) == 0 {
		asks.Err = k.T("recorded.nothing")
		return screen.Stay()
	}
	if len(talks) == 1 {
		return k.whoRecorded(asks, talks[0])
	}
	var opts []parts.Option
	for _, t := range talks {
		opts = append(opts, parts.Option{Name: t.ID, More: strings.Join(t.Speakers(), ", "), Run: func() screen.Step { return k.whoRecorded(asks, t) }})
	}
	return screen.Push(parts.NewList(k.Desk, k.T("recorded.which"), "", true, opts))
}

func (k *Room) whoRecorded(asks *parts.Asking, t recording.Talk) screen.Step {
	var opts []parts.Option
	for i, name := range t.Speakers() {
		o := parts.Option{Name: name, Run: func() screen.Step {
			if k.Journal.ReadOnly() {
				return k.scoreRecording(asks, t, name, k.Now(), nil)
			}
			return screen.Push(k.newKept(t, name))
		}}
		if i < 9 {
			o.Key = strconv.Itoa(i + 1)
		}
		opts = append(opts, o)
	}
	return screen.Push(parts.NewList(k.Desk, k.T("recorded.who"), "", false, opts))
}

// keepRecording keeps the recording as a practice, and shows it. Where nothing
// can be kept, it is only shown.
func (k *Room) keepRecording(kept guide.Session) screen.Step {
	t := hold.New(k.NewID(), kept)
	if k.Journal.ReadOnly() {
		r, _ := tape.Of(kept) // it was made as one
		return screen.Push(parts.NewSheet(k.Desk, k.T("scorecard.title"), nil, slices.Concat(adviceParts(k.Desk, r.Card), scorecardParts(k.Desk, r.Card))...))
	}
	k.Open.Add(t)
	return screen.Step{screen.ToFirst, screen.Show{Screen: k.newReport(t)}}
}

// scorecardParts are the points at a glance, what each is for, and what was
// counted.
func scorecardParts(k *screen.Desk, c scorecard.Card) []parts.Part {
	glance := parts.Part{Head: k.T("score.all"), Pairs: true}
	for _, l := range c.Lines {
		glance.Lines = append(glance.Lines, page.Pad(k.Text(l.Name), practice.NameWide)+scorecard.Dots(l.Points))
	}
	own, published := scorecard.Apart(c.Figures)
	out := slices.Concat([]parts.Part{glance}, pointParts(k, c), []parts.Part{
		figureLines(k, "counted.title", own), {Ink: page.Faint, Lines: []string{k.T("counted.stretch")}},
	})
	if len(published) == 0 {
		return out
	}
	return append(out, figureLines(k, "counted.published", published), parts.Part{Ink: page.Faint, Lines: []string{k.T("counted.published.more")}})
}

// figureLines are figures beside their bands, under a heading.
func figureLines(k *screen.Desk, head string, all []scorecard.Figure) parts.Part {
	pt := parts.Part{Head: k.T(head), Sign: "·"}
	for _, f := range all {
		pt.Lines = append(pt.Lines, f.Say(k.Words)+" ("+k.Text(f.Bands)+")")
	}
	return pt
}

// pointParts are what each line was given points for, with the turns behind them,
// and what it lacked: where that was within reach, and what could have been said
// there. A line that a talk of this length could not have had says nothing of that.
func pointParts(k *screen.Desk, c scorecard.Card) (out []parts.Part) {
	for _, l := range c.Lines {
		head := k.Text(l.Name) + "  " + scorecard.Dots(l.Points)
		for _, x := range proofs(k.Words, l) {
			out = append(out, parts.Part{Head: head, Sign: x.sign, Lines: []string{x.what}})
			if x.why != "" {
				out = append(out, parts.Part{Ink: page.Faint, Sign: " ", Lines: []string{x.why}})
			}
			head = ""
		}
	}
	return out
}

// proof is what a point was given or lost for, or is still to be had for; why is
// where.
type proof struct{ sign, what, why string }

// proofs are those of a line; what the same words show stands together.
func proofs(w *words.Words, l scorecard.Line) (out []proof) {
	last, turn := "", -1
	add := func(sign, what, show, why string) {
		if n := len(out); n > 0 && out[n-1].sign == sign && show+why != "" && last == show+why {
			before := strings.TrimSuffix(out[n-1].what, show)
			out[n-1].what = strings.TrimSuffix(before, ": ") + "; " + what + after(show)
			return
		}
		out, last = append(out, proof{sign, what + after(show), why}), show+why
	}
	for _, x := range l.Criteria {
		switch {
		case len(x.By) > 0:
			add("+", w.Text(x.What), "“"+x.By[0].Words+"”", "")
		case l.Due && x.Within != nil:
			why := x.Within.Line(w)
			if x.Within.After.Turn == turn && last != why { // whose words stand there already
				why = w.T("quoted", "Words", x.Within.Say)
			}
			add("○", w.Text(x.What), "", why)
			turn = x.Within.After.Turn
		case l.Due:
			add("○", w.Text(x.What), "", "")
		}
	}
	for _, x := range l.Lost {
		if len(x.By) > 0 {
			add("−", w.Text(x.What), "“"+x.By[0].Words+"”", "")
		}
	}
	return out
}

// after is what stands behind what a point is for.
func after(show string) string {
	if show == "" {
		return ""
	}
	return ": " + show
}

// adviceParts are one thing to keep and one to try.
func adviceParts(k *screen.Desk, c scorecard.Card) (sections []parts.Part) {
	if c.Keep != nil {
		sections = append(sections, parts.Part{Head: k.T("score.keep"), Ink: page.Strong, Lines: []string{k.T("quoted", "Words", c.Keep.Words)}})
	}
	return append(sections, parts.Part{Head: k.T("score.try"), Ink: page.Strong, Lines: []string{k.Text(c.Try)}})
}
