// Package mend finds what is wrong in a vault, and takes out of a damaged one
// what is whole.
//
//	findings.go      Check: every record, and whether lists and people agree
//	remains.go       what stands in a damaged file, wherever
//	remains_talk.go  a talk put together again from that; remains_kept.go the rest
//	salvage.go       Salvage: the new data file
//
// Which kinds there are, and what of them is read, the table of records says
// (package file, kinds.go).
//
// Caveats: Salvage holds in memory all that it finds. It cannot know of a talk
// that neither a record, nor a list, nor its person's record is left of.
package mend
