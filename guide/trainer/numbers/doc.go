// Package numbers is what the files that tell a trainer of talks have in
// common: weeks instead of days, ids that this program gave and no others, and
// a reader that believes nothing.
//
//	numbers.Week(session.StartedAt())          // 2026-W47
//	numbers.GuideID("one-to-one")              // itself; own for an author's
//	numbers.StageID(2, "my-stage")             // stage-3
//	err := numbers.Read(data, most, "timings", 1, &file)
//	talks, err := numbers.Each[Talk]("talks", file.Talks)
//
// # Caveats
//
//   - The ids that come with the program grow with its versions: a file of a
//     newer one may name a stage that an older one refuses.
package numbers
