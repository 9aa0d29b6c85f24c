// Package file is the data file of a vault, one bbolt file, and what is sealed
// in it.
//
//	kinds.go    the table of records: a row says how a kind is kept, copied,
//	            checked, salvaged, backed up, sealed again and upgraded; begin here
//	bucket.go   a bucket whose records are sealed; Tx, a transaction on them
//	page.go     a list, in order, on pages
//	state.go    the record that every commit writes
//	chain.go    the keys that are in use
//	handle.go   the open file; look.go has every page looked at before bbolt reads it
//	shapes.go   what records say
//	errors.go   what may be wrong
//
// It knows neither the folder that the file lies in, nor what is done with the
// records of a talk.
//
// Caveats: bbolt believes its pages, so everything that reads them goes through
// Guard, and through a Bucket's own methods, which look first. A bucket that a
// vault of an older format does not have reads as one without records.
package file
