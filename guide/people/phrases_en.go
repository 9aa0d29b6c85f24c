package people

import "strings"

// What stands in typed lines about people, in English as days are read.

// through are what goes before who referred somebody, and best before their best time.
var (
	through = []string{"referred by ", "introduced by ", "sent by ", "through ", "via "}
	best    = []string{"best time ", "best "}
	speaks  = []string{"speaks "}
	at      = []string{"works at ", "works in ", "lives at ", "lives in ", "at ", "in ", "on "}
)

// shifts are words of a shift, and languages those that are taken for one without a
// word that says so.
var (
	shifts = strings.Fields("shift nights night days mornings morning afternoons afternoon evenings evening weekends weekend early earlies late lates " +
		"graveyard rota part-time full-time department dept")
	languages = strings.Fields("arabic bengali bulgarian cantonese chinese croatian czech dutch english farsi french german greek gujarati hausa hebrew " +
		"hindi hungarian igbo italian japanese korean kurdish lithuanian mandarin nepali pashto polish portuguese punjabi romanian russian " +
		"serbian shona sinhala slovak somali spanish swahili tagalog tamil telugu thai tigrinya turkish twi ukrainian urdu vietnamese welsh yoruba")
)

// theirs and mine open what somebody promised; the promise is what follows.
var (
	theirs = []string{"will ", "'ll ", "they will ", "they'll ", "she will ", "she'll ", "he will ", "he'll ", "they promised to ", "she promised to ",
		"he promised to ", "promised to ", "is going to ", "are going to ", "agreed to "}
	mine = []string{"i will ", "i'll ", "i promised to ", "i am going to ", "i'm going to ", "i am to ", "i'm to ", "i said i would ", "i said i'd "}
	// does opens one of theirs and is part of it.
	does = []string{"brings ", "comes ", "is bringing ", "is coming "}
)

// standing are words around how somebody stands: now a 2.
var standing = strings.Fields("now still again is are it's they're she's he's back to a an at stance level")

// before and behind are words that belong to a day beside them: by friday evening.
var (
	before = strings.Fields("by before until till after within from on at around about")
	behind = strings.Fields("morning noon afternoon evening night lunch")
)

// What narrows a list.
const (
	wordStance = "stance"
	wordRung   = "rung"
	wordOwes   = "owes"
	wordOwed   = "owed"
	wordPlace  = "at"
	notMet     = "not met"
	notMetYet  = "not met yet"
	metSince   = "not met since"
	ago        = " ago"
	everyone   = "everyone"
	every      = "every"
	in         = "in "
	days       = " days"
	last       = "last "
)
