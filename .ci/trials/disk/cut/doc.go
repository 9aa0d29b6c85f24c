// Package cut makes the states that a power cut may leave of a folder.
//
// A program is run under strace, which records every call that changes a file:
// the bytes of every write, every sync, every name that is made, moved or
// removed. [Disk] plays them again on a model of a disk that has nothing for
// certain but what was synced: a file's bytes after a sync of the file, a
// name after a sync of its folder. [Disk.Draw] draws one of the states in which
// the power may go now: any subset of the writes that were not synced, each of
// them whole, torn at 512 bytes, or not at all; the same for changes of length;
// and for names either the oldest of them, as a journal keeps them, or any
// subset.
//
// The recording is of the unchanged program with its own system calls, so that
// nothing has to be known about how it writes.
//
// # Caveats
//
//   - A sync of a file does not keep its name, which most file systems do.
//   - A rename between folders happens in both or in neither.
//   - Writes do not get damaged, only lost: for damage there is another trial.
//   - A call that would go past the model (copy_file_range, a writable mapping of
//     a file, a link) is an error of [Parse], so that nothing goes unseen.
package cut
