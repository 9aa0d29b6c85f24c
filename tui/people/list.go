package people

import (
	"cmp"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// everyone lists people, narrowed by what is typed and by one of a few common
// questions. Choosing somebody opens the page about them, or does what pick says.
type everyone struct {
	k     *Room
	title string
	rows  []people.Row
	apart map[string]string // what tells those apart who have one name
	names []string          // of the rows, as they are looked for
	shown []int             // of the rows
	sieve int               // of sieves
	ed    *edit.Editor
	at    int
	top   int
	high  int // how many people the page last had room for
	// pick, when set, is what choosing somebody does; new is what is done with a name
	// that nobody has, nil where only those count that there are.
	pick func(people.Row) screen.Step
	new  func(typed string) screen.Step
}

// sieves are the common questions, by the ids of their words.
var sieves = []string{"all", "losing", "unmet", "owes", "owed"}

// OpenPeople lists everyone.
func (k *Room) OpenPeople() screen.Step {
	return k.withRoster(func(rows []people.Row) screen.Step { return screen.Push(k.newEveryone(k.T("people.all"), rows)) })
}

// withRoster reads everyone, and goes on with that.
func (k *Room) withRoster(then func([]people.Row) screen.Step) screen.Step {
	j := k.Journal
	return screen.Start(func() tea.Msg {
		rows, err := roster(j)
		return screen.ThenMsg(func() screen.Step {
			if err != nil {
				return screen.Say(k.Why(err))
			}
			return then(rows)
		})
	})
}

// choose asks for somebody, but for those of some ids; made is what is done with a
// name that nobody has.
func (k *Room) choose(title string, but []string, pick func(people.Row) screen.Step, made func(string) screen.Step) screen.Step {
	return k.withRoster(func(rows []people.Row) screen.Step {
		s := k.newEveryone(title, without(rows, but))
		s.pick, s.new = pick, made
		return screen.Push(s)
	})
}

func (k *Room) newEveryone(title string, rows []people.Row) *everyone {
	s := &everyone{k: k, title: title, ed: edit.New()}
	s.take(rows)
	return s
}

func (s *everyone) take(rows []people.Row) {
	s.rows, s.names = people.Joined(rows), nil
	s.apart = people.Apart(s.rows)
	s.narrow()
}

// narrow finds whom to show.
func (s *everyone) narrow() {
	now, rhythm := s.k.Now(), s.k.Rhythm
	want := people.ReadFilter(s.ed.Text(), s.k.Ladder, now)
	typed := whom.Loosely(s.ed.Text())
	var other []int // who is found by more than the beginning of their name
	s.shown = s.shown[:0]
	for i, r := range s.rows {
		if typed != "" {
			r.Name = s.sought(i)
		}
		if sifts(sieves[s.sieve], r, func() bool { return people.LosingTouch(r, rhythm, now) }) && want.Match(r) {
			if typed == "" || strings.HasPrefix(r.Name, typed) {
				s.shown = append(s.shown, i)
			} else {
				other = append(other, i)
			}
		}
	}
	s.shown = append(s.shown, other...)
	s.at = max(0, min(s.at, s.count()-1))
}

// sought is the name of a row in the form in which it is looked for at every key; where
// codes are shown, with the code.
func (s *everyone) sought(i int) string {
	for n := len(s.names); n <= i; n++ {
		r := s.rows[n]
		name := whom.Loosely(r.Name)
		if s.k.Codes != nil {
			name += " " + whom.Loosely(s.k.WhoIs(r.ID, r.Name))
		}
		s.names = append(s.names, name)
	}
	return s.names[i]
}

// sifts reports whether a common question is answered with yes for somebody.
func sifts(sieve string, r people.Row, losing func() bool) bool {
	switch sieve {
	case "losing":
		return losing()
	case "unmet":
		return r.Talks == 0
	case "owes":
		return r.Owes()
	case "owed":
		return r.Owed()
	}
	return true
}

// count is how many rows there are to choose from.
func (s *everyone) count() int {
	if s.offersNew() {
		return len(s.shown) + 1
	}
	return len(s.shown)
}

// offersNew reports whether somebody new of the typed name can be chosen.
func (s *everyone) offersNew() bool { return s.new != nil && strings.TrimSpace(s.ed.Text()) != "" }

// Returned reads everyone anew, as much may have changed above.
func (s *everyone) Returned() screen.Step { return screen.Start(s.Read()) }

// rosterMsg brings everyone to a list.
type rosterMsg struct {
	list *everyone
	rows []people.Row
	err  error
}

func (s *everyone) Read() tea.Cmd {
	j := s.k.Journal
	return func() tea.Msg {
		rows, err := roster(j)
		return rosterMsg{s, rows, err}
	}
}

func (s *everyone) Hear(msg tea.Msg) screen.Step {
	m, ok := msg.(rosterMsg)
	switch {
	case !ok || m.list != s:
		return screen.Stay()
	case m.err != nil:
		return screen.Say(s.k.Why(m.err))
	}
	s.take(m.rows)
	return screen.Stay()
}

func (s *everyone) Typing() (on, empty bool) { return true, s.ed.Empty() }

func (s *everyone) Key(m tea.KeyMsg) bool {
	if _, ok := screen.Find(s.Actions(), m); ok || !s.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.at = 0
	s.narrow()
	return true
}

func (s *everyone) Paste(text string) {
	s.ed.Insert(strings.Join(safe.Lines(text), " "))
	s.narrow()
}

func (s *everyone) Resize(w, _ int) { page.InputSize(s.ed, w) }

func (s *everyone) Actions() []screen.Action {
	k := s.k
	var acts []screen.Action
	if s.count() > 0 {
		acts = append(acts, k.Shown("choose", s.open, "enter"))
	}
	acts = append(acts, k.Shown("sieve", func() screen.Step { return s.sift(1) }, "right"), k.Act("sieve.back", func() screen.Step { return s.sift(-1) }, "left"))
	if s.pick == nil {
		acts = append(acts, k.Shown("person.add", func() screen.Step { return k.Add("") }, "+"))
		acts = append(acts, k.Act("passing", k.Passing), // its letter begins a name here
			k.Shown("coverage", func() screen.Step { return k.openCoverage(s.rows) }, "%"), k.Act("asked", k.openLedger, "="), k.Act("rhythm", s.askRhythm, "~"))
	}
	return append(acts,
		k.Act("down", s.move(1), "down", "tab"), k.Act("up", s.move(-1), "up", "shift+tab"),
		k.Act("list.on", func() screen.Step { return s.leaf(s.high) }, "pgdown"), k.Act("list.back", func() screen.Step { return s.leaf(-s.high) }, "pgup"),
		k.Shown("back", screen.Leave, "esc"))
}

func (s *everyone) open() screen.Step {
	switch {
	case s.at == len(s.shown):
		return s.new(strings.TrimSpace(s.ed.Text()))
	case s.pick != nil:
		return s.pick(s.rows[s.shown[s.at]])
	}
	return s.k.OpenPerson(s.rows[s.shown[s.at]].ID)
}

// sift goes on to another common question.
func (s *everyone) sift(d int) screen.Step {
	s.sieve, s.at = (s.sieve+d+len(sieves))%len(sieves), 0
	s.narrow()
	return screen.Stay()
}

func (s *everyone) move(d int) func() screen.Step {
	return func() screen.Step {
		if n := s.count(); n > 0 {
			s.at = (s.at + d + n) % n
		}
		return screen.Stay()
	}
}

// leaf turns a page of the list.
func (s *everyone) leaf(d int) screen.Step {
	s.at = max(0, min(s.at+d, s.count()-1))
	return screen.Stay()
}

func (s *everyone) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	p.KeysHelp = s.ed.Empty()
	k.Footer(p, s.Actions(), "", page.Faint)
	many := k.N("people.many", len(s.rows))
	if len(s.shown) < len(s.rows) {
		many = k.T("people.of", "N", len(s.shown), "All", many)
	}
	p.Header(s.title, many, page.Faint)
	p.Input("/", s.ed)
	if p.H >= 10 && len(s.rows) > 0 {
		s.drawSieves(p)
	}
	if p.H >= 14 {
		p.Blank(1)
	}
	switch {
	case len(s.rows) == 0 && s.new == nil:
		p.Text(page.Plain, 0, k.T("people.none"))
	case s.count() == 0:
		p.Text(page.Faint, 0, k.T("people.nobody"))
		p.Text(page.Faint, 0, k.T("people.narrow"))
	default:
		s.drawRows(p)
	}
	return p.Frame()
}

// drawSieves says which of the common questions is asked; a phone has room for that
// one alone.
func (s *everyone) drawSieves(p *page.Page) {
	r := p.Row().To(p.Margin())
	for i, id := range sieves {
		sign, ik := "○ ", page.Faint
		switch {
		case i == s.sieve:
			sign, ik = "● ", page.Chosen
		case p.Narrow():
			continue
		}
		if r.W > p.Margin() {
			r.Add(page.Plain, "   ")
		}
		r.Add(ik, sign+s.k.T("sieve."+id))
	}
	p.Put(r)
}

// roster reads everyone, by their names.
func roster(j Journal) ([]people.Row, error) {
	rows, err := j.Roster()
	type place struct {
		name string
		row  *people.Row // which is too large to be moved about
	}
	places, out := make([]place, len(rows)), make([]people.Row, len(rows))
	for i := range rows {
		places[i] = place{whom.Loosely(rows[i].Name), &rows[i]}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(strings.Compare(a.name, b.name), strings.Compare(a.row.ID, b.row.ID))
	})
	for i, p := range places {
		out[i] = *p.row
	}
	return out, err
}

func without(rows []people.Row, ids []string) []people.Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r people.Row) bool { return slices.Contains(ids, r.ID) })
}
