package tui_test

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"strings"
	"sync"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/whom"
)

// memory is a journal in memory, with a switch that makes it fail.
type memory struct {
	mu     sync.Mutex
	talks  map[string]*guide.Record
	order  []string
	broken error
	// readOnly is set for a journal that takes nothing.
	readOnly   bool
	slow       chan struct{} // nil: forgetting, and keeping a class, take no time
	unread     []string      // damaged talks that forgetting cannot look through
	classes    []class.Class // newest first
	ids        int           // that were given
	lag        time.Duration // how long a write takes
	dawdles    time.Duration // how long what the next reading of Home read is under way
	practice   bool          // it is the one for practice
	seen       time.Time     // the latest time; zero is not known
	lost       string        // whose key is gone
	codes      bool          // no name is to be shown
	rhythm     string        // empty is as usual
	notOffered []string      // after a talk
	monthFirst *bool         // whether in 12/3 the month comes first
	cards      map[string]people.Card
	met        [][2]string // the ids and names of those who were added
}

func (m *memory) MonthFirst() (*bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.monthFirst, nil
}

func (m *memory) NotOffered() ([]string, error) { return m.notOffered, nil }

func (m *memory) SetNotOffered(names []string) error {
	m.notOffered = names
	return m.broken
}

func (m *memory) SetMonthFirst(first bool) error {
	m.wait()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken == nil {
		m.monthFirst = &first
	}
	return m.broken
}

func (m *memory) Rhythm() (people.Rhythm, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.rhythm == "" {
		return people.Usual(), nil
	}
	return people.ReadRhythm(m.rhythm)
}

func (m *memory) SetRhythm(rhythm string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.rhythm = rhythm
	return m.broken
}

func (m *memory) Codes() (*whom.Codes, error) {
	m.mu.Lock()
	on := m.codes
	m.mu.Unlock()
	if !on {
		return nil, nil
	}
	people, err := m.People()
	return whom.NewCodes(people), err
}

func (m *memory) SetInCodes(on bool) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken == nil {
		m.codes = on
	}
	return m.broken
}

func (m *memory) Talks() iter.Seq2[guide.Header, error] {
	return func(yield func(guide.Header, error) bool) {
		m.mu.Lock()
		defer m.mu.Unlock()
		for _, id := range m.order {
			if r, ok := m.talks[id]; ok && !yield(r.Header, nil) {
				return
			}
		}
	}
}

func (m *memory) ReadOnly() bool { return m.readOnly }

// breaks makes every write fail from now on, or none; takes makes each take a
// time. Both may be called while something is being written.
func (m *memory) breaks(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.broken = err
}

func (m *memory) takes(lag time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.lag = lag
}

// wait is how long a write takes.
func (m *memory) wait() {
	m.mu.Lock()
	lag := m.lag
	m.mu.Unlock()
	time.Sleep(lag)
}

func newMemory() *memory {
	return &memory{talks: map[string]*guide.Record{}, cards: map[string]people.Card{}}
}

func (m *memory) Create(h guide.Header, g script.Guide, events ...guide.Event) error {
	m.wait()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken != nil {
		return m.broken
	}
	m.talks[h.ID] = &guide.Record{Header: h, Guide: g, Events: slices.Clone(events)}
	m.order = append(m.order, h.ID)
	return nil
}

func (m *memory) Instead(id string, r guide.Record) error {
	if err := m.Create(r.Header, r.Guide, r.Events...); err != nil {
		return err
	}
	m.mu.Lock()
	m.talks[r.Header.ID].Draft = r.Draft
	m.mu.Unlock()
	return m.Delete(id)
}

