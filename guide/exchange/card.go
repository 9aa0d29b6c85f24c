package exchange

import (
	"strings"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/words"
)

// HeldCard is what is kept of somebody besides talks, for them to read; nothing where
// nothing is. Where a heading of that level is, is the caller's to say.
func HeldCard(w *words.Words, c people.Card, level int) []paper.Part {
	var l items
	l.put(w.T("report.card.place"), c.Place)
	l.put(w.T("report.card.shift"), c.Shift)
	l.put(w.T("report.card.best"), c.Best)
	l.put(w.T("report.card.reach"), c.Reach)
	l.put(w.T("report.card.language"), c.Language)
	l.put(w.T("report.card.tags"), strings.Join(c.Tags, ", "))
	l.put(w.T("report.card.line"), c.Line)
	l.put(w.T("report.card.through"), c.Through)
	if n := len(c.Same); n > 0 {
		l.put(w.T("report.card.same"), w.N("report.card.records", n))
	}
	if !c.Agreed.IsZero() {
		l.put(w.T("report.card.agreed"), w.Date("date.full", c.Agreed))
	}
	if len(l) == 0 {
		return nil
	}
	return []paper.Part{paper.Heading{Level: level, Words: w.T("report.card")}, paper.List{Items: l}}
}
