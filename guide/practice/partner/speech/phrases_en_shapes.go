package speech

// shapedBy tells what an answer has to look like by how the question opens: the first that fits. The
// signs in it are those of askedBy.
var shapedBy = []formed[string]{
	{"chat", "is it me or, did you see the match, did you see the game, did you watch the match, did you watch the game, did you catch the match, did you catch the game, * match last night, * game last night, do you follow the football, do you follow football, isnt it cold, is it still raining, is it raining, has it stopped raining, nice weather, lovely weather, lovely day, nice day, freezing out, how about this weather, going anywhere nice, any plans for the weekend, how was your weekend, good weekend, hows the weather, how was your journey"},
	{"minute", "i need * minutes of your, i need * of your time, can i grab * min, can i grab * mins, can i have * mins, got 2, got 5, got ten, you got * min, have you got * minute, have you got * minutes, have you * minute, have you * minutes, got * minute, got * minutes, do you have * minute, do you have * minutes, " +
		"got * mins, is now ok, is now okay, is now still, is now alright, is now a good, is now all right, is this okay, is this ok, is that okay with you, is that ok $, is that okay $, is that all right $, is that alright $, have you got a sec, got a sec, have you got a moment, have you a moment, have you got time, do you have time, is this a good time, is it a good time, is now a good time, is this a bad time, are you busy, you busy, " +
		"can i come in, can i sit, could i sit, can we talk, can we chat, could we talk, can i have a word, can i grab you, is half an hour ok, is half an hour okay, is half an hour all right, would it be ok if i asked, would it be okay if i asked, is it ok if i ask, is it okay if i ask, is it all right if i ask, would it be all right if i asked, all right to talk, alright to talk, ok to talk, okay to talk, mind if i sit, mind if i come in, mind if i join, do you mind if i sit, do you mind if i join, may i sit, may i come in, is it okay to chat, is it ok to chat, is it alright if i, is this seat"},
	{"asks-who", "can you tell me who, could you tell me who, would you tell me who, can i ask who, could i ask who, may i ask who, mind if i ask who, would you mind if i asked who, do you mind if i ask who"},
	{"asks-why", "can you tell me why, could you tell me why, would you tell me why, can i ask why, could i ask why, may i ask why, mind if i ask why, would you mind if i asked why, do you mind if i ask why"},
	{"asks-where", "can you tell me where, could you tell me where, would you tell me where, can i ask where, could i ask where, may i ask where, mind if i ask where, would you mind if i asked where, do you mind if i ask where"},
	{"asks-when", "can you tell me when, could you tell me when, would you tell me when, can i ask when, could i ask when, may i ask when, mind if i ask when, would you mind if i asked when, do you mind if i ask when"},
	{"asks-if", "any of, any one of, would it be fair, would it be true"},
	{"asks-change", "what should i have, what should we have"},
	{"asks-should", "what can i get you, what are you having, what are you drinking, can i get you, do you want a, do you want my, do you want some, would you like a cup, would you like my, would you like some, ill come, ill knock, ill ring, ill call, ill bring, ill text, ill see, ill be, should i, can i, could i, may i, shall i, should we, shall we"},
	{"asks-me", "am i, what * make of me, what do you think of me, do i look, do i sound, what * am i, how am i, did i, have i, was i, what did i, where am i, who am i, was it me, is it me, was that me, is this about me"},
	{"asks-if", "is that a * one, is that a yes, is that a no, is that a problem, is that a good, is that a bad, is that a lot, is that a thing, is that a fair"},
	{"sees", "whats that on your, what is that on your, whats that on the, what is that on the, whats the * on your, what is the * on your, whats the * on the wall, whats on your, whats on the wall, whats that * behind you, whats that * over there, whats that photo, " +
		"whats that picture, whats that poster, whats that badge, whats that you, whats the tattoo, whos that in the, who is that in the, whos in the, whos in it, whos that on the, is that your, is that you, is that a, are those your, is that * on your, is that * on the wall"},
	{"asks-age", "how old"},
	{"asks-takes", "how long have you got, how long do you have, how long you got, how long have we, how much time, how long does, how long do, how long will, how long would, how long can, how long to, how long is the, how long is a, how long is your"},
	{"asks-lasted", "how long did, how long was, how long were, how long till, how long until, how long before, for how long were, how long will it be"},
	{"asks-how-long", "how long, how many years, how many weeks, how many months, since when, for long, been * long"},
	{"asks-how-often", "how often, how many times, how regularly, every day, every week, every night"},
	{"asks-how-much", "how much, how big, how tall, how heavy, whats it cost, what does it cost, what did it cost, what do they charge, what do they pay, what * cost, what do you pay, what do * get an hour, what do * earn, what does * earn, what do * make an hour, whats the pay, what * pay"},
	{"asks-how-many", "how many, what number, give me a number, give me a figure"},
	{"asks-where", "where, wheres, whereabouts, how far, which street, what street, what part of town, which part of town"},
	{"asks-last", "when did you last, when did * last, when was the last, when were you last, whens the last, when is the last, when was * last, what day was, which day was, what night was, which night was"},
	{"asks-which-day", "when are you least, when are you most, when are you free, when are you usually, when are you normally, when are you at, when are you in, when are you off, when are you around, which days, what days, which nights, what nights, which evenings, which mornings, which afternoons, which day is, what day is, which day do, what day do, which day does, what day does, what night is, which night is"},
	{"asks-hour", "what time, what hour, how early, how late, when do you get up, when do you get home, when do you sleep, when do you get in, when do you leave, when do you set off, when do you arrive, when do you rest, when do you have, when do you start, when do you finish, when do you wake, when do you go to bed, when do you eat, when do you knock off, when does * start, when does * open, when does * close, when does * shut, when does * finish, when d you, what times"},
	{"asks-which-day", "when do, when does"},
	{"asks-soon", "when shall, whens, when is, when will, when are, when would, when can, when could, when should, how soon"},
	{"asks-when", "when, what day, what month, what year, which day, how long ago"},
	{"asks-feel", "how are you feeling, what does that do to you, what does it do to you, what did that do to you, what did it do to you"},
	{"asks-okay", "you well $, are you well $, you good $, you keeping well, are you keeping well, how you been, how you keeping, how you doing, how are you, hows it going, how are things, how you doing, you ok, are you ok, are you alright, you alright, how are you doing, are you okay, you okay, are you all right, you all right, how have you been, how you been, hows things"},
	{"asks-worry", "does that make you, does it make you, did that make you, did it make you, does that bother, does it bother, did that bother, did it bother, do you worry, does it worry, do you mind, did you mind, are you scared, are you worried, were you scared, were you upset, are you upset, are you angry, were you angry, are you afraid, does it hurt, did it hurt, does that upset, does it get to you, does that get to you, does that worry, did you worry, did that worry, did it worry, were you worried, were you afraid, were you angry, did it upset, did that upset, did it get to you, are you nervous, were you nervous, did that hurt, does that hurt"},
	{"asks-feel", "what does * feel like, what does it feel, what did it feel, what did * feel like, how do you feel, how did you feel, how does that feel, how does it feel, how did that feel, how did it feel, how did that make, how does that make, how are you feeling, how did you take, how * sit with"},
	{"asks-worst", "whats the worst, what was the worst, whats the hardest, what was the hardest, what is the worst, what is the hardest, what worries, what scares, what bothers, what annoys, whats the trouble, what frightens, what gets to you, what gets you down, what do you hate, what * most difficult, what * biggest"},
	{"asks-would", "what are you going to, what will you, what would you want to say, what would you say"},
	{"asks-change", "if you had one wish, if you had a wish, if you could change one, what one thing, whats one thing, whats the one thing, what would you change, what * change first, if you could change, what would make it better, what would help, what * need most, what do you need, what do you want, what would you want, what would you like to see, what would you like to change, what would make, what were you hoping, what are you hoping, what were you after, what are you after, what did you want, what did you hope, what do you hope"},
	{"asks-best", "whats the best, what was the best, what is the best, whats your favourite, what is your favourite, whats your favorite, which * like best, what do you like most, what do you like best, what do you love, what do you enjoy, what makes you laugh, what makes you happy, what keeps you going, what gets you through, what matters, what do you miss, whats the funniest, what was the funniest, whats the nicest, who do you admire"},
	{"asks-maybe", "would you, could you, will you, might you, wouldnt you, couldnt you, do you think you could, do you think you would, do you reckon you, youll * wont you, will you, wont you"},
	{"asks-would", "what else could, what else would, what else might"},
	{"asks-tell", "tell me more, tell me about, tell me, can you tell me, could you tell me, go on, say more, such as, like what, for example, what else, walk me through, talk me through"},
	{"asks-would", "what should i, what would, what would you, what if, what could, what might, what will, whatll, whatd happen, how would, if you could, if you were, if they, if it, whatll you, how could, how might, what next, whats next, what now"},
	{"asks-could", "would, wouldnt, could, couldnt, will, wont, can you, can they, can he, can she, can we, can anyone, could anyone, might, should, do you think they would, do you think it would, do you think they could, do you think it could, do you think they will, do you think it will, do you reckon they, do you reckon it, do you think, do you reckon, dont you think, youd think"},
	{"asks-think", "what do you think, what did you think, what do you make of, what did you make of, what do you reckon, whats your view, how do you see"},
	{"asks-name", "what are they called, what is it called, whats it called, whats he called, whats she called, whats his name, whats her name, whats its name, whats your * called, what was his name, what was her name, what does * call, what do * call, what * called, whats * called, whats their name, what are their names, whats the name, what was the name, what were they called, what were their names, whats your * name, whats the * name, whats your name, what do they call you, what is your * name"},
	{"asks-about", "what do * talk about, what do * natter about, what did * talk about, what do * talk, what was * about, what was it about, what was that about, whats * about, what is * about, what * argue about, what do * worry about, whats the problem, whats the matter, whats wrong, whats the issue, what was the problem, what went wrong, about what, what about exactly, what do * complain about, what do * moan about, what stops you, what stopped you, whats stopping you, what holds you back, what put you off, what puts you off, what keeps you from"},
	{"asks-said", "what do they think, what does he think, what does she think, whatd * tell, how * take it, how * take that, what did * say, what do * say, what does * say, whatd * say, what did * tell, what do * tell, what did * think, what does * think, what do * think about it, what * say about, what was said, whats it say, what * write, what * reckon, how did * react, how did they take, how did he take, how did she take, what does it say, what do you tell, did * say anything, what was the answer, what do your * think, what did your * say, what did your * think, what does your * say, what does your * think, what did the * say, what do the * say, what do the * think, what does everyone"},
	{"asks-why-them", "why does he, why does she, why do they, why did he, why did she, why did they, why is he, why is she, why are they, why did the, why do the, why does the, why did your, why does your, why would they, why dont they, why didnt they, why wont they, why wouldnt they, why would he, why would she"},
	{"asks-like", "now $, and now $, how do you get on, how do you two get on, how do you all get on, how does he treat, how does she treat, how do they treat, how bad, how hard, how good, how busy, how cold, how are you getting on"},
	{"asks-maybe", "how about"},
	{"asks-them", "what does * make of, what do they make of, what did she make of, what did he make of, what did they make of, how does he, how does she, how do they, how did he, how did she, how did they, how does your, how did your, how do your, how do the other, how is he, how is she, how are they, hows he, hows she, what about your, what about the, what about them, what about him, what about her"},
	{"asks-like", "what does * look like, what did * look like, whats * like, what is * like, what was * like, what were * like, what are * like, what * used to be like, what did * be like, how is it $, how is it then, hows it then, how was it $, how are yours, how are your, how are the, hows your, hows the, how is your, how is the, how was the, how was your, how are the, how are your, hows, what do you think of, what do you make of, what did you make of, what do you think about, what did you think, whats it like, how do you find, how did you find it, how do you like, how did you like, how was it, how was that, how was, how were"},
	{"asks-kind", "what kind, what sort, what type, what size, what make, what brand, what breed, which kind, which sort"},
	{"asks-which", "pick one, pick a, name one, name a, which, what team, what colour, what color"},
	{"asks-why", "why, whys, how come, what for, what made, what makes, whats the reason, what was the reason, what got you, what brought, what happened to make, hows that, how so, what put you"},
	{"asks-spend", "what are you doing, what * been doing, what * been up to, whats * doing, what is * doing, how do you spend, what do you get up to, what are you up to, what do you do on, what do you do at, what do you do in the, what do you do with your, what do you do for fun, what do you do all, how do * spend, how did you spend"},
	{"asks-happens", "what happens, what do they do, what does he do, what does she do, what do the, what does the, what does your * do, what does anyone do, what do people do, what goes on"},
	{"asks-do", "what do you do, what do you usually do, what do you normally do, whatd you do when, what do you do when"},
	{"asks-happened", "and $, what happened, how did it end, how did that end, how did it go, how did that go, what came of, what became, what happened then, then what, and then, what then, what did they do, what did he do, what did she do, what did the * do, what did your * do, what did anyone do, what did anybody do, how did that turn out, how did it turn out, how did it finish, and what happened, what was different, what changed, whats changed, what has changed"},
	{"asks-did", "what did you do, whatd you do, what have you done, what were you doing, what did you end up, what have you tried, what did you try, what else did you, what have you all"},
	{"asks-know", "how do you know, how did you know, how did you find out, how did you hear, how did they find out, how do they know, how can you tell, how could you tell, how dyou know, says who, who says, where did you hear"},
	{"asks-how", "how do, how did, how does, how, howd, what way, in what way"},
	{"asks-who", "who, whos, whose, whom, with whom, with who, by whom, by who, to whom, to who, from whom, from who, for whom, for who, anyone else, anybody else"},
	{"asks-thing", "whatd, what, whats, what was, what is, wheres, anything else, any"},
	{"asks-got", "have you got, do you have, you got, got any, did you have a, have you a, have you any"},
	{"asks-have", "have you, had you, did you ever, havent you, did you, you ever, didnt you, ever"},
	{"asks-are-you", "are you, were you, arent you, werent you, you a, you an, you from, you into"},
	{"asks-you", "do you, dont you, you still, you like"},
	{"asks-if", "do, does, did, is, are, was, were, has, have, had, isnt, arent, doesnt, didnt, wasnt, werent, hasnt, havent, really, seriously, is that so, true, so is, any of, anyone, anybody, everyone, everybody, and is, and are, is your, is it your, do you agree, do you think so"},
}

