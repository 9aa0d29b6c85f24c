package scorecard

var stepWords = map[Step][]string{
	Felt: {
		"angry", "furious", "ashamed", "scared", "afraid", "frightened", "tired", "exhausted", "humiliated", "humiliating", "embarrassed", "hurt",
		"hurts", "sad", "lonely", "so alone", "all alone", "felt alone", "feel alone", "on my own", "felt stupid", "feel stupid", "so stupid", "felt small", "feel small", "so small", "invisible", "worried", "fed up", "sick of", "guilty", "proud", "helpless", "hopeless",
		"i cried", "crying", "upset", "hate", "it broke me", "i felt", "i feel", "makes me feel", "made me feel", "heartbroken", "felt lost", "feel lost",
	},
	Shared: {
		"we all", "all of us", "both of us", "most of us", "some of us", "none of us", "a lot of us", "lots of us", "the rest of us", "the two of us", "everyone", "everybody",
		"not just me", "not only me", "isn't just me", "isn't only me", "wasn't just me", "wasn't only me", "not just mine", "not only mine", "not just us", "not only us", "not the only one",
		"the whole building", "the whole block", "the whole street", "the whole stair", "the whole floor", "the whole ward", "the whole line", "the whole shift", "the whole class",
		"every flat", "all the flats", "all the houses", "all the wards", "they all", "same for", "same thing",
	},
	Systemic: {
		"who decides", "they decide", "they decided", "the budget", "the rules", "the rule", "the system", "the policy", "the law", "the targets", "they always",
		"they never", "on purpose", "cheaper for them", "they save", "they make money", "it's how it works",
	},
	Changeable: {
		"we could", "could we", "if we", "if everyone", "if all of us", "all together", "together we", "stick together", "went together", "to him together", "to her together", "to them together", "could do it", "go together", "do it together",
		"it could be", "it could change", "it doesn't have to", "does not have to", "we should",
		"what can we do", "what could we do", "what can i do", "they'd have to", "they would have to", "they'd listen", "something could", "could change",
		"we stopped", "we won", "it worked", "i could ask", "i could bring", "i could come", "i could help", "i could speak", "i could talk",
	},
}

var stepDeeds = map[Step]deed{
	Shared: {
		who:  []string{"my neighbours", "my neighbors", "the neighbours", "the neighbors", "my colleagues", "other people", "other families", "other tenants", "other parents", "others", "the girls", "the lads"},
		does: []string{"same", "too", "as well", "all", "have", "has", "had", "got", "gets", "get", "feel", "feels", "think", "say", "says", "said"},
	},
	Systemic: {
		who: []string{"the council", "the landlord", "my landlord", "our landlord", "the agency", "the agent", "the company", "management", "the manager", "my manager", "my boss", "the boss",
			"the government", "the owners", "the owner", "head office", "the board", "the ministry", "the university", "the school", "the head", "the trust", "the hospital", "the mayor", "the bosses"},
		does: []string{"decide", "decides", "decided", "decision", "chose", "chooses", "sets", "signs", "signed", "runs", "owns", "cut", "cuts", "closed", "refuse", "refuses",
			"refused", "won't", "will not", "does nothing", "do nothing", "did nothing", "allow", "allows", "allowed", "lets", "let", "raised", "put up", "puts up",
			"say no", "says no", "said no", "turned down", "spends", "saves", "saved", "controls", "blocked", "stopped", "approved", "in charge", "gets to"},
	},
}

// meeting are words for speaking with each other; agreeing are what a yes begins
// with.
var (
	meeting  = []string{"talk", "speak", "meet", "coffee", "tea", "brew", "pint", "call you", "ring you", "phone you", "text you", "see you", "come back", "come by", "come round", "pop round", "drop by", "catch up", "with me"}
	agreeing = map[string]bool{"yes": true, "yeah": true, "yep": true, "aye": true, "ok": true, "okay": true, "sure": true, "alright": true, "fine": true, "go": true, "see": true}
)

// doingIt begins what the organizer will do, and mending is to make it well for
// them; touching is only to be heard from.
var (
	doingIt  = []string{"i'll", "i will", "i can come", "i could come"}
	mending  = []string{"fix", "sort", "sorted", "promise", "guarantee", "make sure", "my word"}
	touching = []string{"ring you", "phone you", "call you", "text you", "write to you", "let you know", "see you", "i'll ring", "i'll phone", "i'll call", "i'll text", "i'll be there", "i'll be back", "i'll come back", "come with you", "i'll come"}
)

// unthanked says that thanks were owed to them.
var unthanked = []string{"nobody said thanks", "nobody said thank you", "no one said thanks", "no one said thank you", "nobody thanked", "no one thanked", "never thanked", "say thanks", "say thank you", "a thank you", "not even thanks", "without thanks", "thanks to them"}

// openers are what an open question is asked by.
var openers = []string{"what", "what's", "how", "how's", "why", "tell me"}

// pointing are words that take up what was just said.
var pointing = []string{"that", "it", "then", "this", "they", "he", "she", "her", "him", "them"}

// theirsAsYours are words of somebody's own, as the other says them.
var theirsAsYours = map[string]string{
	"i": "you", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "am": "are", "was": "were", "wasn't": "weren't",
	"we": "you", "we're": "you're", "we've": "you've", "we'd": "you'd", "we'll": "you'll", "us": "you", "our": "your", "ours": "yours", "ourselves": "yourselves",
}

// yours are words after which a line cannot be given back by turning it round.
var yours = map[string]bool{"you": true, "you're": true, "you've": true, "you'd": true, "you'll": true, "your": true, "yours": true, "yourself": true, "suppose": true, "mean": true, "said": true, "say": true, "think": true}
