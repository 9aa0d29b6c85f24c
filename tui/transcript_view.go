package tui

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/safe"
)

// make computes the lines of the talk as it stands.
func (s *transcript) make() {
	s.lines = nil
	s.facts()
	tr := s.t.s.Transcript()
	for _, p := range tr.Parts {
		s.part(p)
	}
	s.promised()
	s.debriefed()
	if len(tr.After) > 0 {
		s.head(s.k.w.T("transcript.after"))
		for _, e := range tr.After {
			s.entry(e)
		}
	}
	s.at = max(0, min(s.at, len(s.lines)-1))
}

func (s *transcript) head(text string) {
	if len(s.lines) > 0 {
		s.lines = append(s.lines, line{})
	}
	s.lines = append(s.lines, line{head: true, ink: title, text: text})
}

func (s *transcript) say(seq int, text string) {
	s.lines = append(s.lines, line{seq: seq, ink: plain, indent: 2, text: text})
}

// facts are what is known of the talk before its first word.
func (s *transcript) facts() {
	k, t := s.k, s.t.s
	h := t.Header(s.t.id)
	when := t.BeganAt()
	if t.Started() {
		when = t.StartedAt()
	}
	s.lines = append(s.lines, line{ink: faint, text: strings.Join([]string{
		when.Format("Monday 2 January 2006"), k.w.N("minutes", h.Minutes),
		k.w.T("consent.is", "Level", k.w.T("consent."+string(t.Consent()))), h.ID,
	}, " · ")})
	for _, f := range []guide.Field{guide.FieldWhy, guide.FieldLearn, guide.FieldAsk, guide.FieldFallback, guide.FieldStory, guide.FieldTheme, guide.FieldStatistic} {
		if v := t.Field(f); v != "" {
			if f == guide.FieldStatistic {
				v += " (" + t.Behind(f) + ")"
			}
			s.field(t.FieldSeq(f, 0), k.w.T("field."+string(f)), v)
		}
	}
}

// field is a line whose words the event seq holds; 0 is none.
func (s *transcript) field(seq int, label, v string) {
	s.lines = append(s.lines, line{seq: seq, ink: plain, indent: 2, text: label + ": " + v})
}

func (s *transcript) part(p guide.Part) {
	label := p.Stage.Title
	if share, on := s.t.s.TalkShare(p.Stage.ID); on {
		label += " · " + s.k.w.T("transcript.share", "Percent", int(share*100+0.5))
	}
	s.head(label)
	for _, e := range p.Entries {
		s.entry(e)
	}
}

// entry is a mark or a note, a line for each of its lines.
func (s *transcript) entry(e guide.Entry) {
	k := s.k
	when := strconv.Itoa(e.Minute) + "′"
	label := ""
	switch {
	case e.Gone:
		s.lines = append(s.lines, line{ink: faint, when: when, indent: 5, text: k.w.T("transcript.gone")})
		return
	case e.Later:
		when = ""
		label = k.w.T("transcript.later") + " "
	case e.Mark != nil && e.Mark.Kind != "":
		label = k.w.T("kind."+string(e.Mark.Kind)) + ": "
	case e.Mark != nil:
		label = k.w.T("kind.unnamed") + ": "
	}
	if len(e.Lines) == 0 {
		s.lines = append(s.lines, line{seq: e.Seq, when: when, indent: 5, text: strings.TrimSuffix(label, ": ")})
	}
	for i, l := range e.Lines {
		if i > 0 {
			when, label = "", ""
		}
		s.lines = append(s.lines, line{seq: l.Seq, when: when, indent: 5, text: label + l.Text})
	}
	if e.Mark != nil && e.Mark.Erased {
		s.lines = append(s.lines, line{ink: faint, indent: 5, text: k.w.T("transcript.gone")})
	}
}

func (s *transcript) promised() {
	k, t := s.k, s.t.s
	answer, again, other := t.Field(guide.FieldAnswer), t.Field(guide.FieldAgain), t.Field(guide.FieldElse)
	if len(t.Promises()) == 0 && answer == "" && again == "" && other == "" {
		return
	}
	s.head(k.w.T("transcript.promised"))
	if answer != "" {
		s.field(0, k.w.T("field.answer"), k.w.T("answer."+strings.ReplaceAll(answer, " ", "")))
	}
	for _, p := range t.Promises() {
		s.say(t.FieldSeq(guide.FieldWhat, p.N), k.w.T("last."+string(p.Whose), "What", p.What, "When", p.When, "State", k.w.T("state."+string(p.State))))
		for _, x := range []struct {
			f guide.Field
			v string
		}{{guide.FieldWhere, p.Where}, {guide.FieldWith, p.With}, {guide.FieldObstacle, p.Obstacle}, {guide.FieldReply, p.Reply}} {
			if x.v != "" {
				s.field(t.FieldSeq(x.f, p.N), "  "+k.w.T("field."+string(x.f)), x.v)
			}
		}
	}
	if other != "" {
		s.field(t.FieldSeq(guide.FieldElse, 0), k.w.T("field.else"), other)
	}
	if again != "" {
		s.field(t.FieldSeq(guide.FieldAgain, 0), k.w.T("field.again"), again)
	}
}