// asksYesToo begin a question that yes or no answers, or a remark.
var asksYesToo = []string{"would", "will", "should", "had", "am", "any", "might", "isnt", "arent", "dont", "doesnt", "didnt", "hasnt", "havent", "wasnt", "werent", "cant", "wouldnt", "couldnt", "if"}

// banters are remarks that go along with what was said, and no more.
var banters = []string{
	"haha", "ha", "lol", "hehe", "fair enough", "fair dos", "fair point", "no worries", "no problem", "not a problem", "same here", "me too", "me neither", "yeah same", "likewise", "i bet", "i know", "i know that feeling", "i know the feeling", "tell me about it",
	"true", "good for you", "good on you", "nice one", "sounds good", "sounds nice", "sounds lovely", "sounds great", "sounds familiar", "thats funny", "thats great", "thats lovely", "thats nice", "thats good", "thats true", "thats fair", "thats fine", "thats ok", "thats okay", "thats alright", "thats cool", "cool", "great", "lovely", "brilliant",
	"point taken", "got it", "gotcha", "i get it", "i get you", "i get that", "i see", "makes sense", "makes two of us", "you and me both", "bless", "blimey", "crikey", "wow", "take your time", "only joking", "just kidding", "im joking", "just joking", "good one", "no rush", "dont worry", "oh dear", "oh no", "ah ok", "course", "of course", "absolutely", "exactly", "totally", "indeed",
}

