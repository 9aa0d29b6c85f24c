package listener

import "strings"

// takesUp reports whether sentences take up anything of the newest lines
// before: a word of theirs in whatever form, what it points back to ("that must
// have"), or how it is for them. What only describes them or the room ("you are
// wearing blue") takes up nothing, however it is worded. Longer lines, and those
// that draw a conclusion ("so you"), are left to the model.
func takesUp(ss []sentence, before []string) bool {
	said := map[string]bool{}
	for _, b := range before[max(0, len(before)-3):] {
		for _, s := range split(b) {
			for _, w := range s.words {
				said[stem(w)] = true
			}
		}
	}
	if len(said) == 0 { // nothing is known of what they said
		return true
	}
	if n := len(ss[0].words); len(ss) > 1 || n == 0 || n > brief || concluding[ss[0].words[0]] || ss[0].asks {
		return true
	}
	for _, s := range ss {
		for i, w := range s.words {
			switch {
			case !common[w] && len(w) > 2 && said[stem(w)], inward[stem(w)]:
				return true
			case pointed[w] && !described(s.words, i), w == "you" && past(at(s.words, i+1)), w == "you've" && at(s.words, i+1) != "got", sounds[w]:
				return true
			}
		}
	}
	return false
}

// brief is how many words a remark about what is in sight has at most.
const brief = 7

// past reports whether a word tells of what was.
func past(w string) bool { return pasts[w] || len(w) > 4 && strings.HasSuffix(w, "ed") }

// described reports whether what is pointed to at i is a thing in sight: "this
// room", "it's a nice garden".
func described(w []string, i int) bool {
	next := at(w, i+1)
	if i > 0 && i == len(w)-1 { // "a big room, this"
		return true
	}
	if w[i] == "this" || w[i] == "that" || w[i] == "these" || w[i] == "those" {
		if i+1 < len(w) && form(next) == "x" && !verbs[next] {
			return true
		}
	}
	for strengths[next] || next == "is" || next == "was" || next == "such" {
		i++
		next = at(w, i+1)
	}
	return next == "a" || next == "an" || pleasant[next]
}

// stem is a word without the endings that change with who does it and when.
func stem(w string) string {
	w, _, _ = strings.Cut(w, "'")
	for _, end := range []string{"ings", "ing", "ied", "ies", "ed", "es", "s", "ly", "e", "y"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) > 2 {
			if n := len(cut); n > 3 && cut[n-1] == cut[n-2] { // "stopped"
				cut = cut[:n-1]
			}
			return cut
		}
	}
	return w
}

// stems is the set of the stems of words.
func stems(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[stem(w)] = true
	}
	return out
}

// settle makes the main thing one of those that are there.
func (l *Line) settle() {
	if l.Behaviour != Reflecting || l.Reflection {
		return
	}
	switch {
	case l.Question != NoQuestion:
		l.Behaviour = Asking
	case l.Input:
		l.Behaviour = Input
	default:
		l.Behaviour = Else
	}
}
