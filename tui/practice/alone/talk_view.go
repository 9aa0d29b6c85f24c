package alone

import (
	"cmp"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// Resize lets the line grow with what stands in it.
func (s *talk) Resize(w, h int) {
	width := max(1, w-page.MarginOf(w)-3)
	s.ed.SetSize(width, 1)
	s.ed.SetSize(width, s.ed.RowsNeeded(max(1, min(6, h/4))))
}

func (s *talk) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	if p.Narrow() && s.t.Err() == nil && !s.drills() {
		k.Footer(p, s.Actions(), "", page.Faint) // the word stands beside the stage
	} else {
		k.FootWith(p, s.t, s.Actions())
	}
	if p.H >= 14 && !(s.offering() && p.H < 24) {
		p.ToFoot(p.Row())
	}
	s.line(p)
	s.offersHint(p)
	if l, ok := s.mine(); ok && p.H >= 10 && !(s.offering() && p.H < 24) {
		p.ToFoot(p.Row())
		p.TextToFoot(page.Faint, k.T("solo.you", "Words", mine(k.Desk, l)), 2)
	}
	if s.drills() {
		s.drillHead(p)
	} else {
		form.Rail(k.Desk, p, s.t)
	}
	if p.H >= 10 && !s.offering() {
		most := 1
		if p.H >= 16 {
			most = 2 // on a phone a prompt seldom fits one row
		}
		for _, text := range page.Wrapped(s.t.Session().Asking(), max(2, p.W-2*p.Margin()), most) {
			p.Put(p.Row().To(p.Margin()).Add(page.Faint, text))
		}
		p.Blank(1)
	}
	s.theirs(p)
	if s.offering() {
		s.offered(p)
	}
	return p.Frame()
}

// offersHint offers one, in a line, to whoever is stuck and wants that.
func (s *talk) offersHint(p *page.Page) {
	if s.k.Hints.Off || p.H < 10 || !s.play.Stuck() {
		return
	}
	text := "solo.stuck"
	if s.on {
		text = "solo.stuck.typing"
	}
	p.ToFoot(p.Row().To(p.Margin()).Add(page.Faint, s.k.T(text)))
}

// offering reports whether lines are offered.
func (s *talk) offering() bool { return s.picks && !s.on && !s.play.Now().Over() }

// offered draws the lines to choose among.
func (s *talk) offered(p *page.Page) {
	if p.H >= 10 {
		p.Blank(1)
	}
	s.offerList().DrawOptions(p)
}

func (s *talk) offerList() *parts.List {
	l := parts.NewList(s.k.Desk, "", "", false, s.options())
	l.At, l.Whole = s.at, true
	return l
}

// offeredRows is how many rows all lines that are offered take, with the row
// above them.
func (s *talk) offeredRows(p *page.Page) int {
	if !s.offering() {
		return 0
	}
	n, l := 1, s.offerList()
	for _, o := range l.All {
		n += len(l.OptionRows(p, o, false, false, parts.Layout{Keys: 1}))
	}
	return n
}

// line draws the line at the foot, with the cursor when it has the keys; left
// with words in it, it waits.
func (s *talk) line(p *page.Page) {
	if s.play.Now().Over() || !s.on && s.ed.Empty() {
		return
	}
	m := p.Margin()
	rows := s.ed.Rows()
	if len(rows) == 0 {
		rows = []string{""}
	}
	x, y := s.ed.Cursor()
	for i := len(rows) - 1; i >= 0; i-- {
		ik := page.Plain
		if !s.on {
			ik = page.Faint
		}
		r := p.Row().To(m).Add(page.Keycap, "▌").Add(ik, " "+rows[i])
		if s.on && i == y {
			r.Cursor(m + 2 + x)
		}
		p.ToFoot(r)
	}
}

