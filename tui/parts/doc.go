// Package parts has the pages that several screens are: a [List] to choose from,
// a [Sheet] to read, lines to fill in ([Asking]), [Numbers], a word to type
// before something goes ([Confirm]).
//
// A screen of another room embeds one of them, or makes it and gives it what to
// do. [Reader] turns the pages of whatever may be longer than the screen. Sections
// of a sheet are [Part] values; [Printed] makes a document of them.
//
// # Caveats
//
//   - Nothing typed into these pages is a draft: it counts from enter on.
//   - The list, the pages and the footer are drawn here, not by Bubbles: its
//     viewport and list keep no paragraph whole at the end of a page, say nothing
//     about what is above and below, and its list quits at q and esc.
package parts
