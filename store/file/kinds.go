package file

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// The table of records: a row says of a kind all that copying, checking,
// salvaging, backing up, sealing again and upgrading have to know of it. A new
// kind is a row here and its verbs; it comes with a new format (schema), which
// the row says in Since, so that a vault of before is known not to have it.

// Kind is a row of the table.
type Kind struct {
	// Name is the bucket's, of those that have one to themselves.
	Name string
	Form Form
	Key  []byte    // of Alone and InTalk
	Seal seal.Kind // a number is never used for another kind: records are found in the remains of a vault
	// Since is the first format that has it.
	Since int

	// Anew says that whoever makes a data file makes it anew: it is not copied.
	Anew bool
	// Unsummed says that it is not in the state's sum: it is the state.
	Unsummed bool
	// Stays says of one InTalk that it stays when the talk's words are replaced.
	Stays bool

	// Place says what one ByHash is hashed from, and Cut how many bytes of that
	// are used; 0 is all.
	Place func(plain []byte) (what, of string, err error)
	Cut   int
	// Listed is the list that has an entry for each that is ByHash.
	Listed string
	// Named says that other records name it by its key.
	Named bool
	// Turn writes what in it depends on keys under others; nil is nothing.
	Turn func(plain []byte, to Turned) ([]byte, error)

	// Read is what a backup, a check and a salvage read of it: see Document. It
	// is nil for what they know otherwise, or leave out.
	Read func(text []byte) (Document, error)
	// Short is the kind that has what lists need of each document, under the
	// same id; empty is none.
	Short string
	// One is what a single one is called, and Folder where in a backup they are.
	One, Folder string
}

// Document is a record that stands for itself: one in a bucket of documents
// under its id, or one of a talk's, besides its events.
type Document struct {
	// ID is what it says its id is; empty for one of a talk's, which the talk
	// stands for.
	ID string
	// Whole is what it holds, to be written as JSON, and Short what lists need
	// of it.
	Whole, Short any
}

// Form is where the records of a kind are, and under which keys.
type Form int

// The forms.
const (
	Alone    Form = iota // one record in the meta bucket, under Key
	ByID                 // each under its id
	ByHash               // each under a keyed hash: see Kind.Place
	OfList               // the pages of a list, by their numbers
	OfTalks              // the bucket of the talks' buckets
	OfEvents             // in a talk's bucket, by their numbers
	InTalk               // in a talk's bucket, under Key
	InFile               // in a file of its own
)

// Turned is what stands for a key, or a hash, under other keys.
type Turned struct {
	Handle func(keys.Handle) keys.Handle
	// Named gives the key of a record, in a bucket whose kind is Named.
	Named func(bucket string, key []byte) ([]byte, error)
}

// The numbers of the kinds.
const (
	KindEvent     seal.Kind = 1
	KindOwner     seal.Kind = 2
	KindDraft     seal.Kind = 3
	KindHead      seal.Kind = 4
	KindGuide     seal.Kind = 5
	KindPerson    seal.Kind = 6
	KindGone      seal.Kind = 7
	KindState     seal.Kind = 8
	kindSpare     seal.Kind = 9
	KindRescue    seal.Kind = 10 // a rescue file
	KindSeen      seal.Kind = 11 // the file seen
	kindExpiry    seal.Kind = 12 // after how many days talks are looked through
	kindClass     seal.Kind = 13 // what a list needs of a class
	kindRoll      seal.Kind = 14 // all of a class
	KindRecent    seal.Kind = 16 // the pages of the lists
	kindPending   seal.Kind = 17
	kindUndecided seal.Kind = 18
	kindDue       seal.Kind = 19
	kindEveryone  seal.Kind = 20
	kindKept      seal.Kind = 21
	kindSee       seal.Kind = 22
)

// Table is all kinds, in the order in which they are copied: what others name
// comes first.
type Table []Kind

