// Package talks is what is done with talks and people on the command line: list,
// show, export, delete, report, rename, forget, retention, and the guides. Each
// function gives one command. The shapes of --json are documented in
// guide/exchange.
//
// # Caveats
//
//   - A talk of which nobody has said what may be kept is shown on a terminal
//     alone, and exported nowhere.
package talks
