package agenda

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// mostRows is how many promises are read at most, and how many people to see.
const mostRows = 2000

// list is the whole agenda, by when things are due.
type list struct {
	k     *Room
	all   []row
	whole agenda.Whole
	rows  []row          // those that show
	many  map[string]int // of those, under each heading
	dated []parts.Dated  // of those
	at    int
	words *edit.Editor // what narrows it; nil is that nothing is typed
	came  bool
	err   error
	asked int // how often it was read
	shown int // which of these readings shows
}

// row is something on the agenda.
type row struct {
	parts.Dated
	e     agenda.Entry
	head  string // the heading under which it stands
	found string // the words by which it is found
}

// List is the page of the whole agenda.
func (k *Room) List() screen.Step { return screen.Push(&list{k: k}) }

// listMsg brings the agenda.
type listMsg struct {
	agenda.Whole
	apart map[string]string // what tells those apart who have one name
	err   error
	asked int
}

func (s *list) Begins() tea.Cmd       { return s.Read() }
func (s *list) Returned() screen.Step { return screen.Start(s.Read()) }

func (s *list) Read() tea.Cmd {
	s.asked++
	j, now, n, codes := s.k.Journal, s.k.Now(), s.asked, s.k.Codes
	return func() tea.Msg {
		all, err := j.Agenda(now, mostRows)
		var rows []people.Row // without them nobody is told apart
		if codes == nil {
			rows, _ = j.Roster()
		}
		return listMsg{all, people.Apart(rows), err, n}
	}
}

func (s *list) Hear(msg tea.Msg) screen.Step {
	m, ok := msg.(listMsg)
	if !ok || m.asked < s.shown {
		return screen.Stay()
	}
	s.shown, s.came, s.err = m.asked, true, m.err
	if m.err != nil {
		return screen.Stay()
	}
	s.all, s.whole = nil, m.Whole
	who := func(id, name string) string { return people.Beside(name, m.apart[id]) }
	for _, e := range m.Entries {
		r := row{Dated: s.k.Row(e.Called(who)), e: e}
		r.head = s.k.T("agenda.head", "Group", s.k.T("agenda."+string(e.Group)), "Side", s.k.T("agenda.side."+string(e.Whose)))
		r.found = strings.Join([]string{r.When, r.Who, r.What, r.head, e.Due.Promise.Where, e.Due.Promise.With}, " ")
		s.all = append(s.all, r)
	}
	s.sift(s.at)
	return screen.Stay()
}

// sift finds the rows that show, and puts the cursor on one of them.
func (s *list) sift(at int) {
	s.rows, s.dated, s.many = nil, nil, map[string]int{}
	for _, r := range s.all {
		if s.words == nil || s.words.Empty() || parts.Found(r.found, s.words.Text()) {
			s.rows, s.dated = append(s.rows, r), append(s.dated, r.Dated)
			s.many[r.head]++
		}
	}
	s.at = max(0, min(at, len(s.rows)-1))
}

// here is the row under the cursor; ok is false where there is none.
func (s *list) here() (r row, ok bool) {
	if s.at >= len(s.rows) {
		return row{}, false
	}
	return s.rows[s.at], true
}

func (s *list) Typing() (on, empty bool) { return s.words != nil, false }

func (s *list) Key(m tea.KeyMsg) bool {
	if _, ok := screen.Find(s.Actions(), m); ok || !s.words.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.sift(0)
	return true
}

func (s *list) Paste(text string) {
	s.words.Insert(strings.Join(strings.Fields(text), " "))
	s.sift(0)
}

func (s *list) Resize(w, _ int) {
	if s.words != nil {
		page.InputSize(s.words, w)
	}
}

// Mode takes up again what narrows it.
func (s *list) Mode() (again func()) {
	words := s.words
	return func() { s.narrow(words) }
}

// narrow begins, or ends, narrowing the list by words: the cursor stays on its row.
func (s *list) narrow(words *edit.Editor) screen.Step {
	here, _ := s.here()
	s.words = words
	s.sift(0)
	s.at = max(0, slices.IndexFunc(s.rows, func(r row) bool { return r.e == here.e }))
	return screen.Stay()
}

func (s *list) move(d int) screen.Step {
	if n := len(s.rows); n > 0 {
		s.at = (s.at + d + n) % n
	}
	return screen.Stay()
}

