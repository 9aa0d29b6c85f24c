// Trials tries what the README promises about the disk, again and again, and
// counts what was bad.
//
//	.ci/trials/run                  all trials, and one table
//	.ci/trials/run --long           the same with the larger numbers: hours
//	.ci/trials/run power kills      only these
//
// Each trial is a command of this program, and prints one line of JSON:
//
//	{"trial":"power","done":20000,"bad":0,"seconds":61.2,"note":"seed 7, …"}
//
// Trials from elsewhere are held by an executable, .ci/FOLDER/run, that the
// script run here names. It takes --long or nothing, prints such a line for
// each, and exits with 75 where it cannot run; what it writes to standard
// error is shown when it fails. The run makes the table of all of them, and
// fails when anything was bad, or nothing was done.
//
// # The trials
//
//	power   a recorded run of the store, and the states a power cut may leave
//	bytes   every byte of every file of a vault changed, three ways
//	cuts    every length a file may be cut to, and files put in others' places
//	faults  every write, sync, rename and removal failing in turn
//	full    disks of every size that are too small, and one that is read-only
//	races   two programs that open one vault
//	kills   programs that are killed while they save
//	moved   a vault whose files are taken away, or exchanged, while it is open
//	typed   passphrases that are set, and typed again as people do
//	one-key what is below a vault with a passphrase, tried without one
//	laws    property tests of packages guide and store, at length
//	upgrade the built program killed while it opens vaults of format 6
//	clocks  clocks that go where they like, under starts, talks, kills and backups
//
// Moved takes -plant "no rescue", one-key "left open", typed "mistyped", and clocks "by age", "by date",
// "by hand" and "by the clock": talks, backups and minutes as they once were. Power, kills, faults and full take -plant DEFECT, which makes something go
// wrong on purpose: early, shrug (see act), and for power "deaf to folders" and
// "deaf to files", a disk that does not sync. The tests plant them, and what the
// others must not let pass, to see that it is found.
//
// # Caveats
//
//   - strace is needed for power and faults, root for full.
//   - Power, kills and faults judge what a vault shows, not what is left of what was
//     removed: the tests of package store look for that.
//   - Laws are drawn anew by each test: done counts sequences.
//   - Whether a sync reaches a real disk is not tried: that is between the
//     system and the device.
package main
