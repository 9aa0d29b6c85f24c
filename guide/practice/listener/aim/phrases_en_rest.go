package aim

// others are the other aims.
var others = []known{
	{WhyHere, `
		i|we live ~ across|next|above|below|over|same|opposite
		we are ~ few|some|group|bunch|handful|couple|lot
		i am your|our|the|a ~ rep|organiser|organizer|steward|neighbour|neighbor|chair
		who got together|started
		i|we have been ~ going|chatting|asking|talking|speaking|knocking|visiting|calling|listening
		doors|floors|streets up|down|along|above|below|over
		i|we ~ on|in|for|with the|your|our ~ council|committee|branch|team|board|association
		why i|we ~ wrote|called|stopped|messaged|emailed|wanted
		i|we look|represent|cover|speak after|for|members
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
		would like ~ HOUR
		HOUR ~ ok|okay|right|alright|tops|long|of
		quarter of an hour`, `
		waited|took|ago|late|every|waiting|spent
		you have|had been|to`},
	{LeavesFree, `
		keep ~ to yourself
		not need|want|take|use|write ~ names|name
		none|nothing|not of|i|you|it ~ goes|go|going|leaves|travels
		kick|chuck|throw|send me out
		between these|our|the walls
		ignore it|me|that
		free to ~ leave|skip|stop|go|not|pass
		leave bits|any|some|parts ~ out
		stops|ends|stay|remains with|here|between
		nothing you have|need|must to
		shout|wave|nod|stop ~ if|when
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
		only say|come|do|sign|agree ~ if
		as long as you
		fine|ok|okay|alright|right|problem if you
		not ~ answer|decide|say ~ now|today|yet|straight
		no for an answer
		rather you said|say|told
		change your mind
		have|has|got to be ~ you want|like|your
		no harm in
		still friends|fine|mates|talk
		not feel ~ have|got|obliged|bound to
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
		same place|time|again ~ ON
		let me know when
		do this|it|that again
		i|we will ~ pop|drop|swing|come|call|look|ring|be|text ~ ON
		when are you ~ off|free|in|about|around|next|back|home
		how about i|we ~ DAY
		cuppa|coffee|tea|pint|brew|bite|walk|lunch ~ ON
		look|swing|drop|pop|nip|stop|call|come by|round|in|over ~ ON
		good|free|right for ~ another|again|next
		give you|me ~ bell|ring|call|shout|buzz ~ DAY|on
		pick IT|up ~ up|DAY|again
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
		who DO you sit|eat|chat|hang|share|walk|travel|get
		which of ~ you trust|ask|bring|tell|go|want|pick
		one|person ~ everybody|everyone|people|they|others ~ listen|listens|trust|trusts|go|goes|look|looks|turn|turns
		would ~ listen|listens to|come
		who ~ look|looks up to
		who do|does ~ go|turn|look|listen|come to
		there|anyone|ONE ~ i|we should|could|ought|can ~ TALK|knock|knocking|be|ask|see
		who ~ be|is ~ up|interested|good|game|keen|ready
		any ~ names|mates|friends|neighbours|neighbors|colleagues
		you ~ got|know|have ~ mate|friend|neighbour|neighbor|colleague|workmate|cousin ~ who|that|same
		names spring|come|for
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
		been ~ good|lovely|great|nice|pleasure ~ talking|speaking|hearing|meeting|to
		lot to think about
		i will not|never|always forget|remember
		glad|pleased|grateful you
		kind|good|generous of you
		generous|kind with|to
		thank you
		thanks|thx|grateful|thankful|appreciate|appreciated
		ta|cheers for|mate
		mean|means|meant a lot
		good|kind|generous|decent of you
		good|kind|generous with ~ your
		gift ~ you
		glad you ~ told|said|came`, "no thanks\nthank god|goodness\ndid|do ~ thank|thanks"},
}
