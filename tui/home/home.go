package home

import (
	"cmp"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// homeRows is how many talks and promises of each sort Home asks for, and wholeRows
// how many a page does that shows one sort alone.
const (
	homeRows  = 8
	wholeRows = 500
)

// home is the first screen. It answers at once: what did I promise, whom should
// I see, what was I in the middle of; and then what is still to be asked, and
// whom I talked with lately.
type home struct {
	k   *Room
	h   agenda.Home
	old agenda.Expired // what is to be looked through: how many, and the oldest
	// doubted is the day to ask about: is it today? Zero is none.
	doubted  time.Time
	denied   bool // it is not: the clock is to be set
	sections []section
	items    []homeItem // the rows of the sections, as many as there is room for
	w, rows  int
	at       int
	top      int
	err      error
	asked    int // how often Home was read anew
	shown    int // which of these readings shows
}

// homeItem is one row that can be opened, or a heading.
type homeItem struct {
	parts.Dated
	head  string
	key   string // of a heading: what opens its section whole
	more  string // how many more there are; opening it opens them all
	run   func() screen.Step
	lost  bool               // it can only be deleted
	throw func() screen.Step // asks whether to throw away what is prepared; nil is that nothing is

	soon, late bool // a promise of this week; one that is late
}

// readHome reads what Home shows.
func readHome(j Journal, now time.Time, most int) homeMsg {
	h, err := j.HomeOn(now, most, max(agenda.MostLate, most-homeRows))
	if err != nil {
		return homeMsg{err: err}
	}
	see, err := j.ToSee(now)
	if err != nil {
		return homeMsg{err: err}
	}
	old, err := j.Expired(now, 1)
	if err != nil {
		return homeMsg{err: err}
	}
	codes, err := j.Codes()
	rhythm, wrong := j.Rhythm()
	doubt, doubtful := doubted(j, now)
	return homeMsg{home: h, see: see, old: old, codes: codes, rhythm: rhythm, doubt: doubt, err: cmp.Or(err, wrong, doubtful)}
}

// homeMsg brings what Home shows.
type homeMsg struct {
	home   agenda.Home
	see    []agenda.See
	old    agenda.Expired
	codes  *whom.Codes
	rhythm people.Rhythm
	doubt  time.Time
	err    error
	asked  int // the number of the reading
}

// Returned reads Home again when the screens above it are gone.
func (s *home) Returned() screen.Step {
	s.k.Notices.Seen()
	return screen.Start(s.Read())
}

func (s *home) Read() tea.Cmd {
	s.asked++
	j, now, n := s.k.Journal, s.k.Now(), s.asked
	return func() tea.Msg {
		m := readHome(j, now, homeRows)
		m.asked = n
		return m
	}
}

func (s *home) Hear(msg tea.Msg) screen.Step {
	switch m := msg.(type) {
	case homeMsg:
		if m.asked < s.shown {
			return screen.Stay() // a later reading overtook it, and knows more
		}
		s.shown, s.err = m.asked, m.err
		if m.err == nil {
			s.take(m)
		}
	case todayMsg:
		return s.todayTaken(m)
	case form.DeletedMsg:
		if m.Err != nil {
			return screen.Say(s.k.Why(m.Err))
		}
		return screen.Step{screen.Calm(s.k.T("said.deleted")), screen.Cmd(s.Read())}
	}
	return screen.Stay()
}

// take makes the rows of what was read.
func (s *home) take(m homeMsg) {
	h, k := m.home, s.k
	s.h, s.old, s.doubted, s.sections = h, m.old, m.doubt, nil
	k.Codes, k.Rhythm = m.codes, m.rhythm
	k.Held = anyHeld(k.Talks, h)
	now := k.Now()
	var going, asking []homeItem
	for _, t := range append(k.Open.Nowhere(), h.Pending...) {
		switch {
		case k.Open.Leaves(t.ID):
		case t.Unfinished():
			going = append(going, s.unfinished(t, now))
		case !t.Closed.IsZero():
			asking = append(asking, s.ofTalk(t, k.T("home.closed"), screen.Consent{ID: t.ID}))
		case t.NeedsDebrief():
			asking = append(asking, s.ofTalk(t, s.toDebrief(t, now), screen.Debrief{ID: t.ID}))
		case t.NeedsConsent():
			asking = append(asking, s.ofTalk(t, s.toAsk(t, now), screen.Consent{ID: t.ID}))
		}
	}
	s.section("home.going", going, 0)
	s.section("home.promised", s.promises(h, now), h.MoreDue+h.MoreLate)
	var see []homeItem
	for _, x := range m.see {
		see = append(see, s.onAgenda(agenda.Entry{See: x}))
	}
	s.section("home.see", see, 0)
	s.section("home.asking", asking, h.MorePending)
	s.section("home.old", s.oldTalks(), max(0, s.old.Total-1))
	var recent []homeItem
	for _, t := range h.Recent {
		if t.Unfinished() {
			continue
		}
		recent = append(recent, homeItem{Dated: parts.Dated{When: k.Day(t.Started), Who: k.WhoIs(t.PersonID, t.Person), What: k.About(t), Ink: page.Faint}, run: func() screen.Step { return k.Read(t) }, lost: t.NoKey})
	}
	s.section("home.recent", recent, h.MoreRecent)
	s.lay()
}

// anyHeld reports whether a talk was held, not only prepared.
func anyHeld(k *form.Talks, h agenda.Home) bool {
	for _, t := range k.Open.All() {
		if t.Session().Started() {
			return true
		}
	}
	held := func(t guide.Header) bool { return !t.Started.IsZero() }
	return len(h.Due) > 0 || slices.ContainsFunc(h.Recent, held) || slices.ContainsFunc(h.Pending, held)
}

// oldTalks offers the talks that are to be looked through, in one row.
func (s *home) oldTalks() []homeItem {
	k := s.k
	if s.old.Total == 0 || len(s.old.Talks) == 0 {
		return nil
	}
	many := k.N("home.talks", s.old.Total)
	if s.old.Total >= agenda.MostExpired {
		many = k.N("home.talks.many", s.old.Total)
	}
	return []homeItem{{Dated: parts.Dated{When: k.Day(form.HeaderDay(s.old.Talks[0])), Who: many, What: k.N("home.older", s.old.Days)}, run: s.review}}
}

// toAsk says how long it may be asked what may be kept: not by a clock in doubt.
func (s *home) toAsk(t guide.Header, now time.Time) string {
	if !s.doubted.IsZero() {
		return s.k.T("home.consent.ask")
	}
	return s.k.N("home.consent", max(0, min(agenda.UndecidedDays, int((agenda.ClosesAt(t).Sub(now)+24*time.Hour-1)/(24*time.Hour)))))
}

// toDebrief says that a debrief waits; where it also is to be asked what may be
// kept, that comes first, as only that cannot wait.
func (s *home) toDebrief(t guide.Header, now time.Time) string {
	if t.NeedsConsent() {
		return s.k.T("home.both", "Consent", s.toAsk(t, now), "Debrief", s.k.T("home.debrief.form"))
	}
	if t.ToDebrief == 0 {
		return s.k.T("home.debrief.form")
	}
	return s.k.N("home.debrief", t.ToDebrief)
}

// ofTalk is the row of a talk, which leads to a place.
func (s *home) ofTalk(t guide.Header, what string, to screen.Place) homeItem {
	k := s.k
	return homeItem{Dated: parts.Dated{When: k.Day(form.HeaderDay(t)), Who: k.WhoIs(t.PersonID, t.Person), What: what}, run: func() screen.Step { return screen.To(to) }}
}

func (s *home) unfinished(t guide.Header, now time.Time) homeItem {
	k := s.k
	switch {
	case t.Started.IsZero():
		it := s.ofTalk(t, k.T("home.preparing"), screen.Talk{ID: t.ID})
		it.throw = func() screen.Step { return k.Throw(t.ID, t.Person) }
		return it
	case now.Sub(t.Started) > 12*time.Hour:
		return s.ofTalk(t, k.T("home.stopped.long", "Stage", t.StageTitle), screen.Talk{ID: t.ID})
	}
	return s.ofTalk(t, k.T("home.stopped", "Stage", t.StageTitle, "Minutes", t.Minutes), screen.Talk{ID: t.ID})
}

// promises are the rows of what is promised. Of those that are late the first alone is
// in the ink of what needs a person: a wall of it warns of nothing.
func (s *home) promises(h agenda.Home, now time.Time) (out []homeItem) {
	warns := false
	for _, d := range h.InOrder(now) {
		e := agenda.Entry{Group: agenda.GroupOf(d.Promise.Due, now), Whose: d.Promise.Whose, Due: d}
		it := s.onAgenda(e)
		it.soon, it.late = d.Soon(now), e.Group == agenda.Late
		if it.late && !warns {
			it.Ink, warns = page.Warn, true
		}
		out = append(out, it)
	}
	return out
}

// onAgenda is a row of the agenda.
func (s *home) onAgenda(e agenda.Entry) homeItem {
	return homeItem{Dated: s.k.Agenda.Row(e), run: func() screen.Step { return s.k.Agenda.Open(e) }}
}

// move takes the cursor d rows on, past headings.
func (s *home) move(d int) {
	n := len(s.items)
	if n == 0 {
		return
	}
	dir := d
	if dir == 0 {
		dir = 1
	}
	for i := 0; i < n; i++ {
		if i > 0 || d != 0 {
			s.at = (s.at + dir + n) % n
		}
		if s.items[s.at].head == "" {
			return
		}
	}
}

func (s *home) Actions() []screen.Action {
	k := s.k
	var acts []screen.Action
	if !s.doubted.IsZero() && !s.denied {
		acts = append(acts, k.Shown("today", s.isToday, "y"), k.Shown("today.not", s.isNotToday, "N"))
	}
	acts = append(acts, k.Shown("new", func() screen.Step { return screen.To(screen.Prepare{}) }, "n"))
	if len(s.items) > 0 {
		acts = append(acts, k.Shown("open", s.open, "enter"))
		if s.items[s.at].lost {
			acts = append(acts, k.Shown("delete", s.open, "x"))
		}
		if throw := s.items[s.at].throw; throw != nil {
			acts = append(acts, k.Shown("throw", throw, "x"))
		}
	}
	if s.old.Total > 0 {
		acts = append(acts, k.Act("review", s.review, "o"))
	}
	for _, x := range s.sections {
		a := k.Act("section", func() screen.Step { return s.whole(x.id) }, x.key())
		a.Long = k.T("section.long", "Section", k.T(x.id))
		acts = append(acts, a)
	}
	acts = append(acts,
		k.Shown("search", func() screen.Step { return screen.Push(k.NewSearch()) }, "/"),
		k.Act("down", func() screen.Step { s.move(1); return screen.Stay() }, "down", "j", "tab"),
		k.Act("up", func() screen.Step { s.move(-1); return screen.Stay() }, "up", "k", "shift+tab"),
		k.Shown("people", func() screen.Step { return screen.To(screen.People{}) }, "p"),
		k.Act("passing", func() screen.Step { return screen.To(screen.Passing{}) }, "N"), // after that of a doubted day
		k.Act("person.add", func() screen.Step { return screen.To(screen.Add{}) }, "+"),
		k.Act("agenda", k.Agenda.List, "a"),
		k.Shown("practice", func() screen.Step { return screen.Step{screen.End{Other: true}} }, "r"),
		k.Act("codes", s.switchCodes),
		k.Act("guides", func() screen.Step { return screen.Push(NewGuideList(k.Talks)) }, "g"),
		k.Shown("quit", func() screen.Step { return screen.Step{screen.End{}} }, "q"),
	)
	return append(acts, k.Agenda.Undoing()...)
}

func (s *home) open() screen.Step {
	if s.at < len(s.items) && s.items[s.at].run != nil {
		return s.items[s.at].run()
	}
	return screen.Stay()
}
