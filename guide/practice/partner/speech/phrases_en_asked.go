package speech

import "strings"

// askedBy tells what a question wants to know by how it opens, the first that
// fits: a line of a fact is chosen by it (personas.SlotIDs), or an answer without
// one. A star stands for one word to five, a
// dollar sign for the end. Phrases of three words and more may
// stand anywhere in the question.
var askedBy = []formed[Kind]{
	{Means, "what do you mean, what did you mean, how do you mean, what does that mean, what does it mean, what does * mean, meaning what, what is that, whats that, " +
		"what are they, what are those, whats a, whats an, what is a, what is an, in what way, how so, what sort of, what kind of"},
	{Felt, "how did that feel, how did it feel, how did you feel, how do you feel, how does that feel, how does it feel, how that felt, how it felt, how * sit with, " +
		"how did you take, what was that like, what was it like, what is that like, what is it like, whats that like, whats it like, what was * like, " +
		"what were * like, how was that, how was it, how is that for, how were you, what did that do to you, what does that do to, what did it do to you, " +
		"does it bother, did it bother, does that bother, did that bother, does it hurt, did it hurt, did that hurt, were you upset, were you angry, were you scared, " +
		"were you frightened, are you angry, are you upset, what did you feel, what went through, how do you cope, how did you cope, how hard, whats the hardest, what was the hardest, what is the hardest, whats the worst, what was the worst, what do you make of, what did you make of"},
	{More, "tell me more, tell me about, go on, say more, say a bit more, more about, such as, like what, for example, what else, anything else, can you give me"},
	{Why, "why, how come, what for, what made, what makes, whats the reason, what was the reason, what is the reason, what was it for, hows that $"},
	{Then, "what happened, what happens, then what, and then, what then, what next, whats next, what came, what did you do, what do you do, what did * do, what did * say, " +
		"how did it end, how did it go, how did that go, how did that end, what have you done, what became, and after, after that, what was the outcome, " +
		"how did * react, and what did, whatd you do, what will happen"},
	{Who, "does anybody know, does anyone know, does anybody else know, does anyone else know, have you told any, have you told anyone, have you told anybody, did you tell anyone, did you tell anybody, have you ever told anyone, have you ever told anybody, who, whos, whose, whom, how old is, how old was, how old are, how old would, with whom, with who, by whom, by who, to whom, to who, from whom, from who, for whom, for who, what was his name, what was her name, what is his name, what is her name, whats his name, whats her name, what are they called, whats it called"},
	{When, "when $, when shall, when should, when did, when was, when is, when do, when does, when will, when were, when are, when have, when had, when would, when can, when could, whens, whens, how old were, how long, what year, what time, since when, how often, what day, what month"},
	{Where, "where, wheres, whereabouts, which street, what street, how far, what part of"},
	{Amount, "how many, how much, how big"},
	{YesNo, "really, seriously, honestly, you mean, is that so, or not, do, does, did, is, are, was, were, have, has, had, can, could, would, will, should, isnt, arent, dont, doesnt, didnt, " +
		"wasnt, werent, havent, hasnt, cant, wont, am, any, anyone, anybody, ever, u, you ever"},
}

// openers are what one begins a sentence with.
var openers = []string{"wait", "so", "and", "but", "ok", "okay", "well", "right", "then", "oh", "um", "anyway", "fine", "or", "hi", "hello", "hey", "hiya", "alright", "there", "yeah", "yes", "no", "sorry", "wow", "god", "seriously", "honestly", "actually", "look", "listen", "please", "also", "btw", "haha", "hahaha", "ha", "lol", "gosh", "aw", "ah", "um", "er", "huh", "hmm", "mm"}

// asksWh begin a question that asks who, what, when or where.
var asksWh = []string{
	"who", "what", "when", "where", "which", "why", "how", "whats", "hows", "whos", "whose", "wheres", "whens", "howd", "whatd",
}

// asksYes begin a question that yes or no answers.
var asksYes = []string{"do", "does", "did", "is", "are", "have", "has", "can", "could", "was", "were"}

// inAHurry are words as they are typed in a hurry.
var inAHurry = map[string]string{
	"u": "you", "wht": "what", "minit": "minute", "minuit": "minute", "minet": "minute", "cn": "can", "teh": "the", "hwo": "how", "waht": "what", "yuo": "you", "yu": "you", "dyou": "you", "dya": "you", "ur": "your", "ya": "you", "wat": "what", "wot": "what", "wats": "whats", "wots": "whats", "wen": "when", "r": "are", "y": "why", "wher": "where", "wich": "which", "hav": "have",
	"ppl": "people", "thru": "through", "cos": "because", "bc": "because", "wld": "would", "wd": "would", "cd": "could", "shd": "should", "em": "them", "smth": "something", "sum1": "someone", "any1": "anyone", "cld": "could", "thx": "thanks", "ty": "thanks", "pls": "please", "howd": "how", "whatre": "what", "longs": "long", "whatve": "what", "howve": "how", "whove": "who", "whereve": "where", "whyve": "why", "whyd": "why", "whered": "where", "whod": "who", "woud": "would", "wuld": "would", "wud": "would", "coud": "could", "cud": "could", "shoud": "should", "hapens": "happens", "hapened": "happened", "happend": "happened", "hapend": "happened", "hw": "how", "abt": "about",
}

