package safe

import words "example.org/onetoone/guide/safe"

// Text returns s made harmless to draw on one line, as package guide/safe says:
// all that leaves the program goes through that. Split lines first: see Lines.
func Text(s string) string { return words.Text(s) }

// Lines splits s at line ends and returns each line made safe by Text, with every
// tab as four spaces. Text with n line ends gives n+1 lines.
func Lines(s string) []string { return words.Lines(s) }