func (s *transcript) debriefed() {
	k, t := s.k, s.t.s
	var motives []string
	for _, f := range []guide.Field{guide.FieldValues, guide.FieldReciprocity, guide.FieldRecognition} {
		if t.Field(f) == guide.Yes {
			motives = append(motives, k.w.T("field."+string(f)))
		}
	}
	var rows []line
	put := func(seq int, label, v string) {
		if v != "" {
			rows = append(rows, line{seq: seq, ink: plain, indent: 2, text: label + ": " + v})
		}
	}
	put(0, k.w.T("debrief.head.motives"), strings.Join(motives, ", "))
	put(t.FieldSeq(guide.FieldThemes, 0), k.w.T("field.themes"), t.Field(guide.FieldThemes))
	if a := t.Assessment(); a.Level > 0 {
		put(a.Seq, k.w.T("field.level"), k.w.T("level."+strconv.Itoa(a.Level))+": "+a.Act)
	}
	for _, f := range []guide.Field{guide.FieldEnergy, guide.FieldReask, guide.FieldLearned} {
		put(t.FieldSeq(f, 0), k.w.T("field."+string(f)), t.Field(f))
	}
	if len(rows) > 0 {
		s.head(k.w.T("transcript.debrief"))
		s.lines = append(s.lines, rows...)
	}
}

// draw puts the lines around the cursor on a page.
func (s *transcript) draw(p *page) {
	name := s.k.who(s.t.s.Field(guide.FieldPerson))
	if s.quiet {
		name = s.k.w.T("transcript.search")
	}
	p.header(name, "", faint)
	if s.search != nil {
		p.input("/", s.search)
		p.blank(1)
	}
	switch {
	case s.search != nil && s.missed:
		p.text(plain, 0, s.k.w.T("list.none"))
		return
	case s.quiet && s.search != nil && s.search.Empty():
		return
	}
	room := max(1, p.left())
	rows := s.around(p, room)
	for _, r := range rows {
		p.put(r)
	}
}

// around lays out the lines near the cursor: enough above it to fill two
// thirds of the room, and as many below as fit.
func (s *transcript) around(p *page, room int) []*row {
	var above []*row
	for i := s.at - 1; i >= 0 && len(above) < room*2/3; i-- {
		above = append(s.lineRows(p, i), above...)
	}
	above = above[max(0, len(above)-room*2/3):]
	rows := above
	for i := s.at; i < len(s.lines) && len(rows) < room; i++ {
		rows = append(rows, s.lineRows(p, i)...)
	}
	for i := s.at - 1 - countLines(s, p, above); i >= 0 && len(rows) < room; i-- {
		rows = append(s.lineRows(p, i), rows...)
	}
	return rows[max(0, len(rows)-max(room, len(above)+1)):]
}

// countLines is how many lines of the talk the rows above the cursor are.
func countLines(s *transcript, p *page, above []*row) int {
	n, rows := 0, 0
	for i := s.at - 1; i >= 0 && rows < len(above); i-- {
		rows += len(s.lineRows(p, i))
		n++
	}
	return n
}

func (s *transcript) lineRows(p *page, i int) []*row {
	l := s.lines[i]
	m := p.margin()
	if l.text == "" {
		return []*row{p.row()}
	}
	var out []*row
	for _, par := range safe.Lines(l.text) {
		for _, text := range safe.Wrap(par, max(2, min(76, p.w-m-l.indent-1))) {
			r := p.row().to(max(0, m-2))
			ik := l.ink
			if len(out) == 0 {
				if i == s.at {
					r.add(keycap, "›")
				}
				r.to(m).add(faint, l.when)
			}
			if i == s.at && !l.head {
				ik = chosen
			}
			out = append(out, r.to(m+l.indent).add(ik, text))
		}
	}
	return out
}
