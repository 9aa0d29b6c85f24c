package exchange

import (
	"cmp"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/script"
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
			out = append(out, paper.Item{Label: p.w.T("page.was", "Day", at, "What", p.called(e.Field)), Words: p.stored(s.BaseGuide(), e)})
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

// called is what a field is called on a page.
func (p Page) called(f guide.Field) string {
	if f == guide.FieldElseWhy {
		f = guide.FieldWhy
	}
	return p.w.T("page." + string(f))
}

// stored are the words that a field was filled with; of prompts that were asked in
// other talks, these prompts.
func (p Page) stored(g script.Guide, e guide.Event) (words []string) {
	if e.Field != guide.FieldAsked {
		return slices.DeleteFunc([]string{e.Text, e.Behind}, func(words string) bool { return words == "" })
	}
	asked := script.ReadAsked(e.Text)
	for _, st := range g.Stages {
		for _, x := range st.Prompts {
			if _, was := asked[x.ID]; was {
				words = append(words, cmp.Or(x.Said(0, func(string) string { return "" }), x.Text))
			}
		}
	}
	if words == nil {
		words = []string{p.w.N("page.asked.other", len(asked))}
	}
	return words
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
	for _, f := range transcript.Fields() {
		out[s.FieldSeq(f, 0)] = true
	}
	for _, o := range whom.Others(s) {
		for _, f := range []guide.Field{guide.FieldElse, guide.FieldElseWhy, guide.FieldIntroduce} {
			out[s.FieldSeq(f, o.N)] = true
		}
	}
	for n := guide.TheirFirst; n < s.NextPromise(); n++ {
		for _, f := range append(transcript.PromiseFields(), guide.FieldWhose, guide.FieldState, guide.FieldMarked, guide.FieldRung, guide.FieldGotInTheWay) {
			out[s.FieldSeq(f, n)] = true
		}
	}
	return out
}
