package exchange

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
)

// alsoStored are the words that are stored and stand nowhere: taken back,
// written over by a later value, about a mark that was discarded, or not sent.
func (p Page) alsoStored(s guide.Session, d guide.Draft) []paper.Item {
	var out []paper.Item
	stands := standing(s)
	for _, e := range s.Events() {
		if e.Gone || stands[e.Seq] {
			continue
		}
		at := p.day(e.At)
		switch {
		case e.Kind == guide.Set && e.Text != "":
			words := []string{e.Text}
			if e.Behind != "" {
				words = append(words, e.Behind)
			}
			out = append(out, paper.Item{Label: p.w.T("page.was", "Day", at, "What", string(e.Field)), Words: words})
		case e.Kind == guide.Noted, e.Kind == guide.Added, e.Kind == guide.Corrected:
			out = append(out, paper.Item{Label: p.w.T("page.takenback", "Day", at), Words: []string{e.Text}})
		case e.Kind == guide.Assessed:
			out = append(out, paper.Item{Label: p.w.T("page.stood", "Day", at, "Level", e.Item), Words: []string{e.Behind}})
		}
	}
	for _, half := range d.All() {
		out = append(out, paper.Item{Label: p.w.T("page.unsent"), Words: []string{half.Text}})
	}
	return out
}

// standing are the events whose words a page of the talk shows.
func standing(s guide.Session) map[int]bool {
	out := map[int]bool{s.Assessment().Seq: true}
	t := transcript.Of(s)
	for _, p := range append(t.Parts, transcript.Part{Entries: t.After}) {
		for _, e := range p.Entries {
			for _, l := range e.Lines {
				out[l.Seq] = true
				for _, was := range l.Was {
					out[was.Seq] = true
				}
			}
		}
	}
	for _, f := range guide.Fields() {
		out[s.FieldSeq(f, 0)] = true
	}
	for _, o := range whom.Others(s) {
		for _, f := range []guide.Field{guide.FieldElse, guide.FieldElseWhy, guide.FieldIntroduce} {
			out[s.FieldSeq(f, o.N)] = true
		}
	}
	for n := guide.TheirFirst; n < s.NextPromise(); n++ {
		for _, f := range append(guide.PromiseFields(), guide.FieldWhose, guide.FieldState, guide.FieldMarked) {
			out[s.FieldSeq(f, n)] = true
		}
	}
	return out
}