// backward stand for what was told a moment ago.
var backward = []string{"that", "thats", "they", "them", "he", "him", "she", "her", "it", "its", "this", "those", "these", "there", "then", "his", "their"}

// determiners stand before the name of a thing.
var determiners = []string{
	"the", "a", "an", "your", "their", "his", "her", "my", "our", "those", "these", "this", "that", "which", "what", "whats", "whos", "no", "some", "any", "every", "each", "of",
	"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
}

// persons are those who speak to each other.
var persons = []string{"you", "your", "youre", "youve", "youd", "yours", "u", "ur", "ya", "i", "im", "ive", "id", "my", "me", "we", "us", "our", "were"}

// trailing and trailers hang on to a question, behind a comma.
const trailing = "if"

var trailers = []string{"do you know", "do you think", "do you reckon", "would you say", "is it", "are they", "can you tell me", "can i ask", "do you suppose", "you know"}

// joining go on with a sentence, before one of the subjects.
const relative = "who youd"

var joining, subjects = []string{"when", "which", "before", "after"}, []string{"nobody", "nobodys", "everyone", "everybody", "someone", "somebody", "people", "theres", "the", "i", "im", "you", "youre", "youd", "youve", "he", "hes", "she", "shes", "they", "theyre", "it", "its", "we", "were", "your"}

// yesOrNo asks for one of them, and says nothing of what about.
const yesOrNo = "yes or no"

// backs throw a question back; wants begin what is wanted, as anyOne does; takesWh stand before a word for what that asks nothing.
var (
	backs   = []string{"what about", "how about", "and you"}
	wants   = []string{"tell me ", "show me ", "like to know ", "love to know ", "like to hear ", "love to hear ", "give me ", "wonder ", "wondering ", "pick ", "name ", "i asked ", "was asking ", "only asking "}
	anyOne  = []string{"one", "a", "any"}
	takesWh = []string{"know", "thats", "is", "so"}
)

// tellings ask to be told of something.
var tellings = []string{"tell me about", "tell me more", "tell us about", "talk me through", "walk me through", "say more", "say a bit more"}

// modals ask of what is not, or not yet.
var modals = []string{"would", "could", "should", "will", "might", "wouldnt", "couldnt", "shall", "if"}

// Losts say that what was answered made no sense, and AsksAgain that it was asked for something else.
var (
	Losts     = []string{"lost me", "lost the thread", "im lost", "i am lost", "lost you", "dont follow", "not following", "doesnt add up", "dont get it", "dont understand", "makes no sense", "no sense", "not what i asked", "didnt answer", "didnt ask that", "confusing", "confused", "not sure what you mean", "start again", "i asked about", "i meant", "wait what", "what are we talking about"}
	AsksAgain = []string{"i asked", "start again", "not what i asked", "didnt answer"}
)

// The questions by which somebody asks about a word.
const (
	askWho, askWhat = "who is %s?", "what is %s?"
	askLike         = "what is %s like?"
	askSays         = "what does %s say?"
)

// answeredAlike are classes whose answers do for each other, now and then.
var answeredAlike = [][]class{{"which", classWhat}, {"then", "did", "asks-said"}, {"then", "asks-how"}, {"asks-change", "asks-would"}, {"asks-worst", "asks-best", classWhat}, {"asks-think", classLike}, {classFelt, classLike}, {"why", "asks-how"}}

// Confirmations say yes to one's own words.
var Confirmations = []string{"Yes.", "That's right.", "That's what I said, yes.", "Yes, that's it."}

// days are the stems of days, which say when and not what about.
var days = Phrase("monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow yesterday weekend morning evening night")

// laughs say nothing of what is chosen.
var laughs = []string{"lol", "haha"}

// which asks to choose, and besideWhich ends what of.
const which, besideWhich = "which", "you they he she we i it to then mate love lol or exactly though"

// beens ask of what was.
var beens = []string{"did", "was", "were", "had", "didnt", "wasnt", "werent"}

// many is a word for whoever runs things, as well as for some who were spoken of.
const many = "they"

// spokenOf are words for somebody.
var spokenOf = []string{"he", "she", "him", "her", "they", "them", "his", "hers", "their", "theirs", "hes", "shes", "theyre"}

// Meaning stands in a question that asks what something means.
const Meaning = "mean"

// isYour and areYour stand before what they have, as stems.
const isYour, areYour = " is your ", " are your "

// iAm begins what one's name is; sinces tell how long without a number, and agos when it was.
const (
	iAm    = " im "
	sinces = "since long always"
	agos   = "ago back"
)

// sentenceEnds and dashes cut a line where somebody who types begins anew.
var (
	sentenceEnds = strings.NewReplacer("!", "!\n", "?", "?\n", ".", ".\n", ";", ";\n", ": ", ":\n", " - ", "\n", " – ", "\n", " — ", "\n", " haha ", "\n", " lol ", "\n")
	dashes       = strings.NewReplacer(": ", "; ", " - ", "; ", " – ", "; ", " — ", "; ", " haha ", "; ", " lol ", "; ", yesOrNo, "")
)

// offersOne begins the end of a question that only offers an answer to it.
var offersOne = []string{"is it", "was it", "is that"}
