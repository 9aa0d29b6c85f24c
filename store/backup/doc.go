// Package backup copies a vault into single files that open without this
// program, and makes a vault from one again.
//
//	made, err := backup.Make(v, now, backup.Options{})      in the vault's folder
//	made, err := backup.MakeAt(v, path, now, backup.Options{})
//	last, ok := backup.Last(dir)
//	back, err := backup.Restore(path, dir, by, backup.Options{})
//	v, err := store.Open(dir, store.Options{Upgrade: backup.Upgrade(now, backup.Options{})})
//
// # The file
//
// A backup is a tar file of three:
//
//	README.txt     what this is, and the two commands that open it
//	identity.age   the vault's identity under its passphrase, as the vault has it
//	data.tar.age   everything, in an age file that the identity opens, and
//	               every recovery key
//
// The stock tools open it, with the passphrase or a recovery key:
//
//	tar xf BACKUP
//	age -d -i identity.age data.tar.age | tar x
//
// In data.tar everything is in the folder onetoone:
//
//	vault.json         {"onetoone_backup": 1, "made": …, "latest": the latest time
//	                   the vault had seen, "recovery": [age1…]}
//	guides/HASH.json   a guide that talks were held with: a script.Guide
//	talks/ID.json      a talk: its header, the file of its guide, every event
//	                   and the unsent line, with the fields of guide.Header,
//	                   guide.Event and guide.Draft
//	read/DAY-ID.md     the same talk for reading, as far as its consent goes
//	classes/ID.json    a trainer's class: a class.Class
//	end.json           {"talks": …, "classes": …}, how many there were
//
// People and names are in the talks; which keys seal what is not kept, and a
// restored vault has new ones.
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
