package file

import (
	"encoding/json"

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

	// Place says what one ByHash is hashed from.
	Place func(plain []byte) (what, of string, err error)
	// Listed is the list that has an entry for each, of those under a person's id.
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
	OfPeople             // each under a person's id, sealed with their key
	ByHash               // each under a keyed hash: see Kind.Place
	OfList               // the pages of a list, by their numbers
	OfTalks              // the bucket of the talks' buckets
	OfEvents             // in a talk's bucket, by their numbers
	InTalk               // in a talk's bucket, under Key
	OfRoster             // the pages of the roster, sealed with its key
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
	kindNamed     seal.Kind = 23 // who has a name
	KindCard      seal.Kind = 24 // what is kept of somebody besides talks
	kindRoster    seal.Kind = 25 // which key seals the roster
	kindHeads     seal.Kind = 26 // the roster
	kindRows      seal.Kind = 27
)

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
		{Name: PeopleBucket, Form: ByID, Seal: KindPerson, Since: 6, Listed: EveryoneBucket, Turn: turnPerson},
		{Name: NamesBucket, Form: ByHash, Seal: kindNamed, Since: 9, Place: placeOfNamed},
		{Name: CardsBucket, Form: OfPeople, Seal: KindCard, Since: 9, Read: readCarded, One: "person", Folder: "people"},
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
		{Name: "roster", Form: Alone, Key: RosterKey, Seal: kindRoster, Since: 9, Anew: true},
		{Name: HeadsBucket, Form: OfRoster, Seal: kindHeads, Since: 9, Anew: true},
		{Name: RowsBucket, Form: OfRoster, Seal: kindRows, Since: 9, Anew: true},
		{Name: "rescue", Form: InFile, Seal: KindRescue, Since: 6},
		{Name: "seen", Form: InFile, Seal: KindSeen, Since: 6},
	}, more...)
}

func placeOfGuide(plain []byte) (what, of string, err error) { return "guide", string(plain), nil }

func placeOfGone(plain []byte) (what, of string, err error) { return "gone", string(plain), nil }

func placeOfNamed(plain []byte) (what, of string, err error) {
	var n Named
	err = json.Unmarshal(plain, &n)
	return PlaceOfName, n.Name, err
}

// PlaceOfName is the domain of the hashes of names.
const PlaceOfName = "person"

func readCarded(text []byte) (Document, error) {
	var c Carded
	err := json.Unmarshal(text, &c)
	return Document{ID: c.ID, Whole: c}, err
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
