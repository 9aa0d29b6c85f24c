package exchange

import (
	"math"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
)

// stages adds the visits to stages. The first visit tells the minutes and the
// share of talking of them all. Those of which nothing was kept stand together below.
func (p *Page) stages(s guide.Session, visits []transcript.Part) {
	seen := map[string]bool{}
	var quiet items
	for _, v := range visits {
		title, about := v.Stage.Title, p.spent(s, v.Stage)
		if len(v.Entries) == 0 {
			quiet.put(title, about)
			continue
		}
		if seen[v.Stage.ID] {
			title, about = p.w.T("page.stage.again", "Stage", title), p.w.T("page.stage.from", "Minute", v.Minute)
		}
		seen[v.Stage.ID] = true
		p.section(title, about, p.entries(v.Entries))
	}
	p.add(p.w.T("page.quiet"), quiet)
}

// spent says how long a stage took, of how long it was planned to, and how
// much of it the organizer spoke.
func (p Page) spent(s guide.Session, st script.Stage) string {
	end := s.EndedAt()
	if end.IsZero() {
		end = s.Events()[s.Len()-1].At
	}
	minutes := int(s.ElapsedIn(st.ID, end) / time.Minute)
	if share, on := s.TalkShare(st.ID); on {
		return p.w.T("page.spent.share", "Minutes", minutes, "Planned", st.Minutes, "Percent", int(math.Round(share*100)))
	}
	return p.w.T("page.spent", "Minutes", minutes, "Planned", st.Minutes)
}

func (p Page) entries(all []transcript.Entry) []paper.Item {
	var out []paper.Item
	for _, e := range all {
		item := p.entry(e)
		for _, l := range e.Lines {
			for _, was := range l.Was {
				item.More = append(item.More, paper.Item{Label: p.w.T("page.said", "Day", p.day(was.Until)), Words: []string{was.Text}, Of: []int{was.Seq}, Aside: true})
			}
			if l.Later && !e.Later {
				item.More = append(item.More, paper.Item{Label: p.w.T("page.added", "Day", p.day(l.At)), Words: []string{l.Text}, Of: []int{l.Seq}})
				continue
			}
			item.Words, item.Of = append(item.Words, l.Text), append(item.Of, l.Seq)
		}
		if item.Words == nil && !e.Gone {
			item.Of = []int{e.Seq}
		}
		if e.Mark != nil && e.Mark.Erased {
			item.More = append(item.More, paper.Item{Label: p.w.T("page.gone"), Aside: true})
		}
		out = append(out, item)
	}
	return out
}

// day is a day written out.
func (p Page) day(at time.Time) string { return p.w.Date("date.long", at) }

// entry says when an entry was, and what it is; in a margin it is the minute, and
// a note needs no name.
func (p Page) entry(e transcript.Entry) paper.Item {
	name := p.entryName(e)
	if e.Later {
		return paper.Item{Label: p.w.T("page.entry.later", "Day", p.day(e.At), "What", name), Aside: e.Gone}
	}
	item := paper.Item{Label: p.w.T("page.entry", "Minute", e.Minute, "What", name), Margin: strconv.Itoa(e.Minute) + "′", Aside: e.Gone}
	if e.Mark != nil || e.Gone {
		item.Brief = name
	}
	return item
}

func (p Page) entryName(e transcript.Entry) string {
	switch {
	case e.Gone:
		return p.w.T("page.gone")
	case e.Mark == nil:
		return p.w.T("kind.note")
	case len(e.Mark.Kinds) == 0:
		return p.w.T("kind.unnamed")
	}
	var names []string
	for _, k := range e.Mark.Kinds {
		name := p.w.T("kind." + string(k))
		if k.Click() {
			name = p.w.T("page.click", "Step", name)
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}
