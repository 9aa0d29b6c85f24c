package speech

// Broad are general topics of which no one thing is told: a question wants more than a word of them.
var Broad = []string{"past", "fear", "tried", "home", "work", "consent", "food", "age"}

// Topics gives, for each topic anybody may be asked about, the words by
// which a line is about it. They are stemmed before they are looked for; one with a
// dollar sign stands at the end.
func Topics() map[string][]string {
	return map[string][]string{
		"home": {"home", "house", "flat", "live", "room", "street", "place", "area", "neighbourhood", "town", "estate", "around here", "round here", "move here", "garden"},
		"work": {"work", "job", "shift", "boss", "manager", "colleague", "career", "hour", "what do you do$", "what do you do there", "what do you do here", "what do you do exactly", "what exactly do you do", "do for a living", "do for work", "employer", "degree", "study"},
		"family": {"family", "mum", "mother", "dad", "father", "parent", "got kids", "have kids", "any kids", "have you kids", "kids of your own", "have you children", "live alone", "is it just you", "just you here", "only you here", "are you on your own", "live by yourself", "live with", "by yourself", "got children", "any children", "sister", "brother", "wife", "husband", "partner", "kid", "child", "children",
			"son", "daughter", "married", "grandchildren", "grew up", "gran", "nan", "relies on you"},
		"time":   {"time", "busy", "spare", "free time", "fit it in", "fit", "evening", "weekend", "hobby", "when you're not", "not here", "finish tonight"},
		"money":  {"financial", "financially", "cut back", "go without", "free of charge", "is it free", "money", "pay", "paid", "rent", "cost", "afford", "wage", "bill", "price", "cheap", "expensive", "earn", "savings", "fund", "poverty", "poor", "pays for"},
		"health": {"health", "ill", "sick", "tired", "body", "pain", "doctor", "stress", "rest", "exhausted", "well enough", "mental"},
		"people": {"came to see", "visit", "come round", "friend", "neighbour", "neighbor", "people", "mates", "who do you", "look out for", "trust", "turn to", "community", "everybody", "together", "group",
			"who else", "anyone else", "others", "look up to"},
		"hopes": {"hope", "dream", "wish", "future", "years' time", "want to see", "like to see", "would you want$", "would you want to see", "what do you want", "vision", "better", "ideal", "five years",
			"want for", "change", "if you could", "enjoy", "looking forward", "gona do after", "going to do after", "do after"},
		"anger":   {"grim", "no good", "disgrace", "angry", "anger", "annoy", "unfair", "not right", "isn't right", "fed up", "wind you up", "frustrat", "frustrating", "frustrated", "grumble", "mad", "cross", "furious", "injustice", "can't stand", "bother", "outrageous", "awful", "terrible", "shocking", "disgusting", "shout"},
		"decides": {"cause", "the reason", "decide", "decision", "in charge", "responsible", "council", "government", "landlord", "power", "who gets", "who runs", "who makes", "why do you think", "why do you suppose", "whose", "blame", "gains", "benefit", "signed off", "politics", "political"},
		"tried":   {"asked for", "tell anyone", "told anyone", "tell anybody", "outcome", "in writing", "tried", "try", "complain", "complaint", "report", "done about", "speak to", "spoken to", "told them", "said anything", "raise it", "do about", "did they say", "they say", "what happened when", "petition"},
		"fear":    {"afraid", "fear", "scared", "scare", "worry", "worried", "worries", "risk", "nervous", "frighten", "frightened", "awake at night", "lose sleep", "worst", "safe", "get in the way", "go wrong", "dare", "change your mind"},
		"next":    {"need to be different", "be different", "what would need", "want to be different", "next step", "could you do", "could we do", "would you do", "do something", "need from me", "put it right", "could do", "go to about", "imagine doing", "what part", "what would it take", "be willing", "what would you change", "do differently", "asked to do", "what can we"},
		"meeting": {"meeting", "event", "group meet", "come along", "gathering", "rally", "get together", "committee", "steering", "union", "campaign"},
		"organizer": {"who are you", "who i am", "i'm with", "i am with", "i'm from", "i am from", "i'm one of", "i work for", "my name is", "my name's", "i'm here", "i'm a ", "never done one of these", "list of questions", "first one of these",
			"i've seen you", "when i was a student", "meet you"},
		"consent": {"write down", "jot", "note", "record this", "confidential", "between us", "private", "stays with me", "anonymous", "use your name", "write anything down", "writing down", "my notebook", "stop whenever", "skip", "half an hour", "is that all right", "all right to talk", "mostly like to listen",
			"is it all right if", "would it be ok"},
		"day":       {"day", "typical", "ordinary", "routine", "morning", "week", "normal", "these days", "usual", "up to", "busy with", "how are you", "how are things", "been keeping", "keeping well", "how you doing", "how is it going", "hows it going", "how have you been", "hows things", "are you ok"},
		"past":      {"used to", "grow up", "grew up", "how did you come", "end up", "ended up", "where are you from", "from originally", "years ago", "back then", "history", "get into", "got you into", "how long have you", "come to be", "before", "childhood", "lived"},
		"feeling":   {"that's a lot$", "in yourself", "sounds lonely", "feel", "feeling", "felt", "what was that like", "what's that like", "how was that", "what is that like", "how are you coping", "cope", "hard", "hardest", "tough", "rough", "difficult", "like for you", "lonely", "upset", "sad", "emotion", "affect you", "carrying", "on your own"},
		"matters":   {"matter", "important", "care about", "value", "believe in", "proud", "motivat", "motivate", "what keeps you", "keep you going", "keeps you going", "line you won't cross", "stand up", "passion", "surprised", "good at", "faith", "what should i have asked"},
		"chat":      {"sunny", "snow", "support in", "weather", "rain", "cold out", "freezing out", "football", "the match", "the game", "lovely day", "nice day", "match last", "traffic", "parking", "on telly", "holiday"},
		"food":      {"cook", "for tea$", "your tea", "for dinner", "for lunch", "for breakfast", "for supper", "eat", "favourite dish", "favourite food", "favorite food", "best dish", "recipe", "takeaway", "bake", "what did you have", "hungry", "vegetarian"},
		"pets":      {"pet", "dog", "cat", "have you any animals", "hamster", "budgie"},
		"telly":     {"telly", "tv", "do you watch", "watching", "watch on", "film", "series", "netflix", "read", "book", "reading", "programme", "podcast", "radio"},
		"music":     {"music", "sing", "song", "band", "choir", "instrument", "guitar", "piano", "concert", "gig", "dance", "listen to"},
		"sport":     {"football", "team", "which team", "what team", "support", "sport", "baseball", "cricket", "rugby", "basketball", "gym", "run", "swim"},
		"childhood": {"as a kid", "as a child", "as a boy", "as a girl", "when you were little", "when you were small", "when you were young", "little girl", "little boy", "childhood", "brothers and sisters", "brothers or sisters", "brother or sister", "only child", "siblings", "where did you grow up", "growing up", "grow up", "were you born"},
		"school":    {"at school", "school like", "good at school", "left school", "college", "university", "uni", "qualification", "teacher", "go to school"},
		"parents":   {"parents", "your mum", "your dad", "your mother", "your father", "your mom", "your folks", "still alive", "still with us"},
		"sleep":     {"sleep", "slept", "get up", "wake up", "go to bed", "bedtime", "to bed", "alarm", "nap", "up so early", "stay up", "your bed"},
		"travel":    {"get here", "get about", "get around", "get to work", "drive", "your car", "your van", "van", "by bus", "the bus", "train", "cycle", "bike", "commute", "journey", "walk here", "far to come", "travel"},
		"age":       {"how old are you", "your age", "what age", "birthday", "when were you born", "retire"},
		"name":      {"short for", "spell your name", "spell that", "your name", "call you", "surname", "last name", "nickname", "named after"},
		"faith":     {"church", "mosque", "chapel", "temple", "pray", "prayer", "religious", "religion", "god", "believe in god", "faith", "bible"},
		"politics":  {"vote", "voted", "election", "politics", "political", "government", "politician", "labour", "conservative", "democrat", "republican", "prime minister", "president"},
		"union":     {"in a union", "in the union", "union member", "a union", "unions", "the union", "trade union", "shop steward", "been on strike", "strike"},
		"boss":      {"your boss", "boss", "your manager", "manager", "supervisor", "your head", "line manager", "who do you report to", "who is in charge of you"},
		"phone":     {"your number", "phone number", "social media", "facebook", "instagram", "whatsapp", "group chat", "your phone", "text you", "on your phone", "tiktok"},
		"holiday":   {"holiday", "vacation", "go away", "been away", "abroad", "where would you go", "day off"},
		"spare":     {"hobby", "hobbies", "spare time", "free time", "days off", "your day off", "for fun", "to relax", "relax", "unwind", "weekends", "at the weekend", "when you're not working", "what do you enjoy", "enjoy doing", "like doing"},
		"local":     {"round here like", "around here like", "like round here", "like around here", "like living here", "like living round", "like the area", "the area like", "nice area", "your neighbours like", "neighbourhood like", "like it here", "like it round here"},
		"drink":     {"cup of tea", "want a tea", "a brew", "fancy a tea", "fancy a coffee", "get you a coffee", "get you anything", "can i get you", "what are you having", "buy you a coffee", "do you drink", "pub", "beer", "milk", "sugar", "kettle"},
		"clothes":   {"jacket", "coat", "badge", "shoes", "boots", "tattoo", "jumper", "hat", "shirt", "wearing", "scarf", "glasses", "ring", "hair", "pin on your", "trainers"},
		"wall":      {"photo", "picture", "on the wall", "on your wall", "on the shelf", "on the table", "on the fridge", "poster", "painting", "calendar", "ornament", "behind you", "on your desk", "the window"},
	}
}
