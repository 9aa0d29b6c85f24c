package mend

import (
	"encoding/json"
	"slices"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// owners are who the keys belong to.
type owners struct {
	ids   map[keys.Handle]string
	names map[keys.Handle]string
	taken map[string]bool
}

// owners are those that people's records say; of a vault of older formats none.
func (r *remains) owners() owners {
	o := owners{map[keys.Handle]string{}, map[keys.Handle]string{}, map[string]bool{}}
	r.each(file.KindPerson, func(at place) {
		var p file.Person
		if len(at.id) == file.IDBytes && r.first(at, &p) {
			id := file.FormatID([]byte(at.id))
			o.ids[p.Handle], o.names[p.Handle], o.taken[id] = id, p.Name, true
		}
	})
	return o
}

// claim says in a talk's head whose it is, and what they are called: the one its key
// belongs to.
func (o owners) claim(t *recovered) {
	h := &t.head.Header
	if file.Nobody(t.handle) || whom.SameName(h.Person) == "" {
		h.PersonID = ""
		return
	}
	if o.ids[t.handle] == "" {
		if h.PersonID == "" || o.taken[h.PersonID] {
			h.PersonID = file.NewID()
		}
		o.ids[t.handle], o.names[t.handle], o.taken[h.PersonID] = h.PersonID, h.Person, true
	}
	h.PersonID, h.Person = o.ids[t.handle], o.names[t.handle]
}

// keptCard is what is kept of somebody besides talks, with their key.
type keptCard struct {
	file.Carded
	handle keys.Handle
	kind   *file.Kind
}

// cards adds what is whole of the cards of people who were not forgotten. Where
// somebody's record is lost, their talks say who they are.
func (r *remains) cards(k *file.Kind, out *kept, talks []*recovered) {
	found, with := map[string]people.Card{}, map[string]file.Person{}
	for _, t := range talks {
		with[t.head.Header.PersonID] = file.Person{Name: t.head.Header.Person, Handle: t.handle}
	}
	r.each(k.Seal, func(at place) {
		id := file.FormatID([]byte(at.id))
		var p file.Person
		known := r.first(place{kind: file.KindPerson, id: at.id}, &p)
		if !known {
			p, known = with[id]
		}
		if out.gone[id] || known && r.keys.IsForgetting(p.Handle) {
			return
		}
		by, err := r.keys.Sealer(p.Handle, nil)
		if !known || err != nil {
			out.lost[k]++
			return
		}
		for _, plain := range r.open(at, by) {
			var c people.Card
			if json.Unmarshal(plain, &c) == nil {
				found[id] = c
				out.cards = append(out.cards, keptCard{file.Carded{ID: id, Name: p.Name, Card: c}, p.Handle, k})
				return
			}
		}
		out.lost[k]++
	})
	for i, c := range out.cards {
		out.cards[i].Card.Same = slices.DeleteFunc(slices.Clone(c.Card.Same), func(other string) bool { return !slices.Contains(found[other].Same, c.ID) })
	}
}
