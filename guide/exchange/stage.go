package exchange

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/script"
)

// longDate is how a day is written out.
const longDate = "2 January 2006"

// stages adds the visits to stages. The first visit tells the minutes and the
// share of talking of them all.
func (p *Page) stages(s guide.Session, visits []guide.Part) {
	seen := map[string]bool{}
	for _, v := range visits {
		title, about := v.Stage.Title, spent(s, v.Stage)
		if seen[v.Stage.ID] {
			title, about = title+", again", "from minute "+strconv.Itoa(v.Minute)
		}
		seen[v.Stage.ID] = true
		p.section(title, about, entries(v.Entries))
	}
}

// spent says how long a stage took, of how long it was planned to, and how
// much of it the organizer spoke.
func spent(s guide.Session, st script.Stage) string {
	end := s.EndedAt()
	if end.IsZero() {
		end = s.Events()[s.Len()-1].At
	}
	out := fmt.Sprintf("%d of %d minutes", int(s.ElapsedIn(st.ID, end)/time.Minute), st.Minutes)
	if share, on := s.TalkShare(st.ID); on {
		out += fmt.Sprintf(", I spoke %d%% of the time", int(math.Round(share*100)))
	}
	return out
}

func entries(all []guide.Entry) []paper.Item {
	var out []paper.Item
	for _, e := range all {
		item := paper.Item{Label: entryLabel(e)}
		for _, l := range e.Lines {
			if l.Later && !e.Later {
				item.More = append(item.More, paper.Item{Label: "added " + l.At.Format(longDate), Words: []string{l.Text}})
				continue
			}
			item.Words = append(item.Words, l.Text)
		}
		out = append(out, item)
	}
	return out
}

func entryLabel(e guide.Entry) string {
	when := strconv.Itoa(e.Minute) + " min"
	if e.Later {
		when = e.At.Format(longDate)
	}
	return when + ", " + entryName(e)
}

func entryName(e guide.Entry) string {
	switch {
	case e.Gone:
		return "words that must not be stored were removed"
	case e.Mark == nil:
		return "note"
	case e.Mark.Kind == "":
		return "mark"
	}
	return kindName(e.Mark.Kind)
}

func kindName(k guide.MarkKind) string {
	switch k {
	case guide.PromiseMine:
		return "promise of mine"
	case guide.Skill:
		return "skill or network"
	case guide.Decider:
		return "who decides"
	case guide.Question:
		return "their question"
	}
	if k.Click() {
		return string(k) + " (they said it)"
	}
	return string(k)
}

func levelName(level int) string {
	words := [...]string{"brings others", "with us", "undecided", "not with us", "against"}
	return fmt.Sprintf("%d, %s", level, words[level-1])
}
