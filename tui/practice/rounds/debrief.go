package rounds

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// debrief is the debrief of a practice, a page at a time: the points, before
// anybody has heard anybody, the organizer, the person, the observer, stage by
// stage, one thing to try again, out of role, and who changes places. Nothing moves
// by itself.
type debrief struct {
	parts.Reader
	k  *Room
	t  *hold.Talk
	at int // which page, from 0

	comes func() (coming, bool) // the next round: the personas are read once, and not for each frame
}

// afterPages are the pages, by their ids in the catalogue.
func afterPages() []string {
	return []string{"points", "organizer", "person", "observer", "stages", "retry", "role", "rotate"}
}

// afterNumbered are the pages in the order in which older programs kept their
// numbers.
func afterNumbered() []string {
	return []string{"organizer", "person", "observer", "stages", "retry", "points", "role", "rotate"}
}

// pageAfter is the page that a practice stands on in its debrief; its id follows.
const pageAfter = "after "

// Debrief is the debrief of a practice between people.
func (k *Room) Debrief(t *hold.Talk) screen.Screen {
	s := &debrief{k: k, t: t, comes: sync.OnceValues(func() (coming, bool) { return k.comesAfter(t.Session(), false) })}
	id := strings.TrimPrefix(t.Page(), pageAfter)
	if n, err := strconv.Atoi(id); err == nil && n >= 0 && n < len(afterNumbered()) {
		id = afterNumbered()[n]
	}
	s.at = max(0, slices.Index(afterPages(), id))
	s.Reader = parts.Reader{D: k.Desk, Page: s.page, Rows: s.rows}
	return s
}

func (s *debrief) Holds() *hold.Talk { return s.t }
func (s *debrief) id() string        { return afterPages()[s.at] }

// Begins says that the practice stands here.
func (s *debrief) Begins() tea.Cmd {
	s.t.StandOn(pageAfter + s.id())
	return nil
}

func (s *debrief) Actions() []screen.Action {
	k := s.k
	var acts []screen.Action
	switch s.id() {
	case "retry":
		acts = append(acts, k.Shown("after.write", s.write, "enter"), k.Shown("after.next", s.to(1), " "))
	case "points":
		acts = append(acts, k.Shown("after.points", s.points, "enter"), k.Shown("after.next", s.to(1), " "))
	case "rotate":
		acts = s.endings()
	default:
		acts = append(acts, k.Shown("after.next", s.to(1), " ", "enter"))
	}
	if s.id() == "observer" {
		acts = append(acts, k.joins(s.t)...)
	}
	acts = append(acts, s.Scrolling("tab", "down", "pgdown")...)
	acts = append(acts, k.Shown("after.back", s.to(-1), "b", "backspace").ShownIf(s.at > 0))
	if s.t.Session().Role() == guide.RoleObserver {
		acts = append(acts, k.Shown("watch.look", func() screen.Step { return screen.Push(newSheetOf(k.Desk, s.t)) }, "l"))
	} else {
		acts = append(acts, k.Shown("look", func() screen.Step { return screen.Push(form.NewMarks(k.Desk, s.t)) }, "l"))
	}
	return append(acts, k.Shown("later", screen.Leave, "esc"))
}

// to goes some pages on.
func (s *debrief) to(d int) func() screen.Step {
	return func() screen.Step {
		s.at, s.Top = max(0, min(s.at+d, len(afterPages())-1)), 0
		return screen.Start(s.Begins())
	}
}

// write opens the line for the one thing to try again.
func (s *debrief) write() screen.Step {
	k, t := s.k, s.t
	d := guide.Draft{Field: guide.FieldRetry, Text: t.Session().Field(guide.FieldRetry)}
	d.Cursor = len(d.Text)
	if half, ok := t.Half(d.SamePlace); ok {
		d = half
	}
	line := k.NewWriting(t, d)
	line.Name, line.Kept = k.T("after.retry.line"), t.Session().Field(guide.FieldRetry)
	line.Keep = func(text string) error { return t.Do(t.Session().Fill(guide.FieldRetry, text, k.Now())) }
	line.Over = func(p *page.Page) {
		p.Header(k.T("after.retry"), "", page.Faint)
		p.Large(k.T("after.retry.text"))
	}
	return screen.Push(line)
}

// points goes through those who have not given any, each for themselves, and from
// what they gave to who speaks first.
func (s *debrief) points() screen.Step { return s.k.nextScorer(s.t, nil, s.to(1)) }

// endings are what can come after the last page.
func (s *debrief) endings() (acts []screen.Action) {
	k := s.k
	if c, ok := s.comes(); ok {
		acts = append(acts, k.Shown("round.next", s.next(false), "n"))
		if c.cards && len(c.turns) == 0 && c.other {
			acts = append(acts, k.Shown("round.again", s.next(true), "s"))
		}
	}
	return append(acts, k.Shown("after.done", s.finish, "enter", " "))
}

