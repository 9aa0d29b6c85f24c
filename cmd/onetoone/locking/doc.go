// Package locking asks the onetoone that has a vault open to lock it, and hears
// that it is asked. On Unix the message is SIGUSR1, sent to the process that the
// file "open" of the vault names, once the system says that this process holds
// the vault.
//
// # Caveats
//
//   - On Windows it is not possible.
//   - Every program that does not listen has to let the signal pass: see [Ignore].
package locking