// theirs draws what the partner said last, large.
func (s *talk) theirs(p *page.Page) {
	k := s.k
	last, _ := rehearsal.LastSpoken(s.t.Session(), guide.Them) // they opened the door
	text := page.Paragraphs(last.Text)
	if len(text) == 0 {
		text = []string{k.T("solo.noanswer")}
	}
	width := max(2, min(page.LargeMeasure, p.W-2*p.Margin()))
	var rows []string
	for _, par := range text {
		rows = append(rows, page.Balanced(par, width)...)
	}
	p.Middle()
	need := len(rows) + 1 + s.offeredRows(p)
	if s.drills() {
		s.told(p, p.Left()-need-1)
	}
	if room := p.Left() - need; room > 3 {
		p.Blank(min(room/3, p.H/5))
	}
	p.Put(p.Row().To(p.Margin()).Add(page.Faint, s.play.Persona.Name))
	for _, r := range rows {
		p.Put(p.Row().To(p.Margin()).Add(page.Strong, r))
	}
	if s.play.Now().Over() {
		p.Blank(1)
		p.Text(page.Faint, 0, k.T("solo.over"))
	}
	if last.Hint != "" {
		p.Blank(1)
		p.Text(page.Plain, 0, k.T("solo.hint.is", "Hint", last.Hint))
	}
}

// labelParts are the labels of a line with their reasons, and what they were
// before they were corrected.
func labelParts(k *screen.Desk, play *solo.Player, l rehearsal.Line) []parts.Part {
	sections := []parts.Part{{Ink: page.Strong, Lines: []string{mine(k, l)}}}
	pt := parts.Part{Sign: "·"}
	for _, m := range play.Labels(l) {
		pt.Lines = append(pt.Lines, k.T("move.why", "Move", m.Move, "Why", m.Why))
	}
	if missing := solo.Missing(l); !missing.IsZero() {
		pt.Lines = append(pt.Lines, k.T("solo.missing", "What", missing))
	}
	sections = append(sections, pt)
	if l.Corrected != "" {
		sections = append(sections, parts.Part{Ink: page.Faint, Apart: true, Lines: []string{k.T("solo.heardas", "Moves", solo.Moves(k.Words, solo.AsHeard(l)))}})
	}
	return sections
}

// mine is what the trainee said, or did in its place.
func mine(k *screen.Desk, l rehearsal.Line) string {
	text := strings.Join(page.Paragraphs(l.Text), " ")
	switch held := int(l.Held.Round(time.Second) / time.Second); {
	case held > 0 && text == "":
		return k.N("solo.held", held)
	case held > 0:
		return text + " " + k.N("solo.held", held)
	}
	return cmp.Or(text, k.T("solo.silence"))
}

// newSoloLines shows all that was said up to here.
func newSoloLines(k *screen.Desk, t *hold.Talk, p personas.Persona) *parts.Sheet {
	return parts.NewSheet(k, k.T("solo.lines"), t, spokenParts(k, rehearsal.Spoken(t.Session()), p.Name)...)
}

// spokenParts are lines as they were said, with what the trainee's did.
func spokenParts(k *screen.Desk, lines []rehearsal.Line, them string) (out []parts.Part) {
	me := k.T("solo.me")
	wide := max(safe.Width(them), safe.Width(me)) + 1
	for _, l := range lines {
		text, said := strings.Join(page.Paragraphs(l.Text), " "), parts.Part{Ink: page.Strong}
		who := them
		switch {
		case l.Who == guide.Me:
			who, said.Ink, text = me, page.Plain, mine(k, l)
		case text == "":
			said.Ink, text = page.Faint, k.T("solo.noanswer")
		}
		said.Sign, said.Lines = solo.Clock(l)+page.Pad(who+":", wide), []string{text}
		out = append(out, said)
		if l.Who != guide.Me {
			continue
		}
		moves := solo.Moves(k.Words, solo.Heard(l))
		if l.Corrected != "" {
			moves = k.T("solo.corrected", "Moves", moves)
		}
		out = append(out, parts.Part{Ink: page.Faint, Sign: page.Pad("", safe.Width(said.Sign)), Lines: []string{moves}})
	}
	return out
}
