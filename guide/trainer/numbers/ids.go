package numbers

import (
	"fmt"
	"sync"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

const (
	// OwnGuide stands for a guide that does not come with the program.
	OwnGuide = "own"
	// Most is the largest number that is written and read, whatever it counts.
	Most = 1_000_000
)

// vocabulary are the ids that come with the program: no others are written.
type vocabulary struct{ guides, stages map[string]bool }

var known = sync.OnceValue(func() vocabulary {
	v := vocabulary{map[string]bool{}, map[string]bool{}}
	for _, g := range script.Builtin() {
		v.guides[g.ID] = true
		for _, st := range g.Stages {
			v.stages[st.ID] = true
		}
	}
	return v
})

// GuideID is what a guide is called: by its id, or OwnGuide.
func GuideID(id string) string {
	if known().guides[id] {
		return id
	}
	return OwnGuide
}

// IsGuideID reports whether GuideID gives that.
func IsGuideID(id string) bool { return id == OwnGuide || known().guides[id] }

// StageID is what the ith stage of a guide, from 0, is called: by its id, or by
// its number where its author gave the id.
func StageID(i int, id string) string {
	if known().stages[id] {
		return id
	}
	return fmt.Sprintf("stage-%d", i+1)
}

// IsStageID reports whether StageID gives that for an ith stage.
func IsStageID(i int, id string) bool { return known().stages[id] || id == StageID(i, "") }

// Count is n within what a file may say: a clock that jumped a year ahead must
// not make a file that nobody can read.
func Count(n int) int { return min(max(n, 0), Most) }

// Within refuses a number below least or above most.
func Within(n, least, most int) error {
	if n < least || n > most {
		return words.Fail("file.within", nil, "N", n, "Least", least, "Most", most)
	}
	return nil
}

// Named refuses a number that is not from 0 to most, by its name.
func Named(name string, n, most int) error {
	if err := Within(n, 0, most); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
