package speech

// PlainAsks ask for something without being an ask as the listener has it.
var PlainAsks = []string{"are you with us", "you in or out", "are you in or", "come monday", "come tuesday", "come wednesday", "come thursday", "come friday", "come saturday", "come sunday", "come tomorrow",
	"sign this", "sign today", "put your name", "want to come", "fancy coming", "fancy comin", "you up for", "be up for", "could you run", "can you run",
	"we need you to", "do you want to be on", "do you want to come", "would you come", "will you come", "coming along", "count you in",
	"put you down", "desperate for people", "give us a hand", "any chance", "would you run", "would you do", "can you do", "will you",
	"would you speak", "what if you", "need you",
}

// GivesTo ask for a deed, with a day behind them.
var GivesTo = []string{"would you", "could you", "can you", "how about you", "how bout", "meet me", "come and meet", "come meet", "meet us", "join us", "you'll come", "then come and", "so come and", "come to mine", "come to the", "come along"}

// WithUs ask for it with who asks: "would she have a tea with you and me".
var WithUs = []string{"with you and me", "with me and you", "with the two of us", "with us", "with me"}

// SmallAsks ask for little: to speak again.
var SmallAsks = []string{
	"ring you", "call you", "text you", "knock again", "talk again", "speak again", "see you again", "check in", "come by", "come again", "come back",
	"telephone", "soup at mine", "come and fold", "come and help",
}

// Ourselves stand for who asks: "everybody rings you" asks for nothing.
var Ourselves = []string{"i", "we", "me", "us", "im", "mine"}

// YesOrNo want an answer to what was asked, Meetings say with whom and where it is to be, and Gone that it was.
var (
	YesOrNo  = []string{"yes or no", "yes or a no", "is it a yes", "that a yes", "a yes to", "yes to"}
	Meetings = []string{"meet", "meeting", "my place", "you and me", "me and you", "then yes", "yes", "ok", "coffee", "brew", "pint", "with me", "you in", "coming", "come"}
	Gone     = []string{"last", "was", "were", "did", "every"}
)

// NoAsks begin like an ask and are none.
var NoAsks = []string{
	"what part", "what will you", "who will you", "where will you", "how will you", "when will you", "what if you can't", "what if you don't", "what if you get", "what if you were", "what if you are", "what would you do", "what would you like", "what would it take", "will you do about", "will you say", "would you say",
	"would you do differently", "would you do it", "would you do that", "would you do again", "would you ever", "would you do if", "put a date on", "put a name", "put a number", "have you signed", "did you sign", "you've signed", "nothing to sign", "anything to sign",
	"have to sign", "need to sign", "can you tell", "could you tell", "would you tell", "can you describe", "could you describe", "can you explain",
	"could you explain", "can you say", "could you say", "do you sign", "did i sign",
}

// WhoKnows ask who else knows of it, or how they know; Knowing stand in the answer.
var WhoKnows, Knowing = []string{"anyone know", "anybody know", "else know", "told anyone", "told anybody", "tell anyone", "tell anybody", "who told", "who have you told", "who did you tell", "who knows", "who else"}, []string{"told", "tell", "know", "knew", "nobody"}

// MayAsks ask whether one may.
var MayAsks = []string{"can i", "may i", "shall we", "shall i", "could i"}

// FifthRung ask somebody to lead.
var FifthRung = []string{"lead", "chair", "organise the", "organize the", "run the", "run your", "steering"}

// FourthRung ask somebody to do a thing by themselves.
var FourthRung = []string{
	"sign", "write", "fill in", "knock at", "speak to", "speak at", "talk to", "petition", "your name", "hand out", "draw up", "record",
	"count with", "one thing", "to see councillor", "the stall",
}

// ThirdRung ask somebody to bring another.
var ThirdRung = []string{"bring", "introduce", "ask the man"}

// AsksInTheWay ask what stands in the way.
var AsksInTheWay = []string{
	"say no to", "get in the way", "stop you", "safe for you", "go wrong", "about coming", "put you off",
}

// Frights ask it of somebody who was asked for something.
var Frights = []string{"worry", "worried", "worries", "afraid", "scared", "frightens", "bothers"}

// AsksForWhat ask what it would take.
var AsksForWhat = []string{"what would it", "have to be", "would have to", "would you need", "what would make"}

// Sorries say sorry.
var Sorries = []string{
	"sorry", "i apologise", "my mistake", "i got that wrong", "didn't mean to", "forget that", "didn't mean you", "didn't mean it", "came out wrong",
	"my foot in it", "out of order", "forget i asked", "shouldn't have said",
}