// WantsOne are the kinds of question that what is said of something by and large
// does not answer.
var WantsOne = []Kind{Who, When, Where, Amount, Why, YesNo, Then}

// Peopled are the topics of which it may be asked who.
var Peopled = []string{"people", "family", "boss", "parents", "decides", "childhood", "name", "organizer", "home", "work", "wall", "pets", "school"}

// ofYou are the shapes of question that ask yes or no of themselves; anyhow the topics that may be spoken of whatever
// is asked, and hoped those of which one may be asked what would be.
var (
	ofYou  = []string{"asks-you", "asks-got", "asks-are-you", "asks-me", "asks-worry", "asks-okay", "asks-should", "chat", "minute", "sees"}
	anyhow = []string{"chat", "consent", "organizer", "meeting", "feeling"}
	hoped  = []string{"hopes", "next", "drink", "food"}
)

// apart are the shapes of question that a topic answers only if nothing else is named.
var apart = []string{"asks-which", "asks-could", "asks-would", "asks-maybe", "asks-them", "asks-worst"}

// Details are those of questions that nothing else answers than what they ask for.
var Details = []string{"asks-age", "asks-who", "asks-when", "asks-where", "asks-how", "asks-how-many", "asks-how-much", "asks-how-long", "asks-last"}

// ByAndLarge are the shapes of question that what is told to anybody may answer.
var ByAndLarge = []string{"asks-thing", "asks-tell", "asks-do", "asks-spend", "asks-kind", "asks-about", "asks-happens"}

