package aim

import "strings"

// classes are words that may stand for each other in a frame.
var classes = map[string]string{
	"BE":    "is are was were been being be has have had",
	"DO":    "do does did",
	"IT":    "it that this things everything all",
	"THEM":  "you your they them their he him his she her it we the",
	"OFTEN": "night day morning shift time moment evening week occasion nights shifts times days",
	"DAY":   "monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun tomorrow tonight weekend next then there after once # again back when",
	"ON":    "monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun tomorrow tonight weekend week fortnight month next again later",
	"TALK":  "talk speak meet chat call ring phone text message catch see coffee visit sit write",
	"ME":    "i we",
	"ONE":   "anyone anybody someone somebody others",
	"HOUR":  "minutes minute mins min hour hours",
}

// requests ask though they tell: "paint me a picture".
var requests = set("paint start go give start bring show introduce any anyone anybody tell walk take talk help say describe")

// leads open a turn; stronger words change nothing.
var (
	leads    = set("okay ok so and well but yeah right all now then yes sure please can could would you just")
	stronger = set("really just actually definitely probably honestly very always also clearly totally maybe perhaps literally bloody so truly still ever")
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

var parted = map[string]string{
	"i'm": "i am", "i'll": "i will", "i'd": "i would", "i've": "i have", "we're": "we are", "we'll": "we will", "we'd": "we would",
	"you're": "you are", "you'd": "you would", "you've": "you have", "they're": "they are", "won't": "will not", "wouldn't": "would not",
	"don't": "do not", "doesn't": "does not", "ill": "i will", "needn't": "need not", "isn't": "is not", "let's": "let us", "who'd": "who would", "what'd": "what would",
}