// AllKinds is the table, with those that a program keeps besides.
func AllKinds(more ...Kind) Table {
	return append(Table{
		{Name: "state", Form: Alone, Key: StateKey, Seal: KindState, Since: 6, Anew: true, Unsummed: true},
		{Name: "spare", Form: Alone, Key: SpareKey, Seal: kindSpare, Since: 6, Anew: true},
		{Name: "expiry", Form: Alone, Key: ExpiryKey, Seal: kindExpiry, Since: 6},
		{Name: GuidesBucket, Form: ByHash, Seal: KindGuide, Since: 6, Place: placeOfGuide, Named: true},
		{Name: TalksBucket, Form: OfTalks, Since: 6},
		{Name: "event", Form: OfEvents, Seal: KindEvent, Since: 6},
		{Name: "owner", Form: InTalk, Key: OwnerKey, Seal: KindOwner, Since: 6, Anew: true, Stays: true},
		{Name: "draft", Form: InTalk, Key: DraftKey, Seal: KindDraft, Since: 6},
		{Name: "head", Form: InTalk, Key: HeadKey, Seal: KindHead, Since: 6, Stays: true, Turn: turnHead},
		{Name: PeopleBucket, Form: ByHash, Seal: KindPerson, Since: 6, Place: placeOfPerson, Cut: PersonKeySize, Listed: EveryoneBucket, Turn: turnPerson},
		{Name: GoneBucket, Form: ByHash, Seal: KindGone, Since: 6, Place: placeOfGone},
		{Name: RecentBucket, Form: OfList, Seal: KindRecent, Since: 6},
		{Name: PendingBucket, Form: OfList, Seal: kindPending, Since: 6},
		{Name: UndecidedBucket, Form: OfList, Seal: kindUndecided, Since: 6},
		{Name: DueBucket, Form: OfList, Seal: kindDue, Since: 6},
		{Name: KeptBucket, Form: OfList, Seal: kindKept, Since: 6},
		{Name: SeeBucket, Form: OfList, Seal: kindSee, Since: 6},
		{Name: EveryoneBucket, Form: OfList, Seal: kindEveryone, Since: 6, Anew: true},
		{Name: ClassesBucket, Form: ByID, Seal: kindClass, Since: 6},
		{Name: RollsBucket, Form: ByID, Seal: kindRoll, Since: 6, Read: readClass, Short: ClassesBucket, One: "class", Folder: "classes"},
		{Name: "rescue", Form: InFile, Seal: KindRescue, Since: 6},
		{Name: "seen", Form: InFile, Seal: KindSeen, Since: 6},
	}, more...)
}

func placeOfGuide(plain []byte) (what, of string, err error) { return "guide", string(plain), nil }

func placeOfGone(plain []byte) (what, of string, err error) { return "gone", string(plain), nil }

func placeOfPerson(plain []byte) (what, of string, err error) {
	var p Person
	err = json.Unmarshal(plain, &p)
	return "person", guide.SameName(p.Name), err
}

func turnPerson(plain []byte, to Turned) ([]byte, error) {
	var p Person
	if err := json.Unmarshal(plain, &p); err != nil {
		return nil, err
	}
	p.Handle = to.Handle(p.Handle)
	return json.Marshal(p)
}

func turnHead(plain []byte, to Turned) ([]byte, error) {
	var h Head
	err := json.Unmarshal(plain, &h)
	if err == nil {
		h.Guide, err = to.Named(GuidesBucket, h.Guide)
	}
	if err != nil {
		return nil, err
	}
	return json.Marshal(h)
}

func readClass(text []byte) (Document, error) {
	var c class.Class
	err := json.Unmarshal(text, &c)
	return Document{ID: c.ID, Whole: c, Short: c.Header()}, err
}

// hasBucket reports whether a kind's records are in a bucket of its own.
func (k *Kind) hasBucket() bool {
	return slices.Contains([]Form{ByID, ByHash, OfList, OfTalks}, k.Form)
}

// Besides reports whether a kind is one of a talk's, besides what makes a talk.
func (k *Kind) Besides() bool { return k.Form == InTalk && !k.Anew && k.Turn == nil }

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
		return nil, Damaged("a record in "+k.Name, err)
	}
	key := t.Seal.Hash(what, of)
	if k.Cut > 0 {
		key = key[:k.Cut]
	}
	return key, nil
}

// Rekeyed is a record under other keys.
func (k *Kind) Rekeyed(plain []byte, to Turned) ([]byte, error) {
	if k.Turn == nil {
		return plain, nil
	}
	plain, err := k.Turn(plain, to)
	if err != nil && !errors.Is(err, ErrDamaged) {
		err = Damaged("a record of the kind "+k.Name, err)
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

func (t Table) Public() (out []Documents) {
	for _, k := range t.Documents() {
		out = append(out, Documents{k.One, k.Folder, k.Read, k})
	}
	return out
}
