package exchange

import (
	"strings"

	"example.org/onetoone/guide/safe"
)

// wordLines splits words into lines, each made visible and without the spaces
// around it.
func wordLines(words string) []string {
	lines := safe.Lines(words)
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
	}
	return lines
}

// oneLine is words where there is room for a single line.
func oneLine(words string) string {
	return strings.Join(strings.Fields(strings.Join(wordLines(words), " ")), " ")
}
