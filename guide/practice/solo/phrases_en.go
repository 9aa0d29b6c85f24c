package solo

// waiting are what somebody says who then says nothing: the whole of a line, but
// for the words of leads.
var waiting = []string{
	"i'll wait", "i will wait", "i can wait", "i'll just wait", "i'm happy to wait", "happy to wait", "i'll give you a minute", "i'll give you a moment", "i'll wait until you're ready",
	"i'll wait till you're ready", "i'll be quiet", "i'll shut up", "i'll stop talking", "i'll sit with you", "i'll just sit here", "take your time", "take all the time you need",
	"take as long as you need", "take as long as you like", "take a moment", "take a minute", "take a breath", "in your own time", "when you're ready", "whenever you're ready",
	"no rush", "there's no rush", "no hurry", "there's no hurry", "we've got time", "we have time", "i've got time", "i have time", "we can sit here", "we can just sit here",
	"we can sit here quietly", "we can sit quietly", "let's just sit", "i'm listening", "i'm here", "i'm not going anywhere", "that's all right", "that's alright", "it's all right",
	"it's alright", "it's ok", "it's okay", "that's ok", "that's okay", "waits", "silence", "says nothing", "i wait", "waiting",
}

// comforts are those of waiting that say so only beside another one.
var comforts = []string{"that's all right", "that's alright", "it's all right", "it's alright", "it's ok", "it's okay", "that's ok", "that's okay", "i'm here", "i'm listening"}

// leads begin or end a line without saying anything.
var leads = []string{"ok", "okay", "sure", "right", "of course", "please", "well", "yes", "hm", "mm", "oh", "just", "then", "for you", "with you", "here", "a moment", "a minute", "a while", "a bit", "a little"}

// motiveWords are in questions of what moves somebody.
var motiveWords = []string{
	"matters to you", "matter to you", "matters most", "matter most", "keeps you", "keep you going", "kept you", "makes you stay", "made you stay", "you stay", "you care about",
	"care about", "important to you", "do you want", "would you want", "want for", "want most", "you hope", "your hope", "your hopes", "hopes for", "you wish", "your dream", "you proud", "proud of",
	"worth it", "believe in", "you live by", "brought up", "taught you", "gets you up", "look forward", "looking forward", "moves you", "drives you", "good year", "a year from now",
	"fight for", "fight to keep", "you love", "for your family", "for your kids", "for your children", "right and wrong", "get out of it", "bring you to", "brought you", "why nursing", "why this job",
}

// whyWords are in questions of why it is so, who else has it, and who decides.
var whyWords = []string{
	"who decides", "who decided", "whose decision", "who makes that decision", "who makes the decision", "who makes those decisions", "who signs", "who sets", "who runs", "who owns", "who chose", "who chooses",
	"who's in charge", "who is in charge", "who's responsible", "who is responsible", "who could change", "who can change", "who gains", "who benefits", "who profits", "who saves", "who pays for", "who does it suit",
	"why do you think", "why is it", "why is that", "why does it", "why do they", "why don't they", "why did they", "why would they", "why hasn't", "why haven't", "what's behind", "what is behind", "how come",
	"who else", "anyone else", "anybody else", "others", "other people", "other families", "other tenants", "other staff", "other parents", "the others", "everyone else", "everybody else", "only you", "just you",
	"how many of you", "how many people", "the same for", "same thing", "have to change", "needs to change", "need to change", "would change it", "could be different", "be any different", "if you all", "if everybody", "if everyone",
}
