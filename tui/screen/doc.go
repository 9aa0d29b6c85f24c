// Package screen is what screens are made with, and nothing of any one of them.
//
// A [Screen] has actions and draws itself. Whatever else one can do it says by a
// small interface: [Typist], [Listener], [Beginner], [Sized], [Returner] and
// others. An [Action] is a key, its words and what it does: the footer, the help
// and the list of all actions are made from the same actions. What it does is a
// [Step]: acts, done by App one after the other.
//
// A screen makes screens of its own room. To those of other rooms it goes by a
// [Place]; tui/doors.go is the one table from places to screens.
//
// The [Desk] is what every screen works at: the words, the palette, the time; it
// says days, names and errors in words. What only needs a desk is a function
// that takes one.
//
// # Caveats
//
//   - Screens are pointers and are not safe for concurrent use; what a [Cmd]
//     does in the background takes what it needs along, and comes back as a
//     message ([ThenMsg]).
//   - An error that is told in words of its own is a [Why], or wrapped by
//     [Because].
package screen
