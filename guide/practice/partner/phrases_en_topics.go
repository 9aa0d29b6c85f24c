package partner

// generalTopics gives, for each topic anybody may be asked about, the words by
// which a line is about it. They are stemmed before they are looked for; one with a
// dollar sign stands at the end.
func generalTopics() map[string][]string {
	return map[string][]string{
		"home": {"home", "house", "flat", "live", "room", "street", "place", "area", "neighbourhood", "town", "estate", "around here", "round here", "move here", "garden"},
		"work": {"work", "job", "shift", "boss", "manager", "colleague", "career", "hour", "what do you do$", "what do you do there", "what do you do here", "what do you do exactly", "what exactly do you do", "do for a living", "do for work", "employer", "degree", "study"},
		"family": {"family", "mum", "mother", "dad", "father", "parent", "sister", "brother", "wife", "husband", "partner", "kid", "child", "children",
			"son", "daughter", "married", "grandchildren", "grew up", "gran", "nan", "relies on you"},
		"time":   {"time", "busy", "spare", "free time", "fit it in", "fit", "evening", "weekend", "hobby", "when you're not", "not here", "finish tonight"},
		"money":  {"financial", "financially", "cut back", "go without", "free of charge", "is it free", "money", "pay", "paid", "rent", "cost", "afford", "wage", "bill", "price", "cheap", "expensive", "earn", "savings", "fund", "poverty", "poor", "pays for"},
		"health": {"health", "ill", "sick", "sleep", "tired", "body", "pain", "doctor", "stress", "rest", "exhausted", "well enough", "mental", "eat", "eating"},
		"people": {"came to see", "visit", "come round", "friend", "neighbour", "neighbor", "people", "mates", "who do you", "look out for", "trust", "turn to", "community", "everybody", "together", "group",
			"who else", "anyone else", "others", "look up to"},
		"hopes": {"hope", "dream", "wish", "future", "years' time", "want to see", "like to see", "would you want", "what do you want", "vision", "better", "ideal", "five years",
			"want for", "change", "if you could", "enjoy", "looking forward", "gona do after", "going to do after", "do after"},
		"anger":   {"rubbish", "grim", "no good", "disgrace", "angry", "anger", "annoy", "unfair", "not right", "isn't right", "fed up", "wind you up", "frustrat", "frustrating", "frustrated", "grumble", "mad", "cross", "furious", "injustice", "can't stand", "bother", "outrageous", "awful", "terrible", "shocking", "disgusting", "shout"},
		"decides": {"cause", "who told you", "the reason", "decide", "decision", "in charge", "responsible", "council", "government", "landlord", "power", "who gets", "who runs", "who makes", "why do you think", "why do you suppose", "whose", "blame", "gains", "benefit", "signed off", "politics", "political"},
		"tried":   {"asked for", "tell anyone", "told anyone", "tell anybody", "outcome", "in writing", "tried", "try", "complain", "complaint", "report", "done about", "speak to", "spoken to", "told them", "said anything", "raise it", "do about", "did they say", "they say", "what happened when", "petition"},
		"fear":    {"afraid", "fear", "scared", "scare", "worry", "worried", "worries", "risk", "nervous", "frighten", "frightened", "awake at night", "lose sleep", "worst", "safe", "get in the way", "go wrong", "dare", "change your mind"},
		"next":    {"need to be different", "be different", "what would need", "want to be different", "next step", "could you do", "could we do", "would you do", "do something", "need from me", "put it right", "could do", "go to about", "imagine doing", "what part", "what would it take", "be willing", "what would you change", "do differently", "asked to do", "what can we"},
		"meeting": {"meeting", "event", "group meet", "come along", "gathering", "rally", "get together", "committee", "steering", "union", "campaign"},
		"organizer": {"who are you", "who i am", "i'm with", "i am with", "i'm from", "i am from", "i'm one of", "i work for", "my name is", "my name's", "i'm here", "i'm a ", "never done one of these", "list of questions", "first one of these",
			"i've seen you", "when i was a student", "meet you"},
		"consent": {"write down", "jot", "note", "record this", "confidential", "between us", "private", "stays with me", "anonymous", "use your name", "write anything down", "writing down", "my notebook", "stop whenever", "skip", "half an hour", "is that all right", "all right to talk", "mostly like to listen",
			"is it all right if", "would it be ok"},
		"day":     {"day", "typical", "ordinary", "routine", "morning", "week", "normal", "these days", "usual", "up to", "busy with", "how are you", "how are things", "how you doing", "how is it going", "hows it going", "how have you been", "hows things", "are you ok"},
		"past":    {"used to", "grow up", "grew up", "how did you come", "end up", "ended up", "where are you from", "from originally", "years ago", "back then", "history", "get into", "got you into", "how long have you", "come to be", "before", "childhood", "lived"},
		"feeling": {"that's a lot$", "in yourself", "in herself", "in himself", "sounds lonely", "feel", "feeling", "felt", "what was that like", "what's that like", "how was that", "what is that like", "how are you coping", "cope", "hard", "hardest", "tough", "rough", "difficult", "like for you", "lonely", "upset", "sad", "emotion", "affect you", "carrying", "on your own"},
		"matters": {"matter", "important", "care about", "value", "believe", "proud", "motivat", "motivate", "what keeps you", "keep you going", "keeps you going", "line you won't cross", "stand up", "passion", "surprised", "good at", "faith", "what should i have asked"},
		"chat":    {"sunny", "snow", "support in", "weather", "rain", "cold out", "freezing out", "football", "the match", "the game", "lovely day", "nice day", "match last", "traffic", "parking", "on telly", "holiday"},
	}
}
