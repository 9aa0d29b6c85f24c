// Package page draws: rows of styled text, put together into a page of the size
// that it is given.
//
// Begin at [Page]: it has a header, rows, a foot, and where the cursor stands; a
// screen puts its rows there and gives the [Page.Frame] on. A [Row] never grows
// wider than its page. An [Ink] is a style, named for what it means; a [Palette]
// turns inks into what a terminal understands, and is the only place that knows
// of colours. How a text is wrapped to be read is in lines.go; what is to
// be read in a glance, in large.go.
//
// # Caveats
//
//   - Every text goes through package safe on its way to a row, so that none can
//     say anything to the terminal.
//   - Inks differ by weight, by a sign or by where they stand, never by colour
//     alone: on a background that nobody knows there is none ([Either]).
package page
