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
// What lies in the folder, byte for byte, is in FORMAT.md, with test vectors.
// Here is what the program does with it.
//
// # The folder
//
// New files are built under other names (ending in .new or .small), synced, read
// back and renamed, so that at any moment there is a whole vault or none yet. A
// data file that is missing, empty, short, newer, older or of other keys is
// refused and not touched, and the error says which of them it is.
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
// So does Open with a vault of an older format; see upgrade.go. Of one with a
// passphrase a backup is made, which goes as others do. One without has none, and
// nothing of it stays beside the new one: it would open without the passphrase
// that is set later. Where the new one cannot be made, the old one is read.
//
// # The keys
//
// There are as many keys as people, and the index key. When a talk's person
// changes, it is sealed again under the other key in the same transaction. A name
// that is corrected in all of a person's talks (Rename) keeps the key.
//
// A key is in the keyring on disk before anything sealed with it is
// committed; some are made ahead. It is out of the keyring before what it
// sealed is removed: that is the moment from which somebody is forgotten.
// The keyring remembers whose records are still to go, and Open and Close go
// on with it. A record without a key that is not among those is damage: it
// may be that an older keyring was put back, and nothing is removed for it.
//
// Header, events, lists and people are written in one transaction.
//
// # What was moved, exchanged, taken away or put back
//
// A talk's events are a chain. Where words are erased in the middle, it is made
// again from there on, and Replace makes all of it again; an event from the old
// chain does not follow on one of the new. So Load notices every event that is
// not the one that was acknowledged last for its place, and every head that is
// not that of the events that are there.
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
// Nothing here talks to a network. What a team would need was tried, and is not
// built:
//
//   - What is carried is the plain chain of a talk, sealed again on each side, and
//     not the sealed records: Protect makes new keys for everybody, and a key that
//     was shared once would stop matching.
//   - Every document has one writer, and merging means that the higher number
//     wins. A team is the union of its members' documents. Nobody appends to
//     another's talk; what is corrected of a person belongs into that one's record.
//   - In the way are: a person is a name and needs an id, a talk has no author and
//     passes for one's own on all lists, and Rename appends to every talk.
//   - A device and its number are in one event only, ever: copies get a new
//     device id.
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
// What a commit returns nil for is at the vault's path: that is opened anew after
// each, and has to show the commit, beside the keys in use. Where somebody put
// another file there, the vault goes over to it if it has everything; of any other,
// and where there is none, nothing is touched, and nothing counts as saved until
// the right one is back (ErrMoved, Reachable).
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
//   - Rescue files are encrypted to the vault's identity: after Protect those that
//     were not taken in want the passphrase of their time (OpenRescue), and Forget
//     leaves them as they are until TakeRescued removes them. One of a vault
//     without a passphrase is as open as that vault.
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
