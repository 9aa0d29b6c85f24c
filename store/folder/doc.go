// Package folder is a vault's folder, and its files while they are open: a
// Folder locks it, makes what is missing, opens the data file, commits, and
// proves that what was committed is where the next start looks for it.
//
//	folder.go      Folder, and how it is opened and closed; begin here
//	create.go      the files of a new vault, and the keys
//	transaction.go reading, and a commit with all that belongs to it
//	reach.go       whether the path shows the commit; follow.go goes over to
//	               another file that has all of it; moved.go says what became of ours
//	settle.go      the commit behind the last one; seen.go notes how far it came
//	compact.go     a copy with nothing in it that was deleted
//	swap.go        a vault that takes this one's place; quarantine.go keeps the old
//
// What is in the records is the business of package ledger.
//
// Caveats: whoever writes holds W; what is said to be under W, Mu or another lock
// is. Nothing of the order of writes, syncs and renames here is by chance.
package folder
