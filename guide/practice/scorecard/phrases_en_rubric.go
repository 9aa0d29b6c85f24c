package scorecard

// whyHere say why one is here.
var whyHere = []string{
	"i'm from", "i am from", "i'm with", "why i asked", "why i'm here", "why i am here", "reason i", "reason for coming", "i wanted to hear",
	"i'd mostly like to listen",
}

// leavesFree leave somebody free to skip, stop or not be named.
var leavesFree = []string{
	"skip", "stop whenever", "we can stop", "don't have to answer", "you don't have to", "no need to answer", "stays between", "only if you want",
	"won't use your name", "without your name", "if you'd rather not",
}

// roomForNo leave room for a no.
var roomForNo = []string{
	"you can say no", "no is fine", "all fine", "is fine too", "it's up to you", "up to you", "your choice", "only if", "if you'd rather not",
	"free to say no", "maybe i've got it wrong", "maybe i'm wrong", "or not", "no pressure",
}

// again agree when to speak again.
var again = []string{
	"speak again", "talk again", "when shall we", "see you on", "meet again", "i'll call you", "i will call you", "ring you on", "check in",
	"catch up",
}

// whoElse ask who else to talk to.
var whoElse = []string{
	"who else should i", "who else could i", "who should i talk", "introduce us", "introduce me", "who else would",
}

// thanking thank somebody for the talk.
var thanking = []string{"thank you for", "thanks for", "thank you so much", "grateful"}

// likeWhat ask what it was like, or why it matters.
var likeWhat = []string{
	"what was that like", "what is that like", "what's that like", "how did that feel", "how did it feel", "what did that feel", "why that",
	"why does that matter", "what matters", "what does that mean to you", "what did that mean", "where does that come from", "what went through",
	"what did you expect",
}

// oneMoment ask for one day, one moment.
var oneMoment = []string{
	"take me to", "that day", "what happened", "when did you last", "where were you", "tell me about a time", "walk me through", "who was there",
	"who else was there", "what did you do next", "and then",
}

// cost ask what it cost, or how it felt.
var cost = []string{
	"cost you", "did it cost", "what was hardest", "hardest part", "how did that feel", "how did it feel", "what was that like", "what did you lose",
	"what bothers you", "still bothers",
}

// wouldDo ask what somebody would do.
var wouldDo = []string{
	"what would you", "what would it take", "what do you think should", "what do you want", "what would you like", "what could you imagine",
	"what part could you", "what have you tried", "what do you think",
}

// waiting says of a time that it is over, or was waited for.
var waiting = []string{"waited", "took", "ago", "late", "every"}
