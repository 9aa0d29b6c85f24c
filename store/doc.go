// Package store keeps talks in a vault: a folder with one sealed bbolt file.
//
//	v, err := store.Open(dir, store.Options{})
//	err = v.Create(header, guide, events...)
//	err = v.Append(id, header, more...)
//	record, err := v.Load(id)
//	err = v.Verify()
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
//	identity.b.age   its second copy
//	seen             how far the data file had come, sealed
//	open             who has the vault open; locked, and there only meanwhile
//	new, ready       another vault, while Protect or Rebuild makes it; in it the
//	                 file replaces, which says whose place it takes
//	backups          what package store/backup looks after; in it the file
//	                 outdated, while backups hold what was removed since
//	quarantine       vaults that Rebuild or Salvage put another in the place of
//
// Files are 0600, the folder 0700. New files are built under other names
// (ending in .new or .small), synced, read back and renamed, so that at any
// moment there is a whole vault or none yet. A data file that is missing,
// empty, short, newer, older or of other keys is refused and not touched, and
// the error says which of them it is.
//
// # The keys
//
// A vault has an index key, for everything that is not one person's: the
// lists, the names, the guides, a trainer's classes. What was said in a talk, its draft and its
// head are sealed with the key of its person; with the index key where it
// names nobody, so that there are as many keys as people. The talk says in its
// owner record which key that is, by a random handle. When its person changes,
// it is sealed again under the other key in the same transaction. A name that
// is corrected in all of a person's talks (Rename) keeps the key.
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
// left is to move its files, which Open goes on with: only over the very data
// file it was made from, or a folder ready that a program for copying folders
// brings back later would undo everything since. Recovery keys stay.
//
// Rebuild does the same with a vault that is filled from elsewhere. The files of
// the old one get a second name in the quarantine before the new one counts,
// and that folder its own name after: at any moment there is one vault whole.
//
// # The buckets
//
// Every value is a record sealed by store/seal, except the two plain ones in
// meta. The keys say nothing: ids are random, names and guides are under keyed
// hashes, pages and events have plain numbers. A record is sealed as what it
// is, and says so in front of it as far as the keys do: its kind, the talk's
// id or the hash, and its number there. So it opens wherever it is found, in
// a file whose buckets are gone as well, and nowhere as anything else. The
// owner records lie under the index key and say whose key opens the rest.
//
//	meta     schema               format number, plain
//	         vault                random id of the vault, plain
//	         state                how far the vault has come, the sum of all
//	                              records, whether erased words are in the
//	                              free space, which keys are unused, and the
//	                              keyring's generation
//	         spare                handles of keys that are made ahead
//	         expiry               after how many days talks are looked through
//	talks    talk id              a bucket for each talk:
//	           event number         one event
//	           0xfd                 the owner: the handle of the key
//	           0xfe                 the draft
//	           0xff                 the head: header, guide, number of events,
//	                                tip of the chain
//	guides   hash of the guide    the copy that talks were held with
//	people   hash of the name     the name, and the ids of their talks
//	everyone page number          the hashes of all people's names
//	gone     hash of an id        the id: the talk, or the class, was deleted
//	classes  class id             what a list needs of a class
//	rolls    class id             all of a class: members, results, sessions
//	recent   page number          ids of all talks by the time they began
//	pending  page number          of those that Home has to offer
//	undecided page number         of those nobody agreed about, by their start,
//	                              until they are closed
//	due      page number          of open promises by day; undated ones last
//	kept     page number          ids of all talks by the time they are kept since
//	see      page number          of those that say whom to see, by the day that counts
//
// In everyone and the last six, page 0 lists the first entry of every other
// page; a page has up to 192 entries. Header, events, lists and people are
// written in one transaction. The records inside are JSON, the pages
// fixed-size entries.
//
// # What was moved, exchanged, taken away or put back
//
// A talk's events are a chain: each is sealed with the device that wrote it,
// the number of all that the device had written by then, and a link to the
// event before, which is a hash of that one's text and its own link. The head
// has the link to the last and says how many there are. Where words are
// erased in the middle, the chain is made again from there on, and Replace
// makes all of it again; an event from the old chain does not follow on one
// of the new. So Load notices every event that is not the one that was
// acknowledged last for its place, and every head that is not that of the
// events that are there.
//
// Every page of a list says which commit wrote it, which its directory knows;
// the state knows that of each directory. So Home notices an older list.
//
// The state holds the sum of all records there are, in which each has its
// part by its nonce, and every commit brings it along. So Verify notices
// whatever is whole and older or missing, in any company: an older talk with
// its head, a draft, somebody's record. Protect looks first, too.
//
// The file seen lies outside all this and says how far the data file had come
// when it was last settled or closed. The keyring says so too, as of when it was
// last saved, which Close does. Open refuses a data file from before with
// ErrOlder, unless Options.Older asks for it. Where seen is missing, Open warns,
// makes it again, and gives the vault a new device id. The state says which
// generation of the keyring there was, and Open refuses an older one with
// ErrOldKeys: in it those who were forgotten since have their keys again. That a
// keyring is older by changes that no commit came after, which destroy no more
// than unused keys, nobody can tell.
//
// What nobody can tell without the outside: that the whole folder, or the data
// file with seen and both keyrings, is an older one; after a kill, and without
// seen, what came since the keyring was saved last. Home and Load alone do not
// tell that a whole talk, a draft or a person's record is an older one; Verify
// does.
//
// # Settling
//
// bbolt begins from the last commit but one when the meta page of the last is
// damaged, without a word. So a second after the last commit, and at Close,
// there is one more that changes nothing (Options.Later), and then seen is
// written. Nothing waits for it and nothing is scheduled while nothing happens.
//
// # More than one machine
//
// Nothing here talks to a network. But a record does not depend on the file
// or the vault it is in, only on its key and its label, so that the events
// of several vaults may be copied through a common place that sees nothing
// but sealed records with random ids, and be merged:
//
//   - Whoever shares a person hands over that person's key, in an age file for
//     the other vault's recipient. It is put in the other keyring under a
//     handle of its own. Owner records, lists, people, guides and the state
//     are each vault's own and are not copied; so are talks that name nobody.
//   - Of a talk, its events and its head are copied as they are, and the guide
//     sealed with the person's key. The receiver opens them, checks the chain
//     against the head, stores the events unchanged and makes its own owner,
//     head and list entries.
//   - A device and its number are in one event only, ever: copies get a new
//     device id. Two events with both alike are the same one, however they
//     came; a talk that has one chain begin another just went on.
//   - A chain that was made again wins over the one it was made from: the head
//     with the higher count of replaced lists, and then the one whose erasing
//     events the other lacks. So what was erased anywhere goes everywhere.
//   - Where two devices went on with one talk, the chain of the device with the
//     lower id keeps the talk, and the other chain, sealed again, becomes a
//     talk of its own under an id that is a hash of the talk's and of its first
//     event apart, as TakeRescued does: the same on every machine, in whatever
//     order things come.
//   - What was deleted or forgotten is known by a note (the gone bucket), whose
//     id is copied too, and which wins over any record.
//
// # Removing
//
// What bbolt deletes stays in the file until its place is used again. So
// Replace, Delete, DeleteClass and Forget compact: they copy what is left into a new
// file. So does Close after an event that erased words, or a class that somebody
// or somebody's words were taken out of, or the next Open. Elsewhere,
// on the blocks of the disk, in snapshots and in copies, old bytes may live
// on. The backups in the vault's folder are marked as outdated before anything
// is removed from the data file, and before keys change; the next one that is
// made takes the place of all (Outdated, and package store/backup). The
// quarantine is left alone. What Forget and Protect leave there, no key in the vault opens; a copy
// of the vault that has the old keyring still does.
//
// Nothing is removed for its age: Expired only says which talks were kept
// longer than Retention.
//
// # Failing disks
//
// When there was no room, the same file is used on. When a sync failed, pages
// may pass for written that never reached the disk; so the next write first
// copies everything into a new file and syncs that. Either way the caller
// just calls again. What cannot be saved to the end goes into a rescue file,
// which WriteRescue makes and TakeRescued reads.
//
// A disk that takes nothing from the start, or a folder that may not be written
// to, is read: Open sets ReadOnly, makes no file, not even open, and takes only
// bbolt's shared lock. So nobody can say who reads it, and several may at once;
// a program that writes to it at that time, elsewhere, is still shut out.
//
// # Damage
//
// bbolt believes its pages. A wrong byte makes it read memory that is not
// there, which guard catches, or go round in circles or ask for all memory
// there is, which ends a program whatever it catches. So store/pages looks at
// every page before bbolt does, in this process: the free list and the root
// when the file is opened, the way to each record when it is read or written,
// a whole talk when it is loaded, all pages before they are copied. A child
// process that looks in our place would cost every start some milliseconds,
// and would have looked only at what is read then; this costs a start some
// microseconds, and no read is without it.
//
// A free list that names a page in use would have bbolt write over that page.
// Only reading the whole file shows it; so the file seen has the list's sum,
// and Open refuses another list as long as no later commit was made.
//
// What a record says is for its seal to prove. Check reads all of it, and says
// what is wrong, talk by talk; Verify says whether anything is. Whether that is
// worth its time, Unclean tells: the file open was still there, so the program
// that made it died, or one of the two meta pages is damaged.
//
// Salvage takes what authenticates into a new data file under the same keys: as
// far as the newest meta page leads, then the other one, then from whatever
// page it stands on. A talk's events are chosen by their chain from the head
// back; in the place of one that is missing comes an event whose words are
// gone, so that the others keep their numbers and the talk can be told. What
// was deleted or forgotten does not come back while the file still says so.
// The damaged files get a second name in the quarantine before the new file
// gets the name of the old; the report says what is missing.
//
// # Caveats
//
//   - Until a passphrase is set, whoever copies the folder can read it. What
//     they copied then, or while they knew the passphrase, they can read for
//     ever; Protect shuts them out of what comes later. The same goes for
//     whoever can read removed files off the disk.
//   - What was stored of a talk before it named somebody was sealed with the
//     index key, which Forget does not destroy: it goes with the compaction.
//   - A name that was forgotten can be read with the index key until the file
//     was compacted, which Forget does last.
//   - Rescue files are sealed with the index key: Protect makes those that
//     were not taken in unreadable, and Forget leaves them as they are until
//     TakeRescued removes them.
//   - It can be seen without the keys how many talks there are, how many events
//     each has, the padded sizes, about how many keys there are, and when the
//     files changed.
//   - A copy of the whole folder, seen included, that is used beside the first
//     one numbers its events as the same device. Without seen it does not.
//   - Compaction takes time and room in proportion to the vault: about two
//     seconds for 430 MB. A talk takes 4 KB of the file, or 12 from about
//     fifteen events on.
//   - A file that changes between our look at a page and bbolt's own, as on a
//     failing disk, may still make bbolt panic, which is caught, or worse.
//   - Salvage holds in memory all that it finds. It cannot know of a talk that
//     neither a record, nor a list, nor its person's record is left of.
//   - What is in the quarantine is beyond Forget and Delete: it is opened by
//     the keys of its time, which for Salvage are the vault's own.
//   - Text that is not UTF-8 is stored with its bad bytes replaced: package
//     guide writes them out before it comes here.
//   - The lock is the system's own, and not to be trusted on network file
//     systems. On Windows folders cannot be synced after a rename.
package store
