// Package ledger is what is kept of talks and people, inside one transaction: a
// Tx is file.Tx with the verbs for it.
//
//	talk.go     a talk's bucket, and how it is read
//	events.go   how events are added, and words erased
//	written.go  the chain that a talk's events are
//	owner.go    which key seals a talk
//	index.go    which lists a talk is on
//	people.go   everybody there is a talk with, or a card of
//	who.go      who has a name, and whose a talk is
//	card.go     what is kept of somebody besides talks
//	mention.go  what names somebody on the cards of others
//	check.go    whether what is kept of people agrees
//	home.go     what the first screen shows
//	listed.go   what is on the roster, and lists of all talks and all people
//	document.go what stands for itself: see file.Kind
//	remove.go   how talks and people go
//
// Nothing here opens a file, commits, or knows the folder.
package ledger
