// Package timings takes numbers out of real talks, for a trainer, and proposes
// from them what to practise next.
//
//	f, left, err := timings.Make(sessions)
//	err = f.Write(w)
//	f, err = timings.Read("timings.json", data)
//	timings.Propose(f) // you left the story after two minutes in seven of ten talks; …
//	timings.Patterns(f)[0].Stage, timings.Patterns(f)[0].Persona // the drill it proposes
//
// # What is in the file
//
// Numbers, truth values, weeks, and ids that this program gave. No words, no
// names, no ids of talks, no day and no hour. A guide that does not come with
// the program is "own", and its stages are numbered, since its author named
// them. Talks of one week are in an order that says nothing of their days.
//
// # Consent
//
// The table of [guide.Keeps] decides. A talk at the level none, which keeps
// nothing of its stages, is a number of minutes in minutes_only, sorted, and
// nothing else: no week. One of which nobody has said what may be kept is in no
// export, so it is not in the file at all; [Left] counts it for the organizer.
// What became of the promise is told only where promises are kept.
//
// # What is proposed
//
// The newest ten talks count, and all others of the week of the tenth. A habit
// has to show in three talks at least and in half of those it can be judged
// in, of which there have to be four. The one with the largest part comes
// first. A key that was never used proves nothing: silences are judged only
// where one was held in some talk, the click in talks with marks, the share of
// talking in talks with the clock on.
//
// The shape of the file is in ../FORMAT.md.
//
// # Caveats
//
//   - A number is what the keys were pressed for. A stage that was left early
//     on the screen may have gone on at the table.
//   - One talk in a week is still one talk: who knows the organizer's calendar
//     may know with whom it was.
//   - Read refuses what it does not know, so that no words hide in a file, and
//     what is longer than [MaxFile], which Write does not.
package timings
