// Trials tries what the manual promises about the disk, again and again, and
// counts what was bad.
//
//	.ci/trials/run                  all trials, and one table
//	.ci/trials/run --long           the same with the larger numbers: hours
//	.ci/trials/run power kills      only these
//
// Begin with main.go, which names them; each stands in a file of its own. act.go,
// ask and life are what they share: a plan of steps that a child does to a vault,
// and another child that is asked what the vault shows. cut is the model of a disk.
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
// .ci/trials/run --plants plants defects, to see that they are found, and so do the
// tests.
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
