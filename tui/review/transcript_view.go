package review

import (
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	transcripts "example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui/page"
)

// make computes the lines of the talk as it stands.
func (s *transcript) make() {
	s.lines = nil
	s.facts()
	tr := transcripts.Of(s.t.Session())
	for _, p := range tr.Parts {
		s.part(p)
	}
	s.promised()
	s.debriefed()
	if len(tr.After) > 0 {
		s.head(s.k.T("transcript.after"))
		for _, e := range tr.After {
			s.entry(e)
		}
	}
	s.at, s.off = max(0, min(s.at, len(s.lines)-1)), 0
}

func (s *transcript) head(text string) {
	if len(s.lines) > 0 {
		s.lines = append(s.lines, line{})
	}
	s.lines = append(s.lines, line{head: true, ink: page.Title, text: text})
}

func (s *transcript) say(seq int, text string) {
	s.lines = append(s.lines, line{seq: seq, ink: page.Plain, indent: 2, text: text})
}

// facts are what is known of the talk before its first word.
func (s *transcript) facts() {
	k, t := s.k, s.t.Session()
	h := t.Header(s.t.ID())
	when := t.BeganAt()
	if t.Started() {
		when = t.StartedAt()
	}
	s.lines = append(s.lines, line{ink: page.Faint, text: strings.Join([]string{
		k.Date("date.full", when), k.T("transcript.planned", "Minutes", h.Minutes, "Planned", t.Planned()),
		k.T("consent.is", "Level", k.T("consent."+string(t.Consent()))),
	}, " · ")}, line{ink: page.Faint, text: h.ID})
	if back := t.ClockMovedBack(); back > 0 {
		s.lines = append(s.lines, line{ink: page.Faint, text: k.T("transcript.clock", "Span", k.Span(back))})
	}
	for _, f := range []guide.Field{guide.FieldWhy, guide.FieldLearn, guide.FieldAsk, guide.FieldFallback, guide.FieldStory, guide.FieldTheme, guide.FieldStatistic} {
		v := t.Field(f)
		if f == guide.FieldStatistic && v != "" {
			v = k.T("transcript.cited", "Text", v, "Source", t.Behind(f))
		}
		s.field(2, t.FieldSeq(f, 0), k.T("field."+string(f)), v)
	}
}

// field is a line whose words the event seq holds; 0 is none. Without words
// there is no line.
func (s *transcript) field(indent, seq int, label, v string) {
	if v != "" {
		s.lines = append(s.lines, line{seq: seq, ink: page.Plain, indent: indent, text: s.k.T("transcript.label", "Label", label, "Text", v)})
	}
}

func (s *transcript) part(p transcripts.Part) {
	label := p.Stage.Title
	if share, on := s.t.Session().TalkShare(p.Stage.ID); on {
		label += " · " + s.k.T("transcript.share", "Percent", int(share*100+0.5))
	}
	s.head(label)
	for _, e := range p.Entries {
		s.entry(e)
	}
}

// entry is a mark or a note, a line for each of its lines.
func (s *transcript) entry(e transcripts.Entry) {
	k := s.k
	when := strconv.Itoa(e.Minute) + "′"
	label := ""
	switch {
	case e.Gone:
		s.lines = append(s.lines, line{ink: page.Faint, when: when, indent: 5, text: k.T("transcript.gone")})
		return
	case e.Later:
		when = ""
	case e.Mark != nil && e.Mark.Kind != "":
		label = k.T("kind."+string(e.Mark.Kind)) + ": "
	case e.Mark != nil:
		label = k.T("kind.unnamed") + ": "
	}
	if len(e.Lines) == 0 {
		s.lines = append(s.lines, line{seq: e.Seq, when: when, indent: 5, text: strings.TrimSuffix(label, ": ")})
	}
	for i, l := range e.Lines {
		if i > 0 {
			when, label = "", ""
		}
		text := label + l.Text
		if l.Later {
			text = k.T("transcript.later", "Day", k.Date("date.long", l.At), "Text", l.Text)
		}
		s.lines = append(s.lines, line{seq: l.Seq, when: when, indent: 5, text: text})
	}
	if e.Mark != nil && e.Mark.Erased {
		s.lines = append(s.lines, line{ink: page.Faint, indent: 5, text: k.T("transcript.gone")})
	}
}

