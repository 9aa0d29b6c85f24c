package store

import (
	"encoding/binary"

	"example.org/onetoone/store/seal"
)

// The kinds of record. A number is never used for another kind: records may
// be copied between vaults, and found in the remains of one.
const (
	kindEvent     seal.Kind = 1
	kindOwner     seal.Kind = 2
	kindDraft     seal.Kind = 3
	kindHead      seal.Kind = 4
	kindGuide     seal.Kind = 5
	kindPerson    seal.Kind = 6
	kindGone      seal.Kind = 7
	kindState     seal.Kind = 8
	kindSpare     seal.Kind = 9
	kindRescue    seal.Kind = 10 // a rescue file
	kindSeen      seal.Kind = 11 // the file seen
	kindExpiry    seal.Kind = 12 // after how many days talks are looked through
	kindClass     seal.Kind = 13 // what a list needs of a class
	kindRoll      seal.Kind = 14 // all of a class
	kindRecent    seal.Kind = 16 // the pages of the lists
	kindPending   seal.Kind = 17
	kindUndecided seal.Kind = 18
	kindDue       seal.Kind = 19
	kindEveryone  seal.Kind = 20
	kindKept      seal.Kind = 21
	kindSee       seal.Kind = 22
)

// kindOf is the kind of the records in a bucket, as far as its name decides.
func kindOf(name string) seal.Kind {
	switch name {
	case guidesBucket:
		return kindGuide
	case peopleBucket:
		return kindPerson
	case goneBucket:
		return kindGone
	case classesBucket:
		return kindClass
	case rollsBucket:
		return kindRoll
	case recentBucket:
		return kindRecent
	case pendingBucket:
		return kindPending
	case undecidedBucket:
		return kindUndecided
	case dueBucket:
		return kindDue
	case keptBucket:
		return kindKept
	case seeBucket:
		return kindSee
	case everyoneBucket:
		return kindEveryone
	}
	return 0
}

// label is that of the record under a key. One under a key that no record has
// gets a label under which nothing opens.
func (b bucket) label(key []byte) seal.Label {
	switch {
	case b.talk != nil:
		return talkLabel(b.talk, key)
	case b.name == metaBucket && string(key) == string(stateKey):
		return seal.Label{Kind: kindState}
	case b.name == metaBucket && string(key) == string(spareKey):
		return seal.Label{Kind: kindSpare}
	case b.name == metaBucket && string(key) == string(expiryKey):
		return seal.Label{Kind: kindExpiry}
	}
	kind := kindOf(b.name)
	if kind < kindRecent {
		return seal.Label{Kind: kind, ID: key}
	}
	return pageLabel(kind, key)
}

func pageLabel(kind seal.Kind, key []byte) seal.Label {
	if len(key) != len(pageKey(0)) {
		return seal.Label{}
	}
	return seal.Label{Kind: kind, N: binary.BigEndian.Uint32(key)}
}

// talkLabel is that of a record in a talk's bucket.
func talkLabel(id, key []byte) seal.Label {
	switch {
	case len(key) == len(eventKey(0)):
		return seal.Label{Kind: kindEvent, ID: id, N: binary.BigEndian.Uint32(key)}
	case string(key) == string(ownerKey):
		return seal.Label{Kind: kindOwner, ID: id}
	case string(key) == string(draftKey):
		return seal.Label{Kind: kindDraft, ID: id}
	case string(key) == string(headKey):
		return seal.Label{Kind: kindHead, ID: id}
	}
	return seal.Label{}
}