// Byes say goodbye.
var Byes = []string{
	"goodbye", "bye", "see you then", "leave you to", "leave it there", "let you go", "i'd better go", "i should go", "that's all from me",
	"good night",
}

// Hellos say hello.
var Hellos = []string{
	"hello", "hi", "hiya", "hey", "good morning", "good evening", "alright mate", "alright", "alrite", "ey up", "hola", "nice to meet",
}

// Thankings thank somebody.
var Thankings = []string{"thank you", "thanks"}

// Frees say that a no is fine.
var Frees = []string{
	"a no", "no pressure", "up to you", "no is fine", "say no", "is fine too", "if not that's fine", "all fine", "no rush", "free to",
}

// Rehearsing ask for an answer to what somebody will say.
var Rehearsing = []string{"would you say to"}

// Datings name a day or an hour.
var Datings = []string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "tonight", "next week", "this week", "o'clock",
	"thurs", "tues", "weds", "at one", "at two", "at three", "at four", "at five", "at six", "at seven", "at eight", "at nine", "at ten", "at half",
}

// Affirmings name something good in somebody.
var Affirmings = []string{"miss you", "admire you", "respect you"}

// Fixings take a matter out of their hands.
var Fixings = []string{
	"guarantee", "fix", "sort", "make sure", "get you", "nothing will happen", "be fine", "won't lose", "can't lose", "find out",
}

// Sayings ask what somebody will say against it.
var Sayings = []string{
	"would he say", "would she say", "would they say", "will he say", "will she say", "will they say", "might he say", "might she say",
	"might they say", "supervisor say", "manager say", "boss say", "landlord say", "agent say", "agency say", "head say", "council say", "linda say",
	"mum say", "wife say", "service say", "he hears", "she hears", "they hear", "if they say",
}

// Supposing speak of what has not been said yet.
var Supposing = []string{"would", "will", "might", "if", "could", "going to"}

// Chatters are of small talk and nothing else.
var Chatters = []string{
	"weather", "rain", "sunny", "snow", "football", "match", "telly", "tv", "holiday", "biscuit", "cake", "sugar", "dinner", "dog", "telly", "traffic", "parking",
}

// Reported say that the words are somebody else's.
var Reported = []string{"told you", "tell you", "said", "says", "say to you", "call you", "called you", "do they", "did they", "did he", "did she", "made you feel", "make you feel"}

// InAsk is how a line ends that asks without naming what for, as stems.
const InAsk = " are you in "

// Contempts put somebody down, whatever they were given for.
var Contempts = []string{
	"people like you", "people like them", "you people", "you lot", "your sort", "your kind", "calm down", "being difficult", "a bit difficult", "be so difficult", "don't be difficult",
	"don't be silly", "being silly", "being stupid", "that's stupid", "you're stupid", "how stupid", "oh grow up", "just grow up", "shut up", "get over it", "oh whatever", "yeah whatever",
	"i don't care", "who cares", "you're boring", "this is boring", "that's boring", "pathetic", "overreacting", "over reacting", "being dramatic", "making a fuss", "stop moaning", "stop whining",
	"stop complaining", "wasting my time", "your own fault", "only yourself to blame", "ungrateful", "oh come on", "everyone is doing it", "don't be like that", "what's wrong with you", "be reasonable", "being unreasonable", "being negative",
	"pull yourself together", "i don't believe you", "you're lying", "you are lying", "liar", "idiot", "you're wrong", "don't be ridiculous", "being ridiculous",
}

// Guesses begin to say how somebody must feel.
var Guesses = []string{"i get the feeling", "i get the sense", "i have a feeling", "you sound", "you seem", "you look", "it sounds like you", "sounds like you", "you're angry", "you're tired", "you're worried", "you must be", "that must be", "that must have", "it must be", "it must have"}

// Checks ask whether what was given back is right.
var Checks = []string{"is that right", "is that fair", "have i got that right", "did i get that right", "have i understood", "have i heard you right", "am i hearing you right"}

// AnyoneElse ask who else there is.
var AnyoneElse = []string{"who else", "anyone else", "anybody else"}

// Regrets say sorry for something.
var Regrets = []string{"sorry we", "sorry for", "sorry about", "sorry i'm late", "sorry i am late", "say sorry", "i owe you an apology", "we owe you an apology", "i apologise"}
