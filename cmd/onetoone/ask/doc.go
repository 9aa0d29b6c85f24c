// Package ask asks at a terminal: a line, a line that is not shown, and what
// happens when the program is told to end meanwhile. Begin with [Line], and with
// [Hush], which has the terminal show nothing.
//
// # Caveats
//
//   - Whoever changes the terminal wants [Endings] before, and puts it right after.
//   - While a passphrase is tried, a signal ends the program from here: the
//     terminal shows again what is typed, and nobody else could see to it.
package ask
