package review

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// transcript reads a talk: stages, times, marks, notes, next step, debrief.
// The cursor is on a line; lines can be added to, erased and searched.
type transcript struct {
	k      *form.Talks
	t      *hold.Talk
	lines  []parts.Line
	at     int
	off    int          // the first row shown of a line that is longer than the screen
	search *edit.Editor // nil: not searching
	w, h   int
	// quiet shows no line before something was searched for: the person across
	// the table sees the screen.
	quiet bool
}

// Transcript reads what was kept of a talk.
func Transcript(k *form.Talks, t *hold.Talk) screen.Screen {
	s := &transcript{k: k, t: t, w: 80, h: 24}
	s.make()
	return s
}

// Search searches what was kept of a talk while it is being held.
func Search(k *form.Talks, t *hold.Talk) screen.Screen {
	s := &transcript{k: k, t: t, w: 80, h: 24, search: edit.New(), quiet: true}
	s.make()
	return s
}

// make computes the lines of the talk as it stands. Those that are of an event can
// be acted on.
func (s *transcript) make() {
	s.lines = parts.Lines(exchange.Document(s.k.Words, s.t.ID(), s.t.Session()).Parts...)
	s.at, s.off = max(0, min(s.at, len(s.lines)-1)), 0
}

func (s *transcript) Holds() *hold.Talk { return s.t }
func (s *transcript) Hides() bool       { return true }

func (s *transcript) Resize(w, h int) {
	if w != s.w || h != s.h {
		s.off = 0
	}
	s.w, s.h = w, h
	if s.search != nil {
		page.InputSize(s.search, w)
	}
}
func (s *transcript) Returned() screen.Step { s.make(); return screen.Stay() }

func (s *transcript) Typing() (on, empty bool) { return s.search != nil, false }

func (s *transcript) Key(m tea.KeyMsg) bool {
	if _, ok := screen.Find(s.Actions(), m); ok {
		return false
	}
	if !s.search.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.seek(s.at, 1)
	return true
}

func (s *transcript) Paste(text string) {
	s.search.Insert(strings.Join(strings.Fields(text), " "))
	s.seek(s.at, 1)
}

func (s *transcript) Actions() []screen.Action {
	k := s.k
	if s.search != nil {
		return []screen.Action{
			k.Shown("found.next", func() screen.Step { s.seek(s.at+1, 1); return screen.Stay() }, "down", "tab", "enter"),
			k.Shown("found.before", func() screen.Step { s.seek(s.at-1, -1); return screen.Stay() }, "up", "shift+tab"),
			k.Shown("back", s.searched, "esc"),
		}
	}
	most := max(1, s.h-6)
	acts := []screen.Action{
		k.Shown("search", func() screen.Step { s.search = edit.New(); return screen.Stay() }, "/"),
		k.Shown("add", s.add, "a"),
		k.Shown("redact", s.redact, "r"),
		k.Act("correct", s.correct, "e"),
		k.Shown("export", s.export, "o"),
		k.Act("down", func() screen.Step { s.step(1); return screen.Stay() }, "down", "j"),
		k.Act("up", func() screen.Step { s.step(-1); return screen.Stay() }, "up", "k"),
		k.Act("pagedown", func() screen.Step { return s.move(most) }, "pgdown", " "),
		k.Act("pageup", func() screen.Step { return s.move(-most) }, "pgup", "b"),
		k.Act("first", func() screen.Step { return s.move(-len(s.lines)) }, "home", "g"),
		k.Act("last", func() screen.Step { return s.move(len(s.lines)) }, "end", "G"),
		k.Act("consent", func() screen.Step { return screen.Push(form.NewConsent(k.Desk, s.t, nil)) }, "c"),
		k.Act("delete", s.delete, "x"),
	}
	if name, id := s.t.Session().Field(guide.FieldPerson), s.t.Session().PersonID(); name != "" {
		acts = append(acts,
			k.Act("page.for", func() screen.Step { return screen.To(screen.About{ID: id, Name: name}) }, "p"),
			k.Act("held", func() screen.Step { return screen.To(screen.Person{ID: id, Name: name}) }, "v"),
			k.Act("forget", func() screen.Step { return screen.To(screen.Forget{ID: id, Name: name}) }, "F"))
	}
	if s.t.Session().Ended() {
		acts = append(acts, k.Act("debrief", func() screen.Step { return screen.To(screen.Debrief{ID: s.t.ID()}) }, "d"))
	}
	return append(acts, k.Shown("back", screen.Leave, "esc", "q"))
}