// Unreal are the shapes of question about what has not been, or may be.
var Unreal = []string{"asks-would", "asks-could", "asks-maybe", "asks-change"}

// AsksWhich is the shape of a question that asks to choose.
const AsksWhich = "asks-which"

// WantsIts are the shapes of question that want an answer of their own.
var WantsIts = []string{"asks-which", "asks-age", "asks-how-long", "asks-how-often", "asks-me", "asks-or", "asks-have", "asks-maybe", "asks-them", "asks-best", "asks-would", "asks-could", "asks-name", "asks-takes", "asks-lasted", "asks-got", "asks-worst", "asks-change", "asks-know", "asks-why-them", "asks-should", "sees", "minute"}

// AsksNothing are the shapes of questions that ask for a thing to be told, and not to be done.
var AsksNothing = []string{"asks-which", "asks-who", "asks-when", "asks-where", "asks-how-long", "asks-how-many", "asks-how-often", "asks-age", "asks-why", "asks-like", "asks-said", "asks-did", "asks-think", "asks-feel", "asks-them", "sees",
	"asks-do", "asks-spend", "asks-which-day", "asks-hour", "asks-last", "asks-soon", "asks-takes", "asks-how-much", "asks-name",
	"asks-happens", "asks-happened", "asks-about", "asks-kind", "asks-okay", "asks-worry", "asks-why-them", "asks-lasted"}

