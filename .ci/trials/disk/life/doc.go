// Package life is what happens to a vault in a trial.
//
//	plan := life.Draw(seed, 40)          // steps, and what a vault shows after each
//	a := life.Actor{Dir: dir}
//	err := a.Do(plan.Steps[0], false)    // one of them, through the doors of package store
//	shown, err := life.Look(v)           // everything a vault shows
//
// A plan is made without any vault: its talks are held by the verbs of package
// guide, and what must show after each step is computed from them. So a trial
// compares a vault with something that never was on a disk. Nothing here knows
// how records are written.
//
// # Caveats
//
//   - Ids are new ones each time, so two plans from one seed do the same with
//     other ids.
//   - A step is done or not: there is nothing in between that a vault may show.
package life