// finish ends the debrief.
func (s *debrief) finish() screen.Step {
	if err := s.done(); err != nil {
		return screen.Say(s.k.Why(err))
	}
	return screen.Step{screen.ToFirst, screen.Calm(s.k.T("said.practised"))}
}

func (s *debrief) done() error {
	s.t.StandOn("")
	if s.t.Session().Debriefed() {
		return nil
	}
	return s.t.Do(s.t.Session().FinishDebrief(s.k.Now()))
}

// next ends the debrief and goes on with the next round.
func (s *debrief) next(again bool) func() screen.Step {
	return func() screen.Step {
		if err := s.done(); err != nil {
			return screen.Say(s.k.Why(err))
		}
		return screen.Step{screen.ToFirst, screen.Then(func() screen.Step { return s.k.nextRound(s.t.Session(), again) })}
	}
}

func (s *debrief) page(w, h int) *page.Page {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.FootWith(p, s.t, s.Actions())
	p.Header(k.T("after."+s.id()), k.T("after.of", "N", s.at+1, "All", len(afterPages())), page.Faint)
	s.clock(p)
	return p
}

// clock says the whole minutes since the talk ended; their weight changes when
// the debrief has taken as long as it was to.
func (s *debrief) clock(p *page.Page) {
	spent, planned := int(s.t.Session().SinceEnd(s.k.Glance)/time.Minute), s.k.Timing.Debrief
	if spent >= 60 {
		return // it was left, and gone on with another day
	}
	ik := page.Faint
	if spent >= planned {
		ik = page.Over
	}
	p.ToFoot(p.Row().To(1).Add(ik, s.k.T("after.clock", "Spent", spent, "Planned", planned)))
}

func (s *debrief) rows(p *page.Page) []*page.Row {
	k, w := s.k, s.k.Words
	id := s.id()
	p.Middle()
	text := w.T("after."+id+".text", "Rotate", k.Timing.Rotate)
	if id == "rotate" {
		text = s.rotates()
	}
	out := p.Paragraph(page.Strong, 0, text)
	more := s.more()
	if len(more) > 0 && p.H >= 12 {
		out = append(out, p.Row())
	}
	for _, line := range more {
		out = append(out, p.Bullet(page.Plain, "·", line)...)
	}
	return p.Lowered(out)
}

// more is what stands under the text of a page.
func (s *debrief) more() []string {
	k, t := s.k, s.t
	switch s.id() {
	case "observer":
		if t.Session().Role() == guide.RoleObserver {
			return inShort(k.Desk, watch.Of(t.Session()).All, watch.FocusOf(t.Session()))
		}
	case "stages":
		return s.stages()
	case "retry":
		if try := t.Session().Field(guide.FieldRetry); try != "" {
			return []string{try}
		}
	case "points":
		return slices.Concat([]string{k.T("after.points.how")}, s.given())
	case "rotate":
		if c, ok := s.comes(); ok {
			return k.says(c)
		}
	}
	return nil
}

// rotates says which round comes, and who changes places how.
func (s *debrief) rotates() string {
	k := s.k
	c, ok := s.comes()
	switch {
	case !ok:
		return k.T("after.rotate.over")
	case len(c.turns) > 0:
		return k.T("after.rotate.plan", "N", c.turns[0].Number, "All", c.of, "Rotate", k.Timing.Rotate)
	}
	return k.T("after.rotate.text", "Rotate", k.Timing.Rotate)
}

// stages are the stages of the talk, with how long each took and what stands
// in it.
func (s *debrief) stages() (out []string) {
	k := s.k
	sheet := watch.Of(s.t.Session())
	for i, st := range s.t.Session().Guide().Stages {
		line := k.T("after.stage", "Stage", st.Title, "Minutes", int(s.t.Session().ElapsedIn(st.ID, s.t.Session().EndedAt())/time.Minute), "Planned", st.Minutes)
		if !s.t.Session().Visited(st.ID) {
			line = k.T("after.stage.never", "Stage", st.Title)
		}
		if counts := inOneLine(k.Desk, sheet.Stages[i], watch.FocusOf(s.t.Session())); counts != "" {
			line += "; " + counts
		}
		out = append(out, line)
	}
	return out
}

// given are the names of those who have given their points.
func (s *debrief) given() (out []string) {
	for _, r := range rehearsal.Scorers(rehearsal.MostObservers) {
		if watch.Scored(s.t.Session(), r) {
			out = append(out, s.k.T("after.given", "Role", roleWord(s.k.Desk, r)))
		}
	}
	return out
}

// joins are the ways from what an observer counted to the others: a file for
// whoever joins them, or the page that does.
func (k *Room) joins(t *hold.Talk) (acts []screen.Action) {
	if k.Offers.Observers {
		acts = append(acts, k.Shown("join", func() screen.Step { return screen.To(screen.Observers{ID: t.ID()}) }, "j"))
	}
	if k.Offers.HandIn && t.Session().Role() == guide.RoleObserver {
		acts = append(acts, k.Shown("result", func() screen.Step { return screen.To(screen.HandIn{ID: t.ID()}) }, "r"))
	}
	return acts
}
