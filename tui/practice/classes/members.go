package classes

import (
	"cmp"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// members lists who is in a class, in its order, with what each has handed in.
type members struct {
	*parts.List
	watching
	k *screen.Desk
}

func newMembers(k *screen.Desk, r *classroom) *members {
	s := &members{k: k, List: parts.NewList(k, k.T("class.list"), "", false, nil)}
	s.watching = watching{r, s.lay}
	s.Stays = true
	s.Own = func() []screen.Action {
		return r.andUndo(k.Shown("class.add", func() screen.Step { return screen.Push(r.newAdd()) }, "a"))
	}
	s.lay()
	return s
}

func (s *members) lay() {
	k := s.k
	s.All = nil
	for _, t := range s.room.c.Trainees(k.Now()) {
		s.All = append(s.All, parts.Option{Name: t.Member, More: traineeLine(k, t), Run: func() screen.Step { return screen.Push(s.room.newMember(t.Member)) }})
	}
	s.At = max(0, min(s.At, len(s.All)-1))
}

// traineeLine says of a member what was handed in, and when the next coached
// session is.
func traineeLine(k *screen.Desk, t class.Trainee) string {
	w := k.Words
	line := w.T("class.handed.nothing")
	if t.Practices > 0 {
		line = w.N("class.results", t.Practices)
	}
	switch t.State {
	case class.Overdue, class.DueNow:
		return line + " · " + coachDay(k, t.State, t.Next)
	}
	if t.Last == "" {
		return line
	}
	return line + " · " + w.T("class.handed.last", "Week", weekWord(t.Last))
}

// newAdd asks who else is in the class.
func (r *classroom) newAdd() *parts.Asking {
	k := r.k
	line := parts.NewAsked("", "", k.T("class.add.hint"), nil)
	line.Join = ", "
	return parts.NewAsking(k.Desk, k.T("class.add"), "", []*parts.Asked{line}, func(texts []string) (screen.Step, error) {
		names := practice.NamesOf(texts[0])
		if len(names) == 0 {
			return screen.Stay(), nil
		}
		c, err := r.c.Add(k.Now(), names...)
		if err != nil {
			return screen.Stay(), err
		}
		return screen.Step{screen.Back(1), screen.Then(func() screen.Step { return r.did(c, nil, "class.said.added", few(k.Desk, names)) })}, nil
	})
}

// member is the page of a member: what they handed in, when somebody sits down
// with them, which cards they had.
type member struct {
	*parts.Sheet
	watching
	k    *screen.Desk
	name string
}

func (r *classroom) newMember(name string) *member {
	s := &member{k: r.k.Desk, Sheet: parts.NewSheet(r.k.Desk, name, nil), name: name}
	s.watching = watching{r, s.lay}
	s.lay()
	return s
}

func (s *member) lay() {
	k, w, c := s.k, s.k.Words, s.room.c
	handed := parts.Part{Head: w.T("class.member.handed"), Sign: "·"}
	words := false
	for _, r := range c.Results {
		if r.Member == s.name {
			handed.Lines = append(handed.Lines, r.Practice.Line(k.Words))
			words = words || r.Practice.Words()
		}
	}
	if len(handed.Lines) == 0 {
		handed.Sign, handed.Lines = "", []string{w.T("class.member.nothing")}
	}
	coached := parts.Part{Head: w.T("class.sessions"), Sign: "·"}
	for _, x := range c.Sessions {
		switch {
		case x.Member != s.name:
		case x.Held != "":
			coached.Lines = append(coached.Lines, w.T("class.member.held", "N", x.N, "Day", classDay(k, x.Held)))
		default:
			coached.Lines = append(coached.Lines, w.T("class.member.planned", "N", x.N, "Day", classDay(k, x.Day)))
		}
	}
	cards := parts.Part{Head: w.T("class.member.cards"), Sign: "·"}
	for _, h := range c.Handouts {
		for _, d := range h.Dealt {
			if d.Member == s.name {
				cards.Lines = append(cards.Lines, classDay(k, h.Day)+": "+cardNames(d.Personas))
			}
		}
	}
	s.Parts = []parts.Part{coached, handed, cards}
	s.Extra = nil
	if len(coached.Lines) > 0 {
		s.Extra = append(s.Extra, k.Shown("class.session", func() screen.Step { return s.room.openSession(s.name) }, "enter"))
	}
	if words {
		s.Extra = append(s.Extra, k.Shown("class.words", s.read, "l"))
	}
	s.Extra = append(s.Extra, k.Shown("class.remove", s.remove, "x"))
}

// cardNames are the names on persona cards.
func cardNames(ids []string) string {
	var out []string
	for _, id := range ids {
		p, _ := personas.Find(id)
		out = append(out, cmp.Or(p.Name, id))
	}
	return strings.Join(out, ", ")
}

// read shows what was said in the practices whose words were handed in.
func (s *member) read() screen.Step {
	var sections []parts.Part
	for _, r := range s.room.c.Results {
		if r.Member == s.name && r.Practice.Words() {
			sections = append(sections, saidParts(s.k, s.name, r.Practice)...)
		}
	}
	return screen.Push(parts.NewSheet(s.k, s.name, nil, sections...))
}

// saidParts are the words of a practice, as parts of a page.
func saidParts(k *screen.Desk, name string, p result.Practice) []parts.Part {
	them := k.T("class.partner")
	if card, ok := personas.Find(p.Persona); ok {
		them = card.Name
	}
	head, said := parts.Part{Ink: page.Title, Lines: []string{p.Line(k.Words)}}, parts.Part{}
	for _, l := range p.Said {
		who, text := name, l.Text
		if l.Who == guide.Them {
			who = them
		}
		if text == "" {
			text = k.T("class.said.silence")
		}
		said.Lines = append(said.Lines, who+": "+text)
	}
	if p.Try == "" {
		return []parts.Part{head, said}
	}
	return []parts.Part{head, said, {Ink: page.Strong, Lines: []string{k.T("class.said.try", "Words", p.Try)}}}
}

// remove asks for a typed word before a member is taken out, and says what
// goes with them.
func (s *member) remove() screen.Step {
	k, r := s.k, s.room
	var t class.Trainee
	for _, x := range r.c.Trainees(k.Now()) {
		if x.Member == s.name {
			t = x
		}
	}
	what := k.T("class.member.goes", "Name", s.name, "Results", k.N("class.results", t.Practices), "Sessions", k.N("class.coached", t.Sessions))
	return screen.Push(parts.NewConfirm(k, "member", what, func() screen.Step {
		c, err := r.c.Remove(s.name)
		if err != nil {
			return screen.Say(k.Why(err))
		}
		return r.save(c, nil, func() screen.Step {
			return screen.Step{screen.Drop{Screen: s}, screen.Calm(k.T("class.said.removed", "What", s.name))}
		})
	}))
}
