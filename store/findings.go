package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/pages"
)

// Finding is something that Check found wrong.
type finding struct {
	Talk string `json:"talk,omitempty"` // the talk's id; empty when it is none's
	What string `json:"what"`           // a sentence without names
}

// Checked is what Check read, and what it found.
type checked struct {
	Talks    int       `json:"talks"`
	Events   int       `json:"events"`
	People   int       `json:"people"`
	Findings []finding `json:"findings"`
}

// maxFindings is how many Check tells: more say nothing new.
const maxFindings = 100

// check reads all of a vault: see Vault.Check.
func check(ctx context.Context, f *folder) (checked, error) {
	const doing = "checking the vault"
	c := newChecker(ctx)
	f.w.Lock() // bbolt's check and a commit must not meet
	err := f.view(doing, func(t coreTx) error { return c.file(f.db, t.bolt) })
	f.w.Unlock()
	if err == nil && len(c.checked.Findings) == 0 {
		err = f.view(doing, func(t coreTx) error { return c.records(tx{t}) })
	}
	if err = c.note("", err); err != nil {
		return c.checked, err
	}
	return c.checked, nil
}

// checker is one Check.
type checker struct {
	checked checked
	ctx     context.Context
	// wants are the entries that the talks say are on the lists.
	wants  map[string]map[entry]bool
	people map[entry]*seenPerson
	// broken are the talks that were told: what else names them is not.
	broken map[string]bool
}

func newChecker(ctx context.Context) *checker {
	return &checker{ctx: ctx, wants: map[string]map[entry]bool{}, people: map[entry]*seenPerson{}, broken: map[string]bool{}}
}

// seenPerson is what the talks say of a person.
type seenPerson struct {
	handle keys.Handle
	talks  []string
}

// note makes a finding of damage, and gives back any other error.
func (c *checker) note(talk string, err error) error {
	switch {
	case err == nil:
		return nil
	case !errors.Is(err, errDamaged):
		return err
	case len(c.checked.Findings) < maxFindings:
		c.checked.Findings = append(c.checked.Findings, finding{talk, brief(err)})
	}
	c.broken[talk] = true
	return nil
}

// file checks the pages. Whatever is wrong with them, bbolt's own check, which
// reads them on a goroutine of its own, is not let near.
func (c *checker) file(h *handle, t *bolt.Tx) error {
	metas, err := pages.Metas(h.file)
	if err != nil {
		return told(err)
	}
	if len(metas) == 1 {
		return damaged("one of the two beginnings of "+dataFile, nil)
	}
	for _, m := range metas {
		if m.Tx == uint64(t.ID()) {
			if err := pages.Whole(h.file, m); err != nil {
				return told(err)
			}
		}
	}
	var first error
	for err := range t.Check() { // to the end: it does not stop by itself
		if first == nil {
			first = damaged("the data file", err)
		}
	}
	return first
}

func (c *checker) records(t tx) error {
	talks := t.bucket(talksBucket)
	if err := talks.top(); err != nil {
		return err
	}
	err := talks.b.ForEach(func(id, _ []byte) error {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		return c.note(formatID(id), c.talk(t, id))
	})
	for _, check := range []func(tx) error{c.lists, c.everyone, c.others, c.sum} {
		if err == nil {
			err = c.note("", check(t))
		}
	}
	return err
}

// talk checks all of a talk.
func (c *checker) talk(t tx, id []byte) error {
	k, err := t.talk(id)
	if errors.Is(err, errForgotten) {
		return nil // its remains are still to go
	}
	if err != nil {
		return err
	}
	h, err := k.head()
	if err != nil {
		return err
	}
	c.checked.Talks++
	c.expect(t, k, h.Header)
	c.checked.Events += h.Count
	if _, err = t.load(id); err != nil {
		return err
	}
	return checkTalks(k)
}

// expect notes what a talk's header asks of the lists and people.
func (c *checker) expect(t tx, k talk, h guide.Header) {
	for name, entries := range entriesOf(&h) {
		if c.wants[name] == nil {
			c.wants[name] = map[entry]bool{}
		}
		for _, e := range entries {
			c.wants[name][e] = true
		}
	}
	if guide.SameName(h.Person) == "" {
		return
	}
	e := t.personEntry(h.Person)
	if c.people[e] == nil {
		c.people[e] = &seenPerson{handle: k.handle}
	}
	c.people[e].talks = append(c.people[e].talks, k.id)
}

