package aim

import "strings"

// classes are words that may stand for each other in a frame.
var classes = map[string]string{
	"BE":    "is are was were been being be has have had",
	"DO":    "do does did",
	"IT":    "it that this things everything all",
	"THEM":  "you your they them their he him his she her it we the",
	"OFTEN": "night day morning shift time moment evening week occasion nights shifts times days",
	"DAY":   "monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun tomorrow tonight weekend next then there after once # again back when",
	"TALK":  "talk speak meet chat call ring phone text message catch see coffee visit sit write",
	"ME":    "i we",
	"ONE":   "anyone anybody someone somebody others",
	"HOUR":  "minutes minute mins min hour hours",
}

// requests ask though they tell: "paint me a picture".
var requests = set("paint go give start bring show introduce any anyone anybody tell walk take talk help say describe")

// leads open a turn; stronger words change nothing.
var (
	leads    = set("okay ok so and well but yeah right all now then yes sure please can could would you just")
	stronger = set("really just actually definitely probably honestly very always also clearly totally maybe perhaps literally bloody so truly still ever")
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

var parted = map[string]string{
	"i'm": "i am", "i'll": "i will", "i'd": "i would", "i've": "i have", "we're": "we are", "we'll": "we will", "we'd": "we would",
	"you're": "you are", "you'd": "you would", "you've": "you have", "they're": "they are", "won't": "will not", "wouldn't": "would not",
	"don't": "do not", "doesn't": "does not", "ill": "i will", "needn't": "need not", "isn't": "is not", "let's": "let us",
}

const (
	howItFelt = `
		what was|were|is IT like
		like for you|him|her|them|us
		what DO ~ feel|feels
		how ~ feel|feels|felt|feeling
		what were|are you feeling
		how DO IT|he|she|they ~ sit|land|strike|hit|go
		how DO ~ sit|land|strike|go with|on|down
		how DO you take it|that|this
		how was|were it|that
		how has|is IT been
		how are you with|about|after|now|in
		how was IT for
		what DO IT do to
		what is|has IT done to
		what ~ went|goes|going|running|go ~ through|inside|mind|head
		what went|goes|going on in
		where DO you feel`
	stopped = "stop|stopped"
)

// aims are the frames by which each is known. A frame is a row of words; "|"
// stands between those that may stand in one place, a word in capitals is a
// class, "~" is up to three words, "^" the beginning, "$" the end, "#" a number.
var aims = []struct {
	aim           Aim
	frames, never string
}{
	{LikeWhat, howItFelt + `
		what|how BE ~ ~ like
		how DO you find it|that|this|him|her|living|being
		why|what ~ matter|matters|important
		what makes ~ important|matter|special
		what DO ~ mean
		what DO you make of
		what DO you think when|then|of
		why ~ stay|stays|stayed|stick|sticks|get|gets|got|bother|bothers ~ you
		why ~ hurt|hurts|bother|bothers
		why that
		where DO IT come from
		what DO you expect|hope
		what did you think would
	`, `
		what DO you mean
		BE he|she|they|you like
		BE it ~ look like`},
	{Cost, howItFelt + `
		what|how ~ cost|costs|costing
		what ~ take|taken|took|takes|taking ~ out of|from
		what|how have|has ~ taken|stopped
		what|which ~ toll|price
		what ~ do|does|done|doing ~ to THEM
		what ~ give|given|gave up
		go|gone|going|went without
		what do|did you miss|lose
		what ~ lost|lose|losing
		what|which|when ~ hardest|worst|toughest|heaviest|hard
		how|what ~ affect|affects|affected|affecting
		how hard|bad|tough|lonely|painful
		how ~ sleep|sleeping|cope|coping|manage|managing
		what ~ keeps you
		what ~ hurt|hurts|bother|bothers|suffers|scares|worries|frightens
		what gets|got to you
		how|what ~ leave|leaves|left|leaving ~ you
		what ~ paying|pay|paid ~ for
	`, "rent ~ cost\ncost ~ rent"},
	{Moment, `
		take|walk|talk|bring me|us ~ back|to|through
		what happened
		what was|were ~ happening|going
		go|going back to
		how did ~ answer|react|respond|reply|look|sound
		after that|this $
		what happens then|next|after|when
		what did ~ do|did ~ next|then|after|when
		what did THEM ~ say|tell|do|answer|see
		tell|give me ~ one|a|that OFTEN
		tell me about one|a|that
		one|any|that|which|last|worst|first|best|hardest OFTEN
		when did|was it|you|he|she|they|that
		last|first time
		where|who were|was you|he|she|they|there|with
		who ~ was|were ~ with|there|in
		how did ~ start|begin|end|happen
		remember|recall ~ OFTEN|first|when
		think of|about a|one ~ OFTEN
		tell|show me what happened
		picture of
		example|instance of|for|$
		and|so then
		^ then what
		from|at the beginning|start
		what time was
		the moment
		how did that OFTEN
		what was|were ~ last|first|that OFTEN
	`, "this time\nnext time\nlast time ~ we\ndo ~ for work|living\nend up"},
	{WouldDo, `
		what|how|where|which|who|if would|could|might ~ you
		what|how you want|wish|hope|like|reckon|think
		what would ~ look|be|feel
		how DO you think
		thing|things ~ you would ~ change|do|ask|want
		what part ~ could|would|might you
		what ~ would|could you imagine|see|do|change|take
		what DO|would you want|need|wish|like|reckon|hope
		what DO you think
		what are you hoping|after
		what would|could|might|should|will ~ change|help|work|happen|better|take|good|different|be|have
		what should|could|might they|we|it|be|work|help
		what might|could|would work|help|change
		what ~ needs|need|has|have to happen|change|be
		what have|had you tried|thought|considered
		what is|are your idea|ideas|answer|plan|dream|hope|view
		how would it|that|this|you
		how should|could it|we|they|this|that
	`, `
		would you like to drink|eat
		might|could|would stop|get|say
		what would you like to talk
		would you recommend|rather
		should|would i
		did you think`},
	{WhyHere, `
		i|we am|are ~ from|with the|your|our|my|a
		i am|are one of
		i am a|an ~ rep|organiser|organizer|parent|nurse|tenant|neighbour|neighbor|student|steward|volunteer|member
		i|we am|are going|talking|speaking|asking|visiting|calling|knocking|listening|meeting|collecting|ringing
		i|we am|are here to|about|for|because
		i|we ~ came|come|called|asked|knocked|rang ~ because|to|about|round|by|if
		i|we have come
		i|we ~ run|help|do|organise|organize|volunteer|work ~ group|union|association|committee|school|team|bank
		hoping|trying to hear|listen|learn|talk|understand|see
		your name from
		not keep you
		reason i|we|for
		why i|we ~ here|asked|came|rang|knocked
		i|we ~ want|wanted|love|like ~ to hear|listen|ask|talk|understand|learn|know
		brings me
		i|we work|organise|organize|volunteer|live with|for|on|at|two|three|in|next|round
		from the ~ group|association|union|school|campaign|committee
		i asked to meet|talk|see
		i am not selling`, "i am not from\nwhat i want"},
	{HowLong, `
		HOUR ~ no|at|not more|most|longer
		longer|more than ~ HOUR
		take|takes|need|needs|got|have|spare|about|for ~ HOUR
		HOUR ~ ok|okay|right|alright|tops|long|of
		quarter of an hour`, `
		waited|took|ago|late|every|waiting|spent
		you have|had been|to`},
	{LeavesFree, `
		skip|pass anything|any|it|that|them|this|over|on|$
		leave out
		fine|ok|okay|right not to
		no names
		between us|you|ourselves
		if it is|gets too much
		to stop|pass
		stop any|whenever|if|at|me|anytime
		we stop|can
		not have|need ~ to answer|tell|say|go|talk|explain|name
		no need to
		need not ~ answer|say|tell
		rather not
		stay|stays between|with
		confidential|anonymous
		not ~ name
		without ~ name
		nobody|no one|else will|needs|has ~ know|hear|see
		will|am not ~ tell|telling|repeat|write|writing
		stays|leaves ~ here|room
		not go|goes|going any|further|there
		leave it|that there|out
		as much|little ~ as
		only|just answer|say|tell ~ if|what|want
		mind my own
		get lost
		you choose|decide|pick what
		about something else
		gets too much
		if you do not want
	`, "cannot|can't|couldn't|bus|not " + stopped},
	{RoomForNo, `
		can|could|may|to|just say|answer no
		^ say no
		you say no
		a no
		no is
		up to you
		your|ur call|choice|decision
		you choose|decide
		no pressure|rush
		sleep on
		to think about|over it
		turn it|me|us down
		only if|when you|it
		either way
		whatever you
		rather not
		not feel you|pressured|obliged
		not have|need to decide|say|answer|come
		too much to ask
		no hard feelings|answer
		no right|wrong answer|way
		right for you
		have a think
		for you to decide|say
		might|may|maybe|could ~ wrong
		if you do not want|fancy|like
		or not $
		all fine
		fine too
		if it is not
	`, `
		did ~ say no
		they|he|she|to us|to me ~ say|said no
		or not at
		all|be right for you
		it or not
		did|how|when ~ you decide|choose
		what ~ if you say`},
	{Again, `
		speak|talk|meet|chat ~ again
		see you ~ DAY|on|at
		i|me|we will|can|could|would ~ TALK|come|drop|pop|knock|be|check ~ DAY
		i|me|we will|can|could|would ~ TALK|come|drop|pop|knock|be|check ~ on|by|at|before DAY|the
		can|shall|could i ~ TALK|come|drop|pop|knock|check ~ you|back|again
		let me|us ~ TALK|check ~ DAY|up
		shall|should|could|can we ~ TALK|have ~ again|DAY
		how about ~ TALK|come ~ DAY
		same time next
		when ~ shall|can|could|is|would|should ~ TALK|again
		what|which day|time|evening ~ shall|can|could|would|should|suits
		check in
		catch up
		another chat|coffee|talk|go|word
		meet|see you here|there|at|on
		would ~ DAY ~ suit|good|work|do ~ TALK
		suit you ~ again|chat|talk
		you around|free|about ~ next|DAY
	`, "when did|was\nthen ~ i|we could|would have\nwhat can|could|should we"},
	{WhoElse, `
		who else
		who should|could|might|can|shall i|we
		ONE else
		ONE ~ i|we|who
		ONE you would|think|trust|know
		any of your|the
		introduce me|us
		in touch with
		whose ~ door|number
		who do|does people|they|the|others|everyone
		who would|could they|you ask|bring|trust|want|take|tell
		which of your
		who is ~ everyone|everybody|people|they ~ go|listen|trust|look
		name ~ two|three|one|others
		you know ONE|other|others
		would|could|might ~ talk|speak to|with me|us
		who do you think
	`, `
		would|could|can you ~ talk|speak to|with
		any of your own
		who else was|were
		want to meet
		help|mind|tell ~ ONE
		did|have|has ~ tell|told|anyone|anybody
		has|is|are|did ONE`},
	{Thanks, `
		thank you
		thanks|thx|grateful|thankful|appreciate|appreciated
		ta|cheers for|mate
		mean|means|meant a lot
		good|kind|generous|decent of you
		good|kind|generous with ~ your
		gift ~ you
		glad you ~ told|said|came`, "no thanks\nthank god|goodness\ndid|do ~ thank|thanks"},
}