// searched ends searching; a search from the talk goes back to the talk.
func (s *transcript) searched() screen.Step {
	s.search = nil
	if s.quiet {
		return screen.Leave()
	}
	return screen.Stay()
}

// Mode takes the search up again.
func (s *transcript) Mode() (again func()) {
	search := s.search
	return func() { s.search = search }
}

// move takes the cursor a number of lines on, at most to the ends.
func (s *transcript) move(d int) screen.Step {
	s.off = 0
	s.at = max(0, min(len(s.lines)-1, s.at+d))
	return screen.Stay()
}

// seek takes the cursor to the next line, from a place on, that has what is
// searched for.
func (s *transcript) seek(from, dir int) {
	n := len(s.lines)
	for i := range n {
		if j := ((from+i*dir)%n + n) % n; s.matches(j) {
			s.at, s.off = j, 0
			return
		}
	}
}

// add opens a line that is added to the talk, about the line under the cursor.
func (s *transcript) add() screen.Step {
	return form.IfKept(s.k.Desk, s.t, guide.Draft{Ref: s.lines[s.at].Of}, s.adding)
}

func (s *transcript) adding(_ *hold.Talk, d guide.Draft) screen.Step {
	about := d.Ref
	if half, ok := s.t.Half(func(x guide.Draft) bool { return x.SamePlace(d) }); ok {
		d = half
	}
	w := s.k.NewWriting(s.t, d)
	w.Name = s.k.T("transcript.adding")
	w.Keep = func(text string) error { return s.t.Do(s.t.Session().Add(text, about, s.k.Now())) }
	w.Over = func(p *page.Page) { s.draw(p) }
	return screen.Push(w)
}

// correct opens the line under the cursor, to say it in other words.
func (s *transcript) correct() screen.Step {
	l, ok := s.t.Session().LineOf(s.lines[s.at].Of)
	if !ok {
		return screen.Say(s.k.T("correct.noline"))
	}
	return form.IfKept(s.k.Desk, s.t, guide.Draft{}, func(*hold.Talk, guide.Draft) screen.Step {
		w := s.k.Correcting(s.t, l)
		w.Over = func(p *page.Page) { s.draw(p) }
		return screen.Push(w)
	})
}

// redact erases the words under the cursor, after a typed word.
func (s *transcript) redact() screen.Step {
	l := s.lines[s.at]
	if l.Of == 0 {
		return screen.Say(s.k.T("transcript.noline"))
	}
	return screen.Push(parts.NewConfirm(s.k.Desk, "redact", l.Text, func() screen.Step {
		if err := s.t.Do(s.t.Session().Erase(l.Of, s.k.Now())); err != nil {
			return screen.Say(s.k.Why(err))
		}
		s.make()
		return screen.Tell(s.k.T("said.erased"))
	}))
}

// delete removes the talk, after a typed word.
func (s *transcript) delete() screen.Step {
	return s.k.DeleteTalk(s.t, s.k.WhoOf(s.t.Session()))
}

// export asks where to write the talk to.
func (s *transcript) export() screen.Step {
	if s.t.Session().Consent() == guide.Undecided {
		return screen.Say(s.k.T("export.undecided"))
	}
	return screen.Push(s.k.NewExporting(s.t))
}

func (s *transcript) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.FootWith(p, s.t, s.Actions())
	s.draw(p)
	return p.Frame()
}
