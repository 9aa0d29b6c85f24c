// Package result is what a practice comes to, as numbers, and the file of
// several of them: what a trainee saves, hands to a trainer, and looks at as a
// picture over time.
//
//	p, err := result.Of(id, session)       // any practice that is over
//	p = result.WithWords(p, session)       // only when the trainee says so
//	f := result.File{Member: "Maria"}.With(p)
//	err = f.Write(w)
//	f, err = result.Read("maria.json", data)
//	f.Practices                            // oldest week first
//	p.Points["reflection"], p.Sum()        // of 3, of 24; p.Scored says whether there are any
//	p.Figures[0].Beside()                  // the figure of a scorecard, with its band
//	p.Stage("story")                       // what was held of a stage
//	p.Skips("story")                       // whether it was skipped, and whether that can be told
//	p.Makes(listener.Silence)              // how often a move was made, and whether that can be told
//	p.Line()                               // one line for a list
//
// # What is in the file
//
// Numbers, weeks, the ids of practices, which are drawn by chance, and ids that
// this program gave. No day and no hour. The only words are Member, a name or
// number that the trainee gives to be known by, and what a trainee lets go
// with it on purpose: the lines said and the one thing to try.
//
// The shape of the file is in ../FORMAT.md.
//
// # Caveats
//
//   - Stages can be told only where the guide was moved on at least once: a key
//     that was never used proves nothing. In a partner's practice they are told
//     from what was said, whatever prompt stood there ([solo.InStages]); that can
//     be wrong by a line or two.
//   - A stage is skipped that was never there, or passed through: fewer than
//     two lines of the trainee's where lines are known (one question and on,
//     without taking up the answer; for the next step one is enough that
//     asks), else less than a quarter of its minutes.
//     The number is our own choice, see [Practice.Skips].
//   - What an observer counted is about the organizer they watched: Member is
//     that one, not the observer.
//   - A way that was left by going back is not in it: the newest way counts.
//   - Read refuses what it does not know, so that no words hide in a file.
package result
