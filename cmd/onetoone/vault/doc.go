// Package vault is what is done with the vault on the command line: doctor,
// backup, restore, salvage, recovery keys, the passphrase, rescue files, locking,
// and a demo. Each function gives one command; how it is opened is in open.
//
// # Caveats
//
//   - What a word has to be typed for asks for the passphrase before: what is
//     typed at a program that asks is the passphrase.
//   - What a command takes out of a damaged vault is a new one; the old one stays
//     in the folder quarantine, with what is erased later.
package vault
