package aim

import "slices"

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
var aims = slices.Concat(questions, others)

type known struct {
	aim           Aim
	frames, never string
}

// questions are those of the aims that only a question has, but for one.
var questions = []known{
	{LikeWhat, howItFelt + `
		how DO you come|walk away|out
		what is IT about the|that|her|him|this|them|your
		what is ~ good|special|different|great|bad about
		what is your favourite|favorite|best|worst
		IT sit|sits|feel|feels|felt how
		part|bit ~ like|love|enjoy|dread|hate
		how was|were you in|after|when|then
		what is|was it about ~ that
		describe IT|a|the|one|me
		how would you put|describe
		what is|was|were the feeling|mood|atmosphere
		what|which ~ stuck|sticks|stayed with
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
		what|how ~ left of|over|for
		what would you be doing
		health|sleep|marriage|back|nerves ~ how|holding|doing
		damage at|to|done|in
		what ~ leave you
		what|which did not|never ~ get|manage|do
		strain|toll|dent|damage|weight on|in|to|out
		what ~ suffer|suffers|slips|goes first
		what ~ meant|mean for
		where|what|how ~ cut|cutting back|down
		let ~ slide|slip
		what ~ out the|of
		who picks|picked|pays|paid|suffers|covers
		how much ~ left
		what is ~ left of|over
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
		how did you hear|find|learn|know
		who broke|told|rang|phoned
		what came|comes next|then|after|first
		what went|goes|was|is on|up
		what were|was|did ~ next|then
		put|set me ~ there|in
		exact|actual words
		word for word
		^ start|begin from|with|at when|where|the
		a|one|some particular|specific|certain OFTEN
		^ so|and|then he|she|they|you ~ and $
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
		if ~ no object
		^ say|suppose|imagine you|they|it
		first|one|main|biggest thing ~ you
		what goes|belongs|comes on|in|first
		how DO you reckon|suppose|see
		what|how|where|which|who|if would|could|might ~ you
		what|how you want|wish|hope|reckon|think
		what would ~ look|be|feel
		how DO you think
		thing|things ~ you would ~ change|do|ask|want
		what part ~ could|would|might you
		what ~ would|could you imagine|see|do|change|take
		what DO|would you want|need|wish|reckon|hope
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
}
