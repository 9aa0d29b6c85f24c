// Package fishbowl puts side by side what several observers of one talk counted,
// each of them watching one thing, or everything.
//
//	j := fishbowl.Join(fishbowl.Observers("maria.json", file))
//	j.All.Counts[rehearsal.TallyOpen]  // by observer; NotWatched for who did not
//	j.Stages[2].Figures()          // of the third stage, with the bands
//	j.Text(w)                      // or j.Document().Markdown(w), HTML(w)
//
// # Caveats
//
//   - A number of all together is the mean of those who watched for it, rounded
//     to the nearest; a half counts. Where they differ is worth more than the
//     mean: [Stage.Apart] says by how much.
//   - A figure is shown only where somebody watched for everything it is made of:
//     reflections to questions may come from two observers.
//   - An observer who never moved the stage tells only of the whole talk.
//   - That the files are of one talk nobody can prove; [Joined.Doubt] says where
//     they look as if they were not.
package fishbowl
