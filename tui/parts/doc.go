// Package parts has the pages that several screens are: a [List] to choose from,
// a [Sheet] to read, lines to fill in ([Asking]), [Numbers], a word to type
// before something goes ([Confirm]).
//
// A screen of another room embeds one of them, or makes it and gives it what to
// do. [Reader] turns the pages of whatever may be longer than the screen. Sections
// of a sheet are [Part] values; [Printed] makes a document of them, and [Sections]
// them of a document. [Lines] are a document's one by one, to move in.
//
// # Caveats
//
//   - Nothing typed into these pages is a draft: it counts from enter on.
//   - The list, the pages and the footer are drawn here, not by Bubbles (v1.0.0). Its
//     help stops at the first key that does not fit, and so drops the way to all keys,
//     which stands last; its viewport cuts wide lines where ours wraps them, and wants
//     its text before it is drawn; its table and paginator want rows of one height; its
//     progress says a share by colours, where ours must not; its list quits at q and esc.
//   - Short fields are [edit.Editor] too. Bubbles' text input looks for the programs of
//     the clipboard at every start, asked for or not (36 page faults of some 500), reads
//     the clipboard at ctrl+v, and would be a second editor with keys of its own.
package parts
