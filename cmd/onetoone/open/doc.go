// Package open opens the vault for a command: it asks for the passphrase, takes
// rescue files in, says what there is to say, and leaves the vault with the
// backups that it should have. Begin with [With].
//
//	With, WithThen, WithNew  do something with an open vault, and close it
//	Unlocked, Vault          open it, asking or not
//	Load, Talk               the talk that an id stands for
//	Step                     what to do next where the vault, or its disk, refused
//
// A vault is not begun in a folder that looks as if it were copied to a cloud,
// unless --plain says so; one that is there is opened, and a notice says so. A
// command that removed something makes a backup before it ends.
//
// # Caveats
//
//   - A vault that does not open as it is takes no rescue file in: [ShutOut].
package open
