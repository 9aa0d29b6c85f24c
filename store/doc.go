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
//	vault.db         the data, one bbolt file
//	keyring.age      all keys, in an age file; see store/keys
//	keyring.b.age    its second copy
//	identity.txt     what opens the keyring, while no passphrase is set
//	identity.age     the same under the passphrase
//	recipients.txt   whom the keyring is encrypted to
//	open             who has the vault open; locked, and there only meanwhile
//	new, ready       a vault with other keys, while Protect makes it
//
// Files are 0600, the folder 0700. New files are built under other names
// (ending in .new or .small), synced, read back and renamed, so that at any
// moment there is a whole vault or none yet. A data file that is missing,
// empty, short, newer or of other keys is refused and not touched.
//
// # The keys
//
// A vault has an index key, for everything that is not one person's: the
// lists, the names, the guides. What was said in a talk, its draft and its
// head are sealed with the key of its person; a talk that names nobody has a
// key of its own. The talk says in its owner record which key that is, by a
// random handle. When its person changes, it is sealed again under the other
// key in the same transaction.
//
// A key is in the keyring on disk before anything sealed with it is
// committed; some are made ahead. It is out of the keyring before what it
// sealed is removed: that is the moment from which somebody is forgotten.
// The keyring remembers whose records are still to go, and Open and Close go
// on with it. A record without a key that is not among those is damage: it
// may be that an older keyring was put back, and nothing is removed for it.
//
// Protect makes new keys, and seals everything again with them, into a folder
// of its own. Once that is whole, it gets the name ready, and counts; what is
// left is to move its files, which Open goes on with.
//
// # The buckets
//
// Every value is sealed by store/seal for its bucket and key, except the two
// plain ones in meta. The keys say nothing: ids are random, names and guides
// are under keyed hashes, pages and events have plain numbers.
//
//	meta     schema               format number, plain
//	         vault                random id of the vault, plain
//	         state                whether erased words are in the free space,
//	                              and which keys are unused
//	         spare                handles of keys that are made ahead
//	         expiry               after how many days talks are looked through
//	talks    talk id              a bucket for each talk:
//	           event number         one event
//	           0xfd                 the owner: the handle of the key
//	           0xfe                 the draft
//	           0xff                 the head: header, guide, number of events
//	guides   hash of the guide    the copy that talks were held with
//	people   hash of the name     the name, and the ids of their talks
//	everyone page number          the hashes of all people's names
//	gone     hash of a talk id    the id: the talk was deleted
//	recent   page number          ids of all talks by the time they began
//	pending  page number          of those that Home has to offer
//	undecided page number         of those nobody agreed about, by their start
//	due      page number          of open promises by day; undated ones last
//	kept     page number          ids of all talks by the time they are kept since
//
// In everyone and the last five, page 0 lists the first entry of every other
// page; a page has up to 192 entries. Header, events, lists and people are
// written in one transaction. The records inside are JSON, the pages
// fixed-size entries.
//
// # Removing
//
// What bbolt deletes stays in the file until its place is used again. So
// Replace, Delete and Forget compact: they copy what is left into a new
// file. So does Close after an event that erased words, or the next Open. Elsewhere,
// on the blocks of the disk, in snapshots and in backups, old bytes may live
// on. What Forget and Protect leave there, no key in the vault opens; a copy
// of the vault that has the old keyring still does.
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
//   - Until a passphrase is set, whoever copies the folder can read it. What
//     they copied then, or while they knew the passphrase, they can read for
//     ever; Protect shuts them out of what comes later. The same goes for
//     whoever can read removed files off the disk.
//   - A name that was forgotten can be read with the index key until the file
//     was compacted, which Forget does last.
//   - Rescue files are sealed with the index key: Protect makes those that
//     were not taken in unreadable, and Forget leaves them as they are until
//     TakeRescued removes them.
//   - It can be seen without the keys how many talks there are, how many events
//     each has, the padded sizes, about how many keys there are, and when the
//     files changed.
//   - A record that is older but whole, put back in its own place, may open;
//     so does an older copy of the whole folder, with the keys of that time.
//   - Compaction takes time and room in proportion to the vault: about two
//     seconds for 430 MB, or 100,000 short talks.
//   - Damage makes bbolt panic or read what is not there, which is caught. In
//     rare cases Go's own runtime ends the program first.
//   - Text that is not UTF-8 is stored with its bad bytes replaced.
//   - The lock is the system's own, and not to be trusted on network file
//     systems. On Windows folders cannot be synced after a rename.
package store
