package file

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/keys"
)

// LinkSize is how long a Link is, in bytes.
const LinkSize = 16

// Head is what a talk's bucket says about the talk.
type Head struct {
	Header guide.Header `json:"header"`
	Guide  []byte       `json:"guide"` // key in the guides bucket
	// Count is how many events there are, so that a missing end shows.
	Count int `json:"count"`
	// Tip is the link to the last event: the end of the chain.
	Tip Link `json:"tip"`
	// Replaced counts how often the whole list was replaced: a rescue file
	// from before the last time must not bring words back.
	Replaced int `json:"replaced,omitempty"`
}

// Link stands for an event and all those before it in its talk. The zero link
// is before the first.
type Link [LinkSize]byte

// MarshalJSON writes a link as other bytes are written.
func (l Link) MarshalJSON() ([]byte, error) {
	return append(base64.StdEncoding.AppendEncode([]byte{'"'}, l[:]), '"'), nil
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (l *Link) UnmarshalJSON(text []byte) error {
	var b []byte
	if err := json.Unmarshal(text, &b); err != nil {
		return err
	}
	if len(b) != LinkSize {
		return words.Fail("store.link.another.length", nil)
	}
	copy(l[:], b)
	return nil
}

// Person is a sealed record of the people bucket, under their id. The list of
// everyone has an entry for each, so that a record that is missing does not pass for
// somebody one never met.
type Person struct {
	Name   string       `json:"name"`
	Handle keys.Handle  `json:"handle"` // of the key that seals their talks and their card
	Talks  []PersonTalk `json:"talks"`
}

// Named is who has a name: a sealed record of the names bucket, under a keyed hash of
// it.
type Named struct {
	Name string   `json:"name"` // as whom.SameName has it
	IDs  []string `json:"ids"`
}

// Carded is somebody of whom something is kept besides talks, as a backup has it.
type Carded struct {
	ID   string      `json:"id"`
	Name string      `json:"name"`
	Card people.Card `json:"card"`
}

// PersonTalk is one talk with a person; they are kept oldest first.
type PersonTalk struct {
	ID    string    `json:"id"`
	Began time.Time `json:"began"`
}

// Public is what others are told of the person of an entry.
func (p Person) Public(e Entry) whom.Person {
	out := whom.Person{ID: FormatID(e.ID()), Name: p.Name}
	for _, t := range p.Talks {
		out.Talks = append(out.Talks, t.ID)
	}
	return out
}

// Add puts a talk, which began then, where it belongs among somebody's.
func (p *Person) Add(id string, began time.Time) {
	p.Drop(id)
	p.Talks = append(p.Talks, PersonTalk{ID: id, Began: began})
	slices.SortStableFunc(p.Talks, func(a, b PersonTalk) int { return a.Began.Compare(b.Began) })
}

// Drop takes a talk off somebody's.
func (p *Person) Drop(id string) {
	p.Talks = slices.DeleteFunc(p.Talks, func(t PersonTalk) bool { return t.ID == id })
}

// PersonEntry is that of a person on the list of everyone.
func PersonEntry(id []byte) Entry { return NewEntry(0, id, 0) }

// hashedName is how long the key of a person was while they were a name: what of its
// hash an entry has room for.
const hashedName = 8 + IDBytes

// NameEntry is that of a person on the list of everyone while they were a name.
func NameEntry(hash []byte) (e Entry) {
	copy(e[:hashedName], hash)
	return e
}

// PersonKey is where the record of the person is that an entry stands for.
func (e Entry) PersonKey() []byte {
	if e == PersonEntry(e.ID()) {
		return e.ID()
	}
	return e[:hashedName]
}

// OwnerKey is where a talk's bucket says which key its records are sealed
// with: the handle of it, under the index key.
var OwnerKey = []byte{0xfd}

// EventKey is where, in a talk's bucket, the event of a number is.
func EventKey(seq int) []byte { return binary.BigEndian.AppendUint32(nil, uint32(seq)) }

// Keys in a talk's bucket: events by number, four bytes; behind them, where
// appending writes anyway, the owner, the draft and the head.
var (
	DraftKey = []byte{0xfe}
	HeadKey  = []byte{0xff}
)
