// Package store keeps talks in a vault: a folder with one sealed bbolt file.
//
//	v, err := store.Open(dir, store.Options{})
//	err = v.Create(header, guide, events...)
//	err = v.Append(id, header, more...)
//	record, err := v.Load(id)
//	err = v.Close()
//
// A method that returns nil has what it was given on disk. One that returns
// an error has changed nothing, unless its comment says otherwise, and may be
// called again.
//
// # The folder
//
//	vault.db    the data, one bbolt file
//	key         the vault's key, 32 bytes in hexadecimal
//	open        who has the vault open; locked, and there only meanwhile
//
// Files are 0600, the folder 0700. New files are built under other names
// (vault.db.new, key.new, vault.db.small), synced, read back and renamed, so
// that at any moment there is a whole vault or none yet. A data file that is
// missing, empty, short, newer or of another key is refused and not touched.
//
// # The buckets
//
// Every value is sealed by store/seal for its bucket and key, except the two
// plain ones in meta. The keys say nothing: ids are random, names and guides
// are under keyed hashes, pages and events have plain numbers.
//
//	meta     schema               format number, plain
//	         vault                random id of the vault, plain
//	         state                whether erased words are in the free space
//	talks    talk id              a bucket for each talk:
//	           event number         one event
//	           0xfe                 the draft
//	           0xff                 the head: header, guide, number of events
//	guides   hash of the guide    the copy that talks were held with
//	people   hash of the name     the name, and the ids of their talks
//	everyone page number          the hashes of all people's names
//	gone     hash of a talk id    nothing: the talk was deleted
//	recent   page number          ids of all talks by the time they began
//	pending  page number          of those that Home has to offer
//	undecided page number         of those nobody agreed about, by their start
//	due      page number          of open promises by day; undated ones last
//
// In everyone and the last three, page 0 lists the first entry of every other page; a page
// has up to 192 entries. Header, events, lists and people are written in one
// transaction. The records inside are JSON, the pages fixed-size entries.
//
// # Removing
//
// What bbolt deletes stays in the file until its place is used again. So
// Replace and Delete compact: they copy what is left into a new file. So
// does Close after an event that erased words, or the next Open. Elsewhere,
// on the blocks of the disk, in snapshots and in backups, old bytes may live
// on; only the key protects those.
//
// # Failing disks
//
// When there was no room, the same file is used on. When a sync failed, pages
// may pass for written that never reached the disk; so the next write first
// copies everything into a new file and syncs that. Either way the caller
// just calls again. What cannot be saved to the end goes into a rescue file,
// which WriteRescue makes and TakeRescued reads.
//
// # Caveats
//
//   - The key lies beside the data: whoever copies the folder can read it.
//   - It can be seen without the key how many talks there are, how many events
//     each has, the padded sizes, and when the files changed.
//   - A record that is older but whole, put back in its own place, may open;
//     so does an older copy of the whole file.
//   - Compaction takes time and room in proportion to the vault: about two
//     seconds for 430 MB, or 100,000 short talks.
//   - Damage makes bbolt panic or read what is not there, which is caught. In
//     rare cases Go's own runtime ends the program first.
//   - Text that is not UTF-8 is stored with its bad bytes replaced.
//   - The lock is the system's own, and not to be trusted on network file
//     systems. On Windows folders cannot be synced after a rename.
package store
