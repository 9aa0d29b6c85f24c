// Package safe makes text harmless to draw, and measures, cuts and wraps it.
//
// Names, quotes and guides come from other people's files, and a terminal obeys what it is sent.
// Text is the one gate: whatever goes to the screen goes through it (or through Lines), and nothing
// that comes out of it can place the cursor, reorder letters, hide itself or leave its line.
//
//	safe.Text("hi\x1b[2J")   // "hi␛[2J"
//	safe.Text("a\u202eb")    // "a<U+202E>b"
//	safe.Text("a\x9bb")      // `a\x9bb`
//
// What is replaced: control characters, line and paragraph separators, characters that turn the
// direction of writing, tags, private use, noncharacters, the byte order mark, the soft hyphen,
// bytes that are not UTF-8, and combining marks beyond the eighth on one letter. What stays: every
// letter of every script, emoji, joiners and variation selectors, which Persian, the scripts of
// India and emoji need.
//
// Width, Fit, Cut and Wrap take text that is already safe and count columns of the screen. They
// never split a grapheme cluster (what a reader takes for one character).
//
// Caveats:
//   - Terminals disagree about the width of rare emoji and stacked scripts. Width counts a cluster
//     as two columns at most; whoever draws must not rely on the terminal counting the same.
//   - A visible replacement is plain text: somebody may type "<U+202E>" by hand.
//   - Text is for drawing. What is stored keeps the characters as they were entered.
//   - Flags of regions (England, Wales) are made of tags and become visible as such.
package safe
