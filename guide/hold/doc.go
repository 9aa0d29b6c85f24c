// Package hold holds talks open and gets them on disk: the saver, without a screen.
//
// It is a state machine that is driven by calls and answered by values. It reads no
// clock, starts nothing, and knows no disk: whoever drives it runs what it gives,
// wherever that may run, and hands back what came of it.
//
//	t := hold.Begin(id, g, now)     // or hold.Load(journal, id), or hold.New(id, s)
//	talks.Add(t)
//	err := t.Do(t.Session().Mark(now))
//
//	writes, waits := talks.Work(keptOpen)
//	done := writes[0].Do(journal)   // anywhere: on a goroutine, in a command
//	waits = talks.Saved(done)       // and each of them, once it is over:
//	talks.Over(waits[0])
//
// Ask for Work after everything that happened: it gives a write for each talk that
// has something to write and none under way, so that there is one write in flight
// for a talk, and the next takes everything that waits. Events are numbered, and a
// journal skips those that it has. After a write that failed the next one waits for
// [RetryWait]. Lines that are being written are saved once they waited for
// [LineWait], with the place they belong to. A write that is not back after
// [Write.Slow] is one that a person is told of.
//
// What is not on disk when a program ends is in [Talks.Unsaved], and [Keep] writes
// it. [Copies] keep a copy elsewhere while the journal is not where it was.
// [FollowUps] are what is said of promises after the talks, to be taken back.
//
// Begin with [Talk], which has the verbs, and [Talks.Work]; the tests drive both by
// a journal that fails and is slow.
//
// # Caveats
//
// A Write holds its events, and a line as it was then: what is done to the talk
// meanwhile comes with the next. Talks are not safe for use by several goroutines.
// The function given to [Talk.Open] is called by whoever calls the talk, and only
// when a line is about to be saved.
package hold
