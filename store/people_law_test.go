package store_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/store"
)

// crowd is a vault in which people come, go, are called otherwise, and are told to be
// the same.
type crowd struct {
	t  *testing.T
	rt *rapid.T
	v  *store.Vault
	ts []*held
}

func (c *crowd) must(err error) { must(c.rt, err) }

func (c *crowd) pick(what string, n int) int { return rapid.IntRange(0, n).Draw(c.rt, what) }

// someone is the id of somebody, or empty where there is nobody.
func (c *crowd) someone(what string) (id, name string) {
	all, err := c.v.People()
	if c.must(err); len(all) == 0 {
		return "", ""
	}
	p := all[c.pick(what, len(all)-1)]
	return p.ID, p.Name
}

func (c *crowd) name() string {
	return []string{"Rosa", "rosa", "Amir", "Joy R.", "Noor"}[c.pick("name", 4)]
}

func (c *crowd) card() people.Card {
	k := people.Card{Place: []string{"", "depot", "ward"}[c.pick("place", 2)], Line: []string{"", "sings"}[c.pick("line", 1)], Through: []string{"", "Amir", "Rosa", "Zoe"}[c.pick("through", 3)]}
	if c.pick("agreed", 2) == 2 {
		k.Agreed = noon
	}
	return k
}

// talk holds a talk with somebody, by a name or by an id.
func (c *crowd) talk() {
	h := begin(c.t, "", day(c.pick("day", 5)))
	if id, name := c.someone("with"); id != "" && c.pick("known", 1) == 1 {
		h.meet(id, name)
	} else {
		h.apply(h.s.Fill(guide.FieldPerson, c.name(), h.at))
	}
	h.start()
	switch c.pick("promise", 2) {
	case 1:
		h.promise("bring it", "friday")
	case 2:
		h.apply(h.s.FillPromise(guide.TheirFirst, guide.FieldWhat, "come along", h.at))
	}
	if c.pick("over", 1) == 1 {
		h.apply(h.s.End(h.at))
		h.apply(h.s.Assess(c.pick("level", 4)+1, "she said so", h.at))
		h.apply(h.s.Agree(guide.Named, false, h.at))
	}
	h.create(c.v)
	c.ts = append(c.ts, h)
}

// again does something to one of the talks, as it is on the disk.
func (c *crowd) again(do func(h *held)) {
	if len(c.ts) == 0 {
		return
	}
	h := c.ts[c.pick("talk", len(c.ts)-1)]
	r, err := c.v.Load(h.id)
	if err != nil {
		return // it went with its person
	}
	h.s, err = guide.Replay(r.Guide, r.Events)
	c.must(err)
	do(h)
}

func (c *crowd) actions() map[string]func() {
	return map[string]func(){
		"talk": c.talk,
		"meet": func() { _, err := c.v.Meet(c.name(), c.card()); c.must(err) },
		"card": func() {
			if id, _ := c.someone("whose"); id != "" {
				c.must(c.v.SaveCard(id, c.card()))
			}
		},
		"link": func() {
			a, _ := c.someone("one")
			if b, _ := c.someone("other"); a != b && c.pick("linked", 2) > 0 {
				c.must(c.v.Link(a, b))
			} else if a != b {
				c.must(c.v.Unlink(a, b))
			}
		},
		"rename": func() {
			if id, _ := c.someone("called"); id != "" {
				c.must(c.v.Rename(id, c.name()))
			}
		},
		"other": func() {
			c.again(func(h *held) {
				if e, err := h.s.Fill(guide.FieldPerson, c.name(), h.at); err == nil { // else its level keeps none
					h.apply(e, nil)
					h.save(c.v)
				}
			})
		},
		"became": func() {
			c.again(func(h *held) {
				for _, x := range []struct {
					f    guide.Field
					text string
				}{{guide.FieldRung, "come"}, {guide.FieldState, []string{string(guide.KeptIt), string(guide.Missed)}[c.pick("kept", 1)]}} {
					if e, err := h.s.FillPromise(guide.TheirFirst, x.f, x.text, h.at); err == nil { // else there is none, or it may not be kept
						h.apply(e, nil)
					}
				}
				if e, err := h.s.Assess(c.pick("level", 4)+1, "came", h.at); err == nil {
					h.apply(e, nil)
				}
				h.save(c.v)
			})
		},
		"erase": func() {
			c.again(func(h *held) {
				if e, err := h.s.Erase(c.pick("event", h.s.Len()-1)+1, h.at); err == nil { // else it has no words
					h.apply(e, nil)
					h.save(c.v)
				}
			})
		},
		"lower": func() {
			c.again(func(h *held) {
				reduced := h.s.Reduce([]guide.Consent{guide.Notes, guide.None}[c.pick("to", 1)], c.pick("kept", 1) == 1, h.at)
				s, err := guide.Replay(h.s.BaseGuide(), reduced)
				c.must(err)
				c.must(c.v.Replace(h.id, s.Header(h.id), reduced))
			})
		},
		"delete": func() { c.again(func(h *held) { c.must(c.v.Delete(h.id)) }) },
		"forget": func() {
			if id, _ := c.someone("forgotten"); id != "" {
				_, err := c.v.Forget(id)
				c.must(err)
			}
		},
	}
}

// TestLaw_WhatIsListedOfPeopleIsWhatTheTalksAndCardsSay does things in any order, and
// makes the rows anew from what is read one by one.
func TestLaw_WhatIsListedOfPeopleIsWhatTheTalksAndCardsSay(t *testing.T) {
	fewer(t)
	root, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		v, err := store.Open(filepath.Join(root, fmt.Sprint(n)), store.Options{Now: today})
		must(rt, err)
		defer v.Close()
		c := &crowd{t: t, rt: rt, v: v}
		actions := c.actions()
		_, err = v.Roster() // from now on each change brings it along
		c.must(err)
		for range rapid.IntRange(1, 14).Draw(rt, "steps") {
			actions[rapid.SampledFrom(slices.Sorted(maps.Keys(actions))).Draw(rt, "action")]()
		}
		c.must(v.Verify()) // lists, names and records agree with the talks
		got, err := v.Roster()
		c.must(err)
		all, err := v.People()
		c.must(err)
		if len(got) != len(all) {
			rt.Fatalf("%d rows of %d people", len(got), len(all))
		}
		for _, p := range all {
			card, err := v.Card(p.ID)
			c.must(err)
			var talks []guide.Header
			for _, id := range p.Talks {
				r, err := v.Load(id)
				c.must(err)
				s, err := guide.Replay(r.Guide, r.Events)
				c.must(err)
				talks = append(talks, s.Header(id))
				if h := s.Header(id); h.Person != p.Name || h.PersonID != p.ID {
					rt.Fatalf("%+v has a talk with %q, of %q", p, h.Person, h.PersonID)
				}
			}
			want, err := json.Marshal(people.RowOf(p.ID, p.Name, card, talks))
			c.must(err)
			i := slices.IndexFunc(got, func(r people.Row) bool { return r.ID == p.ID })
			if text, err := json.Marshal(got[max(0, i)]); err != nil || string(text) != string(want) {
				rt.Fatalf("%s\nis listed as\n%s", want, text)
			}
			if kept, _ := json.Marshal(card.Kept(people.Named(talks))); len(kept) > 0 {
				if is, _ := json.Marshal(card); string(is) != string(kept) {
					rt.Fatalf("%s is kept of %s", is, p.Name)
				}
			}
		}
	})
}
