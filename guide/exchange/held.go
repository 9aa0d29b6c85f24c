package exchange

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/words"
)

// Held is what is held in a talk with somebody, for them to read at once: what was
// prepared, said and agreed, and not what is thought of them.
func Held(w *words.Words, s guide.Session) []paper.Part {
	p := newPage(w, "", s, 2)
	l := items(p.preparation(s))
	tr := transcript.Of(s)
	for _, v := range append(tr.Parts, transcript.Part{Entries: tr.After}) {
		for _, e := range p.entries(v.Entries) {
			if len(e.Words)+len(e.More) > 0 {
				e.Label, e.Margin = "", "" // what a mark is called is what it was taken for
				l = append(l, e)
			}
		}
	}
	l = append(l, p.nextStep(s)...)
	p.fields(&l, s, guide.FieldThemes)
	switch {
	case len(l) > 0:
	case s.Started():
		l = paper.Items(w.N("minutes", p.Minutes))
	default:
		l = paper.Items(w.T("home.preparing"))
	}
	return []paper.Part{paper.Heading{Level: 2, Words: w.Date("date.full", p.Date), About: w.T("consent.is", "Level", w.T("consent."+string(p.Consent)))}, paper.List{Items: l}}
}
