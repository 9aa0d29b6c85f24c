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
var leads = []string{"ok", "okay", "sure", "right", "of course", "please", "well", "yes", "hm", "mm", "oh", "just", "then", "for you", "here"}