func (s *list) Actions() []screen.Action {
	k := s.k
	down, up := []string{"down", "tab"}, []string{"up", "shift+tab"}
	var acts []screen.Action
	r, ok := s.here()
	if ok {
		acts = append(acts, k.Shown("open", func() screen.Step { return k.Open(r.e) }, "enter"))
	}
	if s.words != nil {
		return append(acts, k.Act("down", func() screen.Step { return s.move(1) }, down...), k.Act("up", func() screen.Step { return s.move(-1) }, up...),
			k.Shown("back", func() screen.Step { return s.narrow(nil) }, "esc"))
	}
	if ok {
		acts = append(acts, k.becoming(r.e)...)
		if of := about(r.e); of.Name != "" {
			acts = append(acts, k.Act("page.for", func() screen.Step { return screen.To(of) }, "p"))
		}
	}
	if len(s.all) > 0 {
		acts = append(acts, k.Shown("narrow", func() screen.Step { return s.narrow(edit.New()) }, "/"),
			k.Act("down", func() screen.Step { return s.move(1) }, append(down, "j")...), k.Act("up", func() screen.Step { return s.move(-1) }, append(up, "k")...))
	}
	if k.Files.Calendar != nil {
		acts = append(acts, k.Act("calendar", k.calendar, "c"))
	}
	acts = append(acts, k.Act("offers", func() screen.Step { return screen.To(screen.Offers{}) }))
	return append(append(acts, k.Undoing()...), k.Shown("back", screen.Leave, "esc", "q"))
}

// about is the page about whom a row is about, or about who would introduce them.
func about(e agenda.Entry) screen.About {
	switch {
	case e.Whose != "":
		return screen.About{ID: e.Due.PersonID, Name: e.Due.Person}
	case e.See.Reason == agenda.Offered:
		return screen.About{ID: e.See.OfID, Name: e.See.Through}
	}
	return screen.About{ID: e.See.PersonID(), Name: e.See.Person}
}

// becoming are the keys that say at once what became of something.
func (k *Room) becoming(e agenda.Entry) (acts []screen.Action) {
	for _, c := range k.choices(e) {
		if c.Foot && !e.Due.Closed {
			acts = append(acts, c.Action)
		}
	}
	return acts
}

func (s *list) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.T("home.head", "Section", k.T("agenda.title"), "N", len(s.rows)+s.whole.More), s.kept(w), page.Faint)
	if s.words != nil {
		p.Input("/", s.words)
		if p.H >= 10 {
			p.Blank(1)
		}
	}
	switch {
	case s.err != nil:
		p.Text(page.Warn, 0, k.Why(s.err))
	case !s.came: // it is being read
	case len(s.all) == 0:
		p.Text(page.Plain, 0, k.T("agenda.empty"))
	case len(s.rows) == 0:
		p.Text(page.Faint, 0, k.T("list.none"))
	default:
		s.draw(p)
	}
	return p.Frame()
}

// kept says how many of the promises that were kept or missed lately were kept, once it
// was said of any and where there is room for that. What is still open is no miss.
func (s *list) kept(w int) string {
	mine, theirs := s.whole.Mine, s.whole.Theirs
	if w < 60 || mine.Kept+mine.Missed+theirs.Kept+theirs.Missed == 0 {
		return ""
	}
	return s.k.T("agenda.kept", "Mine", mine.Kept, "OfMine", mine.Kept+mine.Missed, "Theirs", theirs.Kept, "OfTheirs", theirs.Kept+theirs.Missed)
}

// draw draws the rows about the cursor, with a heading above the first of each group
// and side.
func (s *list) draw(p *page.Page) {
	cols := parts.ColumnsOf(s.dated, p.W)
	begin, end := max(0, s.at-p.H), min(len(s.rows), s.at+p.H) // each takes a row at least
	blocks, heights := make([][]*page.Row, end-begin), make([]int, end-begin)
	for i := range blocks {
		at := begin + i
		r := s.rows[at]
		if at == 0 || r.head != s.rows[at-1].head {
			if at > 0 && p.H >= 14 {
				blocks[i] = append(blocks[i], p.Row())
			}
			blocks[i] = append(blocks[i], p.Row().To(p.Margin()).Add(page.Title, s.k.T("home.head", "Section", r.head, "N", s.many[r.head])))
		}
		blocks[i] = append(blocks[i], r.Rows(p, at == s.at, cols)...)
		heights[i] = len(blocks[i])
	}
	from, n := p.ShownFrom(heights, s.at-begin)
	for i, b := range blocks[from : from+n] {
		if i == 0 && b[0].W == 0 {
			b = b[1:] // nothing stands above it
		}
		p.PutAll(b)
	}
	above := begin + from
	p.More(s.k.Words, above, len(s.rows)-above-n+s.whole.More)
}
