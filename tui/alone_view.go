package tui

import (
	"cmp"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// resize lets the line grow with what stands in it.
func (s *alone) resize(w, h int) {
	width := max(1, w-marginOf(w)-3)
	s.ed.SetSize(width, 1)
	s.ed.SetSize(width, s.ed.RowsNeeded(max(1, min(6, h/4))))
}

func (s *alone) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	if p.narrow() && s.t.Err() == nil && !s.drills() {
		k.footer(p, s.actions(), "", faint) // the word stands beside the stage
	} else {
		k.footWith(p, s.t, s.actions())
	}
	if p.h >= 14 && !(s.offering() && p.h < 24) {
		p.toFoot(p.row())
	}
	s.line(p)
	if l, ok := s.mine(); ok && p.h >= 10 && !(s.offering() && p.h < 24) {
		p.toFoot(p.row())
		text := l.Text
		if text == "" {
			text = k.T("solo.silence")
		}
		p.textToFoot(faint, k.T("solo.you", "Words", text), 2)
	}
	if s.drills() {
		s.drillHead(p)
	} else {
		rail(k.desk, p, s.t)
	}
	if p.h >= 10 && !s.offering() {
		most := 1
		if p.h >= 16 {
			most = 2 // on a phone a prompt seldom fits one row
		}
		for _, text := range wrapped(s.t.Session().Asking(), max(2, p.w-2*p.margin()), most) {
			p.put(p.row().to(p.margin()).add(faint, text))
		}
		p.blank(1)
	}
	s.theirs(p)
	if s.offering() {
		s.offered(p)
	}
	return p.frame()
}

// offering reports whether lines are offered.
func (s *alone) offering() bool { return s.picks && !s.on && !s.now.Over() }

// offered draws the lines to choose among.
func (s *alone) offered(p *page) {
	if p.h >= 10 {
		p.blank(1)
	}
	s.offerList().drawOptions(p)
}

func (s *alone) offerList() *list {
	l := newList(s.k.desk, "", "", false, s.options())
	l.at, l.whole = s.at, true
	return l
}

// offeredRows is how many rows all lines that are offered take, with the row
// above them.
func (s *alone) offeredRows(p *page) int {
	if !s.offering() {
		return 0
	}
	n, l := 1, s.offerList()
	for _, o := range l.all {
		n += len(l.optionRows(p, o, false, false, layout{keys: 1}))
	}
	return n
}

// line draws the line at the foot, with the cursor when it has the keys; left
// with words in it, it waits.
func (s *alone) line(p *page) {
	if s.now.Over() || !s.on && s.ed.Empty() {
		return
	}
	m := p.margin()
	rows := s.ed.Rows()
	if len(rows) == 0 {
		rows = []string{""}
	}
	if s.on {
		x, y := s.ed.Cursor()
		p.cx, p.cy, p.cursor = m+2+x, p.h-len(p.foot)-len(rows)+y, true
	}
	for i := len(rows) - 1; i >= 0; i-- {
		ik := plain
		if !s.on {
			ik = faint
		}
		p.toFoot(p.row().to(m).add(keycap, "▌").add(ik, " "+rows[i]))
	}
}

// theirs draws what the partner said last, large.
func (s *alone) theirs(p *page) {
	k := s.k
	last, _ := s.t.Session().LastSpoken(guide.Them) // they opened the door
	text := paragraphs(last.Text)
	if len(text) == 0 {
		text = []string{k.T("solo.noanswer")}
	}
	width := max(2, min(promptWidth+8, p.w-2*p.margin()))
	var rows []string
	for _, par := range text {
		rows = append(rows, balanced(par, width)...)
	}
	need := len(rows) + 1 + s.offeredRows(p)
	if s.drills() {
		s.told(p, p.left()-need-1)
	}
	if room := p.left() - need; room > 3 {
		p.blank(min(room/3, 4))
	}
	p.put(p.row().to(p.margin()).add(faint, s.p.Name))
	for _, r := range rows {
		p.put(p.row().to(p.margin()).add(strong, r))
	}
	if s.now.Over() {
		p.blank(1)
		p.text(faint, 0, k.T("solo.over"))
	}
	if last.Hint != "" {
		p.blank(1)
		p.text(plain, 0, k.T("solo.hint.is", "Hint", last.Hint))
	}
}

// labelParts are the labels of a line with their reasons, and what they were
// before they were corrected.
func labelParts(k *desk, l guide.Spoken) []part {
	text := l.Text
	if text == "" {
		text = k.T("solo.silence")
	}
	sections := []part{{ink: strong, lines: []string{text}}}
	pt := part{sign: "·"}
	for _, m := range solo.Heard(l).Moves {
		pt.lines = append(pt.lines, string(m.Move)+": "+m.Why)
	}
	if missing := solo.Missing(l); missing != "" {
		pt.lines = append(pt.lines, k.T("solo.missing", "What", missing))
	}
	sections = append(sections, pt)
	if l.Corrected != "" {
		sections = append(sections, part{ink: faint, apart: true, lines: []string{k.T("solo.heardas", "Moves", strings.Join(solo.Moves(solo.AsHeard(l)), ", "))}})
	}
	return sections
}

// newSoloLines shows all that was said up to here.
func newSoloLines(k *desk, t *hold.Talk, p personas.Persona) *sheet {
	return newSheet(k, k.T("solo.lines"), t, spokenParts(k, t.Session().Spoken(), p.Name)...)
}

// spokenParts are lines as they were said, with what the trainee's did.
func spokenParts(k *desk, lines []guide.Spoken, them string) (out []part) {
	me := k.T("solo.me")
	wide := max(safe.Width(them), safe.Width(me)) + 1
	for _, l := range lines {
		text, said := strings.Join(paragraphs(l.Text), " "), part{ink: strong}
		who := them
		switch {
		case l.Who == guide.Me:
			who, said.ink = me, plain
			text = cmp.Or(text, k.T("solo.silence"))
		case text == "":
			said.ink, text = faint, k.T("solo.noanswer")
		}
		said.sign, said.lines = solo.Clock(l)+pad(who+":", wide), []string{text}
		out = append(out, said)
		if l.Who != guide.Me {
			continue
		}
		moves := strings.Join(solo.Moves(solo.Heard(l)), ", ")
		if l.Corrected != "" {
			moves = k.T("solo.corrected", "Moves", moves)
		}
		out = append(out, part{ink: faint, sign: pad("", safe.Width(said.sign)), lines: []string{moves}})
	}
	return out
}
