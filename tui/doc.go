// Package tui draws the program and turns keys into verbs of package guide.
//
// [Run] is the only door. It opens the terminal, runs one [tea.Model], [App],
// and gives back what is not on disk yet, whatever the reason it ended.
//
// # How it hangs together
//
// App holds a stack of screens. A key goes to the top screen, which finds the
// [action] it is bound to and does it; the same table of actions is what the
// footer shows, what ? explains and what : lists. An action returns a step:
// another screen, back, stay. A screen that holds a talk calls a verb of
// guide.Session through [talk], which applies the event and keeps it for the
// saver; the saver has one write in flight, and everything waiting goes into
// the next one.
//
// Screens draw rows of styled text into a [page] of the size they are given.
// Every word on a row goes through package safe, and every row through the
// painter of package terminal, so that no text can say anything to the
// terminal.
//
// A page that may be longer than the screen is a [reader], which turns pages, a
// list or a form: each says how much more there is. After every message App
// tells the screen on top its size, which gives editors theirs; View only draws.
// A passing page (transient) goes at the next key, which is then done below it;
// one that any key ends (stopper) swallows that key.
//
// # Practice
//
// With Config.Practice the first screen is the room instead of Home, and the
// journal is the practice vault: App never has both. Going from one to the
// other ends the screens (Left.Other), so that nothing that practice draws can
// hold the name of a real person. A round is one session: the card and the
// pages between two people ([turned]) come before it, the talk or the
// observer's page ([console]) is it, and its debrief ([after]) and the points
// ([scoring]) follow in it. The debrief's page is kept as the draft that says
// where a talk stands.
//
// Several observers of one talk are put side by side on a page of their own
// ([joining]), from the files they handed in and, where it is opened from a
// practice that was watched here, from that. It keeps nothing.
//
// A practice with a scripted partner is one session too ([alone]), and its
// debrief ([soloDebrief]) follows from its events. The partner is played on
// from what is recorded; it is asked for an answer once for every line. A
// drill is such a practice of one stage (drill.go), and may begin from what
// numbers of real talks propose (proposing.go), of which nothing is kept.
//
// A recording is one session as well, made whole in a command and kept by
// itself (recorded.go, recorded_kept.go, [told]); one that was kept before is
// looked for among the newest practices. All practices side by side are [overTime].
//
// A class belongs to no session. Its screens share a [classroom], which holds
// the class as it is on disk: a change is a new value, is written, and counts
// once it was. The page of the class is below all of them and takes in how a
// write ended; it is not left before that. z brings the value before back, but
// for who was taken out.
//
// A path, a label, a day that belong to no talk are asked for on one sort of page
// ([asking]). What is typed there is no draft: it counts from enter on.
//
// The words themselves stand in package words.
//
// # Caveats
//
//   - Nothing on the screen moves unless a key was pressed, except the end of
//     a held silence and the word that says whether all is saved.
//   - While two people talk, what the status line says of a feeling is its key.
//   - A talk that stands on the opening or the card has a draft that says so;
//     below the consent that keeps words it comes back one page earlier.
//   - In practice nothing is covered or locked by itself: an observer's hands
//     are still.
//   - That the computer slept is told by the clock, which went on while timers
//     stood still: less than a minute goes unnoticed, and a clock that is put
//     forward by more locks, too.
//   - Where there is no passphrase yet the cover never locks: asking for one would
//     show what the page is.
//   - Points stand in the vault as they are given; the screens show nobody's
//     but one's own before the others have given theirs.
//   - Only this room imports Charm's packages, only App is a tea.Model, and
//     program options are set in Run alone.
//   - Screens are pointers and are not safe for concurrent use: Bubble Tea
//     calls Update and View on one goroutine.
package tui