// lists checks that each list has what the talks say, and nothing else.
func (c *checker) lists(t tx) error {
	for _, name := range t.kinds().talkLists() {
		r, err := t.list(name).read()
		if err != nil {
			return err
		}
		found := 0
		for e, err := range r.soonest() {
			if err == nil && !c.wants[name][e] && !c.broken[formatID(e.id())] && !isForgotten(t, e.id()) {
				err = damaged("the list of "+name, fmt.Errorf("it names talk %s, which is not there", formatID(e.id())))
			}
			if err != nil {
				return err
			}
			found++
		}
		if want := len(c.wants[name]); found < want || r.dir.total() != found {
			return damaged("the list of "+name, fmt.Errorf("%d of %d talks are on it", found, want))
		}
	}
	return nil
}

// isForgotten reports whether a talk is still to be removed.
func isForgotten(t tx, id []byte) bool {
	_, err := t.talk(id)
	return errors.Is(err, errForgotten)
}

// everyone checks that each person's record names their talks.
func (c *checker) everyone(t tx) error {
	for e, err := range t.list(everyoneBucket).soonest() {
		if err != nil {
			return err
		}
		p, found, err := t.person(e)
		if err != nil {
			return err
		}
		if t.keys.isForgetting(p.Handle) {
			continue
		}
		var has []string
		for _, talk := range p.Talks {
			if seen := c.people[e]; !c.broken[talk.ID] || seen != nil && slices.Contains(seen.talks, talk.ID) {
				has = append(has, talk.ID)
			}
		}
		seen := c.people[e]
		if len(has) == 0 && seen == nil {
			continue // all of their talks are broken
		}
		if seen == nil || !found || seen.handle != p.Handle || !sameSet(has, seen.talks) {
			return damaged("the record of a person", errors.New("it and the talks do not agree"))
		}
		c.checked.People++
	}
	if c.checked.People != len(c.people) {
		return damaged("the list of everyone", fmt.Errorf("%d of %d people are on it", c.checked.People, len(c.people)))
	}
	return nil
}

func sameSet(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

// others opens what no talk leads to, and sees that each document is whole, and
// what lists need of it what it says.
func (c *checker) others(t tx) error {
	for i := range t.kinds() {
		if err := c.kind(t, &t.kinds()[i]); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) kind(t tx, k *Kind) error {
	switch {
	case k.Form == Alone && !k.Unsummed:
		_, err := t.bucket(metaBucket).get(k.Key)
		return err
	case k.Form == ByHash && k.Listed == "", k.Form == ByID && k.Read == nil && !t.kinds().short(k.Name):
		return t.bucket(k.Name).opened(func(_, _ []byte) error { return nil })
	case k.Form == ByID && k.Read != nil:
		return checkDocuments(t, k)
	}
	return nil
}

// sum checks that nothing is older than the rest. Where something else is
// wrong, that has been told.
func (c *checker) sum(t tx) error {
	if len(c.checked.Findings) > 0 {
		return nil
	}
	return t.checkSum()
}

// verify checks every record, of pages that are sound.
func verify(t tx) error {
	c := newChecker(context.Background())
	err := c.note("", c.records(t))
	return c.checked.first(err)
}

// first is the first thing found, or what kept it from being found.
func (c checked) first(err error) error {
	if err == nil && len(c.Findings) > 0 {
		err = damaged("the vault", errors.New(c.Findings[0].What))
	}
	return err
}

// checkDocuments checks that each document of a kind is whole, and that the list
// says of it what it is.
func checkDocuments(t tx, k *Kind) error {
	listed := 0
	if k.Short != "" {
		if err := t.bucket(k.Short).each(func(_, _ []byte) error { listed++; return nil }); err != nil {
			return err
		}
	}
	err := t.bucket(k.Name).opened(func(id, plain []byte) error {
		d, err := k.Read(plain)
		if err != nil {
			return damaged("a record in "+k.Name, err)
		}
		if k.Short == "" {
			return nil
		}
		head, err := t.bucket(k.Short).get(id)
		if err != nil {
			return err
		}
		want, err := json.Marshal(d.Short)
		if err == nil && string(head) != string(want) {
			err = damaged("the list of "+k.Short, errors.New("it and a "+k.One+" do not agree"))
		}
		listed--
		return err
	})
	if err == nil && listed != 0 {
		err = damaged("the list of "+k.Short, errors.New("it names a "+k.One+" that is not there"))
	}
	return err
}

// checkTalks reads the documents of a talk.
func checkTalks(k talk) error {
	for _, kind := range k.tx.kinds().documents() {
		if kind.Form != InTalk {
			continue
		}
		plain, err := k.get(kind.Key)
		if err == nil && plain != nil {
			_, err = kind.Read(plain)
		}
		if err != nil {
			return damaged("talk "+k.id, err)
		}
	}
	return nil
}
