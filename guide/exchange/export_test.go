package exchange

import "strings"

// Visible is words as they stand on a page, one line a line.
func Visible(words string) string { return strings.Join(wordLines(words), "\n") }
