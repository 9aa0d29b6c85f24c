package people

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/transcript"
)

const (
	// StaleDays is after how many days nobody knows whether they still stand there.
	StaleDays = 60
	mostTree  = 3 // how far a tree of who referred whom goes down
	mostSaid  = 3 // quotes of one talk
)

// Stale reports whether where they stood on a day may not hold any more.
func Stale(on, now time.Time) bool { return now.After(on.AddDate(0, 0, StaleDays)) }

// PageOf is the page about somebody, by their card, their talks, and everyone's rows,
// which say who referred whom. The talks may come in any order, and may be of several
// records that are of the same person. Of a closed one there is its day alone.
func PageOf(id string, card Card, talks []Talk, rows []Row, ladder Ladder, now time.Time) Page {
	talks = slices.DeleteFunc(slices.Clone(talks), func(t Talk) bool { return t.Session.Role() != "" })
	slices.SortStableFunc(talks, func(a, b Talk) int { return b.day().Compare(a.day()) })
	p := Page{Theirs: Promised{Days: -1}, Mine: Promised{Days: -1}}
	p.Through, p.Referred = referrals(id, card, rows)
	var open []guide.Session // that are not closed, the oldest first
	var heads []guide.Header
	for _, t := range talks {
		p.Talks = append(p.Talks, t.told())
		if t.Session.ClosedAt().IsZero() {
			p.take(t, now)
			open, heads = append([]guide.Session{t.Session}, open...), append(heads, t.Session.Header(t.ID))
		}
	}
	p.promised(open)
	p.Asks, p.Expected = Asks(talks), Expect(heads)
	p.Rung, p.Next = ladder.Reached(RowOf(id, "", card, heads).Rungs)
	p.bringUp(open)
	return p
}

// day is when the talk was, or when preparing it began.
func (t Talk) day() time.Time {
	if t.Session.Started() {
		return t.Session.StartedAt()
	}
	return t.Session.BeganAt()
}

// told is the talk on the timeline.
func (t Talk) told() Told {
	s := t.Session
	x := Told{ID: t.ID, Day: t.day(), Closed: !s.ClosedAt().IsZero()}
	if x.Closed {
		return x
	}
	h := s.Header(t.ID)
	x.Guide, x.Minutes, x.Answer, x.Passing = s.BaseGuide().Title, h.Minutes, h.Answer, s.BaseGuide().InPassing()
	x.Ahead = !s.Started()
	if notes := s.Notes(); x.Passing && len(notes) > 0 {
		x.Text = notes[0].Text
	}
	return x
}

// take takes in what a talk tells of where they stand, what moves them, what they said.
// The talks come newest first.
func (p *Page) take(t Talk, now time.Time) {
	s, day := t.Session, t.day()
	var kinds []guide.Field
	for _, f := range []guide.Field{guide.FieldValues, guide.FieldReciprocity, guide.FieldRecognition} {
		if s.Field(f) == guide.Yes {
			kinds = append(kinds, f)
		}
	}
	if kinds != nil {
		p.Motives = append(p.Motives, Motive{day, kinds})
	}
	if a := s.Assessment(); a.Level > 0 {
		p.Stances = append(p.Stances, Stance{a.At, a.Level, a.Act, Stale(a.At, now)})
		slices.SortStableFunc(p.Stances, func(a, b Stance) int { return b.Day.Compare(a.Day) })
	}
	clicked := transcript.Clicked(s)
	for _, step := range guide.MarkKinds() {
		if clicked[step] {
			p.Click = slices.DeleteFunc(p.Click, func(c Click) bool { return c.Step == step }) // they said it before
			p.Click = append(p.Click, Click{day, step})
		}
	}
	if c := s.Consent(); c == guide.Notes || c == guide.Named {
		for _, said := range slices.Backward(transcript.Quotes(s, mostSaid)) {
			p.Quotes = append(p.Quotes, Quote{day, said})
		}
	}
}

// promised takes in what was promised in talks.
func (p *Page) promised(talks []guide.Session) {
	by := map[guide.Whose][]agenda.Followed{}
	for _, s := range talks {
		for _, f := range agenda.FollowedOf(s) {
			by[f.Whose] = append(by[f.Whose], f)
		}
		h := s.Header("")
		p.Theirs.Side, p.Mine.Side = p.Theirs.Side.Plus(h.Theirs), p.Mine.Side.Plus(h.Mine)
		for _, x := range h.Promises {
			to := map[guide.Whose]*Promised{guide.Theirs: &p.Theirs, guide.Mine: &p.Mine}[x.Whose]
			to.Open = append(to.Open, x)
		}
	}
	p.Theirs.Days, p.Mine.Days = agenda.Pace(by[guide.Theirs]), agenda.Pace(by[guide.Mine])
	for _, side := range []*Promised{&p.Theirs, &p.Mine} {
		slices.SortStableFunc(side.Open, func(a, b guide.Promise) int {
			if a.Due.IsZero() != b.Due.IsZero() {
				return b.Due.Compare(a.Due) // those without a day come last
			}
			return a.Due.Compare(b.Due)
		})
	}
}

// bringUp is what to bring up next time, after talks that come oldest first.
func (p *Page) bringUp(talks []guide.Session) {
	newest := func(why Reason, of func(guide.Session) Point) {
		for _, s := range slices.Backward(talks) {
			if x := of(s); x.Text != "" {
				x.Why = why
				p.BringUp = append(p.BringUp, x)
				return
			}
		}
	}
	newest(AskAgain, func(s guide.Session) Point {
		back, _ := transcript.ComeBackTo(s)
		return Point{Text: cmp.Or(back.What, s.Field(guide.FieldReask))}
	})
	newest(HadEnergy, func(s guide.Session) Point { return Point{Text: s.Field(guide.FieldEnergy)} })
	newest(SpokeLast, func(s guide.Session) Point {
		last, _ := transcript.LastTime(s)
		return Point{Text: cmp.Or(s.Field(guide.FieldThemes), strings.Join(last.Noted, "; "))}
	})
}

// referrals are who referred somebody, from near to far, and whom they did.
func referrals(id string, card Card, rows []Row) (through, referred []Referral) {
	byID, of := map[string]Row{}, map[string][]Row{}
	for _, r := range rows {
		byID[r.ID] = r
		of[r.Card.ThroughID] = append(of[r.Card.ThroughID], r)
	}
	delete(of, "")
	seen := map[string]bool{id: true}
	for c := card; c.Through != "" || c.ThroughID != ""; {
		r, known := byID[c.ThroughID]
		if seen[c.ThroughID] {
			break
		}
		seen[c.ThroughID] = true
		through = append(through, Referral{ID: r.ID, Name: cmp.Or(r.Name, c.Through)})
		if !known {
			break
		}
		c = r.Card
	}
	seen = map[string]bool{id: true}
	var below func(id string, deep int) []Referral
	below = func(id string, deep int) (out []Referral) {
		for _, r := range of[id] {
			if !seen[r.ID] && deep < mostTree {
				seen[r.ID] = true
				out = append(out, Referral{r.ID, r.Name, below(r.ID, deep+1)})
			}
		}
		slices.SortStableFunc(out, func(a, b Referral) int { return strings.Compare(a.Name, b.Name) })
		return out
	}
	for _, same := range append([]string{id}, card.Same...) {
		seen[same] = true
		referred = append(referred, below(same, 0)...)
	}
	return through, referred
}
