// Package safe makes text harmless to draw, and measures, cuts and wraps it.
//
// Text and Lines are those of package guide/safe, which says what they replace: whatever goes to the
// screen goes through them.
//
//	safe.Text("hi\x1b[2J")   // "hi␛[2J"
//
// Width, Fit, Cut and Wrap take text that is already safe and count columns of the screen. They
// never split a grapheme cluster (what a reader takes for one character).
//
// Caveats:
//   - Terminals disagree about the width of rare emoji and stacked scripts. Width counts a cluster
//     as two columns at most; whoever draws must not rely on the terminal counting the same.
//   - Text is for drawing. What is stored keeps the characters as they were entered.
package safe
