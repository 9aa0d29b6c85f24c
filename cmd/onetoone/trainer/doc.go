// Package trainer is what a trainer does on the command line: classes, what is
// handed out and handed in, coached sessions, observers side by side, practices
// over time, numbers of real talks. Begin with [Class]. It is the command line of
// guide/trainer, where the rules are.
//
// # Output as JSON
//
// That of timings, result and class show is in guide/trainer/FORMAT.md, that of
// progress in guide/trainer/progress. That of class list is "classes", the version, and "list": id,
// label, made, members, practices, and next, the day of the next coached session;
// that of class due "due", the version, and "list": class, its id, label, member,
// n of how many, day, and state: overdue or due.
//
// # Caveats
//
//   - A class stands in the vault for practice, which has no passphrase.
package trainer
