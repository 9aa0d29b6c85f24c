// Package class is a trainer's class: who is in it, what they were handed, what
// they handed in, and when somebody sits down with each of them.
//
//	c, err := class.Make(id, "Tuesday evenings", class.Numbered(12), "one-to-one", now)
//	c, handout, err := c.Hand(now, rounds.Room{Minutes: 90, Laptops: 2})
//	c, took, err := c.Collect("Maria", file)      // a result.File; the same one twice counts once
//	c, err = c.Schedule(now, class.UsualWeeks(4)) // of the coached sessions
//	c, err = c.Move(2, class.DayOf(later), "Maria")
//	c, session, err := c.Hold("Maria", class.DayOf(now))
//	c.Picture()                     // by week: which stages and moves how many skip
//	c.Picture().Says()              // the same in sentences, the strongest first
//	c.Next(now)                     // each one's next coached session
//	class.Due(classes, now)         // of several classes: overdue, and due within a week
//	c.Trainees(now)                 // a row for each, in the order of the class
//
// A class is a plain record, a value: the verbs refuse, or give the class as it
// is then, and leave the old one alone. It is kept in the practice vault.
//
// # What is skipped
//
// [result.Practice.Skips] says when a stage is, and [result.Practice.Makes]
// whether a move was made. Somebody skipped one in a week when none of their
// practices of that week, as far as it can be told, has it. What cannot be told
// counts for nobody. [Sought] are the moves that are looked for.
//
// # Coached sessions
//
// What training in this kind of talking achieves is lost again within six
// months (from +0.76 down by 0.30), and kept with three or four sessions in
// which somebody listens to a talk with the trainee and gives feedback
// (Schwalbe and others, 2014). So [UsualWeeks] are three or four within 24
// weeks, the gaps growing: the first while the training is fresh, the last
// before the half year is over. Where in between is our own choice. For who
// joins later the weeks count from the day they joined.
//
// Its shape as JSON is in ../FORMAT.md.
//
// # Caveats
//
//   - Names are as the trainer gave them. Numbers do as well, and tell nobody
//     anything.
//   - What an observer counted belongs to the organizer they watched. A
//     practice belongs to one member: under another one it is refused.
//   - A week is that of the practice, not that in which the file came.
//   - Nothing here ranks people: trainees come in the order of the class, and
//     sentences are about the room.
//   - Who is removed is gone with everything of theirs; what the room did looks
//     different then.
package class
