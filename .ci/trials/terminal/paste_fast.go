package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// fastSize is how many characters are typed as fast as the terminal takes them,
// with no word from it that they are a paste.
const fastSize = 100_000

// fastMay is how many times as long they may take as the same text pasted, which
// waits for its end for 20 ms. Key by key it was 300 times and more.
const fastMay = 60

// typeFast types a long text into fields, all at once and in small pieces, three
// times at most: the machine may have been busy.
func (r *room) typeFast() error {
	text := strings.Repeat("half of what was said about the lift, ", fastSize/38) + lastWord
	for _, name := range []string{"a note", "Who", "Why them", "When"} {
		pasted, err := r.pasteOnce(name, text)
		if err != nil {
			return err
		}
		for how, keys := range map[string][]string{"at once": {text}, "in pieces": inPieces(text, 7)} {
			best := time.Hour
			for range 3 {
				took, err := r.enterOnce(name, text, keys)
				if err != nil {
					return err
				}
				if best = min(best, took); best < fastMay*pasted {
					break
				}
			}
			r.Check(best < fastMay*pasted, fmt.Sprintf("%d characters typed into %s %s are there soon", len(text), name, how), fmt.Sprintf("%s, and %s when pasted", best, pasted))
			r.Note("%d typed into %s %s %d ms, pasted %d", len(text), name, how, best.Milliseconds(), pasted.Milliseconds())
		}
	}
	return nil
}

// inPieces cuts a text into pieces of so many bytes.
func inPieces(text string, size int) (out []string) {
	for piece := range slices.Chunk([]byte(text), size) {
		out = append(out, string(piece))
	}
	return out
}