func (m *memory) Append(id string, h guide.Header, events ...guide.Event) error {
	m.wait()
	m.mu.Lock()
	defer m.mu.Unlock()
	r, ok := m.talks[id]
	switch {
	case m.broken != nil:
		return m.broken
	case !ok:
		return guide.ErrNoTalk
	}
	for _, e := range events {
		if e.Seq <= len(r.Events) {
			continue
		}
		if e.Seq != len(r.Events)+1 {
			return errors.New("gap")
		}
		if e.Kind == guide.Erased {
			for _, seq := range guide.ErasedBy(r.Events, e.Ref) {
				r.Events[seq-1] = r.Events[seq-1].Blank()
			}
		}
		r.Events = append(r.Events, e)
	}
	r.Header = h
	return nil
}

func (m *memory) Replace(id string, h guide.Header, events []guide.Event) error {
	m.wait()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken != nil {
		return m.broken
	}
	r, ok := m.talks[id]
	if !ok {
		return guide.ErrNoTalk
	}
	r.Header, r.Events, r.Draft = h, slices.Clone(events), guide.Draft{}
	return nil
}

func (m *memory) SaveDraft(id string, d guide.Draft) error {
	m.wait()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken != nil {
		return m.broken
	}
	m.talks[id].Draft = d
	return nil
}

func (m *memory) Load(id string) (guide.Record, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	r, ok := m.talks[id]
	if !ok {
		return guide.Record{}, guide.ErrNoTalk
	}
	c := *r
	c.Events = slices.Clone(r.Events)
	return c, nil
}

func (m *memory) Delete(id string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.talks, id)
	m.order = slices.DeleteFunc(m.order, func(x string) bool { return x == id })
	return nil
}

func (m *memory) Home(n int) (agenda.Home, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var h agenda.Home
	for i := len(m.order) - 1; i >= 0; i-- {
		x := agenda.Shown(m.talks[m.order[i]].Header)
		if x.Pending() {
			h.Pending = append(h.Pending, x)
		}
		h.Recent = append(h.Recent, m.header(x))
		for _, p := range x.Promises {
			h.Due = append(h.Due, agenda.DuePromise{Talk: x.ID, Person: x.Person, PersonID: x.PersonID, Day: x.Started, Promise: p, Closed: !x.Closed.IsZero()})
		}
	}
	slices.SortStableFunc(h.Due, func(a, b agenda.DuePromise) int {
		undated := func(p agenda.DuePromise) int { return map[bool]int{true: 1}[p.Promise.Due.IsZero()] }
		return cmp.Or(cmp.Compare(undated(a), undated(b)), a.Promise.Due.Compare(b.Promise.Due))
	})
	h.Pending, h.Recent, h.Due = first(h.Pending, n), first(h.Recent, n), first(h.Due, n)
	return h, nil
}

func (m *memory) HomeOn(now time.Time, n, late int) (agenda.Home, error) {
	h, err := m.Home(1 << 20)
	from := slices.IndexFunc(h.Due, func(p agenda.DuePromise) bool {
		return p.Promise.Due.IsZero() || p.Promise.Due.Format(time.DateOnly) >= now.Format(time.DateOnly)
	})
	if from < 0 {
		from = len(h.Due)
	}
	all := h
	slices.Reverse(h.Due[:from])
	h.Late, h.Due = first(all.Due[:from], late), first(all.Due[from:], n)
	h.Pending, h.Recent = first(h.Pending, n), first(h.Recent, n)
	h.MoreLate, h.MoreDue = from-len(h.Late), len(all.Due)-from-len(h.Due)
	h.MorePending, h.MoreRecent = len(all.Pending)-len(h.Pending), len(all.Recent)-len(h.Recent)
	m.mu.Lock()
	wait := m.dawdles
	m.dawdles = 0
	m.mu.Unlock()
	time.Sleep(wait)
	return h, err
}

func (m *memory) ToSee(now time.Time) ([]agenda.See, error) { return m.toSee(now, agenda.SeeAhead) }

func (m *memory) Agenda(now time.Time, most int) (agenda.Whole, error) {
	h, err := m.HomeOn(now, most, most)
	if err != nil {
		return agenda.Whole{}, err
	}
	see, err := m.toSee(now, agenda.FarAhead)
	w := agenda.Whole{Entries: agenda.Entries(slices.Concat(h.Due, h.Late), first(see, most), now), More: h.MoreDue + h.MoreLate}
	w.Count(h.Recent)
	return w, err
}

