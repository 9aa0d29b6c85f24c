// Package files reads and writes the files that people name: paths as they are
// typed, plain text that leaves the vault, and what is read for practice.
//
// Plain text gets into a file by [WritePlain] alone. Where its folder looks as if
// it were copied to a cloud ([SyncedBy]), somebody has to say that this is wanted:
// see desk.Desk.AskPlain.
//
// # Caveats
//
//   - A folder that is copied to a cloud is known by its name, by what such
//     programs leave in it, and by OneDrive's variables: others go unnoticed.
//   - What is exported leaves the vault: it is plain text from then on.
package files
