package safe

import words "example.org/onetoone/guide/safe"

// Text, Lines, Width, Cut and Wrap are those of package guide/safe.

// Text returns s made harmless to draw on one line. Split lines first: see Lines.
func Text(s string) string { return words.Text(s) }

// Lines splits s at line ends and returns each line made safe by Text, with every
// tab as four spaces. Text with n line ends gives n+1 lines.
func Lines(s string) []string { return words.Lines(s) }

// Width returns how many columns of the screen s takes.
func Width(s string) int { return words.Width(s) }

// Fit returns the longest beginning of s that takes at most w columns, and how many.
func Fit(s string, w int) (head string, width int) { return words.Fit(s, w) }

// Cut returns s if it takes at most w columns, and otherwise its beginning and an ellipsis.
func Cut(s string, w int) string { return words.Cut(s, w) }

// Wrap breaks s, one safe line, into lines of at most w columns.
func Wrap(s string, w int) []string { return words.Wrap(s, w) }
