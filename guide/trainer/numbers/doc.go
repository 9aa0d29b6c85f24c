// Package numbers is what the files that tell a trainer of talks have in
// common: weeks instead of days, ids that this program gave and no others, and
// a reader that believes nothing.
//
//	numbers.Week(session.StartedAt())          // 2026-W47
//	numbers.GuideID("one-to-one")              // itself; own for an author's
//	numbers.StageID(2, "my-stage")             // stage-3
//	err := numbers.Decode(raw, &talk)          // refuses what it does not know
//	err = numbers.Place("talks[3]", err)       // says where, in the file's words
//
// # Caveats
//
//   - The ids that come with the program grow with its versions: a file of a
//     newer one may name a stage that an older one refuses.
package numbers
