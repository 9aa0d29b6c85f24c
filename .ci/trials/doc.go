// Trials tries what the README promises about the disk, again and again, and
// counts what was bad.
//
//	.ci/trials/run                  all trials, and one table
//	.ci/trials/run --long           the same with the larger numbers
//	.ci/trials/run power kills      only these
//
// Each trial is a command of this program, and prints one line of JSON:
//
//	{"trial":"power","done":20000,"bad":0,"seconds":61.2,"note":"seed 7, …"}
//
// A trial from elsewhere is an executable file .ci/*/trial-NAME that takes
// --long or nothing, prints such a line, and exits with 75 where it cannot
// run; what it writes to standard error is shown when it fails. The run makes
// the table of all of them, and fails when anything was bad, or nothing was
// done.
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
//	laws    property tests of packages guide and store, at length
//
// Every trial but the last two takes -plant DEFECT, which makes something go
// wrong on purpose: tests use it to see that the trial finds it.
//
// # Caveats
//
//   - strace is needed for power and faults, root for full, a C compiler for
//     nothing.
//   - Whether a sync reaches a real disk is not tried: that is between the
//     system and the device.
package main
