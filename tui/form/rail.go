package form

import (
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// Rail draws the stages and where the talk is among them.
func Rail(k *screen.Desk, p *page.Page, t *hold.Talk) {
	s := t.Session()
	stages := s.Guide().Stages
	at := s.StageNumber() - 1
	width := 0
	for _, st := range stages {
		width += safe.Width(st.Title)
	}
	gaps := len(stages) - 1
	bar := (p.W - 2 - width) / max(1, gaps)
	r := p.Row().To(1)
	if bar < 5 || p.Narrow() {
		label := strconv.Itoa(at+1) + "/" + strconv.Itoa(len(stages)) + " " + stages[at].Title
		r.Stage(at, safe.Cut(safe.Text(label), p.W-2))
		word, ik := status(k, t, false)
		if p.H < 10 && t.LineWaits() && t.Err() == nil { // no room for it below
			word = k.T("writing.waits")
		}
		if t.Err() == nil && r.W+safe.Width(word)+3 < p.W && strings.TrimSpace(word) != "" { // else the footer says it, once
			r.To(p.W-safe.Width(word)-1).Add(ik, strings.TrimRight(word, " "))
		}
		p.Put(r)
	} else {
		for i, st := range stages {
			if i > 0 {
				sign := "─"
				if i <= at {
					sign = "━"
				}
				r.Add(page.Faint, " "+strings.Repeat(sign, bar-2)+" ")
			}
			if i == at {
				r.Stage(i, st.Title)
			} else {
				r.Add(page.Faint, st.Title)
			}
		}
		p.Put(r)
	}
	if p.H >= 10 {
		p.Blank(1)
	}
	p.Body()
}

// TalkFoot draws the minutes, the marks and the keys at the foot.
func (k *Talks) TalkFoot(p *page.Page, t *hold.Talk, acts []screen.Action) {
	if p.Narrow() && t.Err() == nil {
		k.Footer(p, acts, "", page.Faint) // the word stands beside the stage
	} else {
		k.FootWith(p, t, acts)
	}
	if p.H < 8 {
		return
	}
	if rows := clockRows(k.Desk, p, t); p.H >= 14 && rows < 2 { // the prompt stays where it is
		p.ToFoot(p.Row())
	}
}

// clockRows say the whole minutes of the talk and of the stage, who speaks,
// whether a line waits, and how many notes and marks there are. What a phone
// has no room for in one row stands in the row above. It returns how many rows
// it took.
func clockRows(k *screen.Desk, p *page.Page, t *hold.Talk) int {
	r := MinutesRow(k, p, t.Session())
	more := strings.Join(happening(k, t), " · ")
	marks, notes := counts(k, t.Session())
	need := r.W + safe.Width(marks) + 5
	if more != "" {
		need += safe.Width(more) + 3
	}
	if notes != "" {
		need += safe.Width(notes) + 3
	}
	if need <= p.W {
		if more != "" {
			r.Add(page.Faint, " · "+more)
		}
		if notes != "" {
			marks = notes + " · " + marks
		}
		p.ToFoot(r.To(p.W-safe.Width(marks)-1).Add(page.Plain, marks))
		return 1
	}
	if right := p.W - safe.Width(marks) - 1; right > r.W+1 {
		r.To(right).Add(page.Plain, marks)
	}
	p.ToFoot(r)
	if p.H < 10 {
		return 1
	}
	above := p.Row().To(1).Add(page.Faint, more)
	if right := p.W - safe.Width(notes) - 3; notes != "" && right > above.W+1 {
		above.To(right).Add(page.Plain, notes)
	}
	p.ToFoot(above)
	return 2
}

// MinutesRow is the minutes; those that ran over change their weight.
func MinutesRow(k *screen.Desk, p *page.Page, s guide.Session) *page.Row {
	now := k.Glance // minutes move at a key, and at nothing else
	st, _ := s.Here()
	all, here := s.Elapsed(now), s.ElapsedIn(st.ID, now)
	weight := func(d time.Duration, planned int) page.Ink {
		if d >= time.Duration(planned)*time.Minute {
			return page.Over
		}
		return page.Faint
	}
	minutes := func(d time.Duration) int { return int(d / time.Minute) }
	id := "clock.long"
	if p.Narrow() {
		id = "clock.short"
	}
	r := p.Row().To(1)
	r.Add(weight(all, s.Planned()), k.T(id, "Spent", minutes(all), "Planned", s.Planned()))
	return r.Add(page.Faint, " · ").Add(weight(here, st.Minutes), k.T("clock.here", "Spent", minutes(here), "Planned", st.Minutes))
}

// happening is who speaks, and that a half-written line waits, without a word
// of it. While the talk is paused enter goes on with it, and opens no line.
func happening(k *screen.Desk, t *hold.Talk) (out []string) {
	if who := t.Session().Speaking(); who != guide.NoOne {
		out = append(out, k.T("speaking."+string(who)))
	}
	if t.LineWaits() && !t.Session().Paused() {
		out = append(out, k.T("writing.waits"))
	}
	return out
}

// counts are how many marks and notes there are. A point says that the newest
// mark has no kind yet.
func counts(k *screen.Desk, s guide.Session) (marks, notes string) {
	marks = k.N("marks", len(s.Marks()))
	if m, ok := s.LastMark(); ok && len(m.Kinds) == 0 {
		marks += " ·"
	} else {
		marks += "  "
	}
	if n := len(s.Notes()); n > 0 {
		notes = k.N("notes", n)
	}
	return marks, notes
}
