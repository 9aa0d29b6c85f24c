// Package watch says what an observer of a practice counted, beside its bands,
// and what three people gave for it.
//
//	sheet := watch.Of(session)
//	sheet.All.N[rehearsal.TallyOpen]     // over the whole talk
//	sheet.Stages[1].Figures()        // of the second stage, with bands
//	watch.Gaps(session)              // self, person and observer, line by line
//
// A [Focus] is what one observer of several watches; the zero one is
// everything. What leaves the machine as a file is package result's.
//
// # Caveats
//
//   - It counts what one pair of ears heard, live. Two observers differ; that
//     is worth talking about, and package fishbowl shows it.
//   - The bands are those of package scorecard: a stretch, not a verdict. They
//     are meant for a whole talk; of a stage only shares and ratios have one.
//   - Talk share is measured by the keys that say who speaks, so it is as good
//     as the observer's thumb.
package watch
