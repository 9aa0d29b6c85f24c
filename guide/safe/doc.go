// Package safe makes words harmless: it is the one way by which they leave the
// program, for a terminal, a file or a program that reads them.
//
// Names, quotes and guides come from other people's files, and a terminal obeys what it is sent.
// Nothing that comes out of here can place the cursor, reorder letters, hide itself or leave its line.
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
// [Width], [Fit], [Cut] and [Wrap] take words that are safe already and count columns of the
// screen. They never split a grapheme cluster (what a reader takes for one character).
//
// [Text] and [Lines] do it to words, [HTML] to words in a page, [JSON] to a document, without
// changing what it says. A [Writer] does it to all that is written: standard output and error, and
// every file of words, go through one, so that what was forgotten before is harmless too. The
// screens' painter does the same to each row, between the colours.
//
// Our own signs, such as ● and …, are written as they are everywhere. Where a terminal
// has no place for them, the painter and the Writer spell them in ASCII, as wide as they
// were: [Signs], by the one table in signs.go. [SignsIn] reads from the locale which
// terminals those are. Files, and what another program reads, are always in UTF-8.
//
// Caveats:
//   - A visible replacement is plain text: somebody may type "<U+202E>" by hand.
//   - What is stored keeps the characters as they were entered.
//   - Terminals disagree about the width of rare emoji and stacked scripts. Width counts a cluster
//     as two columns at most; whoever draws must not rely on the terminal counting the same.
//   - Where a locale names another encoding than UTF-8 we do not write that: letters
//     come down to ASCII ones, or to ?.
//   - Flags of regions (England, Wales) are made of tags and become visible as such.
package safe
