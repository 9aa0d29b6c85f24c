package people

import (
	"cmp"
	"slices"
	"strings"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/tui/page"
)

// fact is what there is to know of one sort, the most telling line first.
type fact struct {
	label string // the id of its words
	lines []line
}

// line is one of a fact; what is stale steps back.
type line struct {
	text string
	ink  page.Ink
}

func plain(text string) line { return line{text, page.Plain} }

// factsOf is all there is to know about somebody before they are met, in the order in
// which it is read.
func (k *Room) factsOf(x person) []fact {
	pg := x.page
	all := []fact{
		{"who", k.whoLines(x)}, {"bring", k.bringLines(pg)},
		{"theirs", k.promisedLines(pg.Theirs)}, {"mine", k.promisedLines(pg.Mine)},
		{"stance", k.stanceLines(pg)}, {"motives", k.motiveLines(pg)}, {"click", k.clickLines(pg)},
		{"said", k.quoteLines(pg)}, {"through", k.throughLines(pg)}, {"referred", k.referredLines(pg)},
	}
	var out []fact
	for _, f := range all {
		if len(f.lines) > 0 {
			out = append(out, f)
		}
	}
	return out
}

func (k *Room) whoLines(x person) (out []line) {
	c := x.all
	if len(x.same) > 0 {
		var names []string
		for _, p := range x.same {
			names = append(names, k.WhoIs(p.ID, p.Name))
		}
		out = append(out, plain(k.T("about.same", "Names", strings.Join(names, ", "))))
	}
	var at []string
	if text := where(c); text != "" {
		at = append(at, text)
	}
	if c.Best != "" {
		at = append(at, k.T("about.best", "When", c.Best))
	}
	if c.Language != "" {
		at = append(at, c.Language)
	}
	if len(at) > 0 {
		out = append(out, plain(strings.Join(at, " · ")))
	}
	if c.Reach != "" {
		out = append(out, plain(strings.ReplaceAll(c.Reach, "\n", " · ")))
	}
	if c.Line != "" {
		out = append(out, plain(c.Line))
	}
	return out
}

// bringLines are what to bring up next time, but for the promises, which stand below.
func (k *Room) bringLines(pg people.Page) (out []line) {
	for _, b := range pg.BringUp {
		out = append(out, plain(k.T("about.bring."+string(b.Why), "Text", b.Text)))
	}
	if pg.Next.ID != "" {
		out = append(out, plain(k.T("about.next", "Rung", k.Rung(pg.Next))))
	}
	return out
}

func (k *Room) promisedLines(p people.Promised) (out []line) {
	for _, x := range p.Open {
		text := x.What
		if x.When != "" {
			text = k.T("about.promise", "What", x.What, "When", k.WithDay(x.When, x.Due))
		}
		if k.Late(x.Due) {
			text = k.T("about.late", "Promise", text)
		}
		out = append(out, plain(text))
	}
	switch kept := (p.Side.Kept + p.Side.Missed); {
	case kept == 0:
	case p.Side.Kept == 0:
		out = append(out, line{k.T("about.kept", "Kept", 0, "Made", kept), page.Faint})
	default:
		out = append(out, line{k.N("about.kept.days", p.Days, "Kept", p.Side.Kept, "Made", kept), page.Faint})
	}
	return out
}

func (k *Room) stanceLines(pg people.Page) (out []line) {
	for _, s := range pg.Stances {
		l := plain(k.T("about.stance", "Level", s.Level, "Act", s.Act, "Day", k.ShortDate(s.Day)))
		if s.Stale {
			l = line{k.T("about.stance.stale", "Stance", l.text), page.Faint}
		}
		out = append(out, l)
	}
	return out
}

// motiveLines are what moved them, a line as long as that stayed the same.
func (k *Room) motiveLines(pg people.Page) (out []line) {
	for i, m := range pg.Motives {
		first := i // the last of those that say the same
		for first+1 < len(pg.Motives) && slices.Equal(pg.Motives[first+1].Kinds, m.Kinds) {
			first++
		}
		if i > 0 && slices.Equal(pg.Motives[i-1].Kinds, m.Kinds) {
			continue
		}
		var kinds []string
		for _, f := range m.Kinds {
			kinds = append(kinds, strings.ToLower(k.T("field."+string(f))))
		}
		days := k.ShortDate(m.Day)
		if first > i {
			days = k.T("about.motive.days", "From", k.ShortDate(pg.Motives[first].Day), "To", days)
		}
		out = append(out, plain(k.T("about.motive", "Kinds", strings.Join(kinds, ", "), "Day", days)))
	}
	return out
}

// clickLines say in a line which steps of the click they said, and when first.
func (k *Room) clickLines(pg people.Page) []line {
	var steps []string
	for _, c := range pg.Click {
		steps = append(steps, k.T("about.click", "Step", k.T("kind."+string(c.Step)), "Day", k.ShortDate(c.Day)))
	}
	if len(steps) == 0 {
		return nil
	}
	return []line{plain(strings.Join(steps, " · "))}
}

func (k *Room) quoteLines(pg people.Page) (out []line) {
	for _, q := range pg.Quotes {
		out = append(out, plain(k.T("about.said", "Words", k.T("quoted", "Words", q.Text), "Day", k.ShortDate(q.Day))))
	}
	return out
}

// throughLines are who referred them, and who referred that one.
func (k *Room) throughLines(pg people.Page) []line {
	var up []string
	for _, r := range pg.Through {
		up = append(up, k.WhoIs(r.ID, r.Name))
	}
	if len(up) == 0 {
		return nil
	}
	return []line{plain(strings.Join(up, " ← "))}
}

// referredLines are whom they referred: in a line, or where those referred others, as
// a small tree.
func (k *Room) referredLines(pg people.Page) (out []line) {
	var names []string
	for _, r := range pg.Referred {
		names = append(names, k.WhoIs(r.ID, r.Name))
	}
	if !slices.ContainsFunc(pg.Referred, func(r people.Referral) bool { return len(r.Referred) > 0 }) {
		if len(names) == 0 {
			return nil
		}
		return []line{plain(strings.Join(names, ", "))}
	}
	var down func(all []people.Referral, sign string)
	down = func(all []people.Referral, sign string) {
		for i, r := range all {
			branch, under := "├ ", "│ "
			if i == len(all)-1 {
				branch, under = "└ ", "  "
			}
			out = append(out, plain(sign+branch+k.WhoIs(r.ID, r.Name)))
			down(r.Referred, sign+under)
		}
	}
	for _, r := range pg.Referred {
		out = append(out, plain(k.WhoIs(r.ID, r.Name)))
		down(r.Referred, "")
	}
	return out
}

// talkLine is a talk of the timeline.
func (k *Room) talkLine(t people.Told) string {
	switch {
	case t.Closed:
		return k.T("closed")
	case t.Passing:
		return k.T("about.ran", "Text", t.Text)
	case t.Ahead:
		return k.T("about.ahead", "Guide", t.Guide)
	}
	text := k.T("about.talk", "Guide", t.Guide, "Minutes", k.N("minutes", t.Minutes))
	if t.Answer != "" {
		text = k.T("about.talk.answer", "Talk", text, "Answer", k.answer(t.Answer))
	}
	return text
}

// answer says an answer to an ask; none is a maybe.
func (k *Room) answer(answer string) string {
	return k.T("answer." + cmp.Or(strings.ReplaceAll(answer, " ", ""), "maybe"))
}
