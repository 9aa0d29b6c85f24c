// Package backup copies a vault into single files that open without this
// program, and makes a vault from one again.
//
//	made, err := backup.Make(v, now, backup.Options{})      in the vault's folder
//	made, err := backup.MakeAt(v, path, now, backup.Options{})
//	last, ok := backup.Last(dir)
//	back, err := backup.Restore(path, dir, by, backup.Options{})
//	v, err := store.Open(dir, store.Options{Upgrade: backup.Upgrade(now, backup.Options{})})
//
// # What counts
//
// A backup is written under another name, synced, opened again, decrypted,
// parsed, folded and compared with the vault talk by talk, and only then gets
// its name. A file under a backup's name was compared.
//
// Those in the vault's folder are looked after. Each that was [Due] has a number in
// its name, 000012-2026-11-22T12-00-00Z.tar, one more than all before it; the vault
// remembers the highest. The newest seven stay, and of those before them every seventh,
// four: seven days and four weeks. One that was made in between, by hand, is
// 000012.1-…, and goes when a newer one was compared: however many
// are made in an afternoon, they push out no day. What a clock says
// chooses none, and while it is in doubt ([store.Vault.DoubtsClock]) none goes.
// When something was removed from the vault ([store.Vault.Outdated]), the next one
// takes the place of all, on any clock.
//
// Talks are read, written and compared one by one: memory does not grow with
// their number. Classes are few, and held in memory.
//
// What the file looks like is in FORMAT.md.
//
// # Caveats
//
//   - Old backups go after a new one was made. Where none can be made, or the
//     program is not started, they stay.
//   - A backup anywhere else is the person's own: nothing here finds it again,
//     and what is forgotten in the vault is still in it.
//   - The size of a backup tells about how much there is in it.
//   - Whoever knows whom a vault is encrypted to can make a file that opens as
//     a backup of it. Restore what comes from somewhere you trust.
//   - What changes in the vault while a backup is made shows as a difference,
//     and that backup does not count.
package backup
