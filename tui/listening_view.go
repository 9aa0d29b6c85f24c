package tui

import (
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

func (s *listening) view(w, h int) terminal.Frame {
	p := newPage(w, h, s.k.Palette)
	if s.t.Session().Paused() {
		return s.pausedView(p)
	}
	s.k.talkFoot(p, s.t, s.actions())
	rail(s.k.desk, p, s.t)
	prompt(s.k.desk, p, s.t.Session(), strong)
	return p.frame()
}

// pausedView shows nothing of the talk: somebody walked in.
func (s *listening) pausedView(p *page) terminal.Frame {
	s.k.talkFoot(p, s.t, s.actions())
	if p.h >= 10 {
		p.blank(p.h / 3)
	}
	p.text(strong, 0, s.k.T("paused"))
	return p.frame()
}

// rail draws the stages and where the talk is among them.
func rail(k *desk, p *page, t *hold.Talk) {
	s := t.Session()
	stages := s.Guide().Stages
	at := s.StageNumber() - 1
	width := 0
	for _, st := range stages {
		width += safe.Width(st.Title)
	}
	gaps := len(stages) - 1
	bar := (p.w - 2 - width) / max(1, gaps)
	r := p.row().to(1)
	if bar < 5 || p.narrow() {
		label := strconv.Itoa(at+1) + "/" + strconv.Itoa(len(stages)) + " " + stages[at].Title
		r.stage(at, safe.Cut(safe.Text(label), p.w-2))
		word, ik := status(k, t, false)
		if p.h < 10 && t.LineWaits() && t.Err() == nil { // no room for it below
			word = k.T("writing.waits")
		}
		if t.Err() == nil && r.w+safe.Width(word)+3 < p.w { // else the footer says it, once
			r.to(p.w-safe.Width(word)-1).add(ik, word)
		}
		p.put(r)
	} else {
		for i, st := range stages {
			if i > 0 {
				sign := "─"
				if i <= at {
					sign = "━"
				}
				r.add(faint, " "+strings.Repeat(sign, min(bar, 12)-2)+" ")
			}
			if i == at {
				r.stage(i, st.Title)
			} else {
				r.add(faint, st.Title)
			}
		}
		p.put(r)
	}
	if p.h >= 10 {
		p.blank(1)
	}
}

// promptWidth is the widest a prompt is set: two short lines are read in a
// glance, one long line is not.
const promptWidth = 40

// prompt draws the prompt alone, a third of the way down.
func prompt(k *desk, p *page, s guide.Session, ik ink) {
	lines := balanced(s.Asking(), max(2, min(promptWidth, p.w-2*p.margin())))
	if room := p.left() - len(lines); room > 2 {
		p.blank(min(room/3, 6))
	}
	for _, l := range lines {
		p.put(p.row().to(p.margin()).add(ik, l))
	}
}

// talkFoot draws the minutes, the marks and the keys at the foot.
func (k *talks) talkFoot(p *page, t *hold.Talk, acts []action) {
	if p.narrow() && t.Err() == nil {
		k.footer(p, acts, "", faint) // the word stands beside the stage
	} else {
		k.footWith(p, t, acts)
	}
	if p.h < 8 {
		return
	}
	if rows := clockRows(k.desk, p, t); p.h >= 14 && rows < 2 { // the prompt stays where it is
		p.toFoot(p.row())
	}
}

// clockRows say the whole minutes of the talk and of the stage, who speaks,
// whether a line waits, and how many notes and marks there are. What a phone
// has no room for in one row stands in the row above. It returns how many rows
// it took.
func clockRows(k *desk, p *page, t *hold.Talk) int {
	r := minutesRow(k, p, t.Session())
	more := strings.Join(happening(k, t), " · ")
	marks, notes := counts(k, t.Session())
	need := r.w + safe.Width(marks) + 5
	if more != "" {
		need += safe.Width(more) + 3
	}
	if notes != "" {
		need += safe.Width(notes) + 3
	}
	if need <= p.w {
		if more != "" {
			r.add(faint, " · "+more)
		}
		if notes != "" {
			marks = notes + " · " + marks
		}
		p.toFoot(r.to(p.w-safe.Width(marks)-1).add(plain, marks))
		return 1
	}
	if right := p.w - safe.Width(marks) - 1; right > r.w+1 {
		r.to(right).add(plain, marks)
	}
	p.toFoot(r)
	if p.h < 10 {
		return 1
	}
	above := p.row().to(1).add(faint, more)
	if right := p.w - safe.Width(notes) - 3; notes != "" && right > above.w+1 {
		above.to(right).add(plain, notes)
	}
	p.toFoot(above)
	return 2
}

// minutesRow is the minutes; those that ran over change their weight.
func minutesRow(k *desk, p *page, s guide.Session) *row {
	now := k.Glance // minutes move at a key, and at nothing else
	st, _ := s.Here()
	all, here := s.Elapsed(now), s.ElapsedIn(st.ID, now)
	weight := func(d time.Duration, planned int) ink {
		if d >= time.Duration(planned)*time.Minute {
			return over
		}
		return faint
	}
	minutes := func(d time.Duration) int { return int(d / time.Minute) }
	id := "clock.long"
	if p.narrow() {
		id = "clock.short"
	}
	r := p.row().to(1)
	r.add(weight(all, s.Planned()), k.T(id, "Spent", minutes(all), "Planned", s.Planned()))
	return r.add(faint, " · ").add(weight(here, st.Minutes), k.T("clock.here", "Spent", minutes(here), "Planned", st.Minutes))
}

// happening is who speaks, and that a half-written line waits, without a word
// of it.
func happening(k *desk, t *hold.Talk) (out []string) {
	if who := t.Session().Speaking(); who != guide.NoOne {
		out = append(out, k.T("speaking."+string(who)))
	}
	if t.LineWaits() {
		out = append(out, k.T("writing.waits"))
	}
	return out
}

// counts are how many marks and notes there are. A point says that the newest
// mark has no kind yet.
func counts(k *desk, s guide.Session) (marks, notes string) {
	marks = k.N("marks", s.MarkCount())
	if m, ok := s.LastMark(); ok && m.Kind == "" {
		marks += " ·"
	} else {
		marks += "  "
	}
	if n := s.NoteCount(); n > 0 {
		notes = k.N("notes", n)
	}
	return marks, notes
}
