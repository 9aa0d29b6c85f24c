// Package screens opens the screens on a vault, and sees to what they leave. Begin
// with [Open]; config.go is what the screens are given, journal.go the vault as
// they see it, keep.go what is not on disk when they end.
//
// For whatever reason they end (a key, a closed terminal, a signal, a panic),
// what is not on disk is written then. When that fails, or takes longer than a
// moment, it goes into a sealed rescue file, which is named. So does what was
// saved before, where the vault's files were taken away or exchanged meanwhile.
//
// A backup that is due is made when the screens have closed, unless a signal
// closed them or they were locked; for those who never leave, behind the screens
// after two minutes in which nothing was written.
//
// Locking puts a fresh program in the place of this one: the same, even when an
// upgrade has replaced its file or somebody removed it. Where the system has no
// name for what runs, and the file is another, it ends instead and says so.
//
// # Caveats
//
//   - A signal that comes while a locking program replaces itself, for some
//     milliseconds, ends it with the terminal raw (reset mends it; all is saved).
//     A handler does not outlive exec. A blocked signal does, but Go lets it in
//     when it starts, before any code of ours; SIGTERM, when it was ignored, too.
//     A second process to look after the terminal would do so beside the shell,
//     which by then has taken it back.
//   - Once its file is gone, a program that has locked is called exe in lists of
//     processes on Linux.
//   - kill -9 leaves no moment to write in: up to a second of an unsent line
//     may be lost, nothing that the screen called saved.
package screens
