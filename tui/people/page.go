package people

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// person is somebody as read from the journal.
type person struct {
	whom.Person
	card   people.Card
	all    people.Card   // with what is on those of records that are linked with theirs
	same   []whom.Person // whose those are
	named  bool          // a talk with them is kept with their name
	page   people.Page
	unread []string // talks that cannot be read
	word   string   // what tells them from others of their name
}

// forMe is the page about somebody that the organizer reads before they meet: what
// there is to know in one glance, and below it every talk. It is no page to show
// across a table: that one is Held.
type forMe struct {
	k  *Room
	x  person
	at int // the talk that is chosen; -1 is what stands above them
	// top is the first row shown: of the talks, or where not everything above them
	// fits, of all.
	top  int
	w, h int
}

// OpenPerson opens the page about somebody.
func (k *Room) OpenPerson(id string) screen.Step {
	return screen.Start(func() tea.Msg {
		x, err := k.readPerson(id)
		return screen.ThenMsg(func() screen.Step {
			switch {
			case err != nil:
				return screen.Say(k.Why(err))
			case x.ID == "":
				return screen.Say(k.T("people.gone"))
			case x.NoKey:
				return screen.Push(k.newLost(x.Person))
			}
			return screen.Push(&forMe{k: k, x: x, at: -1})
		})
	})
}

// readPerson reads all there is about somebody, and what is linked with them. It runs in a
// command.
func (k *Room) readPerson(id string) (x person, err error) {
	j := k.Journal
	all, cards, err := recordsOf(j, id)
	if err != nil || len(all) == 0 {
		return x, err
	}
	if x.Person = all[0]; x.NoKey {
		return x, nil
	}
	rows, err := j.Roster()
	if err != nil {
		return x, err
	}
	x.card, x.all, x.same = cards[0], cards[0], all[1:]
	talks := slices.Clone(x.Talks)
	for i, q := range x.same {
		x.all, talks = x.all.Beside(cards[i+1]), append(talks, q.Talks...)
	}
	var read []people.Talk
	for _, talk := range talks {
		s, err := hold.Read(j, talk)
		if err != nil {
			x.unread = append(x.unread, talk)
			continue
		}
		x.named = x.named || slices.Contains(x.Talks, talk) && s.Consent() == guide.Named
		read = append(read, people.Talk{ID: talk, Session: s})
	}
	x.word = people.Apart(rows)[id]
	x.page = people.PageOf(id, x.all, read, rows, k.Ladder, k.Now())
	return x, nil
}

// recordsOf are all records that are of the same person as one, which comes first, each
// with its card; nobody's id has none. It runs in a command.
func recordsOf(j Journal, id string) (all []whom.Person, cards []people.Card, err error) {
	ids := []string{id}
	for n := 0; n < len(ids); n++ {
		p, found, err := j.Person(ids[n])
		if err != nil {
			return nil, nil, err
		}
		if !found {
			continue
		}
		var c people.Card
		if !p.NoKey { // else nobody can read it
			if c, err = j.Card(p.ID); err != nil {
				return nil, nil, err
			}
		}
		all, cards = append(all, p), append(cards, c)
		ids = append(ids, slices.DeleteFunc(slices.Clone(c.Same), func(id string) bool { return slices.Contains(ids, id) })...)
	}
	return all, cards, nil
}

// personMsg brings the page what there is now.
type personMsg struct {
	page *forMe
	x    person
	err  error
}

// Read reads it anew.
func (s *forMe) Read() tea.Cmd {
	k, id := s.k, s.x.ID
	return func() tea.Msg {
		x, err := k.readPerson(id)
		return personMsg{s, x, err}
	}
}

// Returned reads it anew, as much may have changed above.
func (s *forMe) Returned() screen.Step { return screen.Start(s.Read()) }

// changedMsg says that what the page shows has changed.
type changedMsg struct{}

func (s *forMe) Hear(msg tea.Msg) screen.Step {
	if _, ok := msg.(changedMsg); ok {
		return screen.Start(s.Read())
	}
	m, ok := msg.(personMsg)
	switch {
	case !ok || m.page != s:
		return screen.Stay()
	case m.err != nil:
		return screen.Say(s.k.Why(m.err))
	case m.x.ID == "": // they were forgotten
		return screen.Step{screen.Drop{Screen: s}}
	}
	s.x = m.x
	s.at = min(s.at, len(s.x.page.Talks)-1)
	return screen.Stay()
}

// Hides has the page go while two people talk.
func (s *forMe) Hides() bool { return true }

func (s *forMe) Resize(w, h int) { s.w, s.h = w, h }

func (s *forMe) Actions() []screen.Action {
	k, x := s.k, s.x
	acts := []screen.Action{k.Shown("prepare.with", func() screen.Step { return screen.To(screen.Prepare{Person: x.Name, PersonID: x.ID}) }, "enter")}
	if at := s.chosen(); at >= 0 && at < len(x.page.Talks) {
		acts = append(acts, k.Shown("open", s.open, "o"))
	}
	acts = append(acts,
		k.Shown("their", func() screen.Step { return k.openCard(x) }, "e"),
		k.Shown("passing", func() screen.Step { return k.passingWith(x.ID, x.Name, 1) }, "N"),
		k.Shown("held.open", func() screen.Step { return k.OpenHeld(x.Person) }, "h"),
		k.Act("agreed", func() screen.Step { return k.askAgreed(x) }, "A").ShownIf(!x.named && x.card.Agreed.IsZero()),
		k.Act("rename.all", func() screen.Step { return k.askRename(x) }, "R"),
		k.Act("same", func() screen.Step { return k.askSame(x) }, "s"),
		k.Act("asks", func() screen.Step { return k.openAsks(x) }, "l"),
		k.Act("down", func() screen.Step { return s.move(1) }, "down", "j", "tab"),
		k.Act("up", func() screen.Step { return s.move(-1) }, "up", "k", "shift+tab"))
	if l := k.linked; l != nil && slices.Contains(l[:], x.ID) {
		acts = append(acts, k.Shown("unlink", func() screen.Step { return k.part(l[0], l[1]) }, "z"))
	}
	return append(acts, k.Shown("back", screen.Leave, "esc"))
}

func (s *forMe) open() screen.Step {
	return screen.To(screen.Transcript{ID: s.x.page.Talks[s.chosen()].ID})
}

// move goes on to another talk, or where not all above them was read, reads on.
func (s *forMe) move(d int) screen.Step {
	p := s.page(s.w, s.h)
	facts := len(s.facts(p, 0))
	n, room := len(s.x.page.Talks), p.Left()
	switch {
	case s.whole(p):
		s.at = max(0, min(s.chosen()+d, n-1))
	case d > 0 && s.at < 0 && s.top+room < facts:
		s.top = min(s.top+room-1, max(0, facts-1))
	case d < 0 && s.at <= 0:
		s.at, s.top = -1, max(0, s.top-room+1)
	default:
		s.at = max(-1, min(s.at+d, n-1))
	}
	return screen.Stay()
}

// page is the page with all but what it is about.
func (s *forMe) page(w, h int) *page.Page {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.Told(s.x.ID, s.x.Name, s.x.word), k.T("about.mine"), page.Faint)
	return p
}
