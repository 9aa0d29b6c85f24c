package aim

import (
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/guide/practice/listener"
)

// Aim is what a line is after, more finely than its moves say.
type Aim string

// The aims.
const (
	LikeWhat   Aim = "like"        // what it was like, or why it matters
	Cost       Aim = "cost"        // what it cost, or how it felt
	Moment     Aim = "moment"      // one day, and what happened then
	WouldDo    Aim = "would-do"    // what they would do, or want
	WhyHere    Aim = "why-here"    // why one is here
	HowLong    Aim = "how-long"    // how long it takes
	LeavesFree Aim = "leaves-free" // to skip, to stop, not to be named
	RoomForNo  Aim = "room-for-no" //
	Again      Aim = "again"       // when to speak again
	WhoElse    Aim = "who-else"    // to talk to
	Thanks     Aim = "thanks"      //
)

// Asked reports whether only a question has the aim.
func (a Aim) Asked() bool {
	return slices.Contains([]Aim{LikeWhat, Cost, Moment, WouldDo, WhoElse}, a)
}

// Of is what a line is after, each once. It follows from its words alone, by the
// frames of phrases_en.go.
func Of(line string) []Aim {
	var out []Aim
	for _, s := range listener.Sentences(line) {
		w := unfolded(s.Words)
		for _, of := range allAims() {
			if slices.Contains(out, of.aim) || of.aim.Asked() && !s.Asks && !requests[first(w)] || of.never.stand(w) {
				continue
			}
			if of.frames.stand(w) {
				out = append(out, of.aim)
			}
		}
	}
	return out
}

// first is the first word but for those that only lead to it.
func first(words []string) string {
	for _, w := range words {
		if !leads[w] {
			return w
		}
	}
	return ""
}

// unfolded are words as frames have them: "what's" is two, and what only makes
// a word stronger is none.
func unfolded(words []string) []string {
	var out []string
	for _, w := range words {
		if whole, short := parted[w]; short {
			out = append(out, strings.Fields(whole)...)
			continue
		}
		if cut, ok := strings.CutSuffix(w, "'s"); ok {
			out = append(out, cut, "is")
			continue
		}
		if !stronger[w] {
			out = append(out, w)
		}
	}
	return out
}

// frame is a row of words, of each of which there may be several; a gap is up to
// three words of any kind.
type frame []map[string]bool // nil is a gap

type frames []frame

func newFrames(rows string) (out frames) {
	for row := range strings.Lines(rows) {
		var f frame
		for token := range strings.FieldsSeq(row) {
			if token == "~" {
				f = append(f, nil)
				continue
			}
			any := map[string]bool{}
			for x := range strings.SplitSeq(token, "|") {
				if class, ok := classes[x]; ok {
					for w := range strings.FieldsSeq(class) {
						any[w] = true
					}
					continue
				}
				any[x] = true
			}
			f = append(f, any)
		}
		if f != nil {
			out = append(out, f)
		}
	}
	return out
}

func (fs frames) stand(words []string) bool {
	for _, f := range fs {
		for i := range words {
			if f.stands(words[i:], i == 0) {
				return true
			}
		}
	}
	return false
}

// widest is how many words a gap holds at most.
const widest = 3

func (f frame) stands(words []string, first bool) bool {
	for i, any := range f {
		switch {
		case any == nil:
			for n := 0; n <= min(widest, len(words)); n++ {
				if f[i+1:].stands(words[n:], false) {
					return true
				}
			}
			return false
		case any["^"]:
			if !first {
				return false
			}
			continue
		case any["$"] && len(words) == 0:
			continue
		case len(words) == 0 || !any[words[0]] && !(any["#"] && words[0][0] >= '0' && words[0][0] <= '9'):
			return false
		}
		words, first = words[1:], false
	}
	return true
}

// aimed is an aim, with the frames it is known by, and those of sentences that
// look like it and are none.
type aimed struct {
	aim           Aim
	frames, never frames
}

var allAims = sync.OnceValue(func() (out []aimed) {
	for _, x := range aims {
		out = append(out, aimed{x.aim, newFrames(x.frames), newFrames(x.never)})
	}
	return out
})
