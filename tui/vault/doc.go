// Package vault has the pages around the key of the vault: unlocking it, choosing
// a passphrase, and what is said where talks cannot be saved.
//
// [Room] is where a passphrase is chosen (protect.go), [NewUnlock] the page that
// opens the vault, and [Rescue] keeps a sealed copy elsewhere of what is not on
// disk. The cover and the lock are App's: they are over every screen.
//
// # Caveats
//
//   - Nothing of the vault is in memory before the passphrase is right.
//   - What is typed stands in an editor's memory until the page is gone; it is
//     shown for four seconds at most, and only when asked for.
package vault