func (m *memory) toSee(now time.Time, ahead int) ([]agenda.See, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []agenda.See
	for i, id := range m.order {
		for r, day := range agenda.ToSee(m.talks[id].Header) {
			see := agenda.SeeFor(m.talks[id].Header, r)
			last := ahead
			if r != agenda.AgreedAgain {
				last = min(last, agenda.SeeAhead)
			}
			since := slices.ContainsFunc(m.order[i+1:], func(id string) bool { return m.talks[id].Header.Person == see.Person })
			if !since && !day.After(now.AddDate(0, 0, last)) {
				out = append(out, see)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b agenda.See) int {
		return cmp.Or(cmp.Compare(a.Reason, b.Reason), a.Day.Compare(b.Day), cmp.Compare(a.Person, b.Person))
	})
	return out, nil
}

func (m *memory) Classes() ([]class.Header, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []class.Header
	for _, c := range m.classes {
		out = append(out, c.Header())
	}
	return out, nil
}

func (m *memory) Class(id string) (class.Class, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, c := range m.classes {
		if c.ID == id {
			return c, nil
		}
	}
	return class.Class{}, errors.New("no such class")
}

func (m *memory) SaveClass(c class.Class) error {
	if m.slow != nil {
		<-m.slow
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken != nil {
		return m.broken
	}
	for i := range m.classes {
		if m.classes[i].ID == c.ID {
			m.classes[i] = c
			return nil
		}
	}
	m.classes = append([]class.Class{c}, m.classes...)
	return nil
}

func (m *memory) DeleteClass(id string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken != nil {
		return m.broken
	}
	m.classes = slices.DeleteFunc(m.classes, func(c class.Class) bool { return c.ID == id })
	return nil
}

func first[T any](s []T, n int) []T { return s[:min(n, len(s))] }

// closeUndecided closes what is due, as the program does at the start.
func (m *memory) closeUndecided(now time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	day := clock.Day{Now: now, Doubtful: clock.Doubts(m.seen, now)}
	for id, r := range m.talks {
		if !agenda.Closes(r.Header, day) {
			continue
		}
		if closed, err := agenda.Close(*r, now); err == nil {
			m.talks[id] = &closed
		}
	}
}

func (m *memory) Find(words string, n int) ([]guide.Header, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []guide.Header
	for i := len(m.order) - 1; i >= 0 && len(out) < n; i-- {
		h := agenda.Shown(m.talks[m.order[i]].Header)
		if strings.Contains(whom.Loosely(h.Person), whom.Loosely(words)) {
			out = append(out, m.header(h))
		}
	}
	return out, nil
}

// header is what lists tell of a talk.
func (m *memory) header(h guide.Header) guide.Header {
	if m.lost == "" || h.Person != m.lost {
		return h
	}
	return guide.Header{ID: h.ID, Began: h.Began, Unread: true, NoKey: true}
}

func (m *memory) People() ([]whom.Person, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	by := map[string]*whom.Person{}
	var ids []string
	add := func(id, name string) *whom.Person {
		if by[id] == nil {
			by[id] = &whom.Person{ID: id, Name: name, NoKey: name == m.lost}
			ids = append(ids, id)
		}
		return by[id]
	}
	for _, x := range m.met {
		add(x[0], x[1])
	}
	for _, id := range m.order {
		if h := m.talks[id].Header; h.Person != "" {
			p := add(m.idOf(h), h.Person)
			p.Talks = append(p.Talks, id)
		}
	}
	var out []whom.Person
	for _, id := range ids {
		out = append(out, *by[id])
	}
	return out, nil
}

// idOf is whose talk it is: where it does not say, whoever was added by that name.
func (m *memory) idOf(h guide.Header) string {
	id := h.PersonID
	for _, x := range m.met {
		if id == "" && whom.SameName(x[1]) == whom.SameName(h.Person) {
			id = x[0]
		}
	}
	return cmp.Or(id, "id of "+whom.SameName(h.Person))
}

func (m *memory) Person(id string) (whom.Person, bool, error) {
	people, err := m.People()
	for _, p := range people {
		if p.ID == id {
			return p, true, err
		}
	}
	return whom.Person{}, false, err
}

func (m *memory) Named(name string) (out []whom.Person, err error) {
	people, err := m.People()
	for _, p := range people {
		if whom.SameName(p.Name) == whom.SameName(name) {
			out = append(out, p)
		}
	}
	return out, err
}

func (m *memory) Holding(id string) (whom.Holding, error) {
	p, found, err := m.Person(id)
	if err != nil || !found {
		return whom.Holding{}, errors.New("no such person")
	}
	c, _ := m.Card(id)
	name := p.Name
	h := whom.Holding{ID: id, Name: p.Name, Talks: len(p.Talks), Unread: m.unread, Fields: c.Filled()}
	for _, same := range c.Same {
		other, _, _ := m.Person(same)
		h.Same = append(h.Same, other.Name)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, id := range m.order {
		r := m.talks[id]
		if slices.Contains(p.Talks, id) {
			h.Events += len(r.Events)
			h.Promises += len(r.Header.Promises)
			continue
		}
		for _, e := range r.Events {
			if strings.Contains(whom.SameName(e.Text), whom.SameName(name)) {
				if !r.Header.Closed.IsZero() {
					h.Closed++
					continue
				}
				h.Lines = append(h.Lines, whom.Naming{Talk: id, Person: r.Header.Person, Seq: e.Seq, Text: e.Text})
			}
		}
		if strings.Contains(whom.SameName(r.Draft.Text), whom.SameName(name)) {
			h.Lines = append(h.Lines, whom.Naming{Talk: id, Person: r.Header.Person, Text: r.Draft.Text})
		}
	}
	return h, nil
}

func (m *memory) Forget(id string) (whom.Holding, error) {
	if m.broken != nil {
		return whom.Holding{}, m.broken
	}
	h, err := m.Holding(id)
	if err != nil {
		return h, err
	}
	if m.slow != nil {
		<-m.slow
	}
	p, _, _ := m.Person(id)
	for _, id := range p.Talks {
		_ = m.Delete(id)
	}
	return h, nil
}

func (m *memory) Rename(id, to string) error {
	if m.broken != nil {
		return m.broken
	}
	if taken, _ := m.Named(to); len(taken) > 0 {
		return errors.New("there are talks with somebody of that name already: nothing was changed")
	}
	p, _, _ := m.Person(id)
	for i := range m.met {
		if m.met[i][0] == id {
			m.met[i][1] = to
		}
	}
	for _, talk := range p.Talks {
		r := m.talks[talk]
		for i, e := range r.Events {
			if e.Kind == guide.Set && e.Field == guide.FieldPerson {
				r.Events[i].Text = to
			}
		}
		r.Header.Person, r.Header.PersonID = to, id
		m.talks[talk] = r
	}
	return nil
}

func (m *memory) DoubtsClock(now time.Time) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return clock.Doubts(m.seen, now), nil
}

func (m *memory) AcceptClock(now time.Time) error {
	defer m.closeUndecided(now)
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.broken == nil {
		m.seen = now
	}
	return m.broken
}

func (m *memory) Expired(now time.Time, n int) (agenda.Expired, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e := agenda.Expired{Days: agenda.RetentionDays}
	if clock.Doubts(m.seen, now) {
		return e, nil
	}
	for _, id := range m.order {
		if h := m.talks[id].Header; agenda.KeptSince(h).Before(agenda.Expiry(now, e.Days)) {
			e.Talks = append(e.Talks, agenda.Shown(h))
		}
	}
	e.Total = len(e.Talks)
	e.Talks = first(e.Talks, n)
	return e, nil
}

// only is the one talk there is.
func (m *memory) only() *guide.Record {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.order) == 0 {
		return nil
	}
	return m.talks[m.order[len(m.order)-1]]
}
