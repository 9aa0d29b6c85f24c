// Package disk makes changes to files that last.
//
// A call that returns nil has what it did on the disk: written bytes are
// synced, and so is the folder after a file got its name, or lost it.
//
// # Caveats
//
//   - On Windows a folder cannot be synced; there a rename lasts as long as
//     the system makes it last.
//   - The bytes of a file that was removed or replaced may live on, on the
//     blocks of the disk and in snapshots.
package disk
