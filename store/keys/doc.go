// Package keys keeps a vault's keys in standard age files.
//
//	state, err := keys.State(dir)
//	ring, err := keys.Create(dir, nil, keys.Options{})
//	ring, err := keys.Load(dir, passphrase, keys.Options{})
//	handle := ring.NewKey()
//	err = ring.Save()
//
// # Writing
//
// Without an identity its passphrase opens nothing, and one wrong byte in
// identity.age may look like a wrong passphrase. So where it and its twin
// differ, each is tried; the one that opens the keyring is written over the
// other, and Warnings says so. An identity that is not protected, for one talk,
// has no twin: what opens everything should lie open in one place only.
//
// A file is written under another name (with .new at its end), synced, read
// back, decrypted, compared, and only then renamed; after the keyring its
// twin. Reading takes the newer one that opens and writes the other again
// from it. Of a large twin only the beginning is read at first, which says how
// old it is and that it opens; [Ring.CheckTwin] reads the rest, once the first
// screen is there. So a key that [Ring.Save] acknowledged is there, whatever is
// cut short, and a key that it dropped is in neither file.
//
// The files, and what a recovery key opens, are in FORMAT.md.
//
// # Caveats
//
//   - A passphrase is as strong as it is long; [Suggest] gives one of 77 bits.
//   - Unlocking takes 256 MiB of memory and most of a second, once; opening the
//     keyring some tenths of a millisecond, and one more for every five thousand
//     keys.
//   - Whoever has an old copy of identity.age opens it with the passphrase of
//     that time. New keys, not a new passphrase, shut them out.
//   - While the copies of the identity differ, a wrong passphrase takes twice
//     as long.
//   - An older keyring put back in place of both files opens: nothing here
//     can tell. Keys that were dropped are in it again. Package store compares
//     its generation with what the data file says.
//   - Damage far inside a large twin is told by CheckTwin, not by Load.
//   - The size of the keyring tells, to the nearest hundred, how many keys
//     there are.
//   - A passphrase is what [Passphrase] makes of what was typed. One that was set
//     before opens as it was typed then as well, until [Ring.OneForm], and what is
//     wrong takes longer to refuse the more of these forms differ.
//   - Keys are in the memory of the program until it ends.
package keys
