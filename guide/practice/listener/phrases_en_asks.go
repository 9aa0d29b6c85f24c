package listener

var (
	asking = []string{
		"will you", "would you come", "would you be willing to", "would you be up for", "would you like to come", "would you help",
		"would you join", "would you speak", "would you talk to", "would you bring", "would you be ready to", "would you take", "are you willing to",
		"are you up for", "can you come", "could you come", "can you bring", "could you bring", "can i count on you", "can we count on you",
		"i'd like you to", "i would like you to", "i want you to", "i'm asking you to", "i am asking you to", "i'd like to ask you to",
		"can you talk to", "could you talk to", "can you speak to", "could you speak to", "would you introduce", "could you introduce", "can you introduce",
		"what part could you", "would you be part",
	}
	// notAsking begin like an ask and are something else.
	notAsking = []string{"will you say when", "would you help me understand", "can you help me understand", "could you help me understand", "what will you say", "how will you", "what will you"}

	days   = set("monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays tomorrow tonight today weekend noon midday january february april june july august september october november december")
	places = []string{"at the", "at my", "at your", "at our", "in the", "at st", "in room", "in front of", "outside the", "outside", "round the corner", "upstairs", "downstairs", "online", "on zoom", "at mine", "at yours", "at work", "by the", "on the stair*", "to the hall", "to the office", "to the library", "to the church", "to the canteen", "to the cafe", "to the café", "to the centre", "to the center", "to my place", "to my house", "to my flat", "to mine", "to ours"}
	times  = []string{"next week", "this week", "next month", "at six", "at seven", "at eight", "at five", "at four", "at three", "at two", "at one", "at nine", "at ten", "at half", "this evening", "this afternoon", "in the morning", "in the evening", "in the afternoon", "after work", "after your shift", "before work", "after church", "after school", "o'clock", "by the end of"}
	whom   = []string{"with me", "with us", "with your", "with the", "together", "bring your", "bring a", "bring someone", "bring two", "bring one", "with two", "with three", "with both", "with her", "with him", "with them", "and me"}
)

// sites are places one meets at; toward are words that lead to one.
var (
	sites = set(`meeting hall canteen office library church chapel mosque temple cafe café centre center pub school gate gates staffroom kitchen laundry lobby depot
		station stop park room garage club square steps stall clinic foyer yard ward reception house flat place desk corner table building lounge bar shop market bridge
		theatre lecture union surgery entrance doors door stairs stairwell landing rally vigil assembly hearing drop-in`)
	toward = set("at in to by outside behind near round into from before")
)

var partOfDay = set("morning evening afternoon end weekend meantime way same next")

// citing are words that announce a number.
var citing = []string{
	"the report says", "the figures", "a study", "the study", "a survey", "the survey", "statistic", "statistics", "on average",
	"according to", "the numbers say", "research shows",
}

var thirds = set("third thirds quarter quarters")

var numbers = set("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand half")

// giving are words by which one says that one gives back.
var giving = []string{
	"what i'm hearing", "what i am hearing", "what i hear", "i hear you saying", "if i heard you", "if i've heard you", "let me see if i", "let me check i", "have i got that right",
	"did i get that right", "so you're saying", "you're saying that", "what you're saying", "it sounds like", "sounds like", "it sounds as if", "it feels like you", "you'd rather",
}

// courtesies are about them, as reflections are, and give nothing back.
var courtesies = []string{
	"thanks", "thank you", "take your time", "bye", "goodbye", "see you", "nice place", "lovely place", "nice to meet", "good to meet", "good to see", "nice to see",
	"great to see", "have a good", "have a nice", "have a lovely", "no rush", "no worries", "you're welcome", "bless you", "sorry", "good luck", "take care", "hello", "hi", "hiya",
	"good morning", "good evening", "good afternoon", "morning", "evening", "excuse me", "out of order", "was on us", "my fault", "apologise", "apologize", "no pressure", "long time no see", "nice * you", "lovely * you", "nice * * you", "lovely * * you", "you look well", "how lovely",
}

var wondering = []string{
	"i wonder what", "i wonder how", "i wonder why", "i wonder if", "i wonder whether", "i'm wondering", "i was wondering", "just wondering", "i'm curious", "i'd love to hear",
	"i'd love to know", "i'd like to hear", "i'd like to know", "i would like to know", "i would love to hear", "i'd be interested to", "i want to hear", "i wanted to hear",
}

var (
	youAsked = set("ok okay alright good been ever in up sure still")
	askedOf  = set("the nobody no other others most many all both someone somebody everyone everybody our their its each another that's")
	anyones  = set("any anyone anybody anything")
	spoke    = set("say said think want mean do did")
	tagged   = set("you it they he she we i there")
)

// openForms are questions without a verb that can be answered in many ways.
var openForms = []string{
	"how come", "how so", "like what", "such as", "in what way", "in what sense", "meaning", "say more", "say a bit more", "and then", "and then what",
	"then what", "so what happened", "why", "why not", "what else", "why's that", "because", "for example",
}

// What one asks somebody by: "will you", and "would you" and a deed.
const (
	willYou = "will you"
	youTo   = " you "
)