func (s *transcript) promised() {
	k, t := s.k, s.t.Session()
	from := len(s.lines)
	s.head(k.T("transcript.promised"))
	empty := len(s.lines)
	if !t.Asks() {
		s.say(0, k.T("transcript.noask"))
	}
	if answer := t.Field(guide.FieldAnswer); answer != "" {
		s.field(2, 0, k.T("field.answer"), k.T("answer."+strings.ReplaceAll(answer, " ", "")))
	}
	for _, p := range t.Promises() {
		s.promise(p, k.T("promise.done."+string(p.Whose), "State", k.T("state."+string(p.State))))
	}
	for _, p := range t.Unpromised() {
		s.promise(p, k.T("promise.half."+string(p.Whose)))
	}
	if t.AgreedCard() && len(t.Promises()) > 0 {
		s.say(0, k.T("transcript.agreed"))
	}
	s.field(2, t.FieldSeq(guide.FieldElse, 0), k.T("transcript.else"), t.Field(guide.FieldElse))
	if v := t.Field(guide.FieldIntroduce); v != "" {
		s.field(2, 0, k.T("transcript.introduce"), k.T(v))
	}
	s.field(2, t.FieldSeq(guide.FieldAgain, 0), k.T("transcript.again"), k.WithDay(t.SpeakAgain()))
	if len(s.lines) == empty {
		s.lines = s.lines[:from]
	}
}

// promise is a promise, or what was said of one that did not become any.
func (s *transcript) promise(p guide.Promise, label string) {
	k, t := s.k, s.t.Session()
	if p.What == "" {
		s.say(0, label)
	}
	s.field(2, t.FieldSeq(guide.FieldWhat, p.N), label, p.What)
	s.field(4, t.FieldSeq(guide.FieldWhen, p.N), k.T("field.when"), k.WithDay(p.When, p.Due))
	for _, x := range []struct {
		f guide.Field
		v string
	}{{guide.FieldWhere, p.Where}, {guide.FieldWith, p.With}, {guide.FieldObstacle, p.Obstacle}, {guide.FieldReply, p.Reply}} {
		s.field(4, t.FieldSeq(x.f, p.N), k.T("field."+string(x.f)), x.v)
	}
}

func (s *transcript) debriefed() {
	k, t := s.k, s.t.Session()
	var motives []string
	for _, f := range []guide.Field{guide.FieldValues, guide.FieldReciprocity, guide.FieldRecognition} {
		if t.Field(f) == guide.Yes {
			motives = append(motives, strings.ToLower(k.T("field."+string(f))))
		}
	}
	from := len(s.lines)
	s.head(k.T("transcript.debrief"))
	empty := len(s.lines)
	s.field(2, 0, k.T("transcript.motives"), strings.Join(motives, ", "))
	s.field(2, t.FieldSeq(guide.FieldThemes, 0), k.T("field.themes"), t.Field(guide.FieldThemes))
	if a := t.Assessment(); a.Level > 0 {
		s.field(2, 0, k.T("transcript.level"), k.T("level."+strconv.Itoa(a.Level)))
		s.field(4, a.Seq, k.T("transcript.act"), a.Act)
	}
	s.field(2, t.FieldSeq(guide.FieldEnergy, 0), k.T("field.energy"), t.Field(guide.FieldEnergy))
	s.field(2, t.FieldSeq(guide.FieldReask, 0), k.T("transcript.reask"), t.Field(guide.FieldReask))
	s.field(2, t.FieldSeq(guide.FieldLearned, 0), k.T("transcript.learned"), t.Field(guide.FieldLearned))
	if len(s.lines) == empty {
		s.lines = s.lines[:from]
	}
}
