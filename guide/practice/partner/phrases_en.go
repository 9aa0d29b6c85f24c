package partner

import "sync"

// weak are words that say little about what a line is about, by themselves.
var weak = sync.OnceValue(func() map[string]bool {
	return stemSet(`why who how what say said tell told know feel think good better before different hard time work home stop stopped long ask asked
		happen happened start started began come people day first anyone everyone anybody everybody more still back want put name need money pay others same`)
})

// common are words that are no misspelling of anything.
var common = sync.OnceValue(func() map[string]bool {
	return stemSet(`about above actually afraid after again ago all alone along already also alright always am amazing and another any anything
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

var along = sync.OnceValue(func() map[string]bool {
	return stemSet("ok okay oh right hm hmm mm mhm mmm yeah yes and so gosh wow really god blimey i see aye sure uh huh then well")
})
