package tui

import (
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

func (s *listening) view(w, h int) terminal.Frame {
	p := newPage(w, h, s.k.th)
	if s.t.s.Paused() {
		return s.pausedView(p)
	}
	s.k.talkFoot(p, s.t, s.actions())
	s.k.rail(p, s.t)
	s.k.prompt(p, s.t.s, strong)
	return p.frame()
}

// pausedView shows nothing of the talk: somebody walked in.
func (s *listening) pausedView(p *page) terminal.Frame {
	s.k.talkFoot(p, s.t, s.actions())
	if p.h >= 10 {
		p.blank(p.h / 3)
	}
	p.text(strong, 0, s.k.w.T("paused"))
	return p.frame()
}

// rail draws the stages and where the talk is among them.
func (k *kit) rail(p *page, t *talk) {
	s := t.s
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
		if word, ik := k.status(t); r.w+len(word)+3 < p.w {
			r.to(p.w-len(word)-1).add(ik, word)
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

// stage writes a stage's title in its colour.
func (r *row) stage(n int, text string) *row {
	r.b.WriteString(r.th.paintStage(n, r.fit(text)))
	return r
}

// promptWidth is the widest a prompt is set: two short lines are read in a
// glance, one long line is not.
const promptWidth = 40

// balanced wraps a text so that its lines are about equally long, in no more
// lines than it needs: a last line of one word is read twice.
func balanced(text string, w int) []string {
	lines := safe.Wrap(text, w)
	for narrower := w - 1; narrower > w/2; narrower-- {
		next := safe.Wrap(text, narrower)
		if len(next) > len(lines) {
			break
		}
		lines = next
	}
	return lines
}

// prompt draws the prompt alone, a third of the way down.
func (k *kit) prompt(p *page, s guide.Session, ik ink) {
	lines := balanced(s.Asking(), max(2, min(promptWidth, p.w-2*p.margin())))
	if room := p.left() - len(lines); room > 2 {
		p.blank(min(room/3, 6))
	}
	for _, l := range lines {
		p.put(p.row().to(p.margin()).add(ik, l))
	}
}

// talkFoot draws the minutes, the marks and the keys at the foot.
func (k *kit) talkFoot(p *page, t *talk, acts []action) {
	if p.narrow() && t.err == nil {
		p.footer(k, acts, "", faint) // the word stands beside the stage
	} else {
		k.footWith(p, t, acts)
	}
	if p.h < 8 {
		return
	}
	p.toFoot(k.clockRow(p, t.s))
	if p.h >= 14 {
		p.toFoot(p.row())
	}
}

// clockRow says the whole minutes of the talk and of the stage; minutes that
// ran over change their weight.
func (k *kit) clockRow(p *page, s guide.Session) *row {
	now := k.glance // minutes move at a key, and at nothing else
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
	r.add(weight(all, s.Planned()), k.w.T(id, "Spent", minutes(all), "Planned", s.Planned()))
	r.add(faint, " · ").add(weight(here, st.Minutes), k.w.T("clock.here", "Spent", minutes(here), "Planned", st.Minutes))
	if who := s.Speaking(); who != guide.NoOne && !p.narrow() {
		r.add(faint, " · "+k.w.T("speaking."+string(who)))
	}
	marks := k.w.N("marks", s.MarkCount())
	if m, ok := s.LastMark(); ok && m.Kind == "" {
		marks += " ·" // the newest has no kind yet
	} else {
		marks += "  "
	}
	if right := p.w - safe.Width(marks) - 1; right > r.w+1 {
		r.to(right).add(plain, marks)
	}
	return r
}
