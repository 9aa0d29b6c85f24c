package speech

import "sync"

// notOf says no with each word that begins a question of yes or no.
var notOf = map[string]string{
	"do": "don't", "does": "doesn't", "did": "didn't", "is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't", "have": "haven't", "has": "hasn't", "had": "hadn't",
	"can": "can't", "could": "couldn't", "will": "won't", "would": "wouldn't", "should": "shouldn't", "might": "might not", "am": "am not",
}

// presentAux are of now, and plurals of many.
var presentAux, plurals = []string{"do", "does", "is", "are", "am", "have", "has"}, []string{"do", "are", "were", "have"}

// subjectFor is how the answer calls who the question calls so; perhaps are those who may be nobody.
var subjectFor = map[string]string{
	"you": "I", "i": "you", "he": "he", "she": "she", "it": "it", "they": "they", "this": "it", "that": "it", "now": "it", "these": "they", "those": "they", "there": "there",
	"anyone": "anyone", "anybody": "anyone", "someone": "anyone", "somebody": "anyone", "anything": "anything", "something": "anything", "everyone": "everyone", "everybody": "everyone",
}

var perhaps = map[string][2]string{
	"anyone": {"somebody", "nobody"}, "anything": {"something", "nothing"}, "everyone": {"everybody", "not everybody"},
	"any of us": {"a few of us", "none of us"}, "any of them": {"a few of them", "none of them"},
}

// titles and kin say whether somebody is he or she.
var titles = map[string]string{"mr": "he", "mrs": "she", "miss": "she", "ms": "she"}

var kin = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for who, words := range map[string][]string{
		"she":  {"mum", "mom", "mother", "sister", "daughter", "wife", "gran", "nan", "grandma", "aunt", "auntie", "girl", "girlfriend", "woman", "lady", "niece"},
		"he":   {"dad", "father", "brother", "son", "husband", "grandad", "grandpa", "uncle", "boy", "lad", "boyfriend", "man", "guy", "fella", "nephew"},
		"they": {"boss", "manager", "supervisor", "landlord", "friend", "friends", "doctor", "teacher", "partner", "neighbour", "neighbor", "neighbours", "neighbors", "kids", "children", "parents", "people", "others", "council", "agency", "company", "union", "school", "management", "family", "colleague", "colleagues", "folk", "folks"},
	} {
		for _, w := range words {
			out[w] = who
		}
	}
	return out
})

// contracted are two words in one.
var contracted = map[string][2]string{
	"youre": {"you", "are"}, "youve": {"you", "have"}, "youll": {"you", "will"}, "hes": {"he", "is"}, "shes": {"she", "is"}, "its": {"it", "is"}, "thats": {"that", "is"},
	"theyre": {"they", "are"}, "theyve": {"they", "have"}, "theyll": {"they", "will"}, "itll": {"it", "will"}, "hell": {"he", "will"}, "shell": {"she", "will"}, "im": {"i", "am"}, "ive": {"i", "have"},
}

// stative is what one does not do now and then; besides stands before a verb.
var (
	stative = []string{"know", "like", "want", "think", "believe", "have", "need", "live", "mind", "love", "care", "feel", "own", "agree", "mean", "remember", "trust", "wish", "hope", "hate", "get", "reckon", "got", "prefer", "understand", "see", "recognise", "recognize"}
	besides = []string{"just", "still", "never", "ever", "always", "really", "actually", "also", "even", "only"}
)

const (
	morePasts = "told left saw knew stopped thought felt lost won heard met asked spoke grew stood held fell paid lent sold bought quit rang wanted"
	noChoice  = "not something what no so anything whatever are is do does did if"
)

// placed are words with which it is said what somebody is, and where.
var placed = []string{"a", "an", "the", "in", "at", "on", "from", "with", "by", "off", "out", "up"}

// articles stand before one of two things; mine turns what is theirs into what is ours.
var articles = []string{"the", "a", "an", "your", "my", "her", "his", "their", "our"}

var mine = map[string]string{"you": "me", "your": "my", "yours": "mine", "yourself": "myself", "my": "your", "mine": "yours", "me": "you", "i": "you", "us": "us"}
