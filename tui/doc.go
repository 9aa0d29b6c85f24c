// Package tui draws the program and turns keys into verbs of package guide.
//
// [Run] is the only door. It opens the terminal, runs one [tea.Model], [App], and
// gives back what is not on disk yet, whatever the reason it ended.
//
// # Where to begin
//
// App (app.go, keys.go) holds a stack of screens. A key goes to the top screen,
// which finds the action it is bound to and does it; the same actions are what
// the footer shows, what ? explains and what : lists (help.go). What comes of it is
// a step: acts, which App.follow does one after the other. A screen of another room
// is a place, and doors.go is the one table of which screen a place is.
//
// A screen that holds a talk calls a verb of guide.Session through [hold.Talk],
// which applies the event and keeps it for the saver; saver.go turns what the saver
// asks for into commands and timers.
//
// # The rooms
//
// What screens are made of: page draws, screen says what a screen is and can do,
// parts are pages that many are, form is what screens of a talk share. The screens:
// talk, review, home, people, vault; practice, and in it what is rehearsed by
// several, alone, and what a trainer looks at. terminal, edit, safe and early know
// nothing of screens.
//
// With Config.Practice the first screen is that of practice instead of Home, and
// the journal is the practice vault: App never has both. Going from one to the
// other ends the screens (Left.Other), so that nothing that practice draws can hold
// the name of a real person.
//
// # Caveats
//
//   - Nothing on the screen moves unless a key was pressed, except the end of
//     a held silence and the word that says whether all is saved.
//   - After every message App tells the screen on top its size; View only draws.
//   - What esc does when it is pressed several times in a row is in esc.go: what
//     screens do at it is taken back where the cover comes, so a screen that does
//     more than leave, or shut a line of its talk, is [screen.Moded].
//   - In practice nothing is covered or locked by itself: an observer's hands
//     are still.
//   - That the computer slept is told by the clock, which went on while timers
//     stood still: less than a minute goes unnoticed, and a clock that is put
//     forward by more locks, too.
//   - Where there is no passphrase yet the cover never locks: asking for one would
//     show what the page is.
//   - Only the rooms of tui import Charm's packages, only App is a tea.Model, and
//     program options are set in Run alone.
//   - Screens are pointers and are not safe for concurrent use: Bubble Tea
//     calls Update and View on one goroutine.
package tui
