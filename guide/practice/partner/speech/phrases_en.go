package speech

import "sync"

// weak are words that say little about what a line is about, by themselves.
var weak = sync.OnceValue(func() map[string]bool {
	return set(`why who how what say said tell told know feel think good better before different hard time work home stop stopped long ask asked
		happen happened start started began come people day first anyone everyone anybody everybody more still back want put name need money pay others same nurse room change call ring mother mum day night week month year get do make look see meet
		thing person kid best end keep move run help sit open lot enough read write school`)
})

// common are words that are no misspelling of anything.
var common = sync.OnceValue(func() map[string]bool {
	return set(`spot sport break broke broken breaks bleak about above actually afraid after again ago all alone along already also alright always am amazing and another any anything
		are around ask away back bad because been before being best better between both bring but call came can come could course days
		did do does doing done down each else even ever every everything far few find fine first for found friday from get give given go
		going good got great guess had half happy hard has have hear heard heart hello help her here him himself his hold how idea into
		is it its just keep kept kind know last late later least leave left let life like listen little live lived long look looked lot
		love made make many may maybe me mean meant might mind mine minute monday more most much must my name need never new next nice no
		none not nothing now of off often oh ok okay old on once one only open or other our out over own part past people person place
		please point pretty put quite rather read ready real really right said same saturday saw say see seem sense share she should side
		since so some someone something sometimes soon sorry sort sound spoke stay still stop such sunday sure take talk tell than thank
		thanks that the their them then there these they thing think this those that there's though thought don't can't isn't aren't won't wasn't didn't i'm i've i'd you're you've he'd she'd they'd it's we're we've what's thing day one's him three through thursday time to today
		together told tomorrow tonight too took tuesday turn two under until up us use used very wait want was way we wednesday week well
		went were what when where which while who why will wish with without wonder word would wrong year yes yet you your yours might
		wish whole thing kinder worth worse hope wear commit music were where there mate half main mean read late rate sign fine find mind kind wind`)
})

// empty are words that say nothing about what a line is about.
var empty = sync.OnceValue(func() map[string]bool {
	return set(`a about above actually after again ago all along already also always am an and another any anybody anyone anything are aren't around as at away back
		be because been before being but by came can can't come could couldn't did didn't do does doesn't doing don't done down each else even ever every everybody everyone everything
		for from gave get give go goes going gone good got had has hasn't have haven't he he'd he's her here him himself his how i i'd i'll i'm i've if in into is isn't it it's its itself
		just kind know less let like likely little look looked lot made make many may maybe me mean meant might more most much must my myself never next no nobody none nor not nothing now of off often
		oh ok okay on once one only onto or other our out over own part perhaps please put quite rather really right said same saw say see seem seen shall she she'd should shouldn't since so some
		somebody someone something sometimes sort sound still such sure take talk tell than thank thanks that that's the their them then there these they they'd they're thing things think this those
		though thought three through time times to today together told tomorrow tonight too took try two under until up us use very want was wasn't way we we're we've well went were weren't what what's
		when where which while who who's whose why will wish with without won't wonder word would wouldn't yeah yes yet you you'd you'll you're you've your yours gonna u ur im ive thats sorry hundred thousand dozen`)
})

var along = sync.OnceValue(func() map[string]bool {
	return set("ok okay oh right hm hmm mm mhm mmm yeah yes and so gosh wow really god blimey i see aye sure uh huh then well")
})
