package personas

import (
	"strings"
	"sync"
)

// Question is one that anybody may be asked, whatever was said before.
type Question struct {
	ID       string   // permanent; lower-case words joined by hyphens
	Wordings []string // of which one answer does for all
}

// NoQuestion is the id of what is asked about a line, and so by no means of anybody.
const NoQuestion = "none"

// Questions are those that a persona has its own answer to, by its id under Asked: what people typed who
// were asked to practise, and what is like it.
var Questions = sync.OnceValue(func() (out []Question) {
	src, err := own.ReadFile("own/questions.txt")
	if err != nil {
		panic("reading the questions: " + err.Error())
	}
	for line := range strings.Lines(string(src)) {
		id, all, _ := strings.Cut(strings.TrimSpace(line), ": ")
		out = append(out, Question{id, strings.Split(all, " | ")})
	}
	return out
})

func questionIDs() (ids []string) {
	for _, q := range Questions() {
		if q.ID != NoQuestion {
			ids = append(ids, q.ID)
		}
	}
	return ids
}
