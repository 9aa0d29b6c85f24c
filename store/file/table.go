package file

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/seal"
)

// Table is all kinds, in the order in which they are copied: what others name
// comes first.
type Table []Kind

// hasBucket reports whether a kind's records are in a bucket of its own.
func (k *Kind) hasBucket() bool {
	return slices.Contains([]Form{ByID, OfPeople, ByHash, OfList, OfTalks, OfRoster}, k.Form)
}

// Besides reports whether a kind is one of a talk's, besides what makes a talk.
func (k *Kind) Besides() bool { return k.Form == InTalk && !k.Anew && k.Seal != KindHead }

// at is the rows of a format.
func (t Table) at(format int) (out []*Kind) {
	for i := range t {
		if t[i].Since <= format {
			out = append(out, &t[i])
		}
	}
	return out
}

// Buckets are the sealed buckets that a vault of a format has.
func (t Table) Buckets(format int) (names []string) {
	for _, k := range t.at(format) {
		if k.hasBucket() {
			names = append(names, k.Name)
		}
	}
	return names
}

// Of is the kind of a name, which the table has to have.
func (t Table) Of(name string) *Kind {
	i := slices.IndexFunc(t, func(k Kind) bool { return k.Name == name })
	return &t[i]
}

// Documents are the kinds of document.
func (t Table) Documents() (out []*Kind) {
	for i := range t {
		if t[i].Read != nil {
			out = append(out, &t[i])
		}
	}
	return out
}

// Lists are the lists, in the order in which the state has them.
func (t Table) Lists() (names []string) {
	for i := range t {
		if t[i].Form == OfList {
			names = append(names, t[i].Name)
		}
	}
	return names
}

// TalkLists are the lists that talks are on.
func (t Table) TalkLists() (names []string) {
	for i := range t {
		if t[i].Form == OfList && !t[i].Anew {
			names = append(names, t[i].Name)
		}
	}
	return names
}

// Kinds is the table.
func (t Tx) Kinds() Table { return t.Keys.Kinds }

// Short reports whether a kind is what lists need of another.
func (t Table) Short(name string) bool {
	return slices.ContainsFunc(t, func(k Kind) bool { return k.Short == name })
}

// label is that of the record under a key in a bucket, which is a talk's unless
// talk is nil. One under a key that no record has gets a label under which
// nothing opens.
func (t Table) label(name string, talk, key []byte) seal.Label {
	if talk != nil {
		return t.labelInTalk(talk, key)
	}
	for i := range t {
		switch k := &t[i]; {
		case k.Form == Alone && name == MetaBucket && bytes.Equal(k.Key, key):
			return seal.Label{Kind: k.Seal}
		case k.Name != name || !k.hasBucket():
		case k.Form == OfList:
			return pageLabel(k.Seal, key)
		default:
			return seal.Label{Kind: k.Seal, ID: key}
		}
	}
	return seal.Label{ID: key}
}

func (t Table) labelInTalk(talk, key []byte) seal.Label {
	for i := range t {
		switch k := &t[i]; {
		case k.Form == OfEvents && len(key) == len(EventKey(0)):
			return seal.Label{Kind: k.Seal, ID: talk, N: binary.BigEndian.Uint32(key)}
		case k.Form == InTalk && bytes.Equal(k.Key, key):
			return seal.Label{Kind: k.Seal, ID: talk}
		}
	}
	return seal.Label{}
}

func pageLabel(kind seal.Kind, key []byte) seal.Label {
	if len(key) != len(pageKey(0)) {
		return seal.Label{}
	}
	return seal.Label{Kind: kind, N: binary.BigEndian.Uint32(key)}
}

// InTalk is the kind of the record under a key in a talk's bucket; nil is none
// but that of an event.
func (t Table) InTalk(key []byte) *Kind {
	i := slices.IndexFunc(t, func(k Kind) bool { return k.Form == InTalk && bytes.Equal(k.Key, key) })
	if i < 0 {
		return nil
	}
	return &t[i]
}

// Key is where the record of a kind is that is found by a hash.
func (t Tx) Key(k *Kind, plain []byte) ([]byte, error) {
	what, of, err := k.Place(plain)
	if err != nil {
		return nil, Damaged(words.Of("store.record.too", "Name", k.Name), err)
	}
	return t.Seal.Hash(what, of), nil
}

// Rekeyed is a record under other keys.
func (k *Kind) Rekeyed(plain []byte, to Turned) ([]byte, error) {
	if k.Turn == nil {
		return plain, nil
	}
	plain, err := k.Turn(plain, to)
	if err != nil && !errors.Is(err, ErrDamaged) {
		err = Damaged(words.Of("store.record.kind", "Name", k.Name), err)
	}
	return plain, err
}

// Documents are a kind of document, for those that carry all there are: see Kind.
type Documents struct {
	One    string // what a single one is called
	Folder string // where in a backup they are
	Read   func(text []byte) (Document, error)

	Kind *Kind
}

// Public are the kinds of document, for those who carry all there are.
func (t Table) Public() (out []Documents) {
	for _, k := range t.Documents() {
		out = append(out, Documents{k.One, k.Folder, k.Read, k})
	}
	return out
}
