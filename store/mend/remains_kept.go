package mend

import (
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// kept is what is found in the remains besides talks.
type kept struct {
	documents []keptDocument
	cards     []keptCard
	lost      map[*file.Kind]int // how many others there were
	alone     map[*file.Kind][]byte
	gone      map[string]bool // what was deleted
}

// keptDocument is one of a kind, with its id as it is stored.
type keptDocument struct {
	kind *file.Kind
	id   string
	file.Document
}

// kept is what is whole of the kinds that the table says are copied, but for
// talks: of documents those that were not deleted.
func (r *remains) kept(talks []*recovered) kept {
	out := kept{lost: map[*file.Kind]int{}, alone: map[*file.Kind][]byte{}, gone: r.gone()}
	for i := range r.keys.Kinds {
		switch k := &r.keys.Kinds[i]; {
		case k.Form == file.Alone && !k.Anew:
			if found := r.open(place{kind: k.Seal}, r.keys.Index); len(found) > 0 {
				out.alone[k] = found[0]
			}
		case k.Form == file.OfPeople:
			r.cards(k, &out, talks)
		case k.Form == file.ByID && k.Read != nil:
			r.documents(k, &out)
		}
	}
	return out
}

func (r *remains) documents(k *file.Kind, out *kept) {
	seen, whole := map[string]bool{}, map[string]bool{}
	r.each(k.Seal, func(at place) {
		seen[at.id] = true
		id := file.FormatID([]byte(at.id))
		for _, plain := range r.open(at, r.keys.Index) {
			if d, err := k.Read(plain); err == nil {
				if !out.gone[id] && d.ID == id {
					whole[at.id] = true
					out.documents = append(out.documents, keptDocument{k, at.id, d})
				}
				break
			}
		}
	})
	if k.Short != "" {
		r.each(r.keys.Kinds.Of(k.Short).Seal, func(at place) { seen[at.id] = true })
	}
	for id := range seen {
		if !whole[id] && !out.gone[file.FormatID([]byte(id))] {
			out.lost[k]++
		}
	}
}

// putKept stores it again.
func putKept(t ledger.Tx, from kept) error {
	for k, plain := range from.alone {
		if err := t.Bucket(file.MetaBucket).Put(k.Key, plain); err != nil {
			return err
		}
	}
	for _, d := range from.documents {
		if err := t.PutDocument(d.kind, []byte(d.id), d.Document); err != nil {
			return err
		}
	}
	for _, c := range from.cards {
		if err := t.PutCarded(c.Carded, c.handle); err != nil {
			return err
		}
	}
	for id := range from.gone {
		if err := t.NoteGone(id); err != nil {
			return err
		}
	}
	return nil
}

// count notes what is kept, and what is not.
func (s *Salvaged) count(from kept) {
	of := map[*file.Kind]Recovered{}
	if n := len(from.cards); n > 0 {
		of[from.cards[0].kind] = Recovered{Whole: n}
	}
	for _, d := range from.documents {
		n := of[d.kind]
		n.Whole++
		of[d.kind] = n
	}
	for k, lost := range from.lost {
		n := of[k]
		n.Lost = lost
		of[k] = n
	}
	for k, n := range of {
		if k.Name == file.RollsBucket {
			s.Classes, s.LostClasses = n.Whole, n.Lost
			continue
		}
		if s.Others == nil {
			s.Others = map[string]Recovered{}
		}
		s.Others[k.Name] = n
	}
}