// Timed are the topics of which a day or an hour may be asked.
var Timed = []string{"sleep", "day", "time", "age", "travel"}

// Counted are those of which it may be asked how many or how much.
var Counted = []string{"family", "money", "pets", "age"}

// ignorant say that they do not know: of others, and not of themselves.
var ignorant = []string{"dont know", "tell you what", "told me", "no idea", "found out", "never asked", "establish", "never learned", "did ask", "said to me", "not really sure", "really know"}

// numbers are words for how many, and lengths for how long.
const (
	numbers = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twentytwo thirty forty fifty sixty seventy eighty ninety hundred thousand dozen half none nobody"
	hours   = "at past by around till half quarter about early late"
	dates   = "year years old month months week weeks"
	lengths = "minute minutes hour hours day days night nights week weeks month months year years term winter winters christmas"
)

// pasts tell of what was; presents ask of what is or will be.
var (
	pasts = []string{"did", "was", "were", "went", "got", "had", "came", "found", "opened", "put", "sat", "drove", "muddled", "cracked", "ago", "back", "carried", "turned", "happened", "smiled", "wrote", "covered", "passed", "petered", "faded", "sorted", "blew", "made", "said", "worked", "took", "gave", "kept", "called"}

	presents = []string{"what do you", "what do they", "what does", "what happens", "what will", "what time do", "when do", "when does", "when will", "when shall", "when can", "when are", "where do", "where does", "how do you", "how does", "how often do", "who do you", "who does", "who will", "who would", "what would", "would you", "will you", "do you", "does he", "does she", "do they", "does it"}
)

// told are what they may ask, as it stands in their lines, and what tells it.
var told = []struct{ asks, tells []string }{
	{[]string{"What's your name", "what's your name", "Who are you"}, []string{"im", "my name", "its me"}},
	{[]string{"Have you children", "Kids, I mean", "you got kids", "Have you got kids", "have kids", "got children", "Are you a mother", "You got any kids", "Have you any children", "any of your own"}, []string{"my son", "my daughter", "my kid", "my kids", "my boy", "my girl", "my lad", "my children", "my little one", "my two", "my eldest", "my youngest", "my baby"}},
}
