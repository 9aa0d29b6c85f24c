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
// Here are the verbs of a Vault: talks, people, home, forget, classes, rescue,
// and opening one. Below are its rooms, each of which knows only those under it:
//
//	mend      finding what is wrong, and taking out what is whole
//	rekey     the vault made anew: other keys, another format, from elsewhere
//	folder    the folder and its open files: lock, commit, proof, compaction
//	ledger    what is kept of talks and people, in a transaction
//	roster    many talks, or people, in a record, for lists of everything
//	file      the data file: sealed buckets, lists, and the table of records
//	rescue    the form of a rescue file
//	pages keys seal disk    what those stand on
//
// and beside them backup, which copies a vault into single files. A new kind of
// record is a row in file/kinds.go, a new format, its verbs here, and their tests.
//
// What lies in the folder, byte for byte, and what the program does with it when
// things go wrong, is in FORMAT.md, with test vectors.
//
// # Caveats
//
//   - Until a passphrase is set, whoever copies the folder can read it, for ever.
//   - What bbolt deletes stays in the file until it is compacted, which Close does
//     after words were erased. Old bytes may live on in blocks of the disk, in
//     snapshots and in copies; the quarantine is left alone.
//   - A copy of the whole folder that is used beside the first numbers its events
//     as the same device.
//   - Nothing here talks to a network, and the lock is not to be trusted on a
//     network file system. On Windows folders cannot be synced after a rename.
//   - More of them are in FORMAT.md.
package store
