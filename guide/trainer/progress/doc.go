// Package progress folds a trainee's practices into a picture over time: the
// eight lines of the scorecard and what was counted, a column for each
// practice, one thing that grew, and one to try next.
//
//	p := progress.Of(held)
//	p.Columns[0].Day              // the oldest practice
//	p.Lines()[2].Cells            // reflection, 0 to 3, oldest first
//	p.Figures()[0].Bands          // 50% or less, 30% or less
//	p.Grew, p.Next
//	p.Text(w); p.Document().HTML(w); p.JSON(w)
//
// # Whose points
//
// The program gives points for a talk with a scripted partner and for a
// recording. For a round of three people give them: the observer's count, else
// the person's, else the trainee's own. [Column.By] says which. What grew is
// told from the columns of the judge who gave most of them, never across.
//
// # JSON
//
//	practice_progress  1, the version of the shape
//	sessions           oldest first
//	  id, day            the practice, and 2026-11-22
//	  kind, with         as in package result: partner, recorded, round; the persona's name
//	  points_by          program, observer, person or organizer; left out without points
//	  points             a line of the scorecard, 0 to 3
//	  figures            id, value, and reaches: 0 not yet, 1 starting, 2 good
//	watched            how many times the trainee watched others
//	grew               line (its name), from, to: mean points; left out when none
//	                   did, or too early to say
//	next               line (its name), try
//
// # Caveats
//
//   - Practices in which the trainee watched others are counted, and not drawn:
//     what was counted there is somebody else's.
//   - The first and the last three practices are compared, or fewer where there
//     are fewer than six; before four nothing is said to have grown. Three talks
//     are few: partners, levels and days differ.
//   - A recording stands on the day on which it was kept.
package progress
