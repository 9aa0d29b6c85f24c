package tui

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/trainer/result"
)

// members lists who is in a class, in its order, with what each has handed in.
type members struct {
	*list
	k    *desk
	room *classroom
}

func newMembers(k *desk, r *classroom) *members {
	s := &members{k: k, list: newList(k, k.T("class.list"), "", false, nil), room: r}
	s.stays = true
	s.own = func() []action {
		return r.andUndo(k.shown("class.add", func() step { return push(r.newAdd()) }, "a"))
	}
	s.lay()
	return s
}

func (s *members) lay() {
	k := s.k
	s.all = nil
	for _, t := range s.room.c.Trainees(k.Now()) {
		s.all = append(s.all, option{name: shortName(t.Member), more: traineeLine(k, t), run: func() step { return push(s.room.newMember(t.Member)) }})
	}
	s.at = max(0, min(s.at, len(s.all)-1))
}

// traineeLine says of a member what was handed in, and when the next coached
// session is.
func traineeLine(k *desk, t class.Trainee) string {
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

func (s *members) hear(msg tea.Msg) step {
	if m, ok := msg.(classSavedMsg); ok && m.of == s.room {
		s.lay()
	}
	return stay()
}

func (s *members) returned() step {
	s.lay()
	return stay()
}

// newAdd asks who else is in the class.
func (r *classroom) newAdd() *asking {
	k := r.k
	line := newAsked("", "", k.T("class.add.hint"), nil)
	line.join = ", "
	return newAsking(k.desk, k.T("class.add"), "", []*asked{line}, func(texts []string) (step, error) {
		names := namesOf(texts[0])
		if len(names) == 0 {
			return stay(), nil
		}
		c, err := r.c.Add(k.Now(), names...)
		if err != nil {
			return stay(), err
		}
		return step{Back(1), Then(func() step { return r.did(c, nil, "class.said.added", few(k.desk, names)) })}, nil
	})
}

// member is the page of a member: what they handed in, when somebody sits down
// with them, which cards they had.
type member struct {
	*sheet
	k    *desk
	room *classroom
	name string
}

func (r *classroom) newMember(name string) *member {
	s := &member{k: r.k.desk, sheet: newSheet(r.k.desk, name, nil), room: r, name: name}
	s.lay()
	return s
}

func (s *member) lay() {
	k, w, c := s.k, s.k.Words, s.room.c
	handed := part{head: w.T("class.member.handed"), sign: "·"}
	words := false
	for _, r := range c.Results {
		if r.Member == s.name {
			handed.lines = append(handed.lines, r.Practice.Line())
			words = words || r.Practice.Words()
		}
	}
	if len(handed.lines) == 0 {
		handed.sign, handed.lines = "", []string{w.T("class.member.nothing")}
	}
	coached := part{head: w.T("class.sessions"), sign: "·"}
	for _, x := range c.Sessions {
		switch {
		case x.Member != s.name:
		case x.Held != "":
			coached.lines = append(coached.lines, w.T("class.member.held", "N", x.N, "Day", classDay(k, x.Held)))
		default:
			coached.lines = append(coached.lines, w.T("class.member.planned", "N", x.N, "Day", classDay(k, x.Day)))
		}
	}
	cards := part{head: w.T("class.member.cards"), sign: "·"}
	for _, h := range c.Handouts {
		for _, d := range h.Dealt {
			if d.Member == s.name {
				cards.lines = append(cards.lines, classDay(k, h.Day)+": "+cardNames(d.Personas))
			}
		}
	}
	s.parts = []part{coached, handed, cards}
	s.extra = nil
	if len(coached.lines) > 0 {
		s.extra = append(s.extra, k.shown("class.session", func() step { return s.room.openSession(s.name) }, "enter"))
	}
	if words {
		s.extra = append(s.extra, k.shown("class.words", s.read, "l"))
	}
	s.extra = append(s.extra, k.shown("class.remove", s.remove, "x"))
}

// cardNames are the names on persona cards.
func cardNames(ids []string) string {
	out := ""
	for i, id := range ids {
		name := id
		if p, ok := personas.Find(id); ok {
			name = p.Name
		}
		if i > 0 {
			out += ", "
		}
		out += name
	}
	return out
}

func (s *member) hear(msg tea.Msg) step {
	if m, ok := msg.(classSavedMsg); ok && m.of == s.room {
		s.lay()
	}
	return stay()
}

func (s *member) returned() step {
	s.lay()
	return stay()
}

// read shows what was said in the practices whose words were handed in.
func (s *member) read() step {
	var sections []part
	for _, r := range s.room.c.Results {
		if r.Member == s.name && r.Practice.Words() {
			sections = append(sections, saidParts(s.k, s.name, r.Practice)...)
		}
	}
	return push(newSheet(s.k, s.name, nil, sections...))
}

// saidParts are the words of a practice, as parts of a page.
func saidParts(k *desk, name string, p result.Practice) []part {
	them := k.T("class.partner")
	if card, ok := personas.Find(p.Persona); ok {
		them = card.Name
	}
	head, said := part{ink: title, lines: []string{p.Line()}}, part{}
	for _, l := range p.Said {
		who, text := name, l.Text
		if l.Who == guide.Them {
			who = them
		}
		if text == "" {
			text = k.T("class.said.silence")
		}
		said.lines = append(said.lines, who+": "+text)
	}
	if p.Try == "" {
		return []part{head, said}
	}
	return []part{head, said, {ink: strong, lines: []string{k.T("class.said.try", "Words", p.Try)}}}
}

// remove asks for a typed word before a member is taken out, and says what
// goes with them.
func (s *member) remove() step {
	k, r := s.k, s.room
	results, coached := 0, 0
	for _, x := range r.c.Results {
		if x.Member == s.name {
			results++
		}
	}
	for _, x := range r.c.Sessions {
		if x.Member == s.name {
			coached++
		}
	}
	what := k.T("class.member.goes", "Name", s.name, "Results", k.N("class.results", results), "Sessions", k.N("class.coached", coached))
	return push(newConfirm(k, "member", what, func() step {
		c, err := r.c.Remove(s.name)
		if err != nil {
			return say(k.why(err))
		}
		return r.save(c, nil, func() step { return step{Drop{Screen: s}, Calm(k.T("class.said.removed", "What", s.name))} })
	}))
}

// numbersList are numbers in a row, with commas.
func numbersList(n []int) string {
	out := ""
	for i, x := range n {
		if i > 0 {
			out += ", "
		}
		out += strconv.Itoa(x)
	}
	return out
}
